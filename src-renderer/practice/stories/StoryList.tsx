import { Trash2 } from 'lucide-react'
import type { Story } from '../../../src-core/practice/store.ts'
import { checkStory } from '../../../src-core/practice/stories.ts'
import { principles } from '../../../src-core/practice/vocabulary.ts'
import { storyStrings } from '../../../src-core/story-strings.ts'
import { IconButton } from '../../primitives/IconButton.tsx'
import styles from './StoryList.module.css'

const text = storyStrings.list

export interface StoryListProps {
  readonly stories: readonly Story[]
  readonly onOpen: (id: string) => void
  readonly onDelete: (story: Story) => void
}

/** All stories with the principles they show and whether something is missing. */
export function StoryList({ stories, onOpen, onDelete }: StoryListProps) {
  if (stories.length === 0) return null
  return (
    <section aria-labelledby="story-list">
      <h3 id="story-list" className={styles.title}>
        {text.title}
      </h3>
      <ul className={styles.list}>
        {stories.map((story) => {
          const title = story.title || storyStrings.untitled
          const lacking = checkStory(story).length
          return (
            <li key={story.id} className={styles.row}>
              <button type="button" className={styles.open} onClick={() => onOpen(story.id)}>
                <span className="visually-hidden">{text.edit(title)}</span>
                <span className={styles.name} aria-hidden>
                  {title}
                </span>
                <span className={styles.facts}>
                  {story.principles.map((id) => principles[id]).join(', ') || text.noPrinciple}
                </span>
              </button>
              <span className={styles.state} data-whole={lacking === 0}>
                {text.lacks(lacking)}
              </span>
              <IconButton icon={Trash2} label={text.delete(title)} onClick={() => onDelete(story)} />
            </li>
          )
        })}
      </ul>
    </section>
  )
}
