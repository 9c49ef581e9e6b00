import { Worker } from 'node:worker_threads'
import {
  type ImportReply,
  type ImportRequest,
  importMemoryLimit,
  importTimeLimit,
  importTooLong,
  importTooMuchMemory,
} from '../src-core/import/worker-messages.ts'

/**
 * Reads a foreign file in a thread with limits of its own.
 * @param worker the built `import-worker.js`
 */
export function importInThread(worker: URL, request: ImportRequest): Promise<ImportReply> {
  return new Promise((resolve) => {
    const thread = new Worker(worker, {
      workerData: request,
      resourceLimits: { maxOldGenerationSizeMb: importMemoryLimit, stackSizeMb: 4 },
    })
    const timer = setTimeout(() => end({ kind: 'problem', message: importTooLong }), importTimeLimit)
    const end = (reply: ImportReply) => {
      clearTimeout(timer)
      void thread.terminate()
      resolve(reply)
    }
    thread.on('message', (reply: ImportReply) => end(reply))
    thread.on('error', (error: NodeJS.ErrnoException) =>
      end(
        error.code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? { kind: 'problem', message: importTooMuchMemory }
          : { kind: 'error', message: error.message },
      ),
    )
    thread.on('exit', (code) => end({ kind: 'error', message: `The reading thread ended with ${code}.` }))
  })
}
