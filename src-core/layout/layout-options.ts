/** How a document is to be printed. Everything else comes from its front matter. */
export interface LayoutOptions {
  /**
   * Whether the headings of the press release's sections are printed. Left out, the press release reads as prose: the
   * headline is its title and the dateline runs in front of the summary.
   */
  readonly pressReleaseHeadings: boolean
  /** Today as `YYYY-MM-DD`, printed where the front matter has no date. */
  readonly today: string
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
