import type { OpenedMarkdown } from '../markdown/open.ts'
import { characterPlaces, sourcePlace, textblockAt } from '../markdown/places.ts'
import type { Finding } from './finding.ts'

/** A finding at its place in the text it was found in. Lines and columns count from 1. */
export interface LocatedFinding {
  readonly finding: Finding
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

/** Where findings stand in the text that a document was opened from. */
export function locate(opened: OpenedMarkdown, findings: readonly Finding[]): LocatedFinding[] {
  return findings.map((finding) => {
    const { frontMatterLine: line } = finding
    if (line !== undefined) return { finding, line, column: 1, endLine: line, endColumn: 1 }
    const end = endPlace(opened, finding.to)
    const start = finding.from === finding.to ? end : sourcePlace(opened, finding.from)
    return { finding, line: start.line, column: start.column, endLine: end.line, endColumn: end.column }
  })
}

/** Behind the character that ends at a position; the place of the position itself is before the next one, past any marks. */
function endPlace(opened: OpenedMarkdown, position: number): { line: number; column: number } {
  const at = endOfText(opened, position)
  const textblock = textblockAt(opened, at)
  const last = textblock ? at - textblock.from - 1 : -1
  const places = textblock && last >= 0 ? characterPlaces(opened, textblock.node) : null
  const width = places ? (places.ends[last] ?? 0) - (places.starts[last] ?? 0) : 0
  if (width === 0) return sourcePlace(opened, at)
  const before = sourcePlace(opened, at - 1)
  return { line: before.line, column: before.column + width }
}

/** The first and last line of a range in the text it was opened from. */
export function linesOfRange(opened: OpenedMarkdown, from: number, to: number): [number, number] {
  const first = sourcePlace(opened, from).line
  return [first, Math.max(first, endPlace(opened, to).line)]
}

/** A position after a block is moved into it, to the end of its text: the place after it is the next block's. */
function endOfText(opened: OpenedMarkdown, position: number): number {
  let at = position
  while (!textblockAt(opened, at)) {
    const before = opened.doc.resolve(at).nodeBefore
    if (!before || before.isLeaf) break
    at--
  }
  return at
}
