/** What a field's instruction makes of the text that it shows. */
export interface OpenField {
  /** Address that the text leads to; null for every other field. */
  href: string | null
  instruction: string
  /** Whether its result has begun; before that stands the instruction. */
  shown: boolean
}

/** The fields around a place in the text: from `begin` to `separate` runs an instruction, from there to `end` the result. */
export class Fields {
  private readonly open: OpenField[] = []

  /** @param allowed gives the address that text may lead to, or null */
  mark(type: string | undefined, allowed: (href: string) => string | null): void {
    const last = this.open.at(-1)
    if (type === 'begin') this.open.push({ href: null, instruction: '', shown: false })
    else if (type === 'separate' && last) {
      last.shown = true
      const href = hyperlinkAddress(last.instruction)
      last.href = href === null ? null : allowed(href)
    } else if (type === 'end') this.open.pop()
  }

  instruct(text: string): void {
    const last = this.open.at(-1)
    if (last && !last.shown) last.instruction += text
  }

  /** Whether text here is shown, not part of an instruction. */
  get shown(): boolean {
    return this.open.every((field) => field.shown)
  }

  get href(): string | null {
    return this.open.findLast(({ href }) => href !== null)?.href ?? null
  }
}

/** The address of a `HYPERLINK "…"` instruction that leads out of the document. */
export function hyperlinkAddress(instruction: string): string | null {
  const [, quoted, bare] = /^\s*HYPERLINK\s+(?:"([^"]*)"|([^\s\\"]+))/i.exec(instruction) ?? []
  return quoted ?? bare ?? null
}
