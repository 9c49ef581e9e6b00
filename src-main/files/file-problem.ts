import path from 'node:path'
import type { FileProblem, FileProblemCode, Outcome } from '../../src-core/platform.ts'

/** What reading or writing one file comes to; only a dialog can be cancelled. */
export type FileResult<T> = Exclude<Outcome<T>, { kind: 'cancelled' }>

/** What was being done to the file, which decides what a refusal means. */
export type FileAction = 'read' | 'write'

export const done = <T>(value: T): FileResult<T> => ({ kind: 'done', value })

/** @param file path of the file; only its name goes into the problem */
export function failed(code: FileProblemCode, file: string, message: string): FileResult<never> {
  return { kind: 'failed', problem: { code, name: path.basename(file), message } }
}

/**
 * Puts an error of the file system into words a person can act on.
 * @param error what a `node:fs` function threw
 * @param file path of the file as the person chose it
 */
export function fileProblem(error: unknown, file: string, action: FileAction): FileProblem {
  const name = path.basename(file)
  const folder = path.dirname(file)
  const problem = (code: FileProblemCode, message: string): FileProblem => ({ code, name, message })
  switch (errorCode(error)) {
    case 'ENOENT':
      return action === 'read'
        ? problem('not-found', `“${name}” is no longer in ${folder}. It may have been moved, renamed or deleted.`)
        : problem(
            'not-found',
            `The folder ${folder} is no longer there, so “${name}” was not saved. Choose another place.`,
          )
    case 'ENOTDIR':
      return problem(
        'not-found',
        `There is no folder ${folder}, so “${name}” was not ${action === 'read' ? 'opened' : 'saved'}.`,
      )
    case 'EISDIR':
      return problem('is-a-directory', `“${name}” is a folder; Dateline needs a file.`)
    case 'EACCES':
    case 'EPERM':
      return action === 'read'
        ? problem(
            'permission-denied',
            `You have no permission to read “${name}” in ${folder}. The file was not opened.`,
          )
        : problem(
            'permission-denied',
            `You have no permission to write “${name}” in ${folder}. Nothing was changed there; save it in another place.`,
          )
    case 'EROFS':
      return problem('read-only', `${folder} can only be read, so “${name}” was not saved. Save it in another place.`)
    case 'ENOSPC':
    case 'EDQUOT':
      return problem(
        'disk-full',
        `There is no space left in ${folder}. “${name}” keeps its last saved content; free some space or save in another place.`,
      )
    case 'EBUSY':
      return problem(
        'permission-denied',
        `Another program keeps “${name}” in ${folder} in use. Nothing was changed there; close that program and try again.`,
      )
    case 'ELOOP':
      return problem('not-found', `“${name}” in ${folder} is a link that leads back to itself.`)
    case 'ENAMETOOLONG':
      return problem('unknown', `The name “${name}” is too long for this disk. Choose a shorter one.`)
    default: {
      const reason = error instanceof Error ? error.message : String(error)
      return problem(
        'unknown',
        `“${name}” in ${folder} could not be ${action === 'read' ? 'read' : 'saved'}: ${reason}`,
      )
    }
  }
}

/** The system's name for an error (`ENOENT`, `EACCES` …), or undefined for an error of another kind. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}
