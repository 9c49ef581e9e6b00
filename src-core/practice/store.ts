import * as z from 'zod'
import { draftMinutes } from './draft-phases.ts'
import { cardSchema, ratings } from './schedule.ts'
import { askerRoles, principleIds } from './vocabulary.ts'

const when = z.iso.datetime()
const id = z.string().min(1).max(200)
const text = z.string().max(100_000)
const score = z.int().min(1).max(5)

/** The five things that a draft or an interview is judged by, 1 (weak) to 5 (strong), by oneself or by another. */
export const scoreNames = ['structure', 'specificity', 'reasoning', 'decisions', 'delivery'] as const
export type ScoreName = (typeof scoreNames)[number]
const scores = z.partialRecord(z.enum(scoreNames), score)

export const attemptSchema = z.strictObject({
  at: when,
  question: id,
  /** Null for one that was spoken aloud. */
  answer: text.nullable(),
  seconds: z.number().nonnegative(),
  /** Which of the question's points the answer held, by their place from 0. */
  points: z.array(z.int().nonnegative()).max(20),
  pointsOf: z.int().nonnegative().max(20),
  rating: z.enum(ratings),
})

export const draftRecordSchema = z.strictObject({
  id,
  at: when,
  /** Id of the prompt; null for a subject of one's own. */
  prompt: id.nullable(),
  minutes: z.union(draftMinutes.map((minutes) => z.literal(minutes))),
  /** Milliseconds that were used. */
  usedMs: z.number().nonnegative(),
  words: z.int().nonnegative(),
  /** The readiness report's score at the end, 0 to 100. */
  readiness: z.number().min(0).max(100).nullable(),
  scores,
  notes: text,
})

export const storySchema = z.strictObject({
  id,
  changed: when,
  title: text,
  principles: z.array(z.enum(principleIds)).max(4),
  situation: text,
  task: text,
  action: text,
  result: text,
  learnt: text,
})

export const writtenAnswerSchema = z.strictObject({ prompt: z.enum(['inventive', 'judgment']), changed: when, text })

export const interviewSchema = z.strictObject({
  id,
  at: when,
  /** In the person's own words; null for one with the question bank. */
  with: text.nullable(),
  role: z.enum(askerRoles).nullable(),
  minutes: z.number().nonnegative(),
  questions: z.array(id).max(200),
  scores,
  feedback: text,
  nextStep: text,
})

export const practiceStoreSchema = z.strictObject({
  version: z.literal(1),
  cards: z.record(id, cardSchema),
  attempts: z.array(attemptSchema),
  drafts: z.array(draftRecordSchema),
  stories: z.array(storySchema),
  written: z.array(writtenAnswerSchema),
  interviews: z.array(interviewSchema),
  /** YYYY-MM-DD; null when none is set. */
  interviewDate: z.iso.date().nullable(),
})

export type PracticeAttempt = z.infer<typeof attemptSchema>
export type DraftRecord = z.infer<typeof draftRecordSchema>
export type Story = z.infer<typeof storySchema>
export type Interview = z.infer<typeof interviewSchema>
export type PracticeStore = z.infer<typeof practiceStoreSchema>

export const emptyStore: PracticeStore = {
  version: 1,
  cards: {},
  attempts: [],
  drafts: [],
  stories: [],
  written: [],
  interviews: [],
  interviewDate: null,
}
