import { Transform } from '@tiptap/pm/transform'
import { describe, expect, test } from 'vitest'
import { documentSchema } from '../../../src-core/document/schema.ts'
import { openMarkdown } from '../../../src-core/markdown/open.ts'
import { saveMarkdown } from '../../../src-core/markdown/save.ts'
import { meaning } from '../../property/markdown/meaning.ts'
import { doc as documentOf, p as paragraph } from './document-builders.ts'

const schema = documentSchema()

/** The raw blocks of a text, as kind and source. */
function sources(text: string): string[][] {
  const found: string[][] = []
  openMarkdown(text, schema).doc.descendants((node) => {
    if (node.type.name === 'rawBlock') found.push([String(node.attrs.kind), node.textContent])
  })
  return found
}

const blocks: ReadonlyArray<[name: string, text: string, found: string[][]]> = [
  ['a formula', '$$\nx_1 \\\\ y * z *\n$$\n', [['math', '$$\nx_1 \\\\ y * z *\n$$']]],
  ['a formula with blank lines', '$$\nx\n\n- y\n$$', [['math', '$$\nx\n\n- y\n$$']]],
  ['a formula on one line', '$$ E = mc^2 $$\n', [['math', '$$ E = mc^2 $$']]],
  ['a formula that begins and ends with text', '$$x = 1\n+ 2$$\n', [['math', '$$x = 1\n+ 2$$']]],
  [
    'two formulas of which the first ends on its text',
    '$$\nx$$\n\n$$\ny$$\n',
    [
      ['math', '$$\nx$$'],
      ['math', '$$\ny$$'],
    ],
  ],
  ['a formula after a line of text', 'So:\n$$\nx\n$$\nthen', [['math', '$$\nx\n$$']]],
  ['a longer fence', '$$$\n$$\n$$$\n', [['math', '$$$\n$$\n$$$']]],
  ['a formula in an item', '- a\n\n  $$\n\n  x\n  $$\n- b\n', [['math', '$$\n\nx\n$$']]],
  ['a formula in a quote', '> $$\n>\n> x\n> $$\n', [['math', '$$\n\nx\n$$']]],
  ['a formula in an item in a quote', '> 1. $$\n>    x\n>    $$\n', [['math', '$$\nx\n$$']]],
  ['a container', ':::note\n# Title\n\n- a\n:::\n', [['directive', ':::note\n# Title\n\n- a\n:::']]],
  ['a container as VuePress writes it', '::: tip Read *this*\nx\n:::', [['directive', '::: tip Read *this*\nx\n:::']]],
  ['a container with attributes', '::: {.warn #w}\nx\n:::', [['directive', '::: {.warn #w}\nx\n:::']]],
  [
    'a container inside a longer one',
    '::::a\n:::b\nx\n:::\n::::\n\ntext',
    [['directive', '::::a\n:::b\nx\n:::\n::::']],
  ],
  ['a container inside an equal one', ':::a\n:::b\nx\n:::\n:::\n\ntext', [['directive', ':::a\n:::b\nx\n:::\n:::']]],
  ['a container with code about containers', ':::a\n```\n:::\n```\n:::\n', [['directive', ':::a\n```\n:::\n```\n:::']]],
  ['a container in an open one', ':::a\n\n:::b\nx\n:::\n', [['directive', ':::b\nx\n:::']]],
  ['a formula after a list', '- a\n\n$$\nx\n\n- z\n$$\n', [['math', '$$\nx\n\n- z\n$$']]],
  ['a formula on one line after a list', '1. a\n\n$$ E = mc^2 $$\n', [['math', '$$ E = mc^2 $$']]],
  ['a container after a nested item', '> - a\n>   - b\n>\n> :::c\n> - d\n> :::\n', [['directive', ':::c\n- d\n:::']]],
  ['a container right below a quote', '> a\n:::b\n- c\n\nd\n:::\n', [['directive', ':::b\n- c\n\nd\n:::']]],
  ['a container indented', '  :::a\n x\n:::\n', [['directive', ':::a\nx\n:::']]],
]

