import { Link as TiptapLink } from '@tiptap/extension-link'
import type { ElementAttributes } from '../nodes/dom.ts'

const safeSchemes = new Set(['http', 'https', 'mailto', 'tel'])

/**
 * Whether a link's address may reach the DOM: relative addresses, and http, https, mailto and tel. White space and
 * control characters are taken out first, because browsers ignore them inside a scheme.
 */
export function isSafeHref(href: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is being looked for
  const scheme = /^([^/?#:]*):/.exec(href.replace(/[\u0000-\u0020\u007f-\u00a0\u2028\u2029\ufeff]/g, ''))?.[1]
  return scheme === undefined || safeSchemes.has(scheme.toLowerCase())
}

/** A link with the two things Markdown's links have. The address stays in the document even when it is not rendered. */
export const Link = TiptapLink.extend({
  // Typing after a link is not part of it.
  inclusive: false,

  addAttributes() {
    return {
      href: { default: '', parseHTML: (element: ElementAttributes) => element.getAttribute('href') ?? '' },
      title: { default: null },
    }
  },

  renderHTML({ mark }) {
    const href = String(mark.attrs.href)
    const title: Record<string, string> = mark.attrs.title === null ? {} : { title: String(mark.attrs.title) }
    const address: Record<string, string> = isSafeHref(href) ? { href, rel: 'noopener noreferrer' } : {}
    return ['a', { ...address, ...title }, 0]
  },
}).configure({
  autolink: true,
  openOnClick: false,
  defaultProtocol: 'https',
  isAllowedUri: (url) => isSafeHref(url),
})
