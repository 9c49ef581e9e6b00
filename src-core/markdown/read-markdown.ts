import { type ParsedMarkdown, parseMarkdown } from './parse.ts'

/**
 * A Markdown text that was read, as plain values: it can be sent from a worker to the window, where
 * `openReadMarkdown` makes a document of it. Reading is nearly all of the time that opening takes.
 */
export interface ReadMarkdown {
  /** The text as it was given, byte order mark and line ends included. */
  readonly text: string
  /** Length of the byte order mark, or of all where a file has several: offsets in `parsed` count without them. */
  readonly markLength: number
  readonly parsed: ParsedMarkdown
}

const byteOrderMarks = /^\ufeff*/

/**
 * Reads a Markdown text; about 3 s for each megabyte.
 * @param onProgress is told the share of the work that is done, from 0 to 1, at most a hundred times. What it throws
 *   ends the reading and comes out here.
 */
export function readMarkdown(text: string, onProgress?: (share: number) => void): ReadMarkdown {
  const markLength = byteOrderMarks.exec(text)?.[0].length ?? 0
  const parsed = parseMarkdown(text.slice(markLength), {
    frontMatter: true,
    ...(onProgress ? { onProgress: inSteps(onProgress) } : {}),
  })
  onProgress?.(1)
  return { text, markLength, parsed }
}

function inSteps(onProgress: (share: number) => void): (share: number) => void {
  let next = 0.01
  return (share) => {
    if (share < next || share >= 1) return
    next = share + 0.01
    onProgress(share)
  }
}
