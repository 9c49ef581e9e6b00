import type { Node } from '@tiptap/pm/model'
import type { Outline, OutlineQuestion, PartId } from '../document/structure.ts'
import { type FaqTopic, topicsOf } from './faq-topics.ts'
import { type Passage, passagesIn, rowsIn } from './passages.ts'
import type { CheckContext } from './rule.ts'
import { partOf } from './section-text.ts'
import { stretchesOf } from './stretches.ts'

/** A question of either FAQ. */
export interface AskedQuestion extends OutlineQuestion {
  readonly part: PartId
  readonly topics: ReadonlySet<string>
}

interface Asked {
  /** Those of the customer FAQ, then those of the internal one, each in document order. */
  readonly questions: readonly AskedQuestion[]
  readonly byTopic: ReadonlyMap<string, readonly AskedQuestion[]>
}

const kept = new WeakMap<Outline, Asked>()

/** The questions of both FAQs in document order, with what they are about. */
export function askedQuestions(context: Pick<CheckContext, 'outline' | 'template'>): readonly AskedQuestion[] {
  return asked(context).questions
}

/** The questions of both FAQs that are about any of some topics, in the order of `askedQuestions`. */
export function askedAbout(
  context: Pick<CheckContext, 'outline' | 'template'>,
  topics: readonly FaqTopic[],
): readonly AskedQuestion[] {
  const { questions, byTopic } = asked(context)
  const lists = topics.map((topic) => byTopic.get(topic) ?? [])
  const [only, second] = lists
  if (second === undefined) return only ?? []
  const found = new Set(lists.flat())
  return questions.filter((question) => found.has(question))
}

function asked({ outline, template }: Pick<CheckContext, 'outline' | 'template'>): Asked {
  const known = kept.get(outline)
  if (known) return known
  const questions: AskedQuestion[] = []
  const byTopic = new Map<string, AskedQuestion[]>()
  for (const part of ['customer-faq', 'internal-faq'] as const)
    for (const { text, range, title, answer, answered, words } of partOf(outline, part).questions) {
      const topics = topicsOf(text, template)
      const question = { text, range, title, answer, answered, words, part, topics }
      questions.push(question)
      for (const topic of topics) {
        const same = byTopic.get(topic)
        if (same) same.push(question)
        else byTopic.set(topic, [question])
      }
    }
  const found = { questions, byTopic }
  kept.set(outline, found)
  return found
}

/** The lines of an answer. */
export function answerPassages(doc: Node, { answer }: OutlineQuestion): Passage[] {
  return answer ? passagesIn(doc, answer) : []
}

/** How many rows the tables of an answer have, without their heads. */
export function answerRows(doc: Node, { answer }: OutlineQuestion): number {
  return answer ? rowsIn(doc, answer) : 0
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

const keptBlocks = new WeakMap<Outline, Map<PartId, readonly (readonly Node[])[]>>()

/** The top-level blocks of a part by stretches. An array is the same as long as its blocks are, unless it is one at the part's edges. */
export function partBlocks({ doc, outline }: CheckContext, part: PartId): readonly (readonly Node[])[] {
  let ofOutline = keptBlocks.get(outline)
  if (!ofOutline) {
    ofOutline = new Map()
    keptBlocks.set(outline, ofOutline)
  }
  const known = ofOutline.get(part)
  if (known) return known
  const { range } = partOf(outline, part)
  const found: (readonly Node[])[] = []
  for (const { stretch, from } of range ? stretchesOf(doc) : []) {
    const { blocks, size } = stretch
    if (!range || from >= range.to || from + size <= range.from) continue
    if (range.from <= from && from + size <= range.to) found.push(blocks)
    else {
      let at = from
      found.push(
        blocks.filter((block) => {
          const start = at
          at += block.nodeSize
          return range.from <= start && start < range.to
        }),
      )
    }
  }
  ofOutline.set(part, found)
  return found
}
