import type { Node } from '@tiptap/pm/model'
import { sentencesOf } from '../document/sentences.ts'
import type { Outline, Range } from '../document/structure.ts'
import type { DrillQuestion } from './drill-question.ts'

/** As many points as a question of the bank may have: more cannot be ticked off after an answer. */
const mostPoints = 6
// The store takes ids up to 200 characters; questions that differ only behind that are the same to anybody.
const longestId = 180

/**
 * The questions of a document's FAQs, to be practised. Attempts are kept under the question's words, so that they outlive a
 * move of the file and a change of the answer. What the document answers are the points.
 */
export function ownQuestions(doc: Node, { parts }: Outline): readonly DrillQuestion[] {
  const found = parts.flatMap(({ id, questions }) =>
    id === 'customer-faq' || id === 'internal-faq'
      ? questions.map(({ text, answer, answered }): DrillQuestion => {
          return {
            id: ownId(text),
            question: text,
            side: id === 'customer-faq' ? 'customer' : 'internal',
            role: null,
            topic: null,
            principles: [],
            why: null,
            points: answer && answered ? sentencesIn(doc, answer).slice(0, mostPoints) : [],
            weak: [],
            followUps: [],
            own: true,
          }
        })
      : [],
  )
  // A question that stands in both FAQs is asked once.
  return found.filter(({ id }, index) => found.findIndex((other) => other.id === id) === index)
}

function ownId(text: string): string {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return `own-${words.join('-')}`.slice(0, longestId)
}

function sentencesIn(doc: Node, { from, to }: Range): string[] {
  const text = doc.textBetween(from, to, '\n', ' ')
  return sentencesOf(text)
    .map((sentence) => text.slice(sentence.from, sentence.to))
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence))
}