describe('blocks of source', () => {
  for (const [name, text, found] of blocks)
    test(name, () => {
      for (const lines of [text, text.replaceAll('\n', '\r\n')]) {
        expect(sources(lines)).toEqual(found)
        const opened = openMarkdown(lines, schema)
        expect(saveMarkdown(opened.doc, opened)).toBe(lines)
      }
      const { doc } = openMarkdown(text, schema)
      const anew = saveMarkdown(doc, null)
      expect(sources(anew)).toEqual(found)
      expect(meaning(openMarkdown(anew, schema).doc)).toEqual(meaning(doc))
      expect(saveMarkdown(openMarkdown(anew, schema).doc, null)).toBe(anew)
    })
})

const texts: ReadonlyArray<[name: string, text: string]> = [
  ['prices', '$5 a month, not $10'],
  ['times', 'Open 9:30am to 17:00 :smile: and :word'],
  ['a formula inside a line', 'The ratio $x$ and $$y$$ of it'],
  ['price ranges', '$$–$$$ and $$'],
  ['dollars without a partner', '$$ is the problem'],
  ['a leaf directive', '::leaf'],
  ['an open container', ':::note'],
  ['the end of a container that was not begun', ':::'],
  ['dollars in code', '`$$` and `:::`'],
  ['the name of a heading', 'Goals {#goals}'],
]

describe('text that only looks like it', () => {
  for (const [name, text] of texts)
    test(name, () => {
      for (const around of [text, `## ${text}`, `- ${text}`, `> ${text}`, `${text}\n\nmore\n\n${text} end`]) {
        expect(sources(around)).toEqual([])
        const { doc } = openMarkdown(around, schema)
        expect(saveMarkdown(doc, null)).toBe(`${around}\n`)
      }
    })

  test('a fence in a quote does not end outside of it', () => {
    expect(sources('> $$\n> x\n\n$$\n')).toEqual([])
    expect(sources('> :::a\n> x\n\n:::\n')).toEqual([])
    expect(sources('- $$\n  x\n\n$$\n')).toEqual([])
  })
})

describe('edits', () => {
  test('typed lines that would pair are escaped, those that would not are not', () => {
    expect(saveMarkdown(documentOf(paragraph('$$'), paragraph('x')), null)).toBe('$$\n\nx\n')
    const doc = documentOf(paragraph('$$'), paragraph('x'), paragraph('$$'), paragraph(':::a'), paragraph(':::'))
    const saved = saveMarkdown(doc, null)
    expect(saved).toContain('\\$')
    expect(saved).toContain('\\:')
    expect(meaning(openMarkdown(saved, schema).doc)).toEqual(meaning(doc))
  })

  test('a line typed far away from an open fence does not close it', () => {
    for (const [open, close] of [
      ['$$', '$$'],
      [':::a', ':::'],
    ] as const) {
      const text = `${open}\n\n${'one\n\ntwo\n\n'.repeat(10)}end\n`
      const opened = openMarkdown(text, schema)
      const typed = schema.node('paragraph', null, schema.text(close))
      const { doc } = new Transform(opened.doc).insert(opened.doc.content.size, typed)
      const saved = saveMarkdown(doc, opened)
      expect(meaning(openMarkdown(saved, schema).doc)).toEqual(meaning(doc))
    }
  })

  test('a change elsewhere leaves a formula and a container as they were', () => {
    const text = 'a\n\n$$\nx_1\\\\\n$$\n\nb\n\n:::note\n* c\n:::\n\nd\n'
    const opened = openMarkdown(text, schema)
    const { doc } = new Transform(opened.doc).insert(1, schema.text('Z'))
    expect(saveMarkdown(doc, opened)).toBe(`Z${text}`)
  })

  test('an edited formula is written as it was typed', () => {
    const opened = openMarkdown('a\n\n$$\nx\n$$\n\nb\n', schema)
    const { doc } = new Transform(opened.doc).insert(3 + 1 + 4, schema.text('_*'))
    expect(saveMarkdown(doc, opened)).toBe('a\n\n$$\nx_*\n$$\n\nb\n')
  })
})
