import { Image as TiptapImage, type ImageOptions as TiptapImageOptions } from '@tiptap/extension-image'
import type { ElementAttributes } from './dom.ts'

export interface ImageOptions extends TiptapImageOptions {
  /**
   * Gives the address under which the shell serves an image of the open document, or null when it cannot be shown.
   * Only `app:`, `blob:` and `data:image/` addresses are put into the page: an image must never cause a request to
   * another machine.
   */
  resolveImage?: (src: string) => string | null
}

const shownSchemes = /^(?:app:|blob:|data:image\/)/i

/** An image in running text, as in Markdown. One that cannot be shown appears as its alternative text. */
export const Image = TiptapImage.extend<ImageOptions>({
  addOptions() {
    return {
      ...(this.parent?.() as TiptapImageOptions),
      inline: true,
      allowBase64: true,
      resolveImage: () => null,
    }
  },

  addAttributes() {
    return {
      src: {
        default: '',
        parseHTML: (element: ElementAttributes) =>
          element.getAttribute('data-src') ?? element.getAttribute('src') ?? '',
      },
      alt: {
        default: '',
        parseHTML: (element: ElementAttributes) =>
          element.getAttribute('alt') ?? element.getAttribute('data-alt') ?? '',
      },
      title: { default: null },
    }
  },

  parseHTML() {
    return [{ tag: 'img[src]' }, { tag: 'span[data-src]' }]
  },

  renderHTML({ node }) {
    const src = String(node.attrs.src)
    const alt = String(node.attrs.alt)
    const title: Record<string, string> = node.attrs.title === null ? {} : { title: String(node.attrs.title) }
    const shown = this.options.resolveImage?.(src) ?? null
    // `data-src` keeps the document's own address, so that copy and paste inside the editor does not lose it.
    if (shown !== null && shownSchemes.test(shown)) return ['img', { src: shown, alt, 'data-src': src, ...title }]
    return [
      'span',
      { class: 'image-placeholder', role: 'img', 'aria-label': alt || src, 'data-src': src, 'data-alt': alt, ...title },
      alt || src,
    ]
  },
})
