import * as z from 'zod'
import { partIds, sectionIds } from '../document/structure.ts'

const text = z.string().trim().min(1)
const slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
const count = z.int().min(0)

/** Words a part or section should have: under `min` it is only started, over `max` it is too long. */
export const budgetSchema = z
  .strictObject({ min: count, ideal: count, max: count })
  .refine((b) => b.min <= b.ideal && b.ideal <= b.max, { error: 'min ≤ ideal ≤ max' })

export const guidanceSchema = z.strictObject({
  /** What the section is for. */
  purpose: text,
  /** What a good one looks like. */
  good: text,
  /** A short example to learn from. */
  example: text,
  /** Questions for the writer to put to themselves. */
  ask: z.array(text).min(1),
  /** Where the advice comes from. */
  source: text,
})

/** Who in the review asks a question. */
export const reviewerRoles = [
  'customer',
  'product',
  'finance',
  'legal',
  'engineering',
  'operations',
  'marketing',
  'bar-raiser',
] as const

export const questionSchema = z.strictObject({
  text,
  /** What the question is about, for coverage checks and drills: `price`, `risks`. */
  topic: slug,
  role: z.enum(reviewerRoles),
  /** Other ways people word the same question. */
  aliases: z.array(text).default([]),
  /** What a good answer holds. */
  guidance: text,
  /** Shown in the empty answer. */
  placeholder: text,
})

export const sectionSchema = z.strictObject({
  id: z.enum(sectionIds),
  title: text,
  /** Other headings or labels that mean this section; plain words, compared without case, punctuation and numbering. */
  aliases: z.array(text).default([]),
  required: z.boolean(),
  budget: budgetSchema,
  guidance: guidanceSchema,
  /** Shown in the empty section. */
  placeholder: text,
})

export const partSchema = z.strictObject({
  id: z.enum(partIds),
  title: text,
  aliases: z.array(text).default([]),
  required: z.boolean(),
  budget: budgetSchema,
  guidance: guidanceSchema,
  placeholder: text.optional(),
  sections: z.array(sectionSchema).default([]),
  questions: z.array(questionSchema).default([]),
})

/** Front matter of a template file. */
export const templateSchema = z.strictObject({
  id: slug,
  name: text,
  description: text,
  /** Who writes with it and who reads the result. */
  audience: text,
  /** Where the form comes from. */
  source: text,
  /** Front matter for the new document, beside `template` and `date`, which Dateline writes itself. */
  document: z.record(slug, z.union([z.string(), z.number(), z.boolean()])).default({}),
  parts: z.array(partSchema).min(1),
})

export type Budget = z.infer<typeof budgetSchema>
export type Guidance = z.infer<typeof guidanceSchema>
export type StandardQuestion = z.infer<typeof questionSchema>
export type TemplateSection = z.infer<typeof sectionSchema>
export type TemplatePart = z.infer<typeof partSchema>

/** A template as the program uses it: its front matter, and the Markdown body that a new document starts with. */
export interface Template extends z.infer<typeof templateSchema> {
  readonly body: string
}
