import type { List, Nodes, Root } from 'mdast'
import { place } from './from-mdast.ts'

/** How a file writes what Markdown allows to be written in several ways; changed blocks are written the same way. */
export interface Habits {
  readonly lineEnd: '\n' | '\r\n' | '\r'
  readonly bullet: '-' | '*' | '+'
  readonly orderedDelimiter: '.' | ')'
  /** False when every item of a numbered list has the same number. */
  readonly countItems: boolean
  /** `tab`: item text starts at a multiple of four columns. */
  readonly itemIndent: 'one' | 'tab'
  readonly emphasis: '*' | '_'
  readonly strong: '*' | '_'
  readonly setext: boolean
  readonly closeAtx: boolean
  readonly fence: '`' | '~'
  readonly rule: { readonly marker: '-' | '*' | '_'; readonly length: number; readonly spaces: boolean }
  readonly hardBreak: 'backslash' | 'spaces'
  readonly titleQuote: '"' | "'"
  readonly table: { readonly padding: boolean; readonly aligned: boolean }
}

/** Counts the ways a file writes something; the most frequent one, and of equals the first, is its habit. */
class Tally<T> {
  private readonly counts = new Map<T, number>()

  add(value: T): void {
    this.counts.set(value, (this.counts.get(value) ?? 0) + 1)
  }

  most(otherwise: T): T {
    let best = otherwise
    let most = 0
    for (const [value, count] of this.counts) if (count > most) [best, most] = [value, count]
    return best
  }
}

/** The habits of a source text; where it shows none, those of a new Dateline document. */
export function habitsOf(root: Root, source: string): Habits {
  const tally = {
    bullet: new Tally<Habits['bullet']>(),
    orderedDelimiter: new Tally<Habits['orderedDelimiter']>(),
    countItems: new Tally<boolean>(),
    itemIndent: new Tally<Habits['itemIndent']>(),
    emphasis: new Tally<Habits['emphasis']>(),
    strong: new Tally<Habits['strong']>(),
    setext: new Tally<boolean>(),
    closeAtx: new Tally<boolean>(),
    fence: new Tally<Habits['fence']>(),
    rule: new Tally<string>(),
    hardBreak: new Tally<Habits['hardBreak']>(),
    titleQuote: new Tally<Habits['titleQuote']>(),
    tablePadding: new Tally<boolean>(),
    tableAligned: new Tally<boolean>(),
  }

  const list = (node: List): void => {
    const numbers: string[] = []
    for (const item of node.children) {
      const match = /^(?:([-*+])|(\d+)([.)]))([ \t]*)/.exec(sourceOf(item))
      if (!match) continue
      const [, bullet, number, delimiter, space = ''] = match
      if (bullet) tally.bullet.add(bullet as Habits['bullet'])
      if (delimiter) tally.orderedDelimiter.add(delimiter as Habits['orderedDelimiter'])
      if (number) numbers.push(number)
      const width = (bullet ?? `${number}${delimiter}`).length + space.length
      if (space !== '') tally.itemIndent.add(space.length > 1 && width % 4 === 0 ? 'tab' : 'one')
    }
    if (numbers.length > 1) tally.countItems.add(new Set(numbers).size > 1)
  }

  const sourceOf = (node: Nodes): string => source.slice(place(node).start.offset, place(node).end.offset)

  const visit = (node: Nodes): void => {
    switch (node.type) {
      case 'list':
        list(node)
        break
      case 'emphasis':
        tally.emphasis.add(sourceOf(node).startsWith('_') ? '_' : '*')
        break
      case 'strong':
        tally.strong.add(sourceOf(node).startsWith('_') ? '_' : '*')
        break
      case 'heading': {
        const text = sourceOf(node)
        const atx = text.startsWith('#')
        if (node.depth <= 2) tally.setext.add(!atx)
        if (atx) tally.closeAtx.add(/[^\\#\s]\s+#+\s*$/.test(text))
        break
      }
      case 'code': {
        const first = sourceOf(node)[0]
        if (first === '`' || first === '~') tally.fence.add(first)
        break
      }
      case 'thematicBreak':
        tally.rule.add(sourceOf(node).trimEnd())
        break
      case 'break':
        tally.hardBreak.add(sourceOf(node).startsWith('\\') ? 'backslash' : 'spaces')
        break
      case 'link':
      case 'image':
      case 'definition':
        if (node.title) tally.titleQuote.add(/'\s*\)?$/.test(sourceOf(node)) ? "'" : '"')
        break
      case 'table': {
        const rows = sourceOf(node).split(/\r\n|\r|\n/)
        tally.tablePadding.add(/\| \S|\S \|/.test(rows[0] ?? ''))
        tally.tableAligned.add(new Set(rows.map((row) => row.trim().length)).size === 1)
        break
      }
    }
    if ('children' in node) for (const child of node.children) visit(child)
  }
  visit(root)

  return {
    lineEnd: lineEndOf(source),
    bullet: tally.bullet.most('-'),
    orderedDelimiter: tally.orderedDelimiter.most('.'),
    countItems: tally.countItems.most(true),
    itemIndent: tally.itemIndent.most('one'),
    emphasis: tally.emphasis.most('*'),
    strong: tally.strong.most('*'),
    setext: tally.setext.most(false),
    closeAtx: tally.closeAtx.most(false),
    fence: tally.fence.most('`'),
    rule: ruleOf(tally.rule.most('---')),
    hardBreak: tally.hardBreak.most('backslash'),
    titleQuote: tally.titleQuote.most('"'),
    table: { padding: tally.tablePadding.most(true), aligned: tally.tableAligned.most(false) },
  }
}

function lineEndOf(source: string): Habits['lineEnd'] {
  const tally = new Tally<Habits['lineEnd']>()
  for (const [lineEnd] of source.matchAll(/\r\n|\r|\n/g)) tally.add(lineEnd as Habits['lineEnd'])
  return tally.most('\n')
}

function ruleOf(source: string): Habits['rule'] {
  const marks = source.replace(/[ \t]/g, '')
  return {
    marker: (marks[0] ?? '-') as Habits['rule']['marker'],
    length: marks.length,
    spaces: /^(\S )+\S$/.test(source),
  }
}

/** The habits of a document that has no source yet. */
export const defaultHabits: Habits = habitsOf({ type: 'root', children: [] }, '')
