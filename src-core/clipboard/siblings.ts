import { classes, isElement, isUnseen, textOf } from './element.ts'
import { continuesItem, webItemLevel, wordMarker } from './flat-lists.ts'
import type { HtmlElement, HtmlNode, HtmlParent } from './parse-html.ts'

/**
 * Siblings that only make sense together: items and rows whose list or table was left behind, the paragraphs of one Word
 * quote, and the items of lists that are written one by one.
 */
export type SiblingKind = 'item' | 'table' | 'quote' | 'flat'

export function siblingKind(element: HtmlElement): SiblingKind | null {
  const { tagName } = element
  if (tagName === 'li') return webItemLevel(element) === null ? 'item' : 'flat'
  if (/^(?:tr|td|th|tbody|thead|tfoot)$/.test(tagName)) return 'table'
  if (/^(?:p|div)$/.test(tagName) && wordMarker(element)) return 'flat'
  if (classes(element).some((it) => /^Mso(?:Intense)?Quote/.test(it))) return 'quote'
  return isWebList(element) ? 'flat' : null
}

/** The run of siblings of one kind that starts at a child; `end` is the index of the child after it. */
export function siblingsFrom(
  parent: HtmlParent,
  start: number,
  kind: SiblingKind,
): { elements: HtmlElement[]; end: number } {
  const elements: HtmlElement[] = []
  let end = start
  for (; end < parent.childNodes.length; end++) {
    const node = parent.childNodes[end] as HtmlNode
    if (!belongs(node, kind)) break
    if (isElement(node) && !isUnseen(node)) elements.push(node)
  }
  return { elements, end }
}

function belongs(node: HtmlNode, kind: SiblingKind): boolean {
  if (!isElement(node)) return (textOf(node) ?? '').trim() === ''
  if (isUnseen(node)) return true
  return siblingKind(node) === kind || (kind === 'flat' && continuesItem(node))
}

/** A list as Word for the web writes it: one item that says its level, in a list of its own. */
function isWebList(element: HtmlElement): boolean {
  const children = element.childNodes.filter(isElement)
  if (/^(?:ul|ol)$/.test(element.tagName))
    return children.length > 0 && children.every((child) => child.tagName === 'li' && webItemLevel(child) !== null)
  return classes(element).includes('ListContainerWrapper') && children.length > 0 && children.every(isWebList)
}
