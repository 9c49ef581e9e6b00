import { answerImport } from '../../src-core/import/answer-import.ts'
import type { ImportRequest } from '../../src-core/import/worker-messages.ts'

// A thread of its own: a foreign file that takes long is given up by ending it.
self.onmessage = ({ data }: MessageEvent<ImportRequest>) => self.postMessage(answerImport(data))
