import type { PlannedTask } from '../../../src-core/practice/plan.ts'
import { principles, type Topic } from '../../../src-core/practice/vocabulary.ts'
import { practiceStrings } from '../../../src-core/practice-strings.ts'
import { progressStrings } from '../../../src-core/progress-strings.ts'
import type { Practice, PracticePage } from '../practice.ts'

const words = progressStrings.today.task

/** A task in words. */
export function taskName(task: PlannedTask): string {
  switch (task.kind) {
    case 'due':
      return words.due
    case 'drill':
      return words.drill(practiceStrings.topics[task.topic])
    case 'draft':
      return words.draft(task.minutes)
    case 'story':
      return words.story(principles[task.principle])
    case 'written':
      return words.written[task.prompt]
    case 'interview':
      return words.interview(task.minutes)
    case 'rest':
      return words.rest
  }
}

/** Goes where a task is done. */
export function goToTask(practice: Practice, task: PlannedTask): void {
  if (task.kind === 'due') goToDrill(practice, [])
  else if (task.kind === 'drill') goToDrill(practice, [task.topic])
  else practice.show(pageOf[task.kind])
}

const pageOf = {
  draft: 'drafts',
  story: 'stories',
  rest: 'stories',
  written: 'written',
  interview: 'interviews',
} as const satisfies Record<Exclude<PlannedTask['kind'], 'due' | 'drill'>, PracticePage>

/** Goes to the drill with these topics chosen, or all for none: it asks first what is due. */
export function goToDrill(practice: Practice, topics: readonly Topic[]): void {
  practice.drill.choose({ source: 'bank', roles: [], topics, principles: [], sides: [], onlyWeak: false })
  practice.show('drill')
}
