import { answerImport } from '../src-core/import/answer-import.ts'
import type { ImportRequest } from '../src-core/import/worker-messages.ts'

// A process of its own: whatever a foreign file does to its reader, the application and its documents stay.
process.parentPort.once('message', ({ data }) => process.parentPort.postMessage(answerImport(data as ImportRequest)))
