import { Fragment, Slice } from '@tiptap/pm/model'
import { EditorState, TextSelection } from '@tiptap/pm/state'
import { expect, test } from 'vitest'
import { sliceForCell } from '../../../src-core/clipboard/one-paragraph.ts'
import { cleanClipboardHtml, readClipboardHtml } from '../../../src-core/clipboard/read-html.ts'
import { readClipboardText } from '../../../src-core/clipboard/read-text.ts'
import { sliceForPlace } from '../../../src-core/clipboard/slice-for-place.ts'
import { writeClipboard } from '../../../src-core/clipboard/write-clipboard.ts'
import { openMarkdown } from '../../../src-core/markdown/open.ts'
import { schema, structureOf, structureOfSlice } from './structure.ts'

const opened = (markdown: string) => openMarkdown(markdown, schema).doc
const whole = (markdown: string) => new Slice(opened(markdown).content, 0, 0)

const documents: [name: string, markdown: string, html: string][] = [
  [
    'marks',
    'a **b *c*** ~~d~~ `e` [f **g**](https://example.com "t")',
    '<p>a <strong>b <em>c</em></strong> <s>d</s> <code>e</code> <a href="https://example.com" title="t">f <strong>g</strong></a></p>',
  ],
  ['headings, quote, rule', '## A\n\n> b\n\n---', '<h2>A</h2><blockquote><p>b</p></blockquote><hr>'],
  ['lists', '- a\n  1. b\n- c', '<ul><li>a<ol><li>b</li></ol></li><li>c</li></ul>'],
  ['a list with room and a start', '3. a\n\n4. b', '<ol start="3" data-loose=""><li>a</li><li>b</li></ol>'],
  [
    'tasks',
    '- [x] a\n- [ ] b',
    '<ul><li data-checked="true"><input type="checkbox" disabled checked>a</li><li data-checked="false"><input type="checkbox" disabled>b</li></ul>',
  ],
  ['code', '```js\na < b\n\nc\n```', '<pre><code class="language-js">a &lt; b\n\nc</code></pre>'],
  [
    'a table',
    '| a | b |\n| - | -: |\n| c<br>d | e |',
    '<table><thead><tr><th><p>a</p></th><th align="right"><p>b</p></th></tr></thead><tbody><tr><td><p>c<br>d</p></td><td align="right"><p>e</p></td></tr></tbody></table>',
  ],
  [
    'pictures and raw source',
    '![A "b"](c.png) <i>',
    '<p><img src="c.png" alt="A &quot;b&quot;"> <span data-raw-inline="&lt;i&gt;">&lt;i&gt;</span></p>',
  ],
  ['raw blocks', '<div>\nx\n</div>', '<pre data-raw="html"><code>&lt;div&gt;\nx\n&lt;/div&gt;</code></pre>'],
  ['no address that must not be followed', '[a](javascript:x)', '<p><a>a</a></p>'],
]

test.each(documents)('copy: %s', (_, markdown, html) => {
  const copied = writeClipboard(whole(markdown), schema)
  expect(copied.html.replace(/ data-dateline="" data-pm-slice="0 0 \[\]"/, '')).toBe(html)
  expect(structureOf(copied.text)).toEqual(structureOf(markdown))
})

test('words of one block are only words, wherever they stand', () => {
  const doc = opened('- one **two** three\n\n> # of users\n\n```\ncode here\n```')
  const words = (text: string) => {
    let found: Slice | null = null
    doc.descendants((node, pos) => {
      const at = node.isTextblock ? node.textContent.indexOf(text) : -1
      if (at >= 0) found = doc.slice(pos + 1 + at, pos + 1 + at + text.length, true)
    })
    if (!found) throw new Error(`“${text}” is not in the document.`)
    return writeClipboard(found, schema)
  }
  expect(words('two three')).toEqual({
    text: '**two** three',
    html: '<p data-dateline="" data-pm-slice="1 1 [&quot;bulletList&quot;,{&quot;tight&quot;:true},&quot;listItem&quot;,{&quot;checked&quot;:null}]"><strong>two</strong> three</p>',
  })
  expect(words('of users').text).toBe('of users')
  expect(words('code').text).toBe('code')
})

test('a cut through two cells brings their table along', () => {
  const doc = opened('| one | two |\n| - | - |\n| three | four |')
  const copied = writeClipboard(doc.slice(5, 12, true), schema)
  expect(copied.html).toMatch(/^<table data-dateline="" data-pm-slice="4 4 \[\]">/)
  expect(copied.text).toContain('|')
})

