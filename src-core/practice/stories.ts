import { findNumbers } from '../document/numbers.ts'
import { countWords } from '../document/words.ts'
import { hidesBehindWe } from './first-person.ts'
import type { Story } from './store.ts'
import { type PrincipleId, principleIds } from './vocabulary.ts'

export const storyChecks = ['situation', 'task', 'action', 'result', 'we', 'number', 'learnt', 'principle'] as const
export type StoryCheck = (typeof storyChecks)[number]

type Told = Pick<Story, 'situation' | 'task' | 'action' | 'result' | 'learnt' | 'principles'>

/**
 * What a STAR story lacks, in the order of the list above; empty when nothing. The first four: that part is empty. `we`:
 * in the action “we” stands at least as often as “I”, so nobody learns what this person did. `number`: the result holds
 * none. `learnt`: it does not say what was learnt. `principle`: it is told for none.
 */
export function checkStory(story: Told): readonly StoryCheck[] {
  const found: StoryCheck[] = (['situation', 'task', 'action', 'result'] as const).filter(
    (part) => countWords(story[part]) === 0,
  )
  if (hidesBehindWe(story.action)) found.push('we')
  if (countWords(story.result) > 0 && findNumbers(story.result).length === 0) found.push('number')
  if (countWords(story.learnt) === 0) found.push('learnt')
  if (story.principles.length === 0) found.push('principle')
  return found
}

/** A story counts for at most so many principles: told for all, it shows none. */
export const mostPrinciples = 4

/** The same story told for a principle, or no longer. What would be one principle too many changes nothing. */
export function toggledPrinciple(story: Story, principle: PrincipleId): Story {
  const { principles } = story
  if (principles.includes(principle)) return { ...story, principles: principles.filter((each) => each !== principle) }
  return principles.length >= mostPrinciples ? story : { ...story, principles: [...principles, principle] }
}

/** For each principle the stories told for it; none for a principle that still needs one. */
export function coverage(stories: readonly Story[]): ReadonlyMap<PrincipleId, readonly Story[]> {
  return new Map(principleIds.map((id) => [id, stories.filter(({ principles }) => principles.includes(id))]))
}
