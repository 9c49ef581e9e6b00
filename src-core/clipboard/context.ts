import type { Mark, Schema } from '@tiptap/pm/model'
import { isSafeHref } from '../document/marks/link.ts'
import { attribute, styleOf } from './element.ts'
import { withMark, withoutMark } from './node-of.ts'
import type { HtmlElement } from './parse-html.ts'

/** How white space in text is read: CSS `white-space`, as far as a document can tell. */
export type WhiteSpace = 'collapsed' | 'lines' | 'kept'

/** What the elements around a text say about it. */
export interface Context {
  readonly marks: readonly Mark[]
  readonly whiteSpace: WhiteSpace
  /** Inside a Word list paragraph, whose printed marker becomes the list's own. */
  readonly inWordList: boolean
}

const markElements: Readonly<Record<string, string>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  cite: 'italic',
  dfn: 'italic',
  var: 'italic',
  s: 'strike',
  strike: 'strike',
  del: 'strike',
  code: 'code',
  kbd: 'code',
  samp: 'code',
  tt: 'code',
}

/** The context inside an element: what the element means by itself, then what its style says. */
export function contextIn(element: HtmlElement, outer: Context, schema: Schema): Context {
  let { marks } = outer
  const set = (type: string, on: boolean): void => {
    marks = on ? withMark(schema, marks, type) : withoutMark(marks, type)
  }
  const own = markElements[element.tagName]
  if (own !== undefined) set(own, true)

  const weight = styleOf(element, 'font-weight')
  if (weight !== null && weight !== 'inherit') set('bold', weight.startsWith('bold') || Number(weight) >= 600)
  const slant = styleOf(element, 'font-style')
  if (slant !== null && slant !== 'inherit') set('italic', /^(?:italic|oblique)/.test(slant))
  const line = `${styleOf(element, 'text-decoration') ?? ''} ${styleOf(element, 'text-decoration-line') ?? ''}`
  if (line.includes('line-through')) set('strike', true)

  if (element.tagName === 'a') {
    const href = linkHref(element)
    if (href !== null) marks = withMark(schema, marks, 'link', { href, title: attribute(element, 'title') || null })
  }
  return { ...outer, marks, whiteSpace: whiteSpaceIn(element, outer.whiteSpace) }
}

/** Where a link leads, or null for one that must not or cannot be followed from another document. */
function linkHref(element: HtmlElement): string | null {
  const href = (attribute(element, 'href') ?? '').trim()
  return href === '' || href.startsWith('#') || !isSafeHref(href) ? null : href
}

function whiteSpaceIn(element: HtmlElement, outer: WhiteSpace): WhiteSpace {
  if (element.tagName === 'pre' || element.tagName === 'textarea') return 'kept'
  const value = styleOf(element, 'white-space') ?? ''
  if (/^(?:pre|pre-wrap|break-spaces)\b(?!-)/.test(value)) return 'kept'
  if (value === 'pre-line') return 'lines'
  return /^(?:normal|nowrap|initial)/.test(value) ? 'collapsed' : outer
}
