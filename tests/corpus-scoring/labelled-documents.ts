import { readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

/** The elements that a corpus labels, as labels.json names them. */
export const labelNames = [
  'headline',
  'subheadline',
  'dateline',
  'summary',
  'customer_problem',
  'solution',
  'leader_quote',
  'customer_quote',
  'getting_started',
  'customer_faq',
  'internal_faq',
  'success_metrics',
] as const
export type LabelName = (typeof labelNames)[number]

/** First and last line, both included, counted from 1. */
export type Lines = readonly [from: number, to: number]

const label = z.object({
  present: z.union([z.boolean(), z.literal('partial')]),
  lines: z.tuple([z.int().positive(), z.int().positive()]).nullable(),
})

const entry = z.object({
  id: z.string(),
  file: z.string(),
  labels: z
    .object({ questions: z.array(z.string()), question_lines: z.array(z.int().positive()) })
    .extend(Object.fromEntries(labelNames.map((name) => [name, label])) as Record<LabelName, typeof label>),
})

export type LabelledEntry = z.infer<typeof entry>

export interface LabelledDocument {
  readonly entry: LabelledEntry
  /** Path of the document’s file. */
  readonly file: string
  readonly text: string
}

/**
 * The documents of a folder with their labels, as labels.json lists them.
 * @throws Error that names labels.json and the field, or the document that cannot be read
 */
export function readLabelledDocuments(folder: string): LabelledDocument[] {
  const labelsFile = path.join(folder, 'labels.json')
  const parsed = z.array(entry).safeParse(JSON.parse(readFileSync(labelsFile, 'utf8')))
  if (!parsed.success) throw new Error(`${labelsFile}: ${z.prettifyError(parsed.error)}`)
  return parsed.data.map((each) => {
    const file = path.join(folder, each.file)
    return { entry: each, file, text: readFileSync(file, 'utf8') }
  })
}
