import * as z from 'zod'
import { askerRoles, principleIds, topics } from './vocabulary.ts'

const text = z.string().trim().min(1)

export const practiceQuestionSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'lower-case words joined by hyphens')
    .meta({ description: 'Stable: attempts and due dates are kept under it.' }),
  question: text.meta({ description: 'As it would be asked in the room.' }),
  side: z.enum(['customer', 'internal']).meta({ description: 'Which FAQ it belongs to.' }),
  topic: z.enum(topics),
  role: z.enum(askerRoles).meta({ description: 'Who asks it.' }),
  principles: z.array(z.enum(principleIds)).min(1).max(3).meta({ description: 'Leadership Principles it probes.' }),
  why: text.meta({ description: 'Why somebody asks it: what they are afraid of.' }),
  points: z.array(text).min(3).max(6).meta({ description: 'What a good answer holds.' }),
  weak: z.array(text).min(1).max(4).meta({ description: 'Answers that sound well and say nothing.' }),
  followUps: z.array(text).min(2).max(3).meta({ description: 'What is asked next.' }),
  source: text.meta({ description: 'Where the question or its topic comes from.' }),
})

export const questionBankSchema = z.strictObject({
  name: text.meta({ description: 'Shown where questions are chosen.' }),
  questions: z.array(practiceQuestionSchema).min(1),
})

export type PracticeQuestion = z.infer<typeof practiceQuestionSchema>
export type QuestionBank = z.infer<typeof questionBankSchema>

export const draftPromptSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'lower-case words joined by hyphens'),
  title: text,
  field: text.meta({ description: 'Trade or area of life: logistics, health, public service.' }),
  brief: text.meta({ description: 'Customer and situation, in two or three sentences.' }),
  constraints: z.array(text).min(1).max(5),
  twist: text.meta({ description: 'What makes it hard; shown when the clarifying phase is over.' }),
})

export const draftPromptsSchema = z.strictObject({ name: text, prompts: z.array(draftPromptSchema).min(1) })

export type DraftPrompt = z.infer<typeof draftPromptSchema>
