import type * as z from 'zod'
import { PlacedYaml } from '../templates/placed-yaml.ts'
import { TemplateError } from '../templates/template-error.ts'
import { type DraftPrompt, draftPromptsSchema, type QuestionBank, questionBankSchema } from './question-bank.ts'

/**
 * Reads a file of practice questions.
 * @param text the whole file, which is YAML
 * @param name of the file, for messages
 * @throws TemplateError with everything that is wrong
 */
export function readQuestionBank(text: string, name: string): QuestionBank {
  return read(text, name, questionBankSchema)
}

/** Reads a file of prompts for timed drafts. @throws TemplateError with everything that is wrong */
export function readDraftPrompts(text: string, name: string): { readonly prompts: DraftPrompt[] } {
  return read(text, name, draftPromptsSchema)
}

function read<T>(text: string, name: string, schema: z.ZodType<T>): T {
  const yaml = new PlacedYaml(text)
  if (yaml.broken !== null) throw new TemplateError(name, [yaml.broken])
  const parsed = schema.safeParse(yaml.value)
  if (parsed.success) return parsed.data
  const problems = parsed.error.issues.map(({ path, message }) => {
    return { ...yaml.placeOf(path), field: path.join('.'), expected: message }
  })
  throw new TemplateError(name, problems)
}
