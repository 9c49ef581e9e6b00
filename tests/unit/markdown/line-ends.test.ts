import { Transform } from '@tiptap/pm/transform'
import { expect, test } from 'vitest'
import { writeClipboardHtml } from '../../../src-core/clipboard/write-html.ts'
import { withoutLineEnds } from '../../../src-core/document/marks/line-end.ts'
import { documentSchema } from '../../../src-core/document/schema.ts'
import { openMarkdown } from '../../../src-core/markdown/open.ts'
import { sourcePlace } from '../../../src-core/markdown/places.ts'
import { saveMarkdown } from '../../../src-core/markdown/save.ts'

const schema = documentSchema()
const text = '**Plumb opens\nits doors**\nGhent, 9 March 2028\nIt is `a\nb` here.\n'

function lineEndsOf(markdown: string): string[] {
  const found: string[] = []
  openMarkdown(markdown, schema).doc.descendants((node, _, parent) => {
    if (!node.marks.some((mark) => mark.type.name === 'lineEnd')) return
    expect(node.text).toBe(' ')
    found.push(parent?.type.name ?? '')
  })
  return found
}

test('a line end in running text is a space that remembers it, also inside bold; in code it is a space', () => {
  const { doc } = openMarkdown(text, schema)
  expect(doc.firstChild?.textContent).toBe('Plumb opens its doors Ghent, 9 March 2028 It is a b here.')
  expect(lineEndsOf(text)).toEqual(['paragraph', 'paragraph', 'paragraph'])
  expect(lineEndsOf('a\r\nb\rc\n')).toHaveLength(2)
  expect(lineEndsOf('a  \nb\\\nc\n')).toEqual([])
  expect(lineEndsOf('> a\n> b\n\n- c\n  d\n')).toHaveLength(2)
})

test('positions lead to the same places as without them', () => {
  const opened = openMarkdown(text, schema)
  const at = (opened.doc.firstChild?.textContent.indexOf('Ghent') ?? 0) + 1
  expect(sourcePlace(opened, at)).toMatchObject({ line: 3, column: 1 })
  expect(sourcePlace(opened, at - 2)).toMatchObject({ line: 2, column: 9 })
})

test('a typed word leaves the other lines of its paragraph where they are', () => {
  const opened = openMarkdown(text, schema)
  const at = (opened.doc.firstChild?.textContent.indexOf('March') ?? 0) + 1
  const typed = new Transform(opened.doc).insert(at, schema.text('late ')).doc
  expect(saveMarkdown(typed, opened)).toBe(text.replace('March', 'late March'))
})

test('what is typed behind a line end does not continue it', () => {
  const { doc } = openMarkdown('a\nb\n', schema)
  expect(doc.resolve(3).marks()).toEqual([])
})

test('a document that forgot its line ends is saved with them', () => {
  const opened = openMarkdown(text, schema)
  const paragraph = opened.doc.firstChild
  if (!paragraph) throw new Error('nothing was read')
  const forgot = opened.doc.type.create(opened.doc.attrs, [withoutLineEnds(paragraph)])
  expect(forgot.eq(opened.doc)).toBe(false)
  expect(saveMarkdown(forgot, opened)).toBe(text)
})

test('they are copied as spaces', () => {
  const { doc } = openMarkdown('a\nb **c\nd**\n', schema)
  const html = writeClipboardHtml(doc.slice(0, doc.content.size))
  expect(html).toContain('>a b <strong>c d</strong></p>')
})
