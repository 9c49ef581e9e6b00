import { childOf, elementsOf, toggleOf, valOf, type XmlElement } from './xml.ts'

/** A paragraph or character style with what it inherits. */
export interface Style {
  /** In lower case: the same built-in style has another id in each language of Word, but one name. */
  readonly name: string
  /** Names of the styles that it is based on, nearest first. */
  readonly ancestors: readonly string[]
  /** 0 to 8; null for body text. */
  readonly outlineLevel: number | null
  /** The list that the style belongs to. */
  readonly numbering: { readonly id: string; readonly level: number } | null
  readonly bold: boolean
  readonly italic: boolean
  readonly strike: boolean
  readonly monospace: boolean
  /** Left indent in twips; null where the style says nothing. */
  readonly left: number | null
}

const none: Style = {
  name: '',
  ancestors: [],
  outlineLevel: null,
  numbering: null,
  bold: false,
  italic: false,
  strike: false,
  monospace: false,
  left: null,
}

const monospaceFonts =
  /^(?:consolas|courier|courier new|menlo|monaco|lucida console|liberation mono|dejavu sans mono|cascadia|source code pro|roboto mono|sf mono|andale mono|noto sans mono)/i

/** Whether text is set in a font in which all letters have one width. */
export function isMonospace(properties: XmlElement | undefined): boolean {
  const fonts = childOf(properties, 'w:rFonts')?.attributes
  return monospaceFonts.test(fonts?.['w:ascii'] ?? fonts?.['w:hAnsi'] ?? '')
}

/** The styles of a Word file by id. */
export class Styles {
  private readonly elements = new Map<string, XmlElement>()
  private readonly read = new Map<string, Style>()
  /** The style of paragraphs that name none. */
  private readonly usual: string | null
  /** BCP 47, of the text as a whole; null where the file does not say. */
  readonly language: string | null

  constructor(root: XmlElement | null) {
    let usual: string | null = null
    for (const element of root ? elementsOf(root) : []) {
      const id = element.attributes['w:styleId']
      if (element.name !== 'w:style' || id === undefined) continue
      this.elements.set(id, element)
      if (element.attributes['w:type'] === 'paragraph' && element.attributes['w:default'] === '1') usual = id
    }
    this.usual = usual
    const defaults = childOf(childOf(childOf(root ?? undefined, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr')
    this.language = valOf(defaults, 'w:lang') ?? null
  }

  paragraph(id: string | undefined): Style {
    return this.style(id ?? this.usual)
  }

  character(id: string | undefined): Style {
    return id === undefined ? none : this.style(id)
  }

  private style(id: string | null, seen: ReadonlySet<string> = new Set()): Style {
    const known = id === null ? none : this.read.get(id)
    if (known) return known
    const element = id === null ? undefined : this.elements.get(id)
    // A style that is based on itself, if by way of others, ends there.
    if (id === null || !element || seen.has(id)) return none
    const basedOn = valOf(element, 'w:basedOn')
    const base = basedOn === undefined ? none : this.style(basedOn, new Set([...seen, id]))
    const style = inherited(element, base)
    this.read.set(id, style)
    return style
  }
}

function inherited(element: XmlElement, base: Style): Style {
  const paragraph = childOf(element, 'w:pPr')
  const run = childOf(element, 'w:rPr')
  const level = valOf(paragraph, 'w:outlineLvl')
  const numbering = childOf(paragraph, 'w:numPr')
  const listId = valOf(numbering, 'w:numId')
  const indent = childOf(paragraph, 'w:ind')?.attributes
  return {
    name: (valOf(element, 'w:name') ?? '').toLowerCase(),
    ancestors: base.name === '' ? base.ancestors : [base.name, ...base.ancestors],
    outlineLevel: level === undefined ? base.outlineLevel : Number(level) <= 8 ? Number(level) : null,
    numbering:
      listId === undefined
        ? base.numbering
        : listId === '0'
          ? null
          : { id: listId, level: Number(valOf(numbering, 'w:ilvl') ?? 0) },
    bold: toggleOf(run, 'w:b') ?? base.bold,
    italic: toggleOf(run, 'w:i') ?? base.italic,
    strike: toggleOf(run, 'w:strike') ?? base.strike,
    monospace: isMonospace(run) || base.monospace,
    left: twips(indent?.['w:left'] ?? indent?.['w:start']) ?? base.left,
  }
}

/** Twips from an attribute, which strict files write as points; null where there is none. */
export function twips(value: string | undefined): number | null {
  if (value === undefined) return null
  const number = Number.parseFloat(value)
  if (!Number.isFinite(number)) return null
  const unit = /(?<![a-z])[a-z]+$/.exec(value)?.[0]
  const perUnit: Readonly<Record<string, number>> = { pt: 20, in: 1440, cm: 567, mm: 56.7, pc: 240, pi: 240 }
  return Math.round(number * (unit === undefined ? 1 : (perUnit[unit] ?? 1)))
}
