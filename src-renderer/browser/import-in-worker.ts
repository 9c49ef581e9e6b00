import {
  type ImportReply,
  type ImportRequest,
  importTimeLimit,
  importTooLong,
} from '../../src-core/import/worker-messages.ts'

/** Reads a foreign file in a thread that ends with the answer. */
export function importInWorker(request: ImportRequest): Promise<ImportReply> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' })
    const end = (reply: ImportReply) => {
      clearTimeout(timer)
      worker.terminate()
      resolve(reply)
    }
    const timer = setTimeout(() => end({ kind: 'problem', message: importTooLong }), importTimeLimit)
    worker.onmessage = ({ data }: MessageEvent<ImportReply>) => end(data)
    worker.onerror = ({ message }) => end({ kind: 'error', message })
    worker.postMessage(request)
  })
}
