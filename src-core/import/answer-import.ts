import { importFile } from './import-file.ts'
import { ImportProblem } from './import-problem.ts'
import type { ImportReply, ImportRequest } from './worker-messages.ts'

/** Answers a request; never throws, since an error does not cross to the asking side as it was. */
export function answerImport({ name, bytes, options }: ImportRequest): ImportReply {
  try {
    return { kind: 'done', document: importFile(name, bytes, options) }
  } catch (error) {
    if (error instanceof ImportProblem) return { kind: 'problem', message: error.message }
    // Deep recursion and odd markup that no check foresaw: the file is the reason all the same.
    return { kind: 'error', message: error instanceof Error ? error.message : String(error) }
  }
}
