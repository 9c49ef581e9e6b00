import type { Node } from '@tiptap/pm/model'
import { tests as commonMark } from 'commonmark-spec'
import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import { describe, expect, test } from 'vitest'
import { documentSchema } from '../../../src-core/document/schema.ts'
import { type OpenedMarkdown, openMarkdown } from '../../../src-core/markdown/open.ts'
import { saveMarkdown } from '../../../src-core/markdown/save.ts'
import { gfmExamples } from './gfm-examples.ts'

const schema = documentSchema()

/** Examples of CommonMark 0.31.2 that another HTML comes out for when every block is written anew, and why. */
const known: Record<string, readonly number[]> = {
  'a mark inside the same mark is that mark once': [
    ...[369, 373, 389, 407, 408, 409, 417, 418, 419, 425, 426, 427, 432, 461, 463, 464, 465, 466],
  ],
  'bold and italic on the same words have no order': [416, 467, 468],
  'an address in the text becomes a link': [606],
}

interface Example {
  readonly name: string
  readonly markdown: string
}

const commonMarkExamples = commonMark.map(
  ({ number, markdown }): Example => ({ name: String(number), markdown: markdown.replaceAll('→', '\t') }),
)

/** Opens, saves and writes anew each example, and prints how many came back in which form. */
function rewriteAll(title: string, examples: readonly Example[]): { different: string[]; rawTypes: Set<string> } {
  const counts = { equal: 0, normalised: 0, raw: 0 }
  const different: string[] = []
  const rawTypes = new Set<string>()
  for (const { name, markdown } of examples) {
    const opened = openMarkdown(markdown, schema)
    expect(saveMarkdown(opened.doc, opened)).toBe(markdown)
    const anew = saveMarkdown(opened.doc, null)
    if (html(anew) !== html(markdown)) different.push(name)
    const types = rawOrigins(opened)
    for (const type of types) rawTypes.add(type)
    counts[types.length > 0 ? 'raw' : anew === markdown ? 'equal' : 'normalised']++
  }
  console.log(
    `${title} examples: ${counts.raw} with raw nodes; without: ${counts.equal} written anew byte for byte, ` +
      `${counts.normalised} in another spelling; ${different.length} of all with other HTML (all known)`,
  )
  return { different, rawTypes }
}

/** The mdast types of what became raw. */
function rawOrigins({ doc, origins }: OpenedMarkdown): string[] {
  const types: string[] = []
  doc.descendants((node) => {
    if (node.type.name === 'rawBlock') types.push(origins.blocks.get(node)?.type ?? 'none')
    node.forEach((child, offset) => {
      if (child.type.name !== 'rawInline') return
      const origin = origins.pieces.get(node)?.find(({ from }) => from === offset)?.origin
      types.push(origin?.type ?? 'none')
    })
  })
  return types
}

test('every CommonMark example is opened and saved unchanged, and written anew with the same HTML', () => {
  expect(commonMarkExamples).toHaveLength(652)
  const { different, rawTypes } = rewriteAll('CommonMark', commonMarkExamples)
  expect(different.map(Number)).toEqual(
    Object.values(known)
      .flat()
      .sort((a, b) => a - b),
  )
  expect([...rawTypes].sort()).toEqual(['definition', 'html'])
})

test('every GFM example is opened and saved unchanged, and written anew with the same HTML', () => {
  const examples = gfmExamples.map(({ says, markdown }): Example => ({ name: says, markdown }))
  const { different, rawTypes } = rewriteAll('GFM', examples)
  // No cell is thrown away, so the table becomes as wide as its widest row.
  expect(different).toEqual(['missing cells are empty, those beyond the header are ignored by readers'])
  expect([...rawTypes].sort()).toEqual(['footnoteDefinition', 'footnoteReference', 'html'])
})

describe('GFM', () => {
  for (const { says, markdown, shape } of gfmExamples)
    test(says, () => {
      expect(openMarkdown(markdown, schema).doc.children.map(shapeOf).join(' ')).toBe(shape)
    })
})

function shapeOf(node: Node): string {
  const children = (between: string): string => node.children.map(shapeOf).join(between)
  switch (node.type.name) {
    case 'text':
      return node.marks.reduce(
        (text, { type, attrs }) =>
          type.name === 'lineEnd' ? text : `${type.name}${type.name === 'link' ? `<${attrs.href}>` : ''}(${text})`,
        node.text ?? '',
      )
    case 'rawInline':
      return `raw(${node.attrs.source})`
    case 'rawBlock':
      return `${node.attrs.kind}(${node.textContent})`
    case 'table': {
      const aligns = node.firstChild?.children.map(({ attrs }) => attrs.align) ?? []
      return `table${aligns.some(Boolean) ? aligns.map((it) => `:${it ?? 'none'}`).join('') : ''}(${children('/')})`
    }
    case 'tableRow':
      return children('|')
    case 'tableHeader':
    case 'tableCell':
      return node.children.flatMap((paragraph) => paragraph.children.map(shapeOf)).join('')
    case 'listItem': {
      const { checked } = node.attrs
      return `${checked === null ? 'item' : checked ? 'done' : 'todo'}(${children(' ')})`
    }
    default: {
      const name = { bulletList: 'ul', orderedList: 'ol' }[node.type.name] ?? node.type.name
      return `${name}(${children(node.isTextblock ? '' : ' ')})`
    }
  }
}

/** The HTML that a reader which shares no code with the mapping gives; white space between words and tags is one. */
function html(text: string): string {
  return micromark(text, { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] })
    .replace(/\s+/g, ' ')
    .replace(/> | </g, (it) => it.trim())
    .trim()
}
