import { Plus } from 'lucide-react'
import { useState } from 'react'
import type { Story } from '../../src-core/practice/store.ts'
import { coverage } from '../../src-core/practice/stories.ts'
import type { principleIds } from '../../src-core/practice/vocabulary.ts'
import { storyStrings } from '../../src-core/story-strings.ts'
import { Button } from '../primitives/Button.tsx'
import { PracticeSheet } from './PracticeSheet.tsx'
import { CoverageTable } from './stories/CoverageTable.tsx'
import styles from './stories/Stories.module.css'
import { StoryForm } from './stories/StoryForm.tsx'
import { StoryList } from './stories/StoryList.tsx'
import { useStories } from './stories/use-stories.ts'
import { usePractice } from './use-practice.ts'

/** STAR stories: which principle has one, all of them, and one at a time to write. */
export function StoriesPage() {
  const { store } = usePractice()
  const stories = useStories()
  const [openId, setOpenId] = useState<string | null>(null)
  const [deleted, setDeleted] = useState<{ readonly story: Story; readonly at: number } | null>(null)
  const open = store.stories.find(({ id }) => id === openId) ?? null

  function write(principle?: (typeof principleIds)[number]) {
    setDeleted(null)
    setOpenId(stories.add(principle ? [principle] : []))
  }

  function remove(story: Story) {
    setDeleted({ story, at: store.stories.findIndex(({ id }) => id === story.id) })
    setOpenId(null)
    stories.remove(story.id)
  }

  if (open)
    return (
      <StoryForm
        key={open.id}
        story={open}
        onChange={(change) => stories.change(open.id, change)}
        onDelete={() => remove(open)}
        onBack={() => {
          // Nothing was written: there is nothing to keep and nothing to bring back.
          if (isBlank(open)) stories.remove(open.id)
          setOpenId(null)
        }}
      />
    )

  const uncovered = [...coverage(store.stories).values()].filter((told) => told.length === 0).length
  return (
    <PracticeSheet
      title={storyStrings.title}
      lead={storyStrings.lead}
      actions={
        <Button look="primary" onClick={() => write()}>
          <Plus size={14} aria-hidden />
          {storyStrings.new}
        </Button>
      }
    >
      <div role="status" className={styles.status}>
        {deleted ? (
          <>
            <span>{storyStrings.list.deleted(deleted.story.title || storyStrings.untitled)}</span>
            <Button
              onClick={() => {
                stories.putBack(deleted.story, deleted.at)
                setDeleted(null)
              }}
            >
              {storyStrings.list.undo}
            </Button>
          </>
        ) : null}
      </div>
      <CoverageTable
        stories={store.stories}
        uncovered={uncovered}
        onToggle={stories.toggle}
        onOpen={setOpenId}
        onWrite={write}
      />
      <StoryList stories={store.stories} onOpen={setOpenId} onDelete={remove} />
    </PracticeSheet>
  )
}

function isBlank({ title, situation, task, action, result, learnt }: Story): boolean {
  return [title, situation, task, action, result, learnt].every((part) => part.trim() === '')
}
