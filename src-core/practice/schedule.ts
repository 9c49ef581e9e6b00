import { type Card, createEmptyCard, fsrs, type Grade, Rating, State } from 'ts-fsrs'
import * as z from 'zod'

export const ratings = ['again', 'hard', 'good', 'easy'] as const
export type PracticeRating = (typeof ratings)[number]

const grades: Readonly<Record<PracticeRating, Grade>> = {
  again: Rating.Again,
  hard: Rating.Hard,
  good: Rating.Good,
  easy: Rating.Easy,
}

// No fuzz: the same answers give the same days, which a person can check. The rest is FSRS as published.
const scheduler = fsrs({ enable_fuzz: false })

const finite = z.number().nonnegative()

/** How well a question is known, as kept in the store; dates are ISO strings. */
export const cardSchema = z.strictObject({
  due: z.iso.datetime(),
  stability: finite,
  difficulty: finite,
  elapsedDays: finite,
  scheduledDays: finite,
  learningSteps: z.int().nonnegative(),
  reps: z.int().nonnegative(),
  lapses: z.int().nonnegative(),
  state: z.enum(State),
  lastReview: z.iso.datetime().nullable(),
})
export type PracticeCard = z.infer<typeof cardSchema>

/** The card after an answer was rated; null stands for a question that was never asked. */
export function rateCard(card: PracticeCard | null, rating: PracticeRating, now: Date): PracticeCard {
  const before = card ? toFsrs(card) : createEmptyCard(now)
  return fromFsrs(scheduler.next(before, now, grades[rating]).card)
}

/** When the question would come again, for each rating: what the buttons say. */
export function previewDue(card: PracticeCard | null, now: Date): Readonly<Record<PracticeRating, Date>> {
  const preview = scheduler.repeat(card ? toFsrs(card) : createEmptyCard(now), now)
  return {
    again: preview[Rating.Again].card.due,
    hard: preview[Rating.Hard].card.due,
    good: preview[Rating.Good].card.due,
    easy: preview[Rating.Easy].card.due,
  }
}

/** The chance, from 0 to 1, that the answer comes to mind now. */
export function retention(card: PracticeCard, now: Date): number {
  return scheduler.get_retrievability(toFsrs(card), now, false)
}

export function isDue(card: PracticeCard, now: Date): boolean {
  return Date.parse(card.due) <= now.getTime()
}

function toFsrs(card: PracticeCard): Card {
  return {
    due: new Date(card.due),
    stability: card.stability,
    difficulty: card.difficulty,
    elapsed_days: card.elapsedDays,
    scheduled_days: card.scheduledDays,
    learning_steps: card.learningSteps,
    reps: card.reps,
    lapses: card.lapses,
    state: card.state,
    ...(card.lastReview === null ? {} : { last_review: new Date(card.lastReview) }),
  }
}

function fromFsrs(card: Card): PracticeCard {
  return {
    due: card.due.toISOString(),
    stability: card.stability,
    difficulty: card.difficulty,
    elapsedDays: card.elapsed_days,
    scheduledDays: card.scheduled_days,
    learningSteps: card.learning_steps,
    reps: card.reps,
    lapses: card.lapses,
    state: card.state,
    lastReview: card.last_review?.toISOString() ?? null,
  }
}
