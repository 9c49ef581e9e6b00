import { expect, test } from 'vitest'
import { documentSchema } from '../../../src-core/document/schema.ts'
import { openMarkdown } from '../../../src-core/markdown/open.ts'
import { sourcePlace } from '../../../src-core/markdown/places.ts'

const schema = documentSchema()

/** The place of a word of the document, as `line:column`, and the source that stands there. */
function placeOf(text: string, word: string, options = {}): string {
  const opened = openMarkdown(text, schema, options)
  let pos = -1
  opened.doc.descendants((node, at) => {
    if (!node.isTextblock || pos >= 0) return
    const found = node.textBetween(0, node.content.size, '', '\ufffc').indexOf(word)
    if (found >= 0) pos = at + 1 + found
  })
  expect(pos, `“${word}” is in the document`).toBeGreaterThanOrEqual(0)
  const { line, column, offset } = sourcePlace(opened, pos)
  return `${line}:${column} ${JSON.stringify(text.slice(offset, offset + 4))}`
}

const cases: ReadonlyArray<[name: string, text: string, word: string, place: string]> = [
  ['a paragraph', 'first line\nsecond word\n', 'word', '2:8 "word"'],
  ['a heading', '# Title\n\n##   Deep here\n', 'here', '3:11 "here"'],
  ['a heading underlined', 'Title here\n===\n', 'here', '1:7 "here"'],
  ['after escapes', 'a \\* b \\[c\\] word\n', 'word', '1:14 "word"'],
  ['an escaped character', 'a \\* b\n', '*', '1:3 "\\\\* b"'],
  ['after entities', 'AT&amp;T &copy; &#x1F600; word\n', 'word', '1:27 "word"'],
  ['an entity of two UTF-16 units', 'x &#x1F600; word\n', 'word', '1:13 "word"'],
  ['after emoji', '😀😀 word\n', 'word', '1:6 "word"'],
  ['inside marks', 'a **b *c word* d** e\n', 'word', '1:10 "word"'],
  ['link text', 'a [link word](https://x.example "t") e\n', 'word', '1:9 "word"'],
  ['after a link', 'a [link](https://x.example) word\n', 'word', '1:29 "word"'],
  ['code', 'a `` co`de word `` e\n', 'word', '1:12 "word"'],
  ['after code with stripped spaces', 'a `` x `` word\n', 'word', '1:11 "word"'],
  ['a nested list', '- a\n  - b\n    - c word\n', 'word', '3:9 "word"'],
  ['a numbered list', '9. a\n10. b word\n', 'word', '2:7 "word"'],
  ['a task', '- [x] done word\n', 'word', '1:12 "word"'],
  ['a quote', '> a\n> b word\n', 'word', '2:5 "word"'],
  ['a lazy quote', '> a\nb word\n', 'word', '2:3 "word"'],
  ['a list in a quote', '> - a\n>   b word\n', 'word', '2:7 "word"'],
  ['an indented line', 'a\n     b word\n', 'word', '2:8 "word"'],
  ['a table', '| a | b |\n|---|---|\n| x \\| y | word |\n', 'word', '3:12 "word"'],
  ['code in a table', '| a | b |\n|---|---|\n| `x \\| word` | b |\n', 'word', '3:9 "word"'],
  ['fenced code', '```js\none\n  word\n```\n', 'word', '3:3 "word"'],
  ['code in a list', '- ```\n  one\n\n    word\n  ```\n', 'word', '4:5 "word"'],
  ['indented code', '    one\n\n      word\n', 'word', '3:7 "word"'],
  ['raw HTML', '<div>\n a word\n</div>\n', 'word', '2:4 "word"'],
  ['a definition', 'x\n\n[a]: /url "word"\n', 'word', '3:12 "word"'],
  ['after a line break', 'a  \nb\\\nc word\n', 'word', '3:3 "word"'],
  ['CRLF', '# a\r\n\r\nb\r\nc word\r\n', 'word', '4:3 "word"'],
  ['CRLF in code', '```\r\na\r\nb word\r\n```\r\n', 'word', '3:3 "word"'],
  ['CR alone', 'a\r\rb word', 'word', '3:3 "word"'],
  ['front matter', '---\ntitle: word\n---\n\n# The word\n', 'word', '5:7 "word"'],
  ['a byte order mark', '\ufeffthe word\n', 'word', '1:5 "word"'],
  ['a byte order mark and front matter', '\ufeff---\na: 1\n---\nthe word\n', 'word', '4:5 "word"'],
  ['an autolink', 'see <https://x.example/word> e\n', 'word', '1:24 "word"'],
  ['a bare address', 'see https://x.example/word e\n', 'word', '1:23 "word"'],
  ['a footnote', 'x[^1]\n\n[^1]: a\n    b word\n', 'word', '4:7 "word"'],
]

for (const [name, text, word, place] of cases)
  test(name, () => {
    expect(placeOf(text, word)).toBe(place)
  })

test('every character of a text without syntax has its own place', () => {
  const text = 'One two.\nThree.\n\nFour.\n'
  const opened = openMarkdown(text, schema)
  const offsets = Array.from({ length: 15 }, (_, i) => sourcePlace(opened, 1 + i).offset)
  expect(offsets).toEqual(Array.from({ length: 15 }, (_, i) => i))
})

test('before a block: its first line', () => {
  const text = '# a\n\n- b\n\n  c\n\n| d |\n|---|\n'
  const opened = openMarkdown(text, schema)
  const places: string[] = []
  opened.doc.descendants((node, pos) => {
    if (node.isText) return
    const { line, column } = sourcePlace(opened, pos)
    places.push(`${node.type.name} ${line}:${column}`)
  })
  expect(places).toEqual([
    'heading 1:1',
    'bulletList 3:1',
    'listItem 3:1',
    'paragraph 3:3',
    'paragraph 5:3',
    'table 7:1',
    'tableRow 7:1',
    'tableHeader 7:1',
    'paragraph 7:1',
  ])
})

test('the end of a text is the end of its source', () => {
  const opened = openMarkdown('a **b**\n\nc\n', schema)
  expect(sourcePlace(opened, 4)).toEqual({ line: 1, column: 6, offset: 5 })
  expect(sourcePlace(opened, opened.doc.content.size)).toMatchObject({ line: 3 })
})

test('a paragraph supplied for typing stands where its heading ends', () => {
  const opened = openMarkdown('# a\n\n## b\n\n# c\n', schema, { typingParagraphs: true })
  const pos = opened.doc.child(0).nodeSize + opened.doc.child(1).nodeSize + 1
  expect(opened.doc.resolve(pos).parent.type.name).toBe('paragraph')
  expect(sourcePlace(opened, pos)).toMatchObject({ line: 3, column: 5 })
})

test('an empty document', () => {
  expect(sourcePlace(openMarkdown('', schema), 1)).toEqual({ line: 1, column: 1, offset: 0 })
})
