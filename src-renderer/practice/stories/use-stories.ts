import type { Story } from '../../../src-core/practice/store.ts'
import { toggledPrinciple } from '../../../src-core/practice/stories.ts'
import type { PrincipleId } from '../../../src-core/practice/vocabulary.ts'
import { useApp } from '../../app/app-context.ts'

type Update = (stories: readonly Story[]) => readonly Story[]

/** What can be done to the stories in the records. */
export function useStories() {
  const { practice, workspace } = useApp()

  function update(change: Update): void {
    practice.change((store) => ({ ...store, stories: [...change(store.stories)] })).catch(workspace.reportUnexpected)
  }

  function changeOne(id: string, change: (story: Story) => Story): void {
    const changed = new Date().toISOString()
    update((stories) => stories.map((story) => (story.id === id ? { ...change(story), changed } : story)))
  }

  return {
    /** @returns the id of the new story */
    add(principles: readonly PrincipleId[]): string {
      const story: Story = {
        id: crypto.randomUUID(),
        changed: new Date().toISOString(),
        title: '',
        principles: [...principles],
        situation: '',
        task: '',
        action: '',
        result: '',
        learnt: '',
      }
      update((stories) => [...stories, story])
      return story.id
    },
    change: (id: string, change: Partial<Story>) => changeOne(id, (story) => ({ ...story, ...change })),
    toggle: (id: string, principle: PrincipleId) => changeOne(id, (story) => toggledPrinciple(story, principle)),
    remove: (id: string) => update((stories) => stories.filter((story) => story.id !== id)),
    putBack: (story: Story, at: number) =>
      update((stories) => (stories.some(({ id }) => id === story.id) ? stories : stories.toSpliced(at, 0, story))),
  }
}
