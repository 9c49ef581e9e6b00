import type { Styles } from './styles.ts'
import { twips } from './styles.ts'
import { childOf, elementsOf, valOf, type XmlElement } from './xml.ts'

/** One level of a list as Word numbers it. */
export interface ListLevel {
  /** `blank`: nothing is in front of the text, which so goes on with the item before. */
  readonly kind: 'bullet' | 'number' | 'blank'
  readonly start: number
  /** Left indent of the text in twips; null where the level does not say. */
  readonly left: number | null
}

interface Definition {
  readonly abstract: string
  readonly levels: ReadonlyMap<number, ListLevel>
  /** Levels whose numbers this list starts itself. */
  readonly starts: ReadonlySet<number>
}

/** Where a paragraph stands in a list. */
export interface ListPlace {
  readonly id: string
  /** 0 to 8. */
  readonly level: number
  readonly kind: ListLevel['kind']
  /** Its number; 0 for a bullet. */
  readonly number: number
  readonly left: number
}

/** Steps of indentation where a level does not say: half an inch, Word's own. */
const usualStep = 720

/** The lists of a Word file. Asked paragraph by paragraph, in order, it counts as Word does. */
export class Numbering {
  private readonly definitions = new Map<string, Definition>()
  private readonly counters = new Map<string, number[]>()
  private readonly started = new Set<string>()

  constructor(root: XmlElement | null, styles: Styles) {
    const abstracts = new Map<string, XmlElement>()
    const elements = root ? elementsOf(root) : []
    for (const element of elements)
      if (element.name === 'w:abstractNum') abstracts.set(element.attributes['w:abstractNumId'] ?? '', element)
    for (const element of elements) {
      const id = element.attributes['w:numId']
      if (element.name !== 'w:num' || id === undefined) continue
      const abstract = valOf(element, 'w:abstractNumId') ?? ''
      this.definitions.set(
        id,
        definition(element, abstract, linked(abstracts.get(abstract), abstracts, styles, elements)),
      )
    }
  }

  /** @returns null for a paragraph that is in no list, or in one that shows nothing in front of its items */
  next(id: string, level: number): ListPlace | null {
    const found = this.definitions.get(id)
    const look = found?.levels.get(level)
    if (!found || !look) return null
    const counter = this.counters.get(found.abstract) ?? []
    this.counters.set(found.abstract, counter)
    if (found.starts.has(level) && !this.started.has(`${id}/${level}`)) {
      this.started.add(`${id}/${level}`)
      counter[level] = look.start - 1
    }
    const number = (counter[level] ?? look.start - 1) + 1
    counter[level] = number
    // Deeper levels begin anew under the next item.
    counter.length = level + 1
    return {
      id,
      level,
      kind: look.kind,
      number: look.kind === 'number' ? number : 0,
      left: look.left ?? (level + 1) * usualStep,
    }
  }
}

/** A definition that only names a style is the one that the style's list has. */
function linked(
  abstract: XmlElement | undefined,
  abstracts: ReadonlyMap<string, XmlElement>,
  styles: Styles,
  elements: readonly XmlElement[],
): XmlElement | undefined {
  const style = valOf(abstract, 'w:numStyleLink')
  if (style === undefined) return abstract
  const list = styles.paragraph(style).numbering?.id
  const num = elements.find(({ name, attributes }) => name === 'w:num' && attributes['w:numId'] === list)
  const own = abstracts.get(valOf(num, 'w:abstractNumId') ?? '')
  if (own && own !== abstract) return own
  return [...abstracts.values()].find((candidate) => valOf(candidate, 'w:styleLink') === style) ?? abstract
}

function definition(num: XmlElement, abstract: string, levels: XmlElement | undefined): Definition {
  const found = new Map<number, ListLevel>()
  const starts = new Set<number>()
  const take = (element: XmlElement, start?: number) => {
    const format = valOf(element, 'w:numFmt') ?? 'decimal'
    if (format === 'none') return
    const indent = childOf(childOf(element, 'w:pPr'), 'w:ind')?.attributes
    found.set(Number(element.attributes['w:ilvl'] ?? 0), {
      kind: format !== 'bullet' ? 'number' : /^\s*$/.test(valOf(element, 'w:lvlText') ?? '') ? 'blank' : 'bullet',
      start: start ?? Number(valOf(element, 'w:start') ?? 1),
      left: twips(indent?.['w:left'] ?? indent?.['w:start']),
    })
  }
  for (const element of levels ? elementsOf(levels) : []) if (element.name === 'w:lvl') take(element)
  for (const override of elementsOf(num)) {
    if (override.name !== 'w:lvlOverride') continue
    const level = Number(override.attributes['w:ilvl'] ?? 0)
    const start = valOf(override, 'w:startOverride')
    const replaced = childOf(override, 'w:lvl')
    if (replaced) take(replaced)
    const known = found.get(level)
    if (start !== undefined && known) found.set(level, { ...known, start: Number(start) })
    if (start !== undefined || replaced) starts.add(level)
  }
  return { abstract, levels: found, starts }
}
