import type { Node } from '@tiptap/pm/model'
import type { Outline, OutlineQuestion, PartId } from '../document/structure.ts'
import { topicsOf } from './faq-topics.ts'
import { type Passage, passagesIn } from './passages.ts'
import type { CheckContext } from './rule.ts'
import { partOf } from './section-text.ts'

/** A question of either FAQ. */
export interface AskedQuestion extends OutlineQuestion {
  readonly part: PartId
  readonly topics: ReadonlySet<string>
}

const kept = new WeakMap<Outline, readonly AskedQuestion[]>()

/** The questions of both FAQs in document order, with what they are about. */
export function askedQuestions({ outline, template }: CheckContext): readonly AskedQuestion[] {
  const known = kept.get(outline)
  if (known) return known
  const asked = (['customer-faq', 'internal-faq'] as const).flatMap((part) =>
    partOf(outline, part).questions.map(
      (question): AskedQuestion => ({
        ...question,
        part,
        topics: topicsOf(question.text, template),
      }),
    ),
  )
  kept.set(outline, asked)
  return asked
}

/** The lines of an answer. */
export function answerPassages(doc: Node, { answer }: OutlineQuestion): Passage[] {
  return answer ? passagesIn(doc, answer) : []
}

/** Where a question that a FAQ lacks would stand: behind its last answer. */
export function endOfFaq(outline: Outline, part: PartId): number {
  const { questions, title, range } = partOf(outline, part)
  const last = questions[questions.length - 1]
  return last?.answer?.to ?? last?.title.to ?? title?.to ?? range?.to ?? 0
}

const keptPassages = new WeakMap<Outline, Map<PartId, readonly Passage[]>>()

/** The lines of all answers of a FAQ, or of all of the press release. */
export function partPassages({ doc, outline }: CheckContext, part: PartId): readonly Passage[] {
  let ofOutline = keptPassages.get(outline)
  if (!ofOutline) {
    ofOutline = new Map()
    keptPassages.set(outline, ofOutline)
  }
  const known = ofOutline.get(part)
  if (known) return known
  const { questions, range } = partOf(outline, part)
  const found =
    questions.length > 0
      ? questions.flatMap((question) => answerPassages(doc, question))
      : range
        ? passagesIn(doc, range)
        : []
  ofOutline.set(part, found)
  return found
}

const keptBlocks = new WeakMap<Outline, Map<PartId, readonly Node[]>>()

/** The top-level blocks of a part. */
export function partBlocks({ doc, outline }: CheckContext, part: PartId): readonly Node[] {
  let ofOutline = keptBlocks.get(outline)
  if (!ofOutline) {
    ofOutline = new Map()
    keptBlocks.set(outline, ofOutline)
  }
  const known = ofOutline.get(part)
  if (known) return known
  const { range } = partOf(outline, part)
  const found: Node[] = []
  if (range)
    doc.forEach((block, offset) => {
      if (range.from <= offset && offset < range.to) found.push(block)
    })
  ofOutline.set(part, found)
  return found
}
