import { EditorState, TextSelection, type Transaction } from '@tiptap/pm/state'
import { describe, expect, it } from 'vitest'
import { documentSchema } from '../../../src-core/document/schema.ts'
import { openMarkdown } from '../../../src-core/markdown/open.ts'
import { slashQueryAt, typesSlash } from '../../../src-renderer/page/extensions/slash-query.ts'
import { placeMenu } from '../../../src-renderer/slash/place-menu.ts'

/** A document with the cursor at the end of the last text that holds `words`. */
function cursorAfter(markdown: string, words: string): EditorState {
  const { doc } = openMarkdown(markdown, documentSchema(), { typingParagraphs: true })
  let at = -1
  doc.descendants((node, pos) => {
    if (node.isTextblock && node.textContent === words) at = pos + 1 + node.content.size
  })
  return EditorState.create({ doc, selection: TextSelection.create(doc, at) })
}

const queryAfter = (markdown: string, words: string) =>
  slashQueryAt(cursorAfter(markdown, words).selection.$from)?.query ?? null

describe('a slash', () => {
  it('asks with the words after it, spaces included', () => {
    expect(queryAfter('/\n', '/')).toBe('')
    expect(queryAfter('A.\n\n/customer pro\n', '/customer pro')).toBe('customer pro')
    expect(queryAfter('- /quo\n', '/quo')).toBe('quo')
  })

  it.each([
    ['in a word', 'and/or\n', 'and/or'],
    ['before a space', '/ a\n', '/ a'],
    ['in code', '```\n/head\n```\n', '/head'],
    ['in source that is kept', '<div>/</div>\n', '<div>/</div>'],
    ['in a heading', '# /head\n', '/head'],
    ['in a cell', '| /head |\n| - |\n| a |\n', '/head'],
    ['at the start of a sentence', `/${'long '.repeat(20)}\n`, `/${'long '.repeat(20).trim()}`],
  ])('is text %s', (_, markdown, words) => {
    expect(queryAfter(markdown, words)).toBeNull()
  })

  it('asks only when it is typed into an empty paragraph', () => {
    const empty = cursorAfter('# Title\n', '')
    const typed = (state: EditorState, change: (tr: Transaction) => Transaction) => typesSlash(change(state.tr))
    expect(typed(empty, (tr) => tr.insertText('/'))).toBe(true)
    expect(typed(empty, (tr) => tr.insertText('/').setMeta('uiEvent', 'paste'))).toBe(false)
    expect(typed(empty, (tr) => tr.insertText('/head'))).toBe(false)
    expect(typed(empty, (tr) => tr.insertText('a'))).toBe(false)
    // Back to the slash that was there.
    const written = cursorAfter('/h\n', '/h')
    expect(typed(written, (tr) => tr.delete(2, 3))).toBe(false)
    expect(typed(written, (tr) => tr.setSelection(TextSelection.create(tr.doc, 2)))).toBe(false)
  })
})

describe('the menu of a line', () => {
  const line = (top: number, left = 100) => ({ left, top, bottom: top + 20 })
  const menu = { width: 200, height: 300 }
  const window = { width: 800, height: 600 }

  it('stands under it', () => {
    expect(placeMenu(line(100), menu, window)).toMatchObject({ left: 100, top: 126 })
  })

  it('stands above it where there is more room, right over the line', () => {
    expect(placeMenu(line(500), menu, window)).toMatchObject({ top: 500 - 6 - 300 })
  })

  it('is no higher than the room it has, and stays in the window', () => {
    const { top, maxHeight } = placeMenu(line(100), { ...menu, height: 900 }, window)
    expect(top + maxHeight).toBeLessThanOrEqual(window.height)
    expect(placeMenu(line(100, 790), menu, window).left).toBe(592)
  })
})
