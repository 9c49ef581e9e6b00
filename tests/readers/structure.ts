import { type PrintedBlock, type PrintedDocument, type Run, runsText } from '../../src-core/layout/printed.ts'
import { wordsOf } from './document-text.ts'
import { htmlText } from './mammoth.ts'
import { nodesOf, type PandocDocument, type PandocNode, textOf } from './pandoc.ts'

/** What is left of a document when its text is taken for granted: how it is built. All texts as {@link words}. */
export interface Structure {
  /** `2 what does it cost`; a question is of level 2. */
  readonly headings: readonly string[]
  /** The cells of each table, row by row. */
  readonly tables: readonly (readonly string[])[]
  /** In no order, since readers put notes in different places. */
  readonly links: readonly string[]
  readonly notes: readonly string[]
}

/** A text as readers agree on it. */
export function words(text: string): string {
  return wordsOf(text).join(' ')
}

/** Everything printed, those in lists, quotations and notes too. */
function allBlocks(blocks: readonly PrintedBlock[]): PrintedBlock[] {
  return blocks.flatMap((block) => [
    block,
    ...(block.kind === 'quote' ? allBlocks(block.blocks) : []),
    ...(block.kind === 'list' ? allBlocks(block.items.flatMap((item) => item.blocks)) : []),
  ])
}

function runsOf(block: PrintedBlock): (readonly Run[])[] {
  if (block.kind === 'table') return [...(block.header ? [block.header] : []), ...block.rows].flat()
  return 'runs' in block ? [block.runs] : []
}

function linksOf(runs: readonly Run[]): string[] {
  const links = runs.map((run) => ('link' in run ? run.link : null))
  return links.filter((link, i): link is string => link !== null && link !== links[i - 1])
}

/** How a document was laid out, without what a Word file cannot hold: a table in a note is paragraphs there. */
export function printedStructure({ parts, notes }: PrintedDocument): Structure {
  const text = allBlocks(parts.flatMap(({ blocks }) => blocks))
  const noted = notes.map((blocks) => allBlocks(blocks))
  return {
    headings: text.flatMap((block) =>
      block.kind === 'heading' || block.kind === 'question'
        ? [`${block.kind === 'heading' ? block.level : 2} ${words(runsText(block.runs))}`]
        : [],
    ),
    tables: text.flatMap((block) =>
      block.kind === 'table' ? [runsOf(block).map((runs) => words(runsText(runs)))] : [],
    ),
    links: [...text, ...noted.flat()].flatMap(runsOf).flatMap(linksOf).map(decoded).sort(),
    notes: noted.map((blocks) => words(blocks.map(noteText).join('\n'))),
  }
}

function noteText(block: PrintedBlock): string {
  if (block.kind === 'code') return block.text
  return runsOf(block).map(runsText).join(' ')
}

/** `3. hospitals let us`: every question and every item of an ordered list with the number that it has to have. */
export function printedNumbers({ parts }: PrintedDocument): string[] {
  return parts.flatMap(({ blocks }) => numbersIn(blocks))
}

function numbersIn(blocks: readonly PrintedBlock[]): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'question') return [`${block.number}. ${words(runsText(block.runs))}`]
    if (block.kind === 'quote') return numbersIn(block.blocks)
    if (block.kind !== 'list') return []
    return block.items.flatMap((item, i) => {
      const [first] = item.blocks
      const own = first?.kind === 'paragraph' ? words(runsText(first.runs)) : ''
      return [...(block.ordered ? [`${block.start + i}. ${own}`.trim()] : []), ...numbersIn(item.blocks)]
    })
  })
}

/** What pandoc read in a Word file. */
export function pandocStructure({ blocks }: PandocDocument): Structure {
  return {
    headings: nodesOf(blocks, 'Header').map(({ c }) => {
      const [level, , inlines] = c as [number, unknown, unknown]
      return `${level} ${words(textOf(withoutNotes(inlines)))}`
    }),
    tables: nodesOf(blocks, 'Table').map((table) =>
      pandocCells(table).map((cell) => words(textOf(withoutNotes(cell)))),
    ),
    links: nodesOf(blocks, 'Link')
      .map(({ c }) => decoded((c as [unknown, unknown, [string]])[2][0]))
      .filter((target) => !target.startsWith('#'))
      .sort(),
    notes: nodesOf(blocks, 'Note').map((note) => words(textOf(note))),
  }
}

/** The blocks of each cell of a table of pandoc's: head, bodies and foot are lists of rows, a row a list of cells. */
function pandocCells({ c }: PandocNode): unknown[] {
  const [, , , [, head], bodies, [, foot]] = c as [
    unknown,
    unknown,
    unknown,
    [unknown, PandocRow[]],
    [unknown, unknown, PandocRow[], PandocRow[]][],
    [unknown, PandocRow[]],
  ]
  const rows = [...head, ...bodies.flatMap(([, , heads, body]) => [...heads, ...body]), ...foot]
  return rows.flatMap(([, cells]) => cells.map((cell) => cell[4]))
}

type PandocRow = [unknown, [unknown, unknown, unknown, unknown, unknown][]]

function withoutNotes(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((child) => !isNote(child)).map(withoutNotes)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, withoutNotes(child)]))
}

function isNote(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 't' in value && value.t === 'Note'
}

/** What mammoth made of a Word file, with the style map of its reader: a title is no heading. */
export function mammothStructure(html: string): Structure {
  const [text = '', footnotes = ''] = html.split(/(?=<ol><li id="footnote-)/)
  const plain = (piece: string) => words(htmlText(piece.replace(/<sup>.*?<\/sup>/g, '')))
  return {
    headings: [...text.matchAll(/<h(\d)(?: class="question")?>(.*?)<\/h\1>/gs)].map(
      ([, level, content = '']) => `${level} ${plain(content)}`,
    ),
    tables: [...text.matchAll(/<table>(.*?)<\/table>/gs)].map(([, content = '']) =>
      [...content.matchAll(/<(t[hd])\b[^>]*>(.*?)<\/\1>/gs)].map(([, , cell = '']) => plain(cell)),
    ),
    links: [...html.matchAll(/<a href="([^"#][^"]*)"/g)]
      .map(([, address = '']) => decoded(address.replaceAll('&amp;', '&').replaceAll('&quot;', '"')))
      .sort(),
    notes: [...footnotes.matchAll(/<li id="footnote-\d+">(.*?)<a href="#footnote-ref/gs)].map(([, note = '']) =>
      plain(note),
    ),
  }
}

/** Readers differ in what of an address they write in percent signs. */
function decoded(address: string): string {
  try {
    return decodeURI(address)
  } catch {
    return address
  }
}
