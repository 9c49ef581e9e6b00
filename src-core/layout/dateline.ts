import type { Placed } from './parts.ts'
import { type PrintedBlock, plain } from './printed.ts'
import type { Roles } from './roles.ts'
import { dropEnd, dropStart } from './runs.ts'

const dash = ' — '

/**
 * Puts a dateline that stands alone in front of the paragraph after it, as newspapers print it: `SEATTLE, 3 June 2027 —
 * Today …`. Done only where the press release's headings are left out, since otherwise one stands between them.
 */
export function runInDateline(placed: readonly Placed[], roles: Roles): readonly Placed[] {
  if (roles.headingsPrinted) return placed
  const dateline = roles.section('dateline')?.content
  if (!dateline) return placed
  const of = placed.filter(({ from, to }) => from < dateline.to && to > dateline.from)
  const [line] = of
  if (!line || of.length > 1 || line.from + 1 < dateline.from || line.to - 1 > dateline.to) return placed
  const at = placed.indexOf(line)
  const next = placed[at + 1]
  if (line.block.kind !== 'paragraph' || next?.block.kind !== 'paragraph') return placed
  const joined: PrintedBlock = {
    kind: 'paragraph',
    runs: [
      ...dropEnd(line.block.runs, /(?<![\s—–-])[\s—–-]+$/),
      { kind: 'text', text: dash, style: plain, link: null },
      ...dropStart(next.block.runs, /^[\s—–]+/),
    ],
    anchors: [],
  }
  return [...placed.slice(0, at), { block: joined, from: line.from, to: next.to }, ...placed.slice(at + 2)]
}
