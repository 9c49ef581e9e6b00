import type { PartId } from '../document/structure.ts'
import { type AskedQuestion, answerPassages, askedAbout, endOfFaq, partBlocks, partPassages } from './faq.ts'
import { type FaqTopic, templateQuestion } from './faq-topics.ts'
import { anyLine, keptByPassage, numbersOf, type Passage } from './passages.ts'
import type { CheckContext, DocumentRule, Report, RuleDescription } from './rule.ts'
import { partOf } from './section-text.ts'

type Faq = 'customer-faq' | 'internal-faq'

interface Coverage extends Omit<RuleDescription, 'group' | 'english' | 'thresholds' | 'wordLists'> {
  readonly faq: Faq
  /** The first is the one that the message is about; a question on any of them will do. */
  readonly topics: readonly [FaqTopic, ...FaqTopic[]]
  /** What is not said, to complete “The internal FAQ does not say …”. */
  readonly lacks: string
  /** The question to add where the template has none on the topic. */
  readonly ask?: string
  /** Words that show that an answer to some other question covers the topic. */
  readonly mentioned: RegExp
  /** True when the press release may say it too. */
  readonly orInRelease?: true
  /** What an answer on the topic must hold, in at least one of them. */
  readonly needs?: {
    readonly holds: (passages: readonly Passage[]) => boolean
    /** A sentence that names the question: `“${question}” has no number: …`. */
    readonly message: (question: string) => string
  }
}

/**
 * A rule that a FAQ covers a topic. It is silent where the template does not ask about the topic, and where the FAQ has no
 * questions at all, which is for another rule to say. A question without an answer covers its topic: that too has a rule of its own.
 */
export function faqCoverage(coverage: Coverage): DocumentRule {
  const { faq, topics, lacks, ask, mentioned, orInRelease, needs, ...description } = coverage
  const mentions = keptByPassage((text) => mentioned.test(text))
  const isMentionedIn = anyLine((text) => mentioned.test(text))
  return {
    ...description,
    group: 'faq',
    english: true,
    scope: 'document',
    check(context): Report[] {
      const { doc, outline, template } = context
      const wanted = templateQuestion(template, topics[0]) ?? (template.parts.some(hasQuestions) ? ask : undefined)
      if (wanted === undefined || partOf(outline, faq).questions.length === 0) return []
      // Customers’ questions say nothing to colleagues: “when something goes wrong” is not about being wrong.
      const counts = ({ part }: AskedQuestion) => faq === 'customer-faq' || part === faq
      const asked = askedAbout(context, topics)
      if (asked.some(counts)) {
        if (!needs) return []
        const own = asked.filter(({ part }) => part === faq)
        const answered = (own.length > 0 ? own : asked.filter(counts)).filter((question) => question.answered)
        const [first] = answered
        if (!first) return []
        if (answered.some((question) => needs.holds(answerPassages(doc, question)))) return []
        if (isMentionedWell(context, mentions, needs.holds)) return []
        const { from, to } = first.title
        return [{ from, to, section: first.part, message: needs.message(first.text) }]
      }
      const parts: PartId[] = ['customer-faq', 'internal-faq', ...(orInRelease ? (['press-release'] as const) : [])]
      if (parts.some((part) => partBlocks(context, part).some(isMentionedIn))) return []
      const at = endOfFaq(outline, faq)
      const name = faq === 'customer-faq' ? 'customer' : 'internal'
      const message = `The ${name} FAQ does not say ${lacks}: add “${wanted}”.`
      return [{ from: at, to: at, section: faq, message }]
    },
  }
}

function hasQuestions({ questions }: { readonly questions: readonly unknown[] }): boolean {
  return questions.length > 0
}

/** True when a line elsewhere in the FAQs speaks of the topic and holds what an answer must. */
function isMentionedWell(
  context: CheckContext,
  mentions: (passage: Passage) => boolean,
  holds: (passages: readonly Passage[]) => boolean,
): boolean {
  return (['customer-faq', 'internal-faq'] as const).some((part) =>
    partPassages(context, part).some((passage) => mentions(passage) && holds([passage])),
  )
}

const settles = /\b(?:know|known|decide|decided|set|settle|settled|count|counted|measure|measured)\b/gi

const openUntil = keptByPassage((text) =>
  [...text.matchAll(settles)].some(({ index }) =>
    /\b(?:by|until|before)\b/i.test(text.slice(index, index + 90).split('.')[0] ?? ''),
  ),
)

/** True when an answer has a number, or says by when there will be one. */
export function hasNumber(passages: readonly Passage[]): boolean {
  return passages.some((passage) => numbersOf(passage).length > 0 || openUntil(passage))
}
