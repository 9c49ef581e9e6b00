import { countWords } from '../document/words.ts'
import { addDays, type DayOf, daysBetween, lastDays } from './days.ts'
import { dueQuestions } from './drill.ts'
import { makePlan, type PlannedDay, type PlannedTask, type WrittenPrompt } from './plan.ts'
import { coverageByTopic, weakestFirst } from './progress.ts'
import type { PracticeQuestion } from './question-bank.ts'
import type { PracticeStore, Story } from './store.ts'
import { checkStory, coverage } from './stories.ts'
import { type PrincipleId, principleIds } from './vocabulary.ts'

/** A drill of a topic counts as done after so many of its questions, or all when it has fewer. */
export const drillGoal = 5
/** An answer to a written prompt counts as begun in earnest at about a page. */
export const writtenGoal = 500

export interface TodaysTask {
  readonly task: PlannedTask
  readonly done: boolean
  /** What is done of what there is to do; null where it is one thing. */
  readonly count: { readonly done: number; readonly of: number } | null
}

export interface TodayInput {
  readonly store: PracticeStore
  readonly questions: readonly PracticeQuestion[]
  readonly now: Date
  /** YYYY-MM-DD. */
  readonly today: string
  readonly dayOf: DayOf
}

/** The plan up to the interview; without one, or when it is past, what is worth doing today. */
export function planFrom({ store, questions, today, dayOf }: TodayInput): readonly PlannedDay[] {
  // As it was this morning: else a task that was done would make room for the next, and the day would never be over.
  const morning = { ...store, attempts: store.attempts.filter(({ at }) => dayOf(at) < today) }
  const topics = coverageByTopic(questions, morning)
  const withoutStory = toTell(store, today, dayOf)
  const unwritten = toWrite(store, today, dayOf)
  const { interviewDate } = store
  if (interviewDate !== null && daysBetween(today, interviewDate) >= 0)
    return makePlan({ today, interviewDate, topics, withoutStory, unwritten })
  const tasks: PlannedTask[] = [{ kind: 'due' }]
  const [weakest] = weakestFirst(topics)
  if (weakest) tasks.push({ kind: 'drill', topic: weakest.id })
  tasks.push(suggested(store, today, dayOf, withoutStory, unwritten))
  return [{ day: today, tasks }]
}

/** The tasks of today, ticked by what the records say was done. */
export function todaysTasks(input: TodayInput): readonly TodaysTask[] {
  const [first] = planFrom(input)
  if (first?.day !== input.today) return []
  // Where nothing was ever asked nothing can be due, and a tick for that would be a present.
  const isFresh = Object.keys(input.store.cards).length === 0
  return first.tasks.filter(({ kind }) => kind !== 'due' || !isFresh).map((task) => ticked(task, input))
}

/** Whether a story has all its parts, so that it can be told. */
export function isTold(story: Story): boolean {
  const missing = checkStory(story)
  return !(['situation', 'task', 'action', 'result'] as const).some((part) => missing.includes(part))
}

// One thing besides the drill: a timed draft a week, then what is still missing of the rest.
function suggested(
  { drafts }: PracticeStore,
  today: string,
  dayOf: DayOf,
  [principle]: readonly PrincipleId[],
  [prompt]: readonly WrittenPrompt[],
): PlannedTask {
  const week = lastDays(addDays(today, -1), 7)
  if (!drafts.some(({ at }) => week.includes(dayOf(at)))) return { kind: 'draft', minutes: 45 }
  if (principle) return { kind: 'story', principle }
  return prompt ? { kind: 'written', prompt } : { kind: 'interview', minutes: 30 }
}

// What was told today is today's, and so comes first.
function toTell({ stories }: PracticeStore, today: string, dayOf: DayOf): readonly PrincipleId[] {
  const told = coverage(stories.filter(isTold))
  const day = (id: PrincipleId) => {
    const days = (told.get(id) ?? []).map(({ changed }) => dayOf(changed)).sort()
    return days[0] ?? null
  }
  const ids = principleIds.filter((id) => (day(id) ?? today) >= today)
  return ids.toSorted((a, b) => Number(day(a) === null) - Number(day(b) === null))
}

function toWrite({ written }: PracticeStore, today: string, dayOf: DayOf): readonly WrittenPrompt[] {
  return (['inventive', 'judgment'] as const).filter(
    (prompt) =>
      !written.some((answer) => answer.prompt === prompt && isWritten(answer.text) && dayOf(answer.changed) < today),
  )
}

function isWritten(text: string): boolean {
  return countWords(text) >= writtenGoal
}

function ticked(task: PlannedTask, { store, questions, now, today, dayOf }: TodayInput): TodaysTask {
  const isToday = (time: string) => dayOf(time) === today
  const one = (done: boolean): TodaysTask => ({ task, done, count: null })
  const answered = new Set(store.attempts.filter(({ at }) => isToday(at)).map(({ question }) => question))
  switch (task.kind) {
    case 'due': {
      const left = dueQuestions(store, now).length
      const done = answered.size
      return { task, done: left === 0, count: { done, of: done + left } }
    }
    case 'drill': {
      const ids = questions.filter(({ topic }) => topic === task.topic).map(({ id }) => id)
      const of = Math.min(drillGoal, ids.length)
      const done = Math.min(of, ids.filter((id) => answered.has(id)).length)
      return { task, done: done >= of, count: { done, of } }
    }
    case 'draft':
      return one(store.drafts.some(({ at }) => isToday(at)))
    case 'story':
      return one(
        store.stories.some(
          (story) => isToday(story.changed) && story.principles.includes(task.principle) && isTold(story),
        ),
      )
    case 'written':
      return one(
        store.written.some(
          ({ prompt, changed, text }) => prompt === task.prompt && isToday(changed) && isWritten(text),
        ),
      )
    case 'interview':
      return one(store.interviews.some(({ at }) => isToday(at)))
    case 'rest':
      return one(false)
  }
}
