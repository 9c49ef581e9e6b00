import { EditorState, TextSelection } from '@tiptap/pm/state'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { documentSchema } from '../../../src-core/document/schema.ts'
import { openMarkdown } from '../../../src-core/markdown/open.ts'
import { applyDocument } from '../../../src-renderer/document/apply-document.ts'

const read = (markdown: string) => openMarkdown(markdown, documentSchema()).doc

/** The words around the cursor once the text has become another, the cursor written as `|`. */
function afterChange(before: string, cursorAfter: string, after: string): string {
  const doc = read(before)
  let at = -1
  doc.descendants((node, pos) => {
    if (node.isText && node.text?.includes(cursorAfter)) at = pos + node.text.indexOf(cursorAfter) + cursorAfter.length
  })
  expect(at).toBeGreaterThan(0)
  const state = EditorState.create({ doc, selection: TextSelection.create(doc, at) })
  const { selection, doc: changed } = state.apply(applyDocument(state.tr, read(after)))
  expect(changed.toJSON()).toEqual(read(after).toJSON())
  const { parent, parentOffset } = selection.$from
  return `${parent.textContent.slice(0, parentOffset)}|${parent.textContent.slice(parentOffset)}`
}

describe('applying another document', () => {
  it('keeps the cursor where blocks come and go around it', () => {
    expect(afterChange('One.\n\nTwo words.\n', 'Two', 'Zero.\n\nOne.\n\nTwo words.\n')).toBe('Two| words.')
    expect(afterChange('One.\n\nTwo words.\n', 'Two', 'Two words.\n\nThree.\n')).toBe('Two| words.')
  })

  it('keeps the cursor in a block in which other words change', () => {
    expect(afterChange('The price of bread.\n', 'price', 'The price of rye bread.\n')).toBe('The price| of rye bread.')
  })

  it('takes over front matter', () => {
    const doc = read('---\nstage: draft\n---\n\nText.\n')
    const state = EditorState.create({ doc })
    const next = state.apply(applyDocument(state.tr, read('---\nstage: review\n---\n\nText.\n')))
    expect(next.doc.attrs.frontMatter).toBe('---\nstage: review\n---\n')
  })

  const block = fc.constantFrom(
    '# A',
    '## A',
    'aab',
    'aaab',
    '*aa*b',
    '- x\n- y',
    '- x',
    '> q',
    '```\ncode\n```',
    '| a |\n| - |\n| b |',
    '---',
  )
  const markdown = fc.array(block, { maxLength: 8 }).map((blocks) => blocks.join('\n\n'))

  it('gives exactly the other document, whatever the two are', () => {
    fc.assert(
      fc.property(markdown, markdown, (before, after) => {
        const state = EditorState.create({ doc: read(before) })
        const { doc } = state.apply(applyDocument(state.tr, read(after)))
        doc.check()
        expect(doc.toJSON()).toEqual(read(after).toJSON())
      }),
      { numRuns: 300 },
    )
  })
})
