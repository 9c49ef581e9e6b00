import type { Node } from '@tiptap/pm/model'
import { type Assumption, assumptionsOf } from '../document/assumptions.ts'
import { type FrontMatter, readFrontMatter } from '../document/front-matter.ts'
import type { AnySectionId, Outline, PartId, SectionState } from '../document/structure.ts'
import { isRequired } from '../templates/required.ts'
import { standardQuestion } from '../templates/standard-question.ts'
import type { Limits, Template } from '../templates/template.ts'
import { groupOf } from './check.ts'
import { type AskedQuestion, askedQuestions } from './faq.ts'
import { faqTopics } from './faq-topics.ts'
import type { CheckResult, Finding, Stage } from './finding.ts'
import { releaseWords } from './part-words.ts'
import { type Score, scoreOf } from './score.ts'

export interface ReportedSection {
  readonly id: AnySectionId
  readonly part: PartId
  readonly title: string
  readonly state: SectionState
  readonly required: boolean
}

/** One of the template's questions, or of the topics that the checks look for. */
export interface ReportedQuestion {
  readonly part: PartId
  readonly topic: string
  /** As the document asks it; as the template does where the document does not. */
  readonly text: string
  readonly state: 'answered' | 'unanswered' | 'not asked'
}

export interface ReportedBudget {
  readonly part: PartId
  readonly title: string
  readonly words: number
  /** In words; null where the template does not say. */
  readonly limits: Limits | null
}

/** What a document lacks before it is reviewed. */
export interface ReadinessReport {
  readonly title: string | null
  readonly template: string
  readonly stage: Stage
  /** The day of the check, YYYY-MM-DD. */
  readonly today: string
  readonly ready: boolean
  readonly sections: readonly ReportedSection[]
  /** Open ones, in document order. */
  readonly findings: readonly Finding[]
  readonly coverage: readonly ReportedQuestion[]
  readonly budgets: readonly ReportedBudget[]
  readonly assumptions: readonly Assumption[]
  readonly ignored: readonly Finding[]
  readonly score: Score
}

/**
 * Everything about a document's readiness for review, section states and findings before any score.
 * @param outline of the same document
 * @param result of checking the same document
 */
export function readinessReport(
  doc: Node,
  outline: Outline,
  result: CheckResult,
  options: { readonly template: Template; readonly today: string },
): ReadinessReport {
  const { template, today } = options
  const { stage, findings } = result
  const frontMatter: FrontMatter = readFrontMatter(
    typeof doc.attrs.frontMatter === 'string' ? doc.attrs.frontMatter : null,
  )
  const questions = askedQuestions({ outline, template })
  return {
    title: frontMatter.title,
    template: template.name,
    stage,
    today,
    ready: result.ready,
    sections: sectionsOf(outline, template, stage),
    findings: findings.filter((finding) => !finding.ignored),
    coverage: coverageOf(template, questions),
    budgets: budgetsOf(doc, outline, template),
    assumptions: assumptionsOf(doc, outline),
    ignored: findings.filter((finding) => finding.ignored),
    score: scoreOf({ outline, template, stage, questions, findings, groupOf }),
  }
}

function sectionsOf(outline: Outline, template: Template, stage: Stage): ReportedSection[] {
  return template.parts.flatMap((part) =>
    part.sections.map((section): ReportedSection => {
      const found = outline.parts
        .flatMap((each) => [...each.sections, ...each.ownSections])
        .find(({ id }) => id === section.id)
      const state = found?.state ?? 'missing'
      return { id: section.id, part: part.id, title: section.title, state, required: isRequired(section, stage) }
    }),
  )
}

function coverageOf(template: Template, asked: readonly AskedQuestion[]): ReportedQuestion[] {
  const known = new Set<string>(faqTopics)
  return template.parts.flatMap((part) => {
    const inPart = asked.filter((question) => question.part === part.id)
    const standard = new Map(inPart.map((question) => [question, standardQuestion(template, part.id, question.text)]))
    const used = new Set<AskedQuestion>()
    return part.questions.map(({ text, topic }): ReportedQuestion => {
      const exact = inPart.filter((question) => standard.get(question)?.topic === topic)
      // A question of the template's stands for itself, and one of the writer's for the first topic that it is about.
      const similar = known.has(topic)
        ? inPart.filter((question) => !standard.get(question) && !used.has(question) && question.topics.has(topic))
        : []
      const own = exact.length > 0 ? exact : similar
      const found = own.find((question) => question.answered) ?? own[0]
      if (found) used.add(found)
      const state = found === undefined ? 'not asked' : found.answered ? 'answered' : 'unanswered'
      return { part: part.id, topic, text: found?.text ?? text, state }
    })
  })
}

function budgetsOf(doc: Node, outline: Outline, template: Template): ReportedBudget[] {
  return template.parts.map(({ id, title, budget }): ReportedBudget => {
    const part = outline.parts.find((each) => each.id === id)
    const words = id === 'press-release' ? releaseWords(doc, outline) : (part?.words ?? 0)
    return { part: id, title, words, limits: budget.words ?? null }
  })
}
