import type { Fragment, Mark, Node, Slice } from '@tiptap/pm/model'
import { withoutLineEnd } from '../document/marks/line-end.ts'
import { isSafeHref } from '../document/marks/link.ts'
import { escapeHtml } from '../html/escape.ts'
import { copiedPart } from './copied-part.ts'

/**
 * A slice as clipboard HTML: plain elements that say what things are, for other programs, with the attributes by which
 * ProseMirror reads the very same slice back.
 */
export function writeClipboardHtml(slice: Slice): string {
  const { content, openStart, openEnd, context } = copiedPart(slice)
  if (content.size === 0) return ''
  const cut = ` data-pm-slice="${escapeHtml(`${openStart} ${openEnd} ${JSON.stringify(context)}`)}"`
  return inFirstTag(clipboardFragmentHtml(content), cut)
}

/**
 * Nodes as clipboard HTML, for an editor's `clipboardSerializer`: ProseMirror itself adds where they were cut out. The
 * first element says that Dateline wrote it, so that reading can tell.
 */
export function clipboardFragmentHtml(fragment: Fragment): string {
  const nodes = fragment.content
  const html = fragment.firstChild?.isInline ? inlineHtml(nodes) : nodes.map((it) => block(it)).join('')
  return inFirstTag(html, ' data-dateline=""')
}

function inFirstTag(html: string, attribute: string): string {
  return html.replace(/^<[a-z][a-z0-9]*(?: data-dateline="")?/, (tag) => tag + attribute)
}

function block(node: Node): string {
  const { attrs } = node
  switch (node.type.name) {
    case 'paragraph':
      return element('p', {}, inlineHtml(node.children))
    case 'heading':
      return element(`h${Number(attrs.level)}`, {}, inlineHtml(node.children))
    case 'bulletList':
    case 'orderedList': {
      const ordered = node.type.name === 'orderedList'
      const start = ordered && attrs.start !== 1 ? String(attrs.start) : null
      return element(ordered ? 'ol' : 'ul', { start, 'data-loose': attrs.tight === false ? '' : null }, blocks(node))
    }
    case 'listItem':
      return listItem(node)
    case 'codeBlock': {
      const language = typeof attrs.language === 'string' && attrs.language !== '' ? attrs.language : null
      const code = element('code', { class: language && `language-${language}` }, escapeHtml(node.textContent))
      return element('pre', {}, code)
    }
    case 'rawBlock':
      return element('pre', { 'data-raw': String(attrs.kind) }, element('code', {}, escapeHtml(node.textContent)))
    case 'horizontalRule':
      return '<hr>'
    case 'blockquote':
      return element('blockquote', {}, blocks(node))
    case 'table':
      return table(node)
    case 'tableRow':
      return element('tr', {}, blocks(node))
    case 'tableHeader':
    case 'tableCell':
      return cell(node)
    default:
      throw new Error(`“${node.type.name}” cannot be copied.`)
  }
}

function blocks(node: Node): string {
  return node.children.map((child) => block(child)).join('')
}

/** An item with one paragraph, as most have, needs none around it: other programs would put a blank line there. */
function listItem(item: Node): string {
  const { checked } = item.attrs
  const task = typeof checked === 'boolean'
  const box = task ? `<input type="checkbox" disabled${checked ? ' checked' : ''}>` : ''
  const [first, ...rest] = item.children
  const bare = first?.type.name === 'paragraph' && first.content.size > 0 && rest[0]?.type.name !== 'paragraph'
  const content = bare && first ? inlineHtml(first.children) + rest.map((it) => block(it)).join('') : blocks(item)
  return element('li', { 'data-checked': task ? String(checked) : null }, box + content)
}

function table(node: Node): string {
  const [first, ...rest] = node.children
  const hasHead = first?.children.every((it) => it.type.name === 'tableHeader') ?? false
  const body = (hasHead ? rest : node.children).map((row) => block(row)).join('')
  const head = hasHead && first ? element('thead', {}, block(first)) : ''
  return element('table', {}, head + (body === '' ? '' : element('tbody', {}, body)))
}

function cell(node: Node): string {
  const span = (value: unknown): string | null => (Number(value) > 1 ? String(value) : null)
  const { align, colspan, rowspan } = node.attrs
  return element(
    node.type.name === 'tableHeader' ? 'th' : 'td',
    { align: typeof align === 'string' ? align : null, colspan: span(colspan), rowspan: span(rowspan) },
    blocks(node),
  )
}

interface Marked {
  readonly node: Node
  readonly marks: readonly Mark[]
}

function inlineHtml(nodes: readonly Node[]): string {
  return nested(nodes.map((node) => ({ node, marks: withoutLineEnd(node.marks) })))
}

/** A mark that several nodes in a row share is one element around them all. */
function nested(run: readonly Marked[]): string {
  let html = ''
  for (let i = 0; i < run.length; ) {
    const { node, marks } = run[i] as Marked
    const mark = marks[0]
    if (!mark) {
      html += leaf(node)
      i++
      continue
    }
    let end = i + 1
    while (run[end]?.marks[0]?.eq(mark)) end++
    const inner = nested(run.slice(i, end).map((it) => ({ node: it.node, marks: it.marks.slice(1) })))
    html += marked(mark, inner)
    i = end
  }
  return html
}

const markTags: Readonly<Record<string, string>> = { bold: 'strong', italic: 'em', strike: 's', code: 'code' }

function marked(mark: Mark, inner: string): string {
  if (mark.type.name === 'link') {
    const href = String(mark.attrs.href)
    return element('a', { href: isSafeHref(href) ? href : null, title: attributeText(mark.attrs.title) }, inner)
  }
  const tag = markTags[mark.type.name]
  if (tag === undefined) throw new Error(`“${mark.type.name}” cannot be copied.`)
  return element(tag, {}, inner)
}

function leaf(node: Node): string {
  const { attrs } = node
  switch (node.type.name) {
    case 'text':
      return escapeHtml(node.text ?? '')
    case 'hardBreak':
      return '<br>'
    case 'image':
      return `<img${attributes({ src: String(attrs.src), alt: String(attrs.alt), title: attributeText(attrs.title) })}>`
    case 'emptyLink':
      return element(
        'a',
        { href: isSafeHref(String(attrs.href)) ? String(attrs.href) : null },
        escapeHtml(String(attrs.href)),
      )
    case 'rawInline':
      return element('span', { 'data-raw-inline': String(attrs.source) }, escapeHtml(String(attrs.source)))
    default:
      throw new Error(`“${node.type.name}” cannot be copied in running text.`)
  }
}

function attributeText(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}

function element(tag: string, attrs: Readonly<Record<string, string | null>>, content: string): string {
  return `<${tag}${attributes(attrs)}>${content}</${tag}>`
}

function attributes(attrs: Readonly<Record<string, string | null>>): string {
  return Object.entries(attrs)
    .map(([name, value]) => (value === null ? '' : ` ${name}="${escapeHtml(value)}"`))
    .join('')
}
