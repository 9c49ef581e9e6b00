/** A mark that orders questions and answers: `Q1:`, `Answer:`, `3.`, `b)`. Where it may stand, the code below asks. */
const orderMark = /\b(?:q(?:uestion)?\s*(?:\d+\s*)?[:.)]|a(?:nswer)?\s*(?:\d+\s*)?[:.]|\d{1,3}[.)]|[a-z]\))(?=\s|$)/gi
const dividers = '\n.?!:*'

/**
 * A text without the marks that only order questions and answers, wherever a line or a piece starts, and without what
 * stands between that start and the mark. The way back from a mark to its start is gone in code: each ends at the word
 * before it, so that all of them together are no longer than the text, which an expression cannot say.
 */
export function withoutOrderMarks(text: string): string {
  let kept = ''
  let end = 0
  for (const { 0: mark, index } of text.matchAll(orderMark)) {
    const start = startOfPiece(text, end, index)
    if (start === null) continue
    kept += text.slice(end, start)
    end = index + mark.length
  }
  return kept + text.slice(end)
}

/** Where the piece that a mark opens starts: after the first divider since the last word; null in the midst of one. */
function startOfPiece(text: string, from: number, mark: number): number | null {
  let start: number | null = null
  let at = mark
  for (; at > from && !/\w/.test(text.charAt(at - 1)); at--) if (dividers.includes(text.charAt(at - 1))) start = at
  return at === 0 ? 0 : start
}
