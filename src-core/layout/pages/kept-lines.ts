import type { Look } from '../looks.ts'
import type { Run } from '../printed.ts'
import { breakLines, type ImageSize, type Line } from './break-lines.ts'

interface Broken {
  readonly look: Look
  readonly width: number
  readonly lines: readonly Line[]
}

/** By the identity of the runs, which stay the same from one layout to the next while nobody changes their block. */
const broken = new WeakMap<readonly Run[], Broken>()

/** As `breakLines`, but runs that were broken before at this width are not broken again. */
export function keptLines(runs: readonly Run[], look: Look, width: number, imageSize: ImageSize): readonly Line[] {
  const before = broken.get(runs)
  if (before && before.width === width && sameType(before.look, look)) return before.lines
  const lines = breakLines(runs, look, width, imageSize)
  // An image may be loaded later than the text around it is set.
  if (!runs.some(({ kind }) => kind === 'image')) broken.set(runs, { look, width, lines })
  return lines
}

function sameType(a: Look, b: Look): boolean {
  return a.size === b.size && a.bold === b.bold && a.italic === b.italic
}
