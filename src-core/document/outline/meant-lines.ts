/** Nobody wraps text more narrowly than this: in a paragraph of shorter lines each of them is one on purpose. */
const narrowest = 60
/** A line that ends a sentence, a field, a title: what stands behind it may begin something else. */
const closed = /[.!?:;…"”’)\]]\s*$/
/** A line that goes on with the sentence before it begins so. */
const goesOn = /^\p{Ll}/u

/**
 * Where lines start that the writer ended on purpose, of those that the file has in a paragraph. The others were wrapped:
 * the next word would not have fitted any more, or the sentence goes on.
 * @param lineEnds offsets of the file's line ends in the text, ascending
 */
export function meantLineStarts(text: string, lineEnds: readonly number[]): number[] {
  if (lineEnds.length === 0) return []
  const starts = [0, ...lineEnds.map((end) => end + 1)]
  const lines = starts.map((start, i) => text.slice(start, lineEnds[i] ?? text.length))
  const width = Math.max(narrowest, ...lines.map((line) => line.length))
  return starts.slice(1).filter((_, i) => {
    const line = lines[i] ?? ''
    const next = lines[i + 1] ?? ''
    if (goesOn.test(next) && !closed.test(line)) return false
    return line.length + 1 + (/^\S+/.exec(next)?.[0].length ?? 0) <= width
  })
}
