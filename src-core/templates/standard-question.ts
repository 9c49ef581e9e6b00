import type { PartId } from '../document/structure.ts'
import type { StandardQuestion, Template } from './template.ts'

/** The template's question that a question in a document is, by its text or an alias; null when it is one of the writer's own. */
export function standardQuestion(template: Template, part: PartId, text: string): StandardQuestion | null {
  const asked = plainWords(text)
  return questionsOf(template, part).find(({ text: own, aliases }) => [own, ...aliases].some(same)) ?? null

  function same(wording: string): boolean {
    return plainWords(wording) === asked
  }
}

/** The template's questions of a part that a document does not ask yet, in the template's order. */
export function questionsNotAsked(
  template: Template,
  part: PartId,
  asked: readonly { readonly text: string }[],
): readonly StandardQuestion[] {
  const present = new Set(asked.map(({ text }) => standardQuestion(template, part, text)))
  return questionsOf(template, part).filter((question) => !present.has(question))
}

function questionsOf(template: Template, part: PartId): readonly StandardQuestion[] {
  return template.parts.find(({ id }) => id === part)?.questions ?? []
}

/** Without case, punctuation and typographic differences, which nobody would call another question. */
function plainWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
