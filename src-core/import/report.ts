/** A comment of a reviewer. */
export interface ImportedComment {
  readonly author: string
  /** `YYYY-MM-DD`, or empty where the file does not say. */
  readonly date: string
  /** The text that it is about; empty where it is about a place. */
  readonly quote: string
  readonly text: string
  /** How deep it is in a thread: 0 starts one. */
  readonly depth: number
  readonly resolved: boolean
}

/** What an import did not simply take over. */
export interface ImportReport {
  /** A sentence for each kind of thing that is missing or was changed, the weightiest first. */
  readonly lost: readonly string[]
  /** What was decided: changes accepted, blocks kept from the Markdown that travelled along. */
  readonly notes: readonly string[]
  readonly comments: readonly ImportedComment[]
}

export interface ImportedImage {
  /** Such as `image-1.png`. */
  readonly name: string
  readonly bytes: Uint8Array
}

export interface ImportedDocument {
  /** The document as Markdown. */
  readonly markdown: string
  /** Images that the Markdown refers to below the folder that was asked for; none where they are in the text itself. */
  readonly images: readonly ImportedImage[]
  readonly report: ImportReport
}

/** Longest text that is quoted in a sentence, in characters. */
const longestQuote = 50

/** Things of which there may be many, in the words in which they are reported. */
const kinds = {
  textBoxes: (n: number) => `${n === 1 ? 'A text box stands' : `${n} text boxes stand`} in the running text.`,
  drawings: (n: number) =>
    `${n === 1 ? 'A drawing, chart or embedded object is' : `${n} drawings, charts or embedded objects are`} missing.`,
  images: (n: number) =>
    `${n === 1 ? 'An image is' : `${n} images are`} missing: linked, damaged, too large, or of a type that Markdown editors do not show.`,
  equations: (n: number) => `${n === 1 ? 'An equation is' : `${n} equations are`} taken over as plain text.`,
  links: (n: number) =>
    `${n === 1 ? 'A link is' : `${n} links are`} plain text: only http, https and mailto addresses are taken.`,
  merged: (n: number) =>
    `${n === 1 ? 'A merged table cell is' : `${n} merged table cells are`} split: Markdown has none.`,
  cellBlocks: (n: number) =>
    `Lists or paragraphs in ${n === 1 ? 'a table cell' : `${n} table cells`} are lines of the cell.`,
  nestedTables: (n: number) =>
    `${n === 1 ? 'A table' : `${n} tables`} within a table ${n === 1 ? 'is' : 'are'} text of the cell.`,
  headers: (n: number) =>
    `The text of ${n === 1 ? 'a header or footer is' : `${n} headers and footers is`} not taken over.`,
  contents: () => 'The table of contents is left out; the headings are there.',
  hidden: (n: number) => `${n === 1 ? 'A piece' : `${n} pieces`} of hidden text ${n === 1 ? 'is' : 'are'} left out.`,
  symbols: (n: number) =>
    `${n === 1 ? 'A symbol of a special font is' : `${n} symbols of special fonts are`} shown as □.`,
  formatting: (n: number) =>
    `Formatting that Markdown lacks is dropped in ${n === 1 ? 'one place' : `${n} places`}: underline, colour, highlight, raised or lowered text.`,
  controls: (n: number) => `${n === 1 ? 'A form field keeps' : `${n} form fields keep`} only the text that it shows.`,
  macros: () => 'The file holds macros. They were not read.',
} satisfies Readonly<Record<string, (n: number) => string>>

export type LostKind = keyof typeof kinds

/** Counts what is not taken over. */
export class Losses {
  private readonly counts = new Map<LostKind, number>()
  private readonly examples = new Map<LostKind, string[]>()

  add(kind: LostKind, example = ''): void {
    this.counts.set(kind, (this.counts.get(kind) ?? 0) + 1)
    const text = example.replace(/\s+/g, ' ').trim()
    const known = this.examples.get(kind) ?? []
    if (text !== '' && known.length < 3) this.examples.set(kind, [...known, text])
  }

  sentences(): string[] {
    return (Object.keys(kinds) as LostKind[]).flatMap((kind) => {
      const n = this.counts.get(kind)
      if (n === undefined) return []
      const examples = (this.examples.get(kind) ?? []).map((text) => `“${shortened(text)}”`)
      return [`${kinds[kind](n)}${examples.length > 0 ? ` ${examples.join(', ')}` : ''}`]
    })
  }
}

export function shortened(text: string): string {
  return text.length > longestQuote ? `${text.slice(0, longestQuote - 1).trimEnd()}…` : text
}
