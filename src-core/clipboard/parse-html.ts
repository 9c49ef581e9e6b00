import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parseFragment } from 'parse5'

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode
export type HtmlElement = DefaultTreeAdapterTypes.Element
export type HtmlParent = DefaultTreeAdapterTypes.DocumentFragment | HtmlElement

/** How deep browsers let elements nest (Chromium: 512). Reading recurses this far at most. */
const deepest = 512

class TooTangled extends Error {}

/**
 * Parses HTML as browsers do, as text and without a DOM: nothing is run, loaded or laid out.
 * @returns null for HTML that nests deeper than browsers go, or in which unclosed formatting would give many times more
 *   elements than there are tags; {@link textOfTangledHtml} reads that
 */
export function parseHtml(html: string): HtmlParent | null {
  let depth = 0
  let elements = 0
  // The shortest tag has three characters, so more elements than this are copies that misnesting makes.
  const most = 1000 + html.length / 3
  const treeAdapter = {
    ...defaultTreeAdapter,
    onItemPush: () => {
      if (++depth > deepest || ++elements > most) throw new TooTangled()
    },
    onItemPop: () => {
      depth--
    },
  }
  try {
    return parseFragment(html, { treeAdapter, scriptingEnabled: false })
  } catch (error) {
    if (error instanceof TooTangled) return null
    throw error
  }
}

/** Elements whose content is not text of the page. */
export const unseenElements = new Set([
  ...['script', 'style', 'template', 'noscript', 'head', 'title', 'meta', 'link', 'base', 'xml', 'iframe', 'noframes'],
  ...['noembed', 'param', 'source', 'track', 'col', 'colgroup', 'area', 'datalist', 'rp'],
])

/** Elements that stand on lines of their own. */
export const blockElements = new Set([
  ...[
    'address',
    'article',
    'aside',
    'blockquote',
    'body',
    'caption',
    'center',
    'dd',
    'details',
    'dialog',
    'dir',
    'div',
  ],
  ...['dl', 'dt', 'fieldset', 'figcaption', 'figure', 'footer', 'form', 'frameset', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
  ...['header', 'hgroup', 'hr', 'html', 'legend', 'li', 'listing', 'main', 'menu', 'nav', 'ol', 'optgroup', 'option'],
  ...['p', 'plaintext', 'pre', 'search', 'section', 'summary', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr'],
  ...['ul', 'xmp'],
])

/** The text of HTML that could not be made a tree: tags out, a line break for each `<br>`, a blank line between blocks. */
export function textOfTangledHtml(html: string): string {
  const lower = html.toLowerCase()
  const tag = /<\/?([a-z][^\s/>]*)/y
  let text = ''
  for (let at = 0; at < html.length; ) {
    const open = html.indexOf('<', at)
    if (open < 0) return decoded(text + html.slice(at))
    text += html.slice(at, open)
    tag.lastIndex = open
    const name = tag.exec(lower)?.[1]
    if (name === undefined && !/[!?/]/.test(html[open + 1] ?? '')) {
      text += '&lt;'
      at = open + 1
      continue
    }
    if (name === 'br') text += '\n'
    else if (name !== undefined && blockElements.has(name)) text += '\n\n'
    const unseen = name !== undefined && unseenElements.has(name) && rawText.has(name) && lower[open + 1] !== '/'
    const end = html.startsWith('<!--', open)
      ? lower.indexOf('-->', open)
      : lower.indexOf('>', unseen ? lower.indexOf(`</${name}`, open) >>> 0 : open)
    at = end < 0 ? html.length : end + 1
    if (html.startsWith('->', end + 1) && html.startsWith('<!--', open)) at = end + 3
  }
  return decoded(text)
}

/** Of the unseen elements those that end at their end tag only, whatever stands in them. */
const rawText = new Set(['script', 'style', 'title', 'iframe', 'noframes', 'noembed'])

function decoded(text: string): string {
  const root = parseFragment(text)
  return root.childNodes.map((node) => (defaultTreeAdapter.isTextNode(node) ? node.value : '')).join('')
}
