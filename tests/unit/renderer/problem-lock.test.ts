import { history, redo, undo } from '@tiptap/pm/history'
import { EditorState, TextSelection, type Transaction } from '@tiptap/pm/state'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { outline } from '../../../src-core/document/outline.ts'
import { documentSchema } from '../../../src-core/document/schema.ts'
import { openMarkdown } from '../../../src-core/markdown/open.ts'
import { templateWithId } from '../../../src-core/templates/library.ts'
import { newDocumentText } from '../../../src-core/templates/new-document.ts'
import { applyDocument } from '../../../src-renderer/document/apply-document.ts'
import { lockToProblem, problemLock, replacesText, unlock } from '../../../src-renderer/page/extensions/problem-lock.ts'
import { defaultTemplate, shippedLibrary } from '../../../src-renderer/templates/built-in.ts'

const template = templateWithId(shippedLibrary, 'interview-practice') ?? defaultTemplate
const problem = 'A student who moves out gets a letter.'
const empty = newDocumentText(template, { today: '2027-01-15' })
const begun = empty.replace('## Customer problem\n', `## Customer problem\n\n${problem}\n`)
const onRefused = vi.fn()

/** An editor's state without its view, which needs a page. */
function open(text = begun) {
  const { doc } = openMarkdown(text, documentSchema(), { typingParagraphs: true })
  const editor = {
    state: EditorState.create({ doc, plugins: [history({ newGroupDelay: 0 }), problemLock()] }),
    view: {
      dispatch(transaction: Transaction) {
        editor.state = editor.state.apply(transaction)
      },
    },
    outline: () => outline(editor.state.doc, template),
  }
  return editor
}
type Opened = ReturnType<typeof open>

function locked(text = begun): Opened {
  const editor = open(text)
  expect(lockToProblem(editor, editor.outline(), onRefused)).toBe(true)
  return editor
}

/** Position in the text block that says `words`, behind its first `offset` characters. */
function placeIn({ state }: Opened, words: string, offset = 0): number {
  let at = -1
  state.doc.descendants((node, pos) => {
    if (at < 0 && node.isTextblock && node.textContent.includes(words))
      at = pos + 1 + node.textContent.indexOf(words) + offset
  })
  expect(at).toBeGreaterThan(0)
  return at
}

function insert({ state, view }: Opened, words: string, at: number): void {
  view.dispatch(state.tr.insertText(words, at))
}

const textOf = ({ state: { doc } }: Opened) => doc.textBetween(0, doc.content.size, '\n')

beforeEach(() => onRefused.mockReset())

describe('problem first', () => {
  it('lets the customer problem be written, paragraph after paragraph', () => {
    const editor = locked()
    insert(editor, ' Soon.', placeIn(editor, problem, problem.length))
    const end = placeIn(editor, 'Soon.', 5)
    editor.view.dispatch(editor.state.tr.split(end))
    insert(editor, 'A second one.', end + 2)
    expect(textOf(editor)).toContain(`${problem} Soon.\nA second one.`)
    editor.view.dispatch(editor.state.tr.delete(placeIn(editor, 'A second'), placeIn(editor, 'A second', 2)))
    expect(textOf(editor)).toContain('\nsecond one.')
    expect(onRefused).not.toHaveBeenCalled()
  })

  it('opens an empty section too, from its first letter', () => {
    const editor = locked(empty)
    insert(editor, problem, placeIn(editor, 'Customer problem', 'Customer problem'.length) + 2)
    expect(textOf(editor)).toContain(`Customer problem\n${problem}\nSolution`)
  })

  it.each([
    ['another section', 'Solution', 'Solution'.length],
    ['the title of the section itself', 'Customer problem', 3],
    ['the FAQ', 'What does it cost me?', 4],
  ])('refuses to change %s, and says so', async (_, words, offset) => {
    const editor = locked()
    const before = editor.state.doc
    insert(editor, 'x', placeIn(editor, words, offset))
    expect(editor.state.doc.eq(before)).toBe(true)
    await Promise.resolve()
    expect(onRefused).toHaveBeenCalledTimes(1)
  })

  it('refuses a change that reaches over the edge as a whole', async () => {
    const editor = locked()
    const before = editor.state.doc
    editor.view.dispatch(editor.state.tr.delete(placeIn(editor, problem, 5), placeIn(editor, 'Solution', 3)))
    editor.view.dispatch(editor.state.tr.insertText('x', 0, before.content.size))
    expect(editor.state.doc.eq(before)).toBe(true)
    await Promise.resolve()
    expect(onRefused).toHaveBeenCalledTimes(2)
  })

  it('keeps the cursor free, and what was written before', () => {
    const editor = open()
    insert(editor, ' draft', placeIn(editor, 'Solution', 'Solution'.length))
    lockToProblem(editor, editor.outline(), onRefused)
    editor.view.dispatch(
      editor.state.tr.setSelection(TextSelection.create(editor.state.doc, placeIn(editor, 'What does it cost'))),
    )
    expect(editor.state.selection.from).toBe(placeIn(editor, 'What does it cost'))
    expect(textOf(editor)).toContain('Solution draft')
  })

  it('leaves undo and redo alone, also of what was written elsewhere before', () => {
    const editor = open()
    insert(editor, ' draft', placeIn(editor, 'Solution', 'Solution'.length))
    lockToProblem(editor, editor.outline(), onRefused)
    undo(editor.state, editor.view.dispatch)
    expect(textOf(editor)).not.toContain('Solution draft')
    redo(editor.state, editor.view.dispatch)
    expect(textOf(editor)).toContain('Solution draft')
    expect(onRefused).not.toHaveBeenCalled()
  })

  it('takes a text that is put in the document’s place, and goes on with its problem', () => {
    const editor = locked()
    const other = begun.replace(problem, 'Another problem.').replace('## Solution', '## Solution\n\nMine.')
    const { doc } = openMarkdown(other, editor.state.schema, { typingParagraphs: true })
    editor.view.dispatch(replacesText(applyDocument(editor.state.tr, doc)))
    expect(textOf(editor)).toContain('Mine.')
    insert(editor, ' More', placeIn(editor, 'Another problem.', 'Another problem'.length))
    expect(textOf(editor)).toContain('Another problem More.')
    const before = editor.state.doc
    insert(editor, 'x', placeIn(editor, 'Mine.'))
    expect(editor.state.doc.eq(before)).toBe(true)
  })

  it('is over when it is taken off', () => {
    const editor = locked()
    unlock(editor)
    insert(editor, 'x', placeIn(editor, 'Solution'))
    expect(textOf(editor)).toContain('xSolution')
  })

  it('never locks a document that has no such section', () => {
    const editor = open('Just a note.\n')
    expect(lockToProblem(editor, editor.outline(), onRefused)).toBe(false)
    insert(editor, 'Not ', placeIn(editor, 'Just'))
    expect(textOf(editor)).toBe('Not Just a note.')
  })
})
