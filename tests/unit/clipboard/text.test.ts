import { describe, expect, test } from 'vitest'
import { markdownEvidence } from '../../../src-core/clipboard/markdown-evidence.ts'
import { readClipboardText } from '../../../src-core/clipboard/read-text.ts'
import { schema, structureOf, structureOfSlice, textOfSlice } from './structure.ts'

const read = (text: string, options = {}) => readClipboardText(text, schema, options)

describe('Markdown source gives its structure', () => {
  const sources: [name: string, text: string][] = [
    ['headings and paragraphs', '# Plan\n\nText with *words*.\n\n## Why\n\nMore.'],
    ['one heading', '## Customer problem'],
    ['a heading underlined', 'Plan\n====\n\nText'],
    ['bullets', 'We want:\n- fast\n- safe'],
    ['bullets with blank lines', '* a\n\n* b'],
    ['numbers', '1. one\n2. two\n   - inner\n3. three'],
    ['tasks', '- [ ] open'],
    ['a fence', 'Run\n\n```sh\nnpm ci\n```'],
    ['a table', '| a | b |\n|---|--:|\n| 1 | 2 |'],
    ['a link', 'See [the FAQ](https://example.com/faq) now'],
    ['a reference link', 'See [the FAQ] now\n\n[the FAQ]: https://example.com'],
    ['a picture', '![Chart](chart.png)'],
    ['bold in a line', 'This is **really** it'],
    ['a quotation', 'Ana said:\n\n> It works.\n> Really.'],
    ['Windows line ends', '# A\r\n\r\n- b\r\n- c\r\n'],
  ]
  test.each(sources)('%s', (_, text) => {
    expect(structureOfSlice(read(text))).toEqual(structureOf(text))
    expect(markdownEvidence(text).size).toBeGreaterThan(0)
  })

  test('front matter stays, as code', () => {
    expect(structureOfSlice(read('---\ntitle: Plan\n---\n\n# Plan\n'))).toEqual(
      structureOf('```yaml\ntitle: Plan\n```\n\n# Plan'),
    )
  })

  test('links that must not be followed lose their address', () => {
    expect(structureOfSlice(read('[a](javascript:x) and [b](https://example.com)'))).toEqual(
      structureOf('a and [b](https://example.com)'),
    )
  })
})

describe('running text stays text', () => {
  const texts = [
    '3 * 4',
    '3 * 4 * 5 = 60',
    '# of users',
    'The report gives the\n# of users\nper month',
    '- 5 degrees',
    '2024. A good year.',
    'snake_case_name and __init__',
    'a | b',
    '5 > 3',
    'use *args and **kwargs',
    '[assumption] we sell 5',
    'AT&T <b>not bold</b>',
    'f(x) [1] (see below)',
    '--\nAna Smith',
    'C:\\dir\\*.md',
    '`one tick',
    '    indented',
    '10% of [users] (all)',
    '* see the terms',
  ]
  test.each(texts)('%j', (text) => {
    expect([...markdownEvidence(text)]).toEqual([])
    const slice = read(text)
    expect(textOfSlice(slice)).toBe(text.replace(/\s+/g, ' ').trim())
    expect(slice.content.content.every((block) => block.type.name === 'paragraph')).toBe(true)
  })
})

test('one line flows into the line it is pasted into', () => {
  for (const text of ['a word', 'a word\n', '\n a word \r\n', '**bold** word']) {
    const slice = read(text)
    expect([slice.content.childCount, slice.openStart, slice.openEnd]).toEqual([1, 1, 1])
    expect(slice.content.firstChild?.type.name).toBe('paragraph')
  }
  expect(read('').size).toBe(0)
  expect(read(' \n\n ').size).toBe(0)
})

test('asMarkdown decides where it is given', () => {
  expect(structureOfSlice(read('# of users', { asMarkdown: true }))).toEqual(structureOf('# of users'))
  const plain = read('# Plan\n\n- a\n- b', { asMarkdown: false })
  expect(plain.content.toString()).toBe('<paragraph("# Plan"), paragraph("- a", hardBreak, "- b")>')
})

describe('lines of plain text', () => {
  const shapes: [name: string, text: string, content: string][] = [
    ['blank lines divide', 'a\n\n\nb', '<paragraph("a"), paragraph("b")>'],
    [
      'an address keeps its lines',
      'Ana Smith\n12 Main Street\nSeattle',
      '<paragraph("Ana Smith", hardBreak, "12 Main Street", hardBreak, "Seattle")>',
    ],
    [
      'wrapped lines are joined',
      'Dateline keeps a press release as plain Markdown that\nany tool can read, and it tells you what is missing\nwhile you write.',
      '<paragraph("Dateline keeps a press release as plain Markdown that any tool can read, and it tells you what is missing while you write.")>',
    ],
    [
      'lines that were ended on purpose are not',
      'This line is long enough to have been wrapped by a mail program.\nThis one is short.\nSo they were not wrapped.',
      '<paragraph("This line is long enough to have been wrapped by a mail program.", hardBreak, "This one is short.", hardBreak, "So they were not wrapped.")>',
    ],
    ['bullets keep their lines', '• one\n• two', '<paragraph("• one", hardBreak, "• two")>'],
    ['Word’s line and page breaks', 'a\vb\fc', '<paragraph("a", hardBreak, "b", hardBreak, "c")>'],
    ['old line ends', 'a\r\rb\r\n\r\nc', '<paragraph("a"), paragraph("b"), paragraph("c")>'],
    ['control characters are no text', '\ufeffa\u0000\u0007b', '<paragraph("ab")>'],
  ]
  test.each(shapes)('%s', (_, text, content) => {
    expect(read(text).content.toString()).toBe(content)
  })
})
