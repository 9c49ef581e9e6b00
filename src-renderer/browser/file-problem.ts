import type { FileProblem, FileProblemCode, Outcome } from '../../src-core/platform.ts'
import { strings } from '../../src-core/strings.ts'

const text = strings.ui.browser

/** A failed outcome with a message that names the file. */
export function failed(code: FileProblemCode, name: string, message: string): Outcome<never> {
  return { kind: 'failed', problem: { code, name, message } }
}

/**
 * Puts what a file API threw into words a person can act on.
 * @param error what was thrown, usually a DOMException
 * @param name name of the file
 */
export function fileProblem(error: unknown, name: string): FileProblem {
  const problem = (code: FileProblemCode, message: string): FileProblem => ({ code, name, message })
  switch (error instanceof DOMException ? error.name : '') {
    case 'NotFoundError':
      return problem('not-found', text.notFound(name))
    case 'NotAllowedError':
    case 'SecurityError':
    case 'NotReadableError':
      return problem('permission-denied', text.denied(name))
    case 'NoModificationAllowedError':
    case 'InvalidModificationError':
      return problem('read-only', text.readOnly(name))
    case 'TypeMismatchError':
      return problem('is-a-directory', text.directory(name))
    case 'QuotaExceededError':
      return problem('disk-full', text.full(name))
    default:
      return problem('unknown', text.unknown(name, error instanceof Error ? error.message : String(error)))
  }
}

/** Whether the person closed a file picker without choosing. */
export function isCancelled(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError'
}
