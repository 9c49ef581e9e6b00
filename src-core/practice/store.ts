import * as z from 'zod'
import { draftMinutes, draftPhases } from './draft-phases.ts'
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

const minutes = z.union(draftMinutes.map((each) => z.literal(each)))

export const draftRecordSchema = z.strictObject({
  id,
  at: when,
  /** Id of the prompt; null for a subject of one's own. */
  prompt: id.nullable(),
  /** Title of the prompt as it was, or the subject in the person's own words; null in records that did not keep it. */
  subject: text.nullable(),
  minutes,
  /** Milliseconds that were used. */
  usedMs: z.number().nonnegative(),
  words: z.int().nonnegative(),
  /** The readiness report's score at the end, 0 to 100. */
  readiness: z.number().min(0).max(100).nullable(),
  scores,
  notes: text,
})

/** A timed draft that is not over yet; what is written lies in its document. */
export const runningDraftSchema = z.strictObject({
  id,
  started: when,
  prompt: id.nullable(),
  /** Title of the prompt, or the subject in the person's own words. */
  subject: text,
  minutes,
  /** Whether nothing but the customer problem may be written until its phase is over. */
  problemFirst: z.boolean(),
  /** The phase that was gone on to before its time; by the clock it may be a later one. */
  reached: z.enum(draftPhases),
  /** What the clock had counted when it was last kept. */
  elapsedMs: z.number().nonnegative(),
  /** What unsaved changes of its document are kept under. */
  recovery: id,
  /** The file that its document was saved to last; null before that. */
  file: z.strictObject({ name: text, location: text }).nullable(),
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
  version: z.literal(2),
  cards: z.record(id, cardSchema),
  attempts: z.array(attemptSchema),
  drafts: z.array(draftRecordSchema),
  /** Null while no timed draft is under way. */
  running: runningDraftSchema.nullable(),
  stories: z.array(storySchema),
  written: z.array(writtenAnswerSchema),
  interviews: z.array(interviewSchema),
  /** YYYY-MM-DD; null when none is set. */
  interviewDate: z.iso.date().nullable(),
})

export type PracticeAttempt = z.infer<typeof attemptSchema>
export type DraftRecord = z.infer<typeof draftRecordSchema>
export type RunningDraft = z.infer<typeof runningDraftSchema>
export type WrittenAnswer = z.infer<typeof writtenAnswerSchema>
export type Story = z.infer<typeof storySchema>
export type Interview = z.infer<typeof interviewSchema>
export type PracticeStore = z.infer<typeof practiceStoreSchema>

export const emptyStore: PracticeStore = {
  version: 2,
  cards: {},
  attempts: [],
  drafts: [],
  running: null,
  stories: [],
  written: [],
  interviews: [],
  interviewDate: null,
}
