import type { OpenedMarkdown } from '../markdown/open.ts'
import { sourcePlace } from '../markdown/places.ts'
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
    const end = sourcePlace(opened, endOfText(opened, finding.to))
    const start = finding.from === finding.to ? end : sourcePlace(opened, finding.from)
    return { finding, line: start.line, column: start.column, endLine: end.line, endColumn: end.column }
  })
}

/** The last and first line of a range in the text it was opened from. */
export function linesOfRange(opened: OpenedMarkdown, from: number, to: number): [number, number] {
  const first = sourcePlace(opened, from).line
  return [first, Math.max(first, sourcePlace(opened, endOfText(opened, to)).line)]
}

/** A position after a block is moved into it, to the end of its text: the place after it is the next block's. */
export function endOfText(opened: OpenedMarkdown, position: number): number {
  let at = position
  for (;;) {
    const $at = opened.doc.resolve(at)
    const before = $at.nodeBefore
    if ($at.parent.inlineContent || !before || before.isLeaf) return at
    at--
  }
}
