import { linesOfRange } from '../../src-core/checks/locate.ts'
import { outline } from '../../src-core/document/outline.ts'
import { documentSchema } from '../../src-core/document/schema.ts'
import type { Outline, SectionId } from '../../src-core/document/structure.ts'
import { openMarkdown } from '../../src-core/markdown/open.ts'
import { sourcePlace } from '../../src-core/markdown/places.ts'
import type { Template } from '../../src-core/templates/template.ts'
import { type LabelName, type Lines, labelNames } from './labelled-documents.ts'

export interface Answer {
  readonly present: boolean
  readonly lines: Lines | null
}

/** What the outline says of one document, in the terms of labels.json. */
export interface Answers {
  readonly labels: Readonly<Record<LabelName, Answer>>
  readonly questions: readonly { readonly text: string; readonly line: number }[]
}

const sectionOf: Partial<Record<LabelName, SectionId>> = {
  headline: 'headline',
  subheadline: 'sub-headline',
  dateline: 'dateline',
  summary: 'summary',
  customer_problem: 'customer-problem',
  solution: 'solution',
  leader_quote: 'leader-quote',
  customer_quote: 'customer-quote',
  getting_started: 'getting-started',
}

/**
 * Outlines a document and answers every label: a section is present when it is started or complete, an FAQ when it has an
 * answered question, success metrics when one has a number.
 */
export function answersOf(text: string, template: Template): Answers {
  const opened = openMarkdown(text, documentSchema())
  const found = outline(opened.doc, template)
  const lines = (range: { from: number; to: number } | null | undefined): Lines | null =>
    range ? linesOfRange(opened, range.from, range.to) : null

  const answer = (name: LabelName): Answer => {
    if (name === 'customer_faq' || name === 'internal_faq') {
      const part = partOf(found, name === 'customer_faq' ? 'customer-faq' : 'internal-faq')
      return { present: part.questions.some((question) => question.answered), lines: lines(part.range) }
    }
    if (name === 'success_metrics') {
      const metrics = found.successMetrics.filter((metric) => metric.number !== null)
      const [first] = metrics
      const last = metrics[metrics.length - 1]
      return {
        present: metrics.length > 0,
        lines: lines(first && last ? { from: first.range.from, to: last.range.to } : null),
      }
    }
    const section = found.parts.flatMap((part) => part.sections).find((each) => each.id === sectionOf[name])
    const present = section !== undefined && (section.state === 'started' || section.state === 'complete')
    const content = section?.content
    return { present, lines: lines(content && { from: section.title?.from ?? content.from, to: content.to }) }
  }

  return {
    labels: Object.fromEntries(labelNames.map((name) => [name, answer(name)])) as Record<LabelName, Answer>,
    questions: found.parts
      .flatMap((part) => part.questions)
      .map((question) => ({ text: question.text, line: sourcePlace(opened, question.title.from).line }))
      .sort((a, b) => a.line - b.line),
  }
}

function partOf(found: Outline, id: 'customer-faq' | 'internal-faq') {
  const part = found.parts.find((each) => each.id === id)
  if (!part) throw new Error(`The outline has no part ${id}.`)
  return part
}
