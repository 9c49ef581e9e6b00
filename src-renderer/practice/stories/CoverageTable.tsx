import { Plus } from 'lucide-react'
import { useRef, useState } from 'react'
import { principleMeanings } from '../../../src-core/practice/principle-meanings.ts'
import type { Story } from '../../../src-core/practice/store.ts'
import { checkStory, mostPrinciples } from '../../../src-core/practice/stories.ts'
import { type PrincipleId, principleIds, principles } from '../../../src-core/practice/vocabulary.ts'
import { storyStrings } from '../../../src-core/story-strings.ts'
import styles from './CoverageTable.module.css'
import { movedCell } from './moved-cell.ts'

const text = storyStrings.matrix

export interface CoverageTableProps {
  readonly stories: readonly Story[]
  /** How many principles have no story. */
  readonly uncovered: number
  readonly onToggle: (id: string, principle: PrincipleId) => void
  readonly onOpen: (id: string) => void
  readonly onWrite: (principle: PrincipleId) => void
}

type Mark = 'whole' | 'started' | 'not'

/** Principles by stories. One stop for Tab; arrow keys move inside. */
export function CoverageTable({ stories, uncovered, onToggle, onOpen, onWrite }: CoverageTableProps) {
  const body = useRef<HTMLTableSectionElement>(null)
  const [active, setActive] = useState({ row: 0, column: 0 })
  const [refused, setRefused] = useState<string | null>(null)
  const columns = stories.length + 1
  const at = { row: active.row, column: Math.min(active.column, columns - 1) }
  const whole = new Map(stories.map((story) => [story.id, checkStory(story).length === 0]))
  const markOf = (story: Story, principle: PrincipleId): Mark =>
    story.principles.includes(principle) ? (whole.get(story.id) ? 'whole' : 'started') : 'not'

  function move(event: React.KeyboardEvent) {
    const next = movedCell(event.key, at, { rows: principleIds.length, columns })
    if (!next) return
    event.preventDefault()
    setActive(next)
    body.current?.querySelector<HTMLElement>(`[data-cell="${next.row} ${next.column}"]`)?.focus()
  }

  function toggle(story: Story, principle: PrincipleId) {
    const tooMany = !story.principles.includes(principle) && story.principles.length >= mostPrinciples
    setRefused(tooMany ? text.full(story.title || storyStrings.untitled, mostPrinciples) : null)
    if (!tooMany) onToggle(story.id, principle)
  }

  const cell = (row: number, column: number) => ({
    'data-cell': `${row} ${column}`,
    tabIndex: row === at.row && column === at.column ? 0 : -1,
    onFocus: () => setActive({ row, column }),
  })

  return (
    <section aria-labelledby="coverage">
      <h3 id="coverage" className={styles.title}>
        {text.title}
      </h3>
      <p className={styles.quiet}>{text.uncovered(uncovered)}</p>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <caption className="visually-hidden">
            {text.caption}. {text.keys}
          </caption>
          <thead>
            <tr>
              <th scope="col">{text.principle}</th>
              {stories.map((story) => (
                <th key={story.id} scope="col">
                  <button type="button" className={styles.story} onClick={() => onOpen(story.id)}>
                    <span>{story.title || storyStrings.untitled}</span>
                  </button>
                </th>
              ))}
              <th scope="col" className={styles.last}>
                {text.newColumn}
              </th>
            </tr>
          </thead>
          <tbody ref={body} onKeyDown={move}>
            {principleIds.map((principle, row) => {
              const told = stories.some((story) => story.principles.includes(principle))
              return (
                <tr key={principle} data-told={told}>
                  <th scope="row">
                    <span className={styles.name}>
                      {principles[principle]}
                      {told ? null : <span className={styles.none}>{text.none}</span>}
                    </span>
                    <small>{principleMeanings[principle]}</small>
                  </th>
                  {stories.map((story, column) => {
                    const mark = markOf(story, principle)
                    return (
                      <td key={story.id}>
                        <button
                          type="button"
                          className={styles.cell}
                          aria-pressed={mark !== 'not'}
                          aria-label={`${text.cell(story.title || storyStrings.untitled, principles[principle])}${mark === 'started' ? `, ${text.legend.started}` : ''}`}
                          onClick={() => toggle(story, principle)}
                          {...cell(row, column)}
                        >
                          <span className={styles.mark} data-mark={mark} />
                        </button>
                      </td>
                    )
                  })}
                  <td>
                    <button
                      type="button"
                      className={styles.cell}
                      aria-label={text.write(principles[principle])}
                      onClick={() => onWrite(principle)}
                      {...cell(row, stories.length)}
                    >
                      <Plus size={14} aria-hidden />
                    </button>
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      <p role="status" className={styles.refused}>
        {refused}
      </p>
      {stories.length > 0 ? (
        <p className={styles.legend} aria-hidden>
          {(['whole', 'started', 'not'] as const).map((mark) => (
            <span key={mark}>
              <span className={styles.mark} data-mark={mark} /> {text.legend[mark]}
            </span>
          ))}
          <span>{text.keys}</span>
        </p>
      ) : null}
    </section>
  )
}
