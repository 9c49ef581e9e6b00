import type { PartId } from '../document/structure.ts'

/** How a document is to be printed. Everything else comes from its front matter. */
export interface LayoutOptions {
  /**
   * Whether the headings of the press release's sections are printed. Left out, the press release reads as prose: the
   * headline is its title and the dateline runs in front of the summary.
   */
  readonly pressReleaseHeadings: boolean
  /** Today as `YYYY-MM-DD`, printed where the front matter has no date. */
  readonly today: string
  /** Parts that are not printed at all, such as the internal FAQ of a copy that leaves the company. */
  readonly withoutParts?: readonly PartId[]
  /** Whether each part starts on a new page; true unless said otherwise. */
  readonly newPagePerPart?: boolean
  /** The appendix as a section of its own: new page, pages numbered anew, no line numbers. It counts towards no limit. */
  readonly appendixApart?: boolean
  /** A block above everything else: title, author, date, stage and who may read it. */
  readonly cover?: boolean
  /** A list of the parts, their sections and questions, with links, on a page of its own. */
  readonly contents?: boolean
  /** A word printed large and pale behind the text of every page, such as `DRAFT`. */
  readonly watermark?: string | null
  /** Markdown of a report about the document, printed behind it as a section of its own. */
  readonly report?: string | null
  /** Bytes of the document's images. Where they are given, what is missing among them is listed as left out. */
  readonly images?: Images
}

export type PageSize = 'letter' | 'a4'

export interface ImageBytes {
  readonly bytes: Uint8Array
  readonly type: 'png' | 'jpg' | 'gif' | 'bmp'
  /** Natural size in CSS pixels, 96 to an inch. */
  readonly width: number
  readonly height: number
}

/** The images of a document by their `src`. One that is not among them is printed as its alternative text. */
export type Images = ReadonlyMap<string, ImageBytes>

/** What stands in the place of an image whose bytes are not at hand. */
export function imagePlaceholder(image: { readonly src: string; readonly alt: string }): string {
  const name = image.src.startsWith('data:') ? '' : (image.src.split(/[?#]/)[0]?.split('/').at(-1) ?? '')
  return `[Image: ${image.alt || name || 'no description'}]`
}
