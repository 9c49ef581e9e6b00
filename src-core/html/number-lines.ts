/**
 * The little of a page's DOM that numbering lines needs; core itself has none. `never` stands where a DOM takes only nodes
 * of its own kind, which have no name here.
 */
interface PageText {
  readonly data: string
  readonly parentNode: unknown
  splitText(offset: number): unknown
}
interface PageElement {
  className: string
  closest(selector: string): unknown
  setAttribute(name: string, value: string): void
  append(node: never): void
  insertBefore(node: never, before: never): unknown
}
interface PageRange {
  setStart(node: never, offset: number): void
  setEnd(node: never, offset: number): void
  getClientRects(): ArrayLike<{ readonly top: number; readonly height: number; readonly width: number }>
}
interface PageDocument {
  createElement(name: 'span'): PageElement
  createRange(): PageRange
  createTreeWalker(root: never, show: number): { nextNode(): unknown }
}
export interface NumberedPage {
  querySelectorAll(selector: string): ArrayLike<PageElement>
}

/**
 * Puts a number in front of each line of an exported page as it is laid out now, through the whole document, as Word does:
 * not in tables, notes, covers, contents, nor in an appendix apart.
 *
 * It must need nothing from outside its own body: shells that print run its source in a page of their own.
 */
export function numberLines(page: NumberedPage, document: PageDocument): void {
  const unnumbered = 'table, .notes, .cover, .contents, .apart, .running'
  const places: { readonly text: PageText; readonly offset: number }[] = []
  const range = document.createRange()
  for (const block of Array.from(page.querySelectorAll('h1, h2, h3, h4, h5, h6, p, pre'))) {
    if (block.closest(unnumbered)) continue
    // 4 is NodeFilter.SHOW_TEXT.
    const walker = document.createTreeWalker(block as never, 4)
    let top = Number.NEGATIVE_INFINITY
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node as PageText
      for (let offset = 0; offset < text.data.length; offset++) {
        range.setStart(text as never, offset)
        range.setEnd(text as never, offset + 1)
        const box = range.getClientRects()[0]
        if (!box || box.width === 0 || text.data[offset] === '\n') continue
        // Raised and smaller letters stand higher or lower within their line by less than this.
        // Compared both ways: where columns stand for pages, the next line can be further up.
        if (Math.abs(box.top - top) <= box.height * 0.6) continue
        places.push({ text, offset })
        top = box.top
      }
    }
  }
  // From the end, so that dividing a text moves no place that is still to come.
  for (let i = places.length - 1; i >= 0; i--) {
    const place = places[i]
    if (!place) continue
    const { text, offset } = place
    const number = document.createElement('span')
    number.className = 'line-number'
    number.setAttribute('aria-hidden', 'true')
    // Shown by the style sheet, so that the text itself stays what it is.
    number.setAttribute('data-line', String(i + 1))
    // After the line's first character, as in front of it it would still be on the line before; and within a word that
    // cannot be divided, as older browsers break lines at what stands in the middle of one.
    const pair = /[\uD800-\uDBFF]/.test(text.data[offset] ?? '') ? 2 : 1
    const first = (offset === 0 ? text : text.splitText(offset)) as PageText
    const end = first.data.search(/\s/)
    if (end > 0) first.splitText(end)
    const word = document.createElement('span')
    word.className = 'line-start'
    const parent = first.parentNode as { insertBefore(node: unknown, before: unknown): void } | null
    parent?.insertBefore(word, first)
    word.append(first as never)
    word.insertBefore(number as never, first.splitText(pair) as never)
  }
}
