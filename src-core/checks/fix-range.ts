import { Mark, type Node } from '@tiptap/pm/model'
import { withoutLineEnd } from '../document/marks/line-end.ts'

interface Fixable {
  readonly from: number
  readonly to: number
  readonly fix?: { readonly replacement: string }
}

/** What a fix replaces, by offsets in a textblock. */
interface Edit {
  readonly from: number
  readonly to: number
  readonly replacement: string
}

/**
 * A report whose fix leaves every link, bold type and the like as it is. Where the fix reaches over the border of one, its
 * place is narrowed to what really changes (“is **is**” becomes the first “is” and its space); where that does not help,
 * the fix goes and the report stays.
 * @param root the document, or the top-level block in whose positions the report is
 * @param start what the report's positions count from: 0 for the document, 1 for a block
 */
export function keepingMarks<R extends Fixable>(root: Node, start: 0 | 1, report: R): R {
  const { from, to, fix } = report
  if (!fix) return report
  const $from = root.resolve(from - start)
  const { parent } = $from
  const offset = from - $from.parentOffset
  const whole: Edit = { from: from - offset, to: to - offset, replacement: fix.replacement }
  if (parent.isTextblock && whole.to <= parent.content.size) {
    if (keepsMarks(parent, whole)) return report
    const text = charactersOf(parent)
    const narrow = narrowed(text, whole).find((edit) => keepsMarks(parent, edit))
    if (narrow)
      return {
        ...report,
        from: narrow.from + offset,
        to: narrow.to + offset,
        fix: { replacement: narrow.replacement },
      }
  }
  const { fix: _, ...rest } = report
  return rest as R
}

/** Whether all that an edit replaces is text with the same marks, and they hold for what comes in its place. */
function keepsMarks(parent: Node, { from, to, replacement }: Edit): boolean {
  const { node: first, offset } = parent.childAfter(from)
  if (!first?.isText || isLineEnd(first)) return false
  const marks = first.marks
  if (marks.some(({ type }) => type.name === 'code')) return false
  let last = first
  let end = offset + first.nodeSize
  while (end < to) {
    const next = parent.childAfter(end).node
    if (!next?.isText || !Mark.sameSet(withoutLineEnd(next.marks), marks)) return false
    last = next
    end += next.nodeSize
  }
  if (isLineEnd(last)) return false
  if (marks.length === 0) return true
  const goesOnBefore = from > offset || isMarked(parent.childBefore(offset).node, marks)
  const goesOnBehind = to < end || isMarked(parent.childAfter(end).node, marks)
  // Nothing would be left between the asterisks.
  if (replacement === '') return goesOnBefore || goesOnBehind
  // What is put at the end of a link does not become a part of it.
  return goesOnBehind || marks.every(({ type }) => type.spec.inclusive !== false)
}

function isLineEnd(node: Node): boolean {
  return withoutLineEnd(node.marks) !== node.marks
}

function isMarked(node: Node | null, marks: readonly Mark[]): boolean {
  return node !== null && Mark.sameSet(withoutLineEnd(node.marks), marks)
}

/** One character for each position. */
function charactersOf(parent: Node): string {
  return parent.children.map((node) => (node.isText ? (node.text ?? '') : '\uFFFC'.repeat(node.nodeSize))).join('')
}

/** Edits that say the same and replace less: without the words in which old and new begin, and end, alike. */
function narrowed(text: string, { from, to, replacement }: Edit): Edit[] {
  const old = text.slice(from, to)
  const longest = Math.min(old.length, replacement.length)
  let start = 0
  while (start < longest && old[start] === replacement[start]) start++
  let end = 0
  while (end < longest && old[old.length - 1 - end] === replacement[replacement.length - 1 - end]) end++
  const cuts = [
    [start, Math.min(end, longest - start)],
    [Math.min(start, longest - end), end],
  ] as const
  return cuts.flatMap(([before, behind]) => {
    const head = wholeWords(old, replacement, before)
    const tail = wholeWords(reversed(old), reversed(replacement), behind)
    if ((head === 0 && tail === 0 && replacement !== '') || head + tail >= old.length) return []
    const edit = {
      from: from + head,
      to: to - tail,
      replacement: replacement.slice(head, replacement.length - tail),
    }
    return edit.replacement === '' ? [edit, ...shifted(text, edit)] : [edit]
  })
}

/** What is deleted with the space behind it can be deleted with the one before it, and the other way round. */
function shifted(text: string, { from, to, replacement }: Edit): Edit[] {
  return [
    ...(text[from - 1] === ' ' && text[to - 1] === ' ' ? [{ from: from - 1, to: to - 1, replacement }] : []),
    ...(text[from] === ' ' && text[to] === ' ' ? [{ from: from + 1, to: to + 1, replacement }] : []),
  ]
}

/** The length up to which two texts are alike, moved back out of the middle of a word. */
function wholeWords(old: string, replacement: string, length: number): number {
  let at = length
  while (at > 0 && [old, replacement].some((text) => isLetter(text[at - 1]) && isLetter(text[at]))) at--
  return at
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}\p{M}]/u.test(character)
}

function reversed(text: string): string {
  return text.split('').reverse().join('')
}
