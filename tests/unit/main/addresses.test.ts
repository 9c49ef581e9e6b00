import { describe, expect, it } from 'vitest'
import { externalAddress } from '../../../src-main/navigation.ts'
import { isLocalAddress } from '../../../src-main/network.ts'
import { shownFolder } from '../../../src-main/shown-folder.ts'

describe('an address to open outside', () => {
  it.each([
    ['https://example.com', 'https://example.com/'],
    ['HTTPS://EXAMPLE.com/A b', 'https://example.com/A%20b'],
    ['https:example.com', 'https://example.com/'],
    ['http://example.com/', null],
    ['javascript:alert(1)//https://', null],
    ['file:///etc/passwd', null],
    ['app://dateline/https://example.com', null],
    ['https://me@example.com/', null],
    ['https://:secret@example.com/', null],
    ['//example.com', null],
    ['', null],
    [`https://example.com/${'x'.repeat(2048)}`, null],
  ])('%s gives %s', (text, expected) => {
    expect(externalAddress(text)).toBe(expected)
  })
})

describe('an address of this machine’s own', () => {
  it.each([
    ['app://dateline/index.html', true],
    ['devtools://devtools/bundled/inspector.html', true],
    ['data:image/png,x', true],
    ['blob:app://dateline/1', true],
    ['http://127.0.0.1/', false],
    ['https://example.com/?app://dateline/', false],
    ['ws://localhost/', false],
    ['file:///etc/passwd', false],
    ['ftp://example.com/', false],
    ['chrome-extension://abc/x', false],
    ['no address', false],
  ])('%s: %s', (address, expected) => {
    expect(isLocalAddress(address)).toBe(expected)
  })
})

describe.runIf(process.platform !== 'win32')('the folder as people write it', () => {
  it.each([
    ['/home/me/a.md', '~'],
    ['/home/me/drafts/a.md', '~/drafts'],
    ['/home/mean/a.md', '/home/mean'],
    ['/etc/a.md', '/etc'],
  ])('%s stands in %s', (file, expected) => {
    expect(shownFolder(file, '/home/me', 'linux')).toBe(expected)
  })
})
