import { elementsOf, type XmlElement } from './xml.ts'

export type NoteKind = 'footnote' | 'endnote'

/** The notes of a Word file, numbered in the order in which the text points to them. */
export class NoteReader {
  private readonly notes = new Map<string, XmlElement>()
  private readonly numbers = new Map<string, number>()

  constructor(parts: Readonly<Record<NoteKind, XmlElement | null>>) {
    // Those with a type are the lines above the notes.
    for (const kind of ['footnote', 'endnote'] as const)
      for (const element of parts[kind] ? elementsOf(parts[kind]) : [])
        if (element.name === `w:${kind}` && !isSeparator(element))
          this.notes.set(`${kind}/${element.attributes['w:id']}`, element)
  }

  /** The number of a note from 1; null when the file has no such note. */
  number(kind: NoteKind, id: string | undefined): number | null {
    const key = `${kind}/${id}`
    if (!this.notes.has(key)) return null
    const number = this.numbers.get(key) ?? this.numbers.size + 1
    this.numbers.set(key, number)
    return number
  }

  /** Whether a note of this number has been pointed at. */
  has(number: number): boolean {
    return number >= 1 && number <= this.numbers.size
  }

  /** The notes that the text points to, in the order of their numbers. */
  numbered(): { readonly number: number; readonly kind: NoteKind; readonly element: XmlElement }[] {
    return [...this.numbers].flatMap(([key, number]) => {
      const element = this.notes.get(key)
      return element ? [{ number, kind: key.startsWith('footnote') ? 'footnote' : 'endnote', element }] : []
    })
  }
}

function isSeparator(element: XmlElement): boolean {
  return /^(?:separator|continuationSeparator|continuationNotice)$/.test(element.attributes['w:type'] ?? '')
}
