import { describe, expect, it } from 'vitest'
import { fileProblemCodes } from '../../../src-core/platform.ts'
import { fileProblem } from '../../../src-main/files/file-problem.ts'

const systemError = (code: string) => Object.assign(new Error(`${code}: of the system`), { code })

describe('an error of the file system becomes a problem a person can act on', () => {
  it.each([
    ['ENOENT', 'not-found', 'not-found'],
    ['ENOTDIR', 'not-found', 'not-found'],
    ['EISDIR', 'is-a-directory', 'is-a-directory'],
    ['EACCES', 'permission-denied', 'permission-denied'],
    ['EPERM', 'permission-denied', 'permission-denied'],
    ['EBUSY', 'permission-denied', 'permission-denied'],
    ['EROFS', 'read-only', 'read-only'],
    ['ENOSPC', 'disk-full', 'disk-full'],
    ['EDQUOT', 'disk-full', 'disk-full'],
    ['ELOOP', 'not-found', 'not-found'],
    ['EIO', 'unknown', 'unknown'],
  ] as const)('%s', (code, reading, writing) => {
    for (const [action, expected] of [
      ['read', reading],
      ['write', writing],
    ] as const) {
      const problem = fileProblem(systemError(code), '/folder/draft.md', action)
      expect(problem).toMatchObject({ code: expected, name: 'draft.md' })
      expect(fileProblemCodes).toContain(problem.code)
      expect(problem.message).toContain('“draft.md”')
      // The system's own words only where ours would say less.
      expect(problem.message.includes('of the system')).toBe(expected === 'unknown')
    }
  })

  it('tells reading from writing', () => {
    const [read, write] = (['read', 'write'] as const).map(
      (action) => fileProblem(systemError('EACCES'), '/f/a.md', action).message,
    )
    expect(read).toContain('read')
    expect(write).toContain('write')
  })

  it('keeps the message of an error of another kind', () => {
    expect(fileProblem(new TypeError('odd'), '/f/a.md', 'read')).toMatchObject({
      code: 'unknown',
      message: expect.stringContaining('odd'),
    })
  })
})
