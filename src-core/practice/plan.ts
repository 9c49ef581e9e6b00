import type { DraftMinutes } from './draft-phases.ts'
import type { Covered } from './progress.ts'
import type { PrincipleId, Topic } from './vocabulary.ts'

export type PlannedTask =
  | { readonly kind: 'due' }
  | { readonly kind: 'drill'; readonly topic: Topic }
  | { readonly kind: 'draft'; readonly minutes: DraftMinutes }
  | { readonly kind: 'story'; readonly principle: PrincipleId }
  | { readonly kind: 'written'; readonly prompt: 'inventive' | 'judgment' }
  | { readonly kind: 'interview'; readonly minutes: number }
  | { readonly kind: 'rest' }

export interface PlannedDay {
  /** YYYY-MM-DD. */
  readonly day: string
  readonly tasks: readonly PlannedTask[]
}

export interface PlanInput {
  /** YYYY-MM-DD. */
  readonly today: string
  /** YYYY-MM-DD. */
  readonly interviewDate: string
  readonly topics: readonly Covered<Topic>[]
  /** Principles that no story is told for, in the order to take them. */
  readonly withoutStory: readonly PrincipleId[]
}

// The plan of a month: more days than that cannot be foreseen, and the weakest topics come round again.
const longest = 30

/**
 * What to do on each day up to the one before the interview, at most thirty days ahead: what is due every day, the weakest
 * topics in turn, a timed draft twice a week that grows longer, stories for principles without one, the two written
 * prompts in the first half, mock interviews in the last third, and rest on the day before.
 * @returns empty when the interview is today or past
 */
export function makePlan({ today, interviewDate, topics, withoutStory }: PlanInput): readonly PlannedDay[] {
  const count = Math.min(longest, daysBetween(today, interviewDate))
  const weakest = topics
    .filter((topic) => topic.of > 0)
    .toSorted((a, b) => a.good / a.of - b.good / b.of || a.asked / a.of - b.asked / b.of)
  const stories = [...withoutStory]
  const storiesADay = Math.max(1, Math.ceil(stories.length / Math.max(1, count - 1)))
  return Array.from({ length: Math.max(0, count) }, (_each, index) => {
    const isLast = index === count - 1 && daysBetween(today, interviewDate) === count
    if (isLast && count > 1) return { day: addDays(today, index), tasks: [{ kind: 'due' }, { kind: 'rest' }] }
    const progress = index / Math.max(1, count - 1)
    const tasks: PlannedTask[] = [{ kind: 'due' }]
    const topic = weakest[index % Math.max(1, weakest.length)]
    if (topic) tasks.push({ kind: 'drill', topic: topic.id })
    for (const principle of stories.splice(0, storiesADay)) tasks.push({ kind: 'story', principle })
    // Twice a week.
    if (index % 7 === 2 || index % 7 === 5) tasks.push({ kind: 'draft', minutes: draftLength(progress) })
    if (index === Math.floor(count / 6)) tasks.push({ kind: 'written', prompt: 'inventive' })
    if (index === Math.floor(count / 3)) tasks.push({ kind: 'written', prompt: 'judgment' })
    if (progress > 2 / 3 && index % 3 === 0) tasks.push({ kind: 'interview', minutes: 45 })
    return { day: addDays(today, index), tasks }
  })
}

function draftLength(progress: number): DraftMinutes {
  if (progress < 0.25) return 30
  if (progress < 0.5) return 45
  return progress < 0.75 ? 60 : 90
}

const dayMs = 86_400_000

/** Whole days from one date to another, both YYYY-MM-DD; negative when the second comes first. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMs)
}

export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * dayMs).toISOString().slice(0, 10)
}
