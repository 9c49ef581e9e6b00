import type { Node, Schema } from '@tiptap/pm/model'
import { attribute, classes, isElement, styleOf, textBelow } from './element.ts'
import { nodeOf } from './node-of.ts'
import type { HtmlElement, HtmlNode } from './parse-html.ts'

/** One item of a list that was written as a run of paragraphs or one-item lists, each naming its own level. */
export interface FlatItem {
  /** From 1. */
  readonly level: number
  readonly ordered: boolean
  /** The number printed before it; 1 where that cannot be told. */
  readonly number: number
  readonly blocks: Node[]
}

/** What Word says of a list paragraph besides its content. */
export interface WordMarker extends Omit<FlatItem, 'blocks'> {
  /** A marker that no Markdown list prints, such as `Step 1:`, which must stay in the text; else empty. */
  readonly text: string
}

/** The marker of a Word list paragraph, or null for any other element. */
export function wordMarker(element: HtmlElement): WordMarker | null {
  const list = styleOf(element, 'mso-list')
  const style = classes(element).flatMap((it) => /^MsoList(Bullet|Number)(\d)?$/.exec(it) ?? [])
  const level = /\blevel(\d+)/.exec(list ?? '')?.[1] ?? (style.length > 0 && list !== 'none' ? (style[2] ?? '1') : null)
  if (level === null) return null
  const printed = findMarker(element)
  const marker = readMarker(printed ?? '')
  const ordered = printed === null || printed === '' ? style[1] === 'Number' : marker.ordered
  return { ...marker, ordered, level: Math.min(9, Math.max(1, Number(level))) }
}

/** Whether a paragraph goes on with the list item before it: Word's list styles without a marker. */
export function continuesItem(element: HtmlElement): boolean {
  if (styleOf(element, 'mso-list') !== null) return false
  return classes(element).some((it) => /^MsoList(?:Paragraph|Continue)/.test(it))
}

/** Whether an element is what Word prints as a list's marker. */
export function isWordMarker(element: HtmlElement): boolean {
  return styleOf(element, 'mso-list') === 'ignore'
}

/** The level that Word for the web gives to an item; its lists have one item each, wrapped in a block of their own. */
export function webItemLevel(item: HtmlElement): number | null {
  const level = attribute(item, 'data-aria-level')
  return level !== null && /^[1-9]$/.test(level) ? Number(level) : null
}

/** Lists in lists, from items that only name their level. */
export function nestedLists(items: readonly FlatItem[], schema: Schema): Node[] {
  return new Nesting(items, schema).lists(items.reduce((least, item) => Math.min(least, item.level), 9))
}

class Nesting {
  private readonly items: readonly FlatItem[]
  private readonly schema: Schema
  private at = 0

  constructor(items: readonly FlatItem[], schema: Schema) {
    this.items = items
    this.schema = schema
  }

  lists(level: number): Node[] {
    const lists: Node[] = []
    let first: FlatItem | null = null
    let items: Node[][] = []
    const close = (): void => {
      if (first) lists.push(listOf(first.ordered, first.number, items, this.schema))
      first = null
      items = []
    }
    for (let item = this.items[this.at]; item && item.level >= level; item = this.items[this.at]) {
      const last = items.at(-1)
      if (item.level > level) {
        // Where no item stands above it, the deeper list takes this one's place.
        for (const nested of this.lists(item.level)) (last ?? lists).push(nested)
        continue
      }
      const goesOn: boolean = sameList(first, item, items.length)
      if (!goesOn) close()
      first ??= item
      items.push(item.blocks)
      this.at++
    }
    close()
    return lists
  }
}

function sameList(first: FlatItem | null, item: FlatItem, count: number): boolean {
  return first !== null && first.ordered === item.ordered && (!item.ordered || item.number === first.number + count)
}

/** A list of items given as their blocks. */
export function listOf(ordered: boolean, start: number, items: readonly (readonly Node[])[], schema: Schema): Node {
  const listItems = items.map((blocks) =>
    nodeOf(schema, 'listItem', null, blocks.length > 0 ? blocks : [nodeOf(schema, 'paragraph', null)]),
  )
  return ordered ? nodeOf(schema, 'orderedList', { start }, listItems) : nodeOf(schema, 'bulletList', null, listItems)
}

function findMarker(node: HtmlNode): string | null {
  if (!isElement(node)) return null
  if (isWordMarker(node))
    return textBelow(node)
      .replace(/[\s\u00a0]+/g, ' ')
      .trim()
  for (const child of node.childNodes) {
    const found = findMarker(child)
    if (found !== null) return found
  }
  return null
}

/** Kind and number of a printed marker: `3.`, `(b)`, `iv)`, `1.2.`, or a bullet in whatever symbol font. */
export function readMarker(printed: string): Omit<WordMarker, 'level'> {
  const bullet = { ordered: false, number: 1, text: '' }
  if ([...printed].length <= 1 && !/[\d\p{Lu}]/u.test(printed)) return bullet
  const match = /^\(?(?:\d+\.)*(?:(\d{1,9})|([ivxlc]+)|([a-z]))[.):]?$/i.exec(printed)
  if (!match) return { ...bullet, text: printed }
  const [, digits, roman, letter] = match
  if (digits !== undefined) return { ordered: true, number: Number(digits), text: '' }
  if (letter !== undefined || (roman !== undefined && /^[lc]$/i.test(roman)))
    return { ordered: true, number: (letter ?? roman ?? 'a').toLowerCase().charCodeAt(0) - 96, text: '' }
  return { ordered: true, number: romanNumber((roman ?? '').toLowerCase()), text: '' }
}

const romanDigits: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 }

function romanNumber(roman: string): number {
  const values = [...roman].map((digit) => romanDigits[digit] ?? 0)
  return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0)
}
