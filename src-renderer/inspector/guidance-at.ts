import type { Outline } from '../../src-core/document/structure.ts'
import { strings } from '../../src-core/strings.ts'
import { standardQuestion } from '../../src-core/templates/standard-question.ts'
import type { Guidance, Limits, Template } from '../../src-core/templates/template.ts'
import type { Place } from '../document/place.ts'

/** What the guide shows for one place. */
export interface Topic {
  readonly kind: 'section' | 'question' | 'part'
  readonly title: string
  readonly words: Limits | null
  readonly purpose: string | null
  readonly good: string | null
  readonly example: string | null
  readonly ask: readonly string[]
  readonly source: string | null
}

/** The template's advice for a place: its section's, else its question's, else its part's; null where it has none. */
export function guidanceAt(template: Template, outline: Outline, place: Place): Topic | null {
  const part = template.parts.find(({ id }) => id === place.part)
  if (!part) return null
  const section = template.parts.flatMap(({ sections }) => sections).find(({ id }) => id === place.section)
  if (section) {
    const title = section.id === 'success-metrics' ? strings.ui.navigator.successMetrics : section.title
    return { kind: 'section', title, words: section.budget.words ?? null, ...shown(section.guidance) }
  }
  const asked = outline.parts
    .find(({ id }) => id === place.part)
    ?.questions.find(({ range }) => range.from === place.questionAt)
  if (asked) {
    const standard = standardQuestion(template, place.part, asked.text)
    // A question of the writer's own gets the advice for its FAQ below it.
    const advice = standard ? standard.guidance : { purpose: part.guidance.good, ask: [] }
    return { kind: 'question', title: asked.text, words: null, ...shown(advice) }
  }
  return { kind: 'part', title: part.title, words: part.budget.words ?? null, ...shown(part.guidance) }
}

function shown(guidance: Pick<Topic, 'ask'> & Partial<Guidance>): Omit<Topic, 'kind' | 'title' | 'words'> {
  const { purpose = null, good = null, example = null, ask, source = null } = guidance
  return { purpose, good, example, ask, source }
}
