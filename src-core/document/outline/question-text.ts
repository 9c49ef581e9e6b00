import { perLine } from './per-line.ts'

/** `Q:`, `Q1.`, `Question 3 –`, with the number optional. */
const questionMark = /^(?:(?:q(?:uestion|n)?|faq)\s*(?:[.#-]\s*)?(?:(?:\d+(?:\.\d+)?|\.\d+)\s*)?[:.)–—-]|q\d+\s)\s*/i
/** `1.`, `2.3)`, `C4.`, `I-1:`, `(3)` before the words of a question. */
const number =
  /^(?:(?:\d\uFE0F?\u20E3)+|\(?\d+(?:\.\d+)*[.):]\)?|[a-z]q?-?\d+[.):]|\(?[a-z]\)|#\d+[.):]?|\d+(?:\.\d+)+|\d+\s+[–—-])\s+/iu
/** “a)” numbers a question. */
const answerMark =
  /^(?:(?:A|[Aa]nswer|ANSWER|a(?=\s?\d*:))\s*(?:\.\s*)?(?:(?:\d+(?:\.\d+)?|\.\d+)\s*)?[:.)–—]|A\d+\s)\s*/

const asks =
  /^(?:who|whom|whose|what|whats|when|where|why|which|how|is|are|was|were|do|does|did|can|could|will|would|should|shall|may|must|has|have|had|isnt|arent|doesnt|dont|wont|cant|am|if)\b/i

/** True for a line that opens with `Q:` or a numbered `Q1`. */
export function opensWithQ(text: string): boolean {
  return questionMark.test(text)
}

/** True for a line that opens with `A:` or a numbered `A1`. */
export function opensWithA(text: string): boolean {
  return answerMark.test(text)
}

/** True for a title that asks by its form alone: a question mark at its end, or `Q1`. */
export function asksByForm(text: string): boolean {
  return /\?["”’')\]*_]*(?:\s*\([^()]*(?:\([^()]*){0,3}\))?\s*$/.test(text) || opensWithQ(text)
}

/** True for a title that asks: it ends with a question mark, is numbered as a question, or begins with a question word. */
export function looksLikeQuestion(text: string): boolean {
  if (asksByForm(text)) return true
  const bare = stripNumber(text)
  if (/\?(?:\s|$)/.test(bare) && bare !== text) return true
  return asks.test(bare.replace(/[’']/g, '')) && bare.split(/\s+/).length >= 4 && !/[:.]$/.test(bare)
}

function stripNumber(text: string): string {
  return text.replace(number, '')
}

/** The question without `Q:`, numbering and surplus white space. */
export function questionText(text: string): string {
  const bare = stripNumber(text.trim().replace(questionMark, ''))
  return bare.replace(questionMark, '').replace(/\s+/g, ' ').trim()
}

/** Where an answer starts that stands on the question's own line (`Q: … A: …`); -1 when none does. */
export function answerOnSameLine(text: string): number {
  const match = /[?.!:”"]\s+(?=A(?:nswer)?\s?\d*\s*[:.]\s)/.exec(text)
  return match ? match.index + match[0].length : -1
}

/** Where the answer starts in a text that asks in its first sentence and goes on (“Is it loud? No.”); -1 when it does not. */
export function answerAfterQuestion(text: string): number {
  const match = /^[^?]{3,250}\?["”’')]*\s+(?=\S)/.exec(text)
  return match && asks.test(questionText(text).replace(/[’']/g, '')) && !/[.!]\s/.test(match[0].replace(number, ''))
    ? match[0].length
    : -1
}

/** What a line asks by its words, read once. */
export const questionIn = perLine(({ text }) => ({
  opensWithQ: opensWithQ(text),
  opensWithA: opensWithA(text),
  asksByForm: asksByForm(text),
  looksLikeQuestion: looksLikeQuestion(text),
  answerAfterQuestion: answerAfterQuestion(text),
}))
