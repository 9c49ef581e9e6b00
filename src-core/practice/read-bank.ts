import type * as z from 'zod'
import { fieldName, fieldProblems, inFileOrder } from '../templates/field-problems.ts'
import { PlacedYaml } from '../templates/placed-yaml.ts'
import { TemplateError, type TemplateProblem } from '../templates/template-error.ts'
import {
  type DraftPrompt,
  draftPromptsSchema,
  type PracticeQuestion,
  type QuestionBank,
  questionBankSchema,
} from './question-bank.ts'

/** A question bank as it was read, with what is needed to say where in its file a question stands. */
export interface ReadBank extends QuestionBank {
  readonly file: string
  /** Line of each id in the file, from 1. */
  readonly lines: ReadonlyMap<string, number>
}

/**
 * Reads a file of practice questions (docs/practice-bank.md).
 * @param text the whole file, which is YAML
 * @param name of the file, for messages
 * @throws TemplateError with everything that is wrong
 */
export function readQuestionBank(text: string, name: string): ReadBank {
  const { data, lines } = read(text, name, questionBankSchema, 'questions', (bank) => bank.questions)
  return { ...data, file: name, lines }
}

/**
 * Reads a file of prompts for timed drafts.
 * @throws TemplateError with everything that is wrong
 */
export function readDraftPrompts(
  text: string,
  name: string,
): { readonly name: string; readonly prompts: DraftPrompt[] } {
  return read(text, name, draftPromptsSchema, 'prompts', ({ prompts }) => prompts).data
}

export interface JoinedBanks {
  readonly questions: readonly PracticeQuestion[]
  /** One for each bank that uses an id which a bank before it has: that question was left out. */
  readonly errors: readonly TemplateError[]
}

/** All questions of several banks. Attempts are kept under a question’s id, so of two with the same id the first counts. */
export function joinBanks(banks: readonly ReadBank[]): JoinedBanks {
  const first = new Map<string, ReadBank>()
  const questions: PracticeQuestion[] = []
  const errors: TemplateError[] = []
  for (const bank of banks) {
    const problems: TemplateProblem[] = []
    bank.questions.forEach((question, index) => {
      const before = first.get(question.id)
      if (before === undefined) {
        first.set(question.id, bank)
        questions.push(question)
        return
      }
      problems.push({
        line: bank.lines.get(question.id) ?? 1,
        column: 1,
        field: fieldName(['questions', index, 'id']),
        expected: expectedOwnId(question.id, `in ${before.file}, line ${before.lines.get(question.id) ?? 1}`),
      })
    })
    if (problems.length > 0) errors.push(new TemplateError(bank.file, problems))
  }
  return { questions, errors }
}

function read<T>(
  text: string,
  name: string,
  schema: z.ZodType<T>,
  list: string,
  entries: (data: T) => readonly { readonly id: string }[],
): { readonly data: T; readonly lines: ReadonlyMap<string, number> } {
  const yaml = new PlacedYaml(text)
  if (yaml.broken !== null) throw new TemplateError(name, [yaml.broken])
  const parsed = schema.safeParse(yaml.value)
  if (!parsed.success) throw new TemplateError(name, inFileOrder(fieldProblems(parsed.error.issues, schema, yaml)))
  const lines = new Map<string, number>()
  const problems: TemplateProblem[] = []
  entries(parsed.data).forEach(({ id }, index) => {
    const path = [list, index, 'id']
    const place = yaml.placeOf(path)
    const before = lines.get(id)
    if (before === undefined) lines.set(id, place.line)
    else problems.push({ ...place, field: fieldName(path), expected: expectedOwnId(id, `in line ${before}`) })
  })
  if (problems.length > 0) throw new TemplateError(name, problems)
  return { data: parsed.data, lines }
}

function expectedOwnId(id: string, where: string): string {
  return `expected an id of its own; “${id}” stands ${where} already`
}
