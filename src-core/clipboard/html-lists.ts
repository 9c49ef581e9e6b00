import type { Node, Schema } from '@tiptap/pm/model'
import { type Context, contextIn } from './context.ts'
import { attribute, isElement, isUnseen, textOf } from './element.ts'
import { continuesItem, type FlatItem, listOf, nestedLists, webItemLevel, wordMarker } from './flat-lists.ts'
import { nodeOf } from './node-of.ts'
import type { HtmlElement, HtmlNode, HtmlParent } from './parse-html.ts'

/** Reads the content of an element as a container of its own; `before` is text to put in front. */
export type ReadBlocks = (element: HtmlParent, context: Context, before?: string) => Node[]

interface Item {
  readonly blocks: Node[]
  readonly checked: boolean | null
}

/** The list that a `ul` or `ol` is: none for an empty one, the inner ones for one that only holds lists. */
export function listBlocks(list: HtmlElement, context: Context, schema: Schema, readBlocks: ReadBlocks): Node[] {
  const items: Item[] = []
  let start: string | null = null
  let loose: HtmlNode[] = []
  const endLoose = (): void => {
    const blocks = readBlocks(parentOf(loose), context)
    loose = []
    if (blocks.length > 0) items.push({ blocks, checked: null })
  }
  for (const child of list.childNodes) {
    const kind = isElement(child) && /^(?:li|ul|ol)$/.test(child.tagName) ? child.tagName : null
    if (!isElement(child) || kind === null) {
      loose.push(child)
      continue
    }
    endLoose()
    if (isUnseen(child)) continue
    start ??= attribute(child, 'value')
    const inner = contextIn(child, context, schema)
    const blocks = kind === 'li' ? readBlocks(child, inner) : listBlocks(child, inner, schema, readBlocks)
    // Many programs put a nested list beside the item it belongs to, or into an item of its own.
    const last = items.at(-1)
    if (last && blocks.length > 0 && blocks.every(isList)) for (const block of blocks) last.blocks.push(block)
    else items.push({ blocks, checked: kind === 'li' ? checkedState(child) : null })
  }
  endLoose()
  const only = items.length === 1 ? items[0] : undefined
  if (items.length === 0 || only?.blocks.every(isList)) return only?.blocks ?? []
  const ordered = list.tagName === 'ol'
  return [withChecks(listOf(ordered, wholeNumber(start ?? attribute(list, 'start')), blocksOf(items), schema), items)]
}

/** The lists of a run of siblings that are items one by one: Word's paragraphs, or one-item lists of Word for the web. */
export function flatListBlocks(
  elements: readonly HtmlElement[],
  context: Context,
  schema: Schema,
  readBlocks: ReadBlocks,
): Node[] {
  const items: FlatItem[] = []
  for (const element of elements) {
    const inner = contextIn(element, context, schema)
    const marker = wordMarker(element)
    if (marker) {
      const before = marker.text === '' ? '' : `${marker.text} `
      items.push({ ...marker, blocks: readBlocks(element, { ...inner, inWordList: true }, before) })
    } else if (continuesItem(element)) for (const block of readBlocks(element, inner)) items.at(-1)?.blocks.push(block)
    else for (const item of webItems(element, inner, schema, readBlocks)) items.push(item)
  }
  return nestedLists(items, schema)
}

function webItems(element: HtmlElement, context: Context, schema: Schema, readBlocks: ReadBlocks): FlatItem[] {
  if (element.tagName !== 'li')
    return element.childNodes
      .filter(isElement)
      .flatMap((child) => webItems(child, contextIn(child, context, schema), schema, readBlocks))
  const list = element.parentNode && 'tagName' in element.parentNode ? element.parentNode : null
  const position = attribute(element, 'data-aria-posinset') ?? (list && attribute(list, 'start'))
  const blocks = readBlocks(element, context)
  return [{ level: webItemLevel(element) ?? 1, ordered: list?.tagName === 'ol', number: wholeNumber(position), blocks }]
}

function blocksOf(items: readonly Item[]): Node[][] {
  return items.map((item) => item.blocks)
}

function withChecks(list: Node, items: readonly Item[]): Node {
  if (items.every((item) => item.checked === null)) return list
  const { schema } = list.type
  const tasks = list.children.map((item, i) =>
    nodeOf(schema, 'listItem', { checked: items[i]?.checked ?? null }, item.content),
  )
  return nodeOf(schema, list.type.name, list.attrs, tasks)
}

function isList(block: Node): boolean {
  return block.type.name === 'bulletList' || block.type.name === 'orderedList'
}

/** A list's first number, in Markdown's range (CommonMark 0.31.2, "List items": at most nine digits). */
function wholeNumber(value: string | null): number {
  return value !== null && /^\d{1,9}$/.test(value) ? Number(value) : 1
}

function checkedState(item: HtmlElement): boolean | null {
  if (attribute(item, 'role') === 'checkbox') return attribute(item, 'aria-checked') === 'true'
  const marked = attribute(item, 'data-checked')
  if (marked !== null) return marked !== 'false'
  const box = firstCheckbox(item, 3)
  return box === null ? null : attribute(box, 'checked') !== null
}

/** A checkbox at the start of an item, at most some elements deep. */
function firstCheckbox(parent: HtmlElement, deep: number): HtmlElement | null {
  const first = parent.childNodes.find((node) => isElement(node) || (textOf(node) ?? '').trim() !== '')
  if (!first || !isElement(first) || deep === 0) return null
  return first.tagName === 'input' && attribute(first, 'type') === 'checkbox' ? first : firstCheckbox(first, deep - 1)
}

/** Nodes as the children of a parent, to be read by themselves. */
export function parentOf(childNodes: HtmlNode[]): HtmlParent {
  return { nodeName: '#document-fragment', childNodes }
}