test('a picture that was selected by itself', () => {
  const image = opened('![a](b.png)').firstChild?.firstChild
  if (!image) throw new Error('The document has no picture.')
  const copied = writeClipboard(
    new Slice(whole('![a](b.png)').content.firstChild?.content ?? whole('').content, 0, 0),
    schema,
  )
  expect(copied.html).toBe('<img data-dateline="" data-pm-slice="0 0 []" src="b.png" alt="a">')
  expect(copied.text).toBe('![a](b.png)')
})

test('nothing copied is nothing', () => {
  expect(writeClipboard(Slice.empty, schema)).toEqual({ html: '', text: '' })
})

test('what Dateline copied is left to ProseMirror, what others did is made its own', () => {
  const own = writeClipboard(whole('# A\n\nb'), schema).html
  expect(readClipboardHtml(own, schema)).toBeNull()
  expect(readClipboardHtml(`<meta charset='utf-8'>${own}`, schema)).toBeNull()
  expect(cleanClipboardHtml(own, schema)).toBe(own)
  expect(cleanClipboardHtml('<font size=7 onclick=x>a<img src="https://example.com/x.png"></font>', schema)).toBe(
    '<p data-dateline="" data-pm-slice="1 1 []">a</p>',
  )
})

test('copied HTML without the marks of origin reads as what was copied', () => {
  for (const [, markdown] of documents.slice(0, 7)) {
    const html = writeClipboard(whole(markdown), schema).html.replaceAll(
      / data-(?:dateline|pm-slice|loose)="[^"]*"/g,
      '',
    )
    const tight = (it: unknown) => JSON.stringify(it).replaceAll('"tight":false', '"tight":true')
    const read = readClipboardHtml(html, schema)
    expect(read && tight(structureOfSlice(read.slice)), markdown).toBe(tight(structureOf(markdown)))
  }
})

test('a table’s cell takes one paragraph of anything', () => {
  const inCell = (markdown: string) => {
    const { content, openStart, openEnd } = sliceForCell(
      readClipboardText(markdown, schema, { asMarkdown: true }),
      schema,
    )
    expect([content.childCount, openStart, openEnd]).toEqual([1, 1, 1])
    return content.toString()
  }
  expect(inCell('a **b**')).toBe('<paragraph("a ", bold("b"))>')
  expect(inCell('# a\n\nb')).toBe('<paragraph("a", hardBreak, "b")>')
  expect(inCell('- a\n- b\n\n3. c\n4. d')).toBe(
    '<paragraph("• a", hardBreak, "• b", hardBreak, "3. c", hardBreak, "4. d")>',
  )
  expect(inCell('```\na\n\nb\n```')).toBe('<paragraph(code("a"), hardBreak, code("b"))>')
  expect(inCell('> | a | b |\n> | - | - |\n> | c | d |')).toBe('<paragraph("a | b", hardBreak, "c | d")>')
  expect(sliceForCell(Slice.empty, schema).size).toBe(0)
  const table = whole('| a | b |\n| - | - |\n| c | d |')
  expect(sliceForCell(table, schema)).toBe(table)
})

test('pasting takes the form of the place', () => {
  const doc = opened('text\n\n| cell | b |\n| - | - |\n| c | d |\n\n```\ncode\n```\n\n<div>\nraw\n</div>')
  const at = (text: string) => {
    let found = 0
    doc.descendants((node, pos) => {
      if (node.isTextblock && node.textContent.includes(text)) found = pos + 1 + node.textContent.indexOf(text)
    })
    return doc.resolve(found + 2)
  }
  const slice = readClipboardText('# a\n\n- **b**\\\n  c <br>', schema, { asMarkdown: true })
  const into = (text: string) => {
    const state = EditorState.create({ doc, selection: TextSelection.between(at(text), at(text)) })
    return state.tr.replaceSelection(sliceForPlace(slice, at(text))).doc
  }
  expect(sliceForPlace(slice, at('text'))).toBe(slice)
  expect(into('cell').child(1).firstChild?.firstChild?.textContent).toBe('cea• bc <br>ll'.replace('<br>', ''))
  expect(into('cell').childCount).toBe(doc.childCount)
  expect(into('code').child(2).textContent).toBe('coa\nb\nc <br>de')
  expect(into('raw').child(3).textContent).toBe('<div>\nraa\nb\nc <br>w\n</div>')
  const text = new Slice(Fragment.from(schema.text('x')), 0, 0)
  expect(sliceForPlace(text, at('code'))).toBe(text)
})
