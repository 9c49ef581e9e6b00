import type { TemplateSection } from '../../templates/template.ts'
import { findPlaceholders } from '../placeholder.ts'
import type { AnySectionId, OutlineSection, SectionState } from '../structure.ts'
import { countWords } from '../words.ts'
import type { FoundSection } from './sections.ts'

/** A found section with its state; `missing` when nothing was found. `wanted` says how many words are enough. */
export function outlineSection<Id extends AnySectionId>(
  id: Id,
  found: FoundSection | undefined,
  wanted: readonly TemplateSection[],
): OutlineSection<Id> {
  if (!found) return { id, state: 'missing', via: null, range: null, title: null, content: null, words: 0 }
  const { via, range, title, content } = found
  const words = countWords(found.text)
  return { id, state: stateOf(id, found.text, words, wanted), via, range, title, content, words }
}

function stateOf(id: AnySectionId, text: string, words: number, wanted: readonly TemplateSection[]): SectionState {
  if (text.trim() === '') return 'empty'
  const min = wanted.find((section) => section.id === id)?.budget.words?.min ?? 0
  return words < min || findPlaceholders(text).length > 0 ? 'started' : 'complete'
}
