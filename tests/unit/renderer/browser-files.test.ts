import { describe, expect, it } from 'vitest'
import { fileProblem, isCancelled } from '../../../src-renderer/browser/file-problem.ts'
import { versionOf } from '../../../src-renderer/browser/file-version.ts'
import { operatingSystem } from '../../../src-renderer/browser/operating-system.ts'

describe('what a browser’s file API throws', () => {
  it.each([
    ['NotFoundError', 'not-found'],
    ['NotAllowedError', 'permission-denied'],
    ['NotReadableError', 'permission-denied'],
    ['NoModificationAllowedError', 'read-only'],
    ['TypeMismatchError', 'is-a-directory'],
    ['QuotaExceededError', 'disk-full'],
    ['DataCloneError', 'unknown'],
  ])('%s becomes %s with a message that names the file', (name, code) => {
    const problem = fileProblem(new DOMException('reason', name), 'plan.md')
    expect(problem).toMatchObject({ code, name: 'plan.md' })
    expect(problem.message).toContain('“plan.md”')
  })

  it('keeps the reason of what nobody foresaw', () => {
    expect(fileProblem(new TypeError('a strange thing'), 'plan.md').message).toContain('a strange thing')
    expect(fileProblem('text', 'plan.md').message).toContain('text')
  })

  it('tells a closed file picker from a failure', () => {
    expect(isCancelled(new DOMException('closed', 'AbortError'))).toBe(true)
    expect(isCancelled(new DOMException('no', 'NotAllowedError'))).toBe(false)
    expect(isCancelled(new Error('AbortError'))).toBe(false)
  })
})

describe('the version of a file', () => {
  it('is the same for the same bytes and another for any other', async () => {
    const bytes = new TextEncoder().encode('# Press release\n')
    expect(await versionOf(bytes)).toBe(await versionOf(bytes.slice()))
    const other = bytes.slice()
    other[3] = 0x70
    expect(await versionOf(other)).not.toBe(await versionOf(bytes))
    expect(await versionOf(new Uint8Array())).toMatch(/^0-[0-9a-f]{64}$/)
  })
})

describe('the operating system', () => {
  it.each([
    ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 Chrome/130.0.0.0', 'mac'],
    ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/130.0.0.0', 'windows'],
    ['Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/130.0.0.0', 'linux'],
  ])('of %s is %s', (userAgent, os) => {
    expect(operatingSystem(userAgent)).toBe(os)
  })
})
