import type { Node } from '@tiptap/pm/model'
import type { IgnoredPlace } from '../document/front-matter.ts'
import type { Finding } from './finding.ts'

// Long enough to tell two sentences apart, short enough to read in the front matter.
const textLimit = 80
const contextLimit = 24

type Placed = Pick<Finding, 'rule' | 'from' | 'to' | 'section'>

/**
 * What a file keeps of a finding that a person chose to ignore at its place: the words that were flagged and a few
 * around them, so that the place is found again when its paragraph has moved. A finding about something that is missing
 * has no words; its section stands for them.
 */
export function ignoredPlaceOf(doc: Node, finding: Placed): IgnoredPlace {
  const { rule, section } = finding
  const text = flaggedText(doc, finding)
  if (text === '') return { rule, section, text: null, before: null, after: null }
  const { before, after } = around(doc, finding)
  return { rule, section: null, text, before: before || null, after: after || null }
}

/**
 * The findings that are ignored at their place.
 * @returns for each place the finding it stands for, in the order of `places`; null for one whose words are gone
 */
export function findIgnored<F extends Placed>(
  doc: Node,
  findings: readonly F[],
  places: readonly IgnoredPlace[],
): readonly (F | null)[] {
  const taken = new Set<F>()
  return places.map((place) => {
    let best: F | null = null
    let bestLikeness = -1
    for (const finding of findings) {
      if (finding.rule !== place.rule || taken.has(finding)) continue
      const found = likeness(doc, finding, place)
      if (found > bestLikeness) [best, bestLikeness] = [finding, found]
    }
    // Other words of the rule in another sentence are another place, which nobody chose to ignore.
    if (best === null || bestLikeness < 0.5) return null
    taken.add(best)
    return best
  })
}

/** From 0, another place, to 1, the same words in the same surroundings; -1 for other words. */
function likeness(doc: Node, finding: Placed, place: IgnoredPlace): number {
  const text = flaggedText(doc, finding)
  if (place.text === null) return text === '' && finding.section === place.section ? 1 : -1
  if (text !== place.text) return -1
  const kept = (place.before?.length ?? 0) + (place.after?.length ?? 0)
  // Words that fill their block have no others around them.
  if (kept === 0) return 1
  const now = around(doc, finding)
  const same = sharedEnd(now.before, place.before ?? '') + sharedStart(now.after, place.after ?? '')
  return same / kept
}

function flaggedText(doc: Node, { from, to }: Placed): string {
  return from === to ? '' : spaced(doc.textBetween(from, to, ' ', ' ')).slice(0, textLimit)
}

function around(doc: Node, { from, to }: Placed): { readonly before: string; readonly after: string } {
  const start = doc.resolve(from)
  const end = doc.resolve(to)
  const before = start.parent.inlineContent ? doc.textBetween(start.start(), from, ' ', ' ') : ''
  const after = end.parent.inlineContent ? doc.textBetween(to, end.end(), ' ', ' ') : ''
  return { before: spaced(before).slice(-contextLimit), after: spaced(after).slice(0, contextLimit) }
}

/** Line breaks and double spaces as the file has them say nothing about the place; YAML would need quotes for them. */
function spaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function sharedStart(a: string, b: string): number {
  let length = 0
  while (length < a.length && length < b.length && a[length] === b[length]) length++
  return length
}

function sharedEnd(a: string, b: string): number {
  let length = 0
  while (length < a.length && length < b.length && a.at(-1 - length) === b.at(-1 - length)) length++
  return length
}
