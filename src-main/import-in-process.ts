import { app, utilityProcess } from 'electron'
import {
  type ImportReply,
  type ImportRequest,
  importMemoryLimit,
  importTimeLimit,
  importTooLong,
  importTooMuchMemory,
} from '../src-core/import/worker-messages.ts'

/** How often the memory of the reading process is looked at, in milliseconds. */
const memoryCheck = 200

/**
 * Reads a foreign file in a process with limits of its own, which ends with the answer.
 * @param entry absolute path of the built `import-process.js`
 */
export function importInProcess(entry: string, request: ImportRequest): Promise<ImportReply> {
  return new Promise((resolve) => {
    const reader = utilityProcess.fork(entry, [], { serviceName: 'Dateline import', stdio: 'ignore' })
    const end = (reply: ImportReply) => {
      clearTimeout(timer)
      clearInterval(watch)
      reader.kill()
      resolve(reply)
    }
    const timer = setTimeout(() => end({ kind: 'problem', message: importTooLong }), importTimeLimit)
    const watch = setInterval(() => {
      const used = app.getAppMetrics().find(({ pid }) => pid === reader.pid)?.memory.workingSetSize ?? 0
      // Kilobytes; what a process of Chromium takes for itself comes on top.
      if (used > (importMemoryLimit + 150) * 1024) end({ kind: 'problem', message: importTooMuchMemory })
    }, memoryCheck)
    reader.on('message', (reply: ImportReply) => end(reply))
    reader.on('exit', (code) => end({ kind: 'error', message: `The reading process ended with ${code}.` }))
    reader.once('spawn', () => reader.postMessage(request))
  })
}
