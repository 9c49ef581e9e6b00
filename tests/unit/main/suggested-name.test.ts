import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { suggestedFileName } from '../../../src-main/suggested-name.ts'

describe('the name that a dialog begins with', () => {
  it.each([
    ['PR/FAQ: Kitchen “Hub” <v2>', 'docx', 'PR-FAQ- Kitchen “Hub” -v2-.docx'],
    ['draft.md', 'md', 'draft.md'],
    ['draft.MD', 'md', 'draft.md'],
    ['draft.md', 'docx', 'draft.md.docx'],
    ['../../etc/passwd', 'md', '-..-etc-passwd.md'],
    ['C:\\Windows\\x', 'md', 'C-Windows-x.md'],
    ['', 'md', 'Untitled.md'],
    [' . ', 'md', 'Untitled.md'],
    ['nul', 'md', 'nul_.md'],
    ['COM1.notes', 'md', 'COM1_.notes.md'],
    ['.hidden', 'md', 'hidden.md'],
  ])('%s as %s is %s', (name, extension, expected) => {
    expect(suggestedFileName(name, extension)).toBe(expected)
  })

  it('is one that every system takes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const name = suggestedFileName(text, 'md')
        expect(name).toMatch(/^[^\\/:*?"<>|\p{Cc}]+\.md$/u)
        expect(name).not.toMatch(/^(\.|\s|(con|prn|aux|nul|com\d|lpt\d)\.)/i)
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255)
      }),
    )
  })
})
