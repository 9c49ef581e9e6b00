import type { Node } from '@tiptap/pm/model'
import type { Finding } from '../../src-core/checks/finding.ts'
import { sentencesOf } from '../../src-core/document/sentences.ts'
import type { Range } from '../../src-core/document/structure.ts'

/**
 * The sentence that is being written at the cursor; null when the cursor stands behind the end of a sentence, in front of
 * one, or in no text.
 */
export function unfinishedSentence(doc: Node, cursor: number): Range | null {
  const $cursor = doc.resolve(cursor)
  if (!$cursor.parent.isTextblock || $cursor.parent.type.spec.code) return null
  const start = $cursor.start()
  const text = doc.textBetween(start, $cursor.end(), '\n', '\ufffc')
  const offset = cursor - start
  const sentence = sentencesOf(text).find(({ from, to }) => from < offset && offset <= to + trailingSpace(text, to))
  if (!sentence) return null
  const isOver = /[.!?…]["”’)\]]*\s*$/.test(text.slice(sentence.from, offset))
  return isOver ? null : { from: start + sentence.from, to: start + sentence.to }
}

/** A space behind the last word does not end the sentence: the next word is about to come. */
function trailingSpace(text: string, to: number): number {
  return /^[^\S\n]*/.exec(text.slice(to))?.[0].length ?? 0
}

/**
 * Findings without those that only just came up within the sentence that is being written: nobody wants to be corrected
 * in the middle of one. Errors are never held back.
 * @param shown what was shown before the sentence changed
 */
export function withoutHeldBack(
  findings: readonly Finding[],
  shown: readonly Finding[],
  sentence: Range,
): readonly Finding[] {
  const known = new Map<string, number>()
  const nameOf = ({ rule, message }: Finding) => `${rule}\n${message}`
  const lies = ({ from, to }: Finding) => from < to && from >= sentence.from && to <= sentence.to
  for (const finding of shown) known.set(nameOf(finding), (known.get(nameOf(finding)) ?? 0) + 1)
  for (const finding of findings) if (!lies(finding)) known.set(nameOf(finding), (known.get(nameOf(finding)) ?? 0) - 1)
  return findings.filter((finding) => {
    if (finding.severity === 'error' || finding.ignored || !lies(finding)) return true
    const left = known.get(nameOf(finding)) ?? 0
    known.set(nameOf(finding), left - 1)
    return left > 0
  })
}
