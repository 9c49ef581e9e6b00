import { attribute, classes, isBlock, isElement, styleOf, textOf } from './element.ts'
import type { HtmlElement, HtmlNode } from './parse-html.ts'

/** The text of a block of code: a line for each line break, `<br>` and block element in it; no line end at its end. */
export function codeText(element: HtmlElement): string {
  let text = ''
  const startLine = (): void => {
    if (text !== '' && !text.endsWith('\n')) text += '\n'
  }
  const visit = (node: HtmlNode): void => {
    const value = textOf(node)
    if (value !== undefined) text += value.replace(/\r\n?/g, '\n')
    if (!isElement(node) || node.tagName === 'style' || node.tagName === 'script') return
    if (node.tagName === 'br') text += '\n'
    const block = isBlock(node)
    if (block) startLine()
    for (const child of node.childNodes) visit(child)
    if (block) startLine()
  }
  for (const child of element.childNodes) visit(child)
  return text.replaceAll('\u00a0', ' ').replace(/^\n/, '').replace(/\n$/, '')
}

/** The language that a page names for a block of code, on the block, on the code in it, or on what wraps it. */
export function codeLanguage(pre: HtmlElement): string | null {
  const inside = pre.childNodes.filter(isElement)
  const around = pre.parentNode && 'attrs' in pre.parentNode ? [pre.parentNode] : []
  for (const element of [pre, ...inside, ...around]) {
    const named = attribute(element, 'data-language') ?? attribute(element, 'data-lang')
    if (named !== null && /^[\w+#.-]+$/.test(named)) return named
    for (const name of classes(element)) {
      const language = /^(?:language-|lang-|highlight-source-)([\w+#.-]+)$/.exec(name)?.[1]
      if (language !== undefined) return language
    }
  }
  return null
}

/** Whether an element is code that an editor put on the clipboard: set in one width, with every space kept. */
export function isEditorCode(element: HtmlElement): boolean {
  const font = styleOf(element, 'font-family') ?? ''
  return styleOf(element, 'white-space') === 'pre' && /mono|consolas|courier|menlo|fira code|cascadia/.test(font)
}

/**
 * Whether a `<pre>` is text and not code: an e-mail in plain text, or a text file as a browser shows it.
 */
export function isPlainTextPre(pre: HtmlElement): boolean {
  if (classes(pre).some((it) => it.startsWith('moz-'))) return true
  const wraps = /^(?:pre-wrap|break-spaces)/.test(styleOf(pre, 'white-space') ?? '')
  return wraps && codeLanguage(pre) === null && !pre.childNodes.some((it) => isElement(it) && it.tagName === 'code')
}
