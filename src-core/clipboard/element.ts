import { defaultTreeAdapter } from 'parse5'
import { blockElements, type HtmlElement, type HtmlNode, type HtmlParent, unseenElements } from './parse-html.ts'

export function isElement(node: HtmlNode): node is HtmlElement {
  return defaultTreeAdapter.isElementNode(node)
}

/** The text of a text node; undefined for elements and comments. */
export function textOf(node: HtmlNode): string | undefined {
  return defaultTreeAdapter.isTextNode(node) ? node.value : undefined
}

/** Every text below a node as it stands in the source. */
export function textBelow(node: HtmlNode | HtmlParent): string {
  if (defaultTreeAdapter.isTextNode(node)) return node.value
  return 'childNodes' in node ? node.childNodes.map(textBelow).join('') : ''
}

export function attribute(element: HtmlElement, name: string): string | null {
  return element.attrs.find((it) => it.name === name)?.value ?? null
}

export function classes(element: HtmlElement): string[] {
  return (attribute(element, 'class') ?? '').split(/\s+/).filter((it) => it !== '')
}

/** One declaration of an element's `style` attribute, in lower case; the last one counts. */
export function styleOf(element: HtmlElement, property: string): string | null {
  const style = attribute(element, 'style')
  if (style === null || !style.toLowerCase().includes(property)) return null
  let found: string | null = null
  for (const declaration of style.toLowerCase().split(';')) {
    const colon = declaration.indexOf(':')
    if (declaration.slice(0, colon).trim() === property) found = declaration.slice(colon + 1).trim()
  }
  return found?.replace(/!important$/, '').trimEnd() ?? null
}

/** Whether an element starts and ends lines: what it is by itself, unless its style says otherwise. */
export function isBlock(element: HtmlElement): boolean {
  const display = styleOf(element, 'display')
  const byItself = blockElements.has(element.tagName)
  if (display === null || structural.has(element.tagName)) return byItself
  return byItself ? !display.startsWith('inline') : /^(?:block|flex|grid|table|list-item|flow-root)/.test(display)
}

/** What these are does not change when a style sets them in one line, as navigation bars do with lists. */
const structural = new Set(['ul', 'ol', 'li', 'table', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th', 'pre', 'hr'])

/** Whether a browser, or the program that wrote the HTML, shows nothing of an element. */
export function isUnseen(element: HtmlElement): boolean {
  if (unseenElements.has(element.tagName)) return true
  if (attribute(element, 'hidden') !== null) return true
  if (element.tagName === 'input' && attribute(element, 'type') === 'hidden') return true
  return styleOf(element, 'display') === 'none' || styleOf(element, 'mso-hide') === 'all'
}

/** The only element of a tree's top, if there is nothing but white space and unseen elements beside it. */
export function onlyElement(root: HtmlParent): HtmlElement | null {
  const seen = root.childNodes.filter((node) =>
    isElement(node) ? !isUnseen(node) : (textOf(node) ?? '').trim() !== '',
  )
  const only = seen[0]
  return seen.length === 1 && only && isElement(only) ? only : null
}
