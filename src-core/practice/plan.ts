import { addDays, daysBetween } from './days.ts'
import type { DraftMinutes } from './draft-phases.ts'
import { type Covered, weakestFirst } from './progress.ts'
import type { PracticeStore } from './store.ts'
import type { PrincipleId, Topic } from './vocabulary.ts'

export type WrittenPrompt = PracticeStore['written'][number]['prompt']

export type PlannedTask =
  | { readonly kind: 'due' }
  | { readonly kind: 'drill'; readonly topic: Topic }
  | { readonly kind: 'draft'; readonly minutes: DraftMinutes }
  | { readonly kind: 'story'; readonly principle: PrincipleId }
  | { readonly kind: 'written'; readonly prompt: WrittenPrompt }
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
  /** Written prompts that are not answered, in the order to take them. */
  readonly unwritten: readonly WrittenPrompt[]
}

// The plan of a month: more days than that cannot be foreseen, and the weakest topics come round again.
const longest = 30

// More in a day are not told, only noted.
const mostStories = 3

/** The written answers take days to ripen: the first is begun so many days before the interview, the second so many. */
const writtenAt = [24, 18] as const

/**
 * What to do on each day up to the one before the interview, at most thirty days ahead: what is due every day, the weakest
 * topics in turn, a timed draft twice a week that grows longer, stories for principles without one, the written prompts
 * early, mock interviews in the last ten days, and rest on the day before. Drafts and interviews stand by how far off the
 * interview is, so that a plan made again tomorrow has them on the same days; what was left undone is simply next.
 * @returns empty when the interview is today or past
 */
export function makePlan({ today, interviewDate, topics, withoutStory, unwritten }: PlanInput): readonly PlannedDay[] {
  const untilInterview = daysBetween(today, interviewDate)
  const count = Math.max(0, Math.min(longest, untilInterview))
  const weakest = weakestFirst(topics)
  const stories = [...withoutStory]
  const storiesADay = Math.min(mostStories, Math.max(1, Math.ceil(stories.length / Math.max(1, count - 1))))
  const written = [...unwritten]
  // Who begins on the last day has nothing to rest from.
  const rests = count > 1 || topics.some(({ asked }) => asked > 0)
  return Array.from({ length: count }, (_each, index): PlannedDay => {
    const day = addDays(today, index)
    const daysLeft = untilInterview - index
    if (daysLeft === 1 && rests) return { day, tasks: [{ kind: 'due' }, { kind: 'rest' }] }
    const tasks: PlannedTask[] = [{ kind: 'due' }]
    const topic = weakest[index % Math.max(1, weakest.length)]
    if (topic) tasks.push({ kind: 'drill', topic: topic.id })
    for (const principle of stories.splice(0, storiesADay)) tasks.push({ kind: 'story', principle })
    // Twice a week.
    if (daysLeft % 7 === 2 || daysLeft % 7 === 5) tasks.push({ kind: 'draft', minutes: draftLength(daysLeft) })
    const [prompt] = written
    if (prompt !== undefined && daysLeft <= (writtenAt[writtenAt.length - written.length] ?? longest)) {
      tasks.push({ kind: 'written', prompt })
      written.shift()
    }
    if (daysLeft <= 10 && daysLeft % 3 === 0) tasks.push({ kind: 'interview', minutes: 45 })
    return { day, tasks }
  })
}

function draftLength(daysLeft: number): DraftMinutes {
  if (daysLeft > 22) return 30
  if (daysLeft > 15) return 45
  return daysLeft > 7 ? 60 : 90
}
