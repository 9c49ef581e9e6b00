import { readdirSync, readFileSync } from 'node:fs'
import { parseTemplateFile } from '../../../src-core/templates/parse-template.ts'
import type { Guidance, Sample, Template } from '../../../src-core/templates/template.ts'

const folder = new URL('../../../templates/', import.meta.url)

export const shippedFiles: readonly { readonly file: string; readonly text: string }[] = readdirSync(folder)
  .filter((file) => file.endsWith('.md'))
  .map((file) => ({ file, text: readFileSync(new URL(file, folder), 'utf8') }))

const prompts = 'practice/drafting-prompts.yaml'

/** The prompts for timed drafts, as a text. */
export const promptsFile = { file: prompts, text: readFileSync(new URL(prompts, folder), 'utf8') }

const parsed = shippedFiles.map(({ file, text }) => parseTemplateFile(text, file))

/** Every template that comes with Dateline. */
export const templates: readonly Template[] = parsed.flatMap((each) => (each.sample ? [] : [each]))

/** Every sample document that comes with Dateline. */
export const samples: readonly Sample[] = parsed.flatMap((each) => (each.sample ? [each] : []))

/** A template's advice, each with where it stands; sources are not among it. */
export function adviceOf(template: Template): { place: string; text: string }[] {
  const from = (place: string, guidance: Guidance, placeholder: string | undefined) =>
    [guidance.purpose, guidance.good, guidance.example, ...guidance.ask, placeholder].flatMap((text) =>
      text === undefined ? [] : [{ place, text }],
    )
  return template.parts.flatMap((part) => [
    ...from(part.id, part.guidance, part.placeholder),
    ...part.sections.flatMap(({ id, guidance, placeholder }) => from(id, guidance, placeholder)),
    ...part.questions.flatMap(({ text, guidance, placeholder }) => from(text, guidance, placeholder)),
  ])
}
