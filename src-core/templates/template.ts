import * as z from 'zod'
import { stages } from '../checks/finding.ts'
import { type PartId, partIds, sectionIds } from '../document/structure.ts'

const text = z.string().trim().min(1).meta({ description: 'Text, not empty.' })
const slug = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: 'lower-case words joined by hyphens, such as press-release' })
const aliases = z.array(text).default([]).meta({
  description: 'Other wordings that mean the same; compared without case, punctuation, numbering and leading article.',
})

/** How much of something there should be. Under `min` it is only started, over `max` it is too long. */
function limitsOf(unit: z.ZodNumber) {
  return z
    .strictObject({ min: unit.optional(), ideal: unit.optional(), max: unit.optional() })
    .refine((limits) => Object.keys(limits).length > 0, { error: 'min, ideal or max' })
    .refine(({ min = 0, ideal, max = Infinity }) => min <= (ideal ?? min) && (ideal ?? min) <= max, {
      error: 'min ≤ ideal ≤ max',
    })
}

const count = z.int().min(0)

export const budgetSchema = z
  .strictObject({
    words: limitsOf(count).optional(),
    sentences: limitsOf(count).optional(),
    /** Of the printed document; a quarter is 0.25. */
    pages: limitsOf(z.number().min(0)).optional(),
  })
  .default({})
  .meta({ description: 'How long it should be, in words, sentences and printed pages.' })

const required = z
  .union([z.boolean(), z.enum(stages)])
  .default(false)
  .transform((from) => (from === true ? 'hypothesis' : from))
  .meta({ description: 'true, false, or the stage from which on it is required.' })

export const guidanceSchema = z.strictObject({
  purpose: text.optional().meta({ description: 'What it is for.' }),
  good: text.optional().meta({ description: 'What a good one looks like.' }),
  example: text.optional().meta({ description: 'A short example to learn from.' }),
  ask: z.array(text).default([]).meta({ description: 'Questions for the writer to put to themselves.' }),
  source: text.optional().meta({ description: 'Where the advice comes from.' }),
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
  topic: slug.meta({ description: 'What it is about, for coverage checks and drills: price, risks.' }),
  role: z.enum(reviewerRoles).meta({ description: 'Who asks.' }),
  aliases,
  suggested: z
    .boolean()
    .default(false)
    .meta({ description: 'true: offered in the guide, but not in a new document from the start.' }),
  guidance: z
    .union([text, guidanceSchema])
    .default({ ask: [] })
    .transform((guidance) => (typeof guidance === 'string' ? { good: guidance, ask: [] } : guidance))
    .meta({ description: 'What a good answer holds, as text; or the same keys as the guidance of a section.' }),
  placeholder: text.optional().meta({ description: 'Shown in the empty answer.' }),
})

export const ownSectionId = z.templateLiteral(['own-', slug], {
  error: 'an id of your own that begins with own-, such as own-adoption',
})

export const sectionSchema = z.strictObject({
  id: z.union([z.enum(sectionIds), ownSectionId]).meta({
    description: 'A section that Dateline knows, or own- and words of yours for one that only this template has.',
  }),
  title: text,
  aliases,
  required,
  budget: budgetSchema,
  guidance: guidanceSchema.default({ ask: [] }),
  placeholder: text.optional().meta({ description: 'Shown in the empty section; its purpose when absent.' }),
})

export const orderSchema = z.strictObject({
  id: slug,
  name: text,
  description: text.optional(),
  source: text.optional(),
  sections: z.array(sectionSchema.shape.id).min(2).meta({ description: 'Every section of the part, in this order.' }),
})

export const partSchema = z.strictObject({
  id: z.enum(partIds),
  title: text,
  aliases,
  required,
  budget: budgetSchema,
  guidance: guidanceSchema.default({ ask: [] }),
  placeholder: text.optional(),
  sections: z.array(sectionSchema).default([]),
  orders: z.array(orderSchema).default([]).meta({ description: 'Other orders of the sections that are as good.' }),
  questions: z.array(questionSchema).default([]),
})

const about = {
  id: slug.meta({ description: 'Documents name their template by it.' }),
  name: text,
  description: text,
  audience: text.meta({ description: 'Who writes with it and who reads the result.' }),
  source: text.meta({ description: 'Where the form comes from.' }),
  document: z
    .record(slug, z.union([z.string(), z.number(), z.boolean()]))
    .default({})
    .meta({ description: 'Front matter of the new document, beside template and date, which Dateline writes itself.' }),
}

/** Front matter of a template file. */
export const templateSchema = z.strictObject({
  ...about,
  sample: z.literal(false).optional(),
  budget: budgetSchema,
  parts: z.array(partSchema).min(1),
  leavesOut: z
    .array(z.enum([...partIds, ...sectionIds]))
    .default([])
    .meta({ description: 'Usual parts and sections that this form does without, so that it can be said beforehand.' }),
})

/** Front matter of a file whose body is a finished document to learn from. */
export const sampleSchema = z.strictObject({
  ...about,
  sample: z.literal(true).meta({ description: 'The body is a finished document to learn from.' }),
  template: slug.meta({ description: 'The template that the sample follows.' }),
})

export type Budget = z.infer<typeof budgetSchema>
export type Limits = NonNullable<Budget['words']>
export type Guidance = z.infer<typeof guidanceSchema>
export type StandardQuestion = z.infer<typeof questionSchema>
export type TemplateSection = z.infer<typeof sectionSchema>
export type SectionOrder = z.infer<typeof orderSchema>
export type TemplatePart = z.infer<typeof partSchema>

/** A template as the program uses it: its front matter, and the Markdown body that a new document starts with. */
export interface Template extends z.infer<typeof templateSchema> {
  readonly body: string
}

/** A sample document and what it is about. */
export interface Sample extends z.infer<typeof sampleSchema> {
  readonly body: string
}

/** The template's entry for a part; undefined where the form does without it. */
export function partOf(template: Template, id: PartId): TemplatePart | undefined {
  return template.parts.find((part) => part.id === id)
}

/** The template's entry for a section; undefined where the form does without it. */
export function sectionOf(template: Template, id: TemplateSection['id']): TemplateSection | undefined {
  return template.parts.flatMap((part) => part.sections).find((section) => section.id === id)
}

/** What is shown where a section, part or answer is still empty. */
export function placeholderOf(entry: Pick<TemplateSection, 'guidance' | 'placeholder'>): string | undefined {
  return entry.placeholder ?? entry.guidance.purpose
}
