import { X } from 'lucide-react'
import { strings } from '../../src-core/strings.ts'
import { useApp } from '../app/app-context.ts'
import { IconButton } from '../primitives/IconButton.tsx'
import styles from './RecentList.module.css'
import { relativeTime } from './relative-time.ts'
import { useRecents } from './use-recents.ts'

const text = strings.ui.start

/** Files opened or saved lately: where they lie, how long ago, and a way out of the list. */
export function RecentList() {
  const { platform, workspace } = useApp()
  const recents = useRecents(platform)
  const now = new Date()
  return (
    <section className={styles.recents} aria-labelledby="start-recent">
      <h3 id="start-recent">{text.recent}</h3>
      {recents.length === 0 ? <p className={styles.none}>{text.noRecent}</p> : null}
      <ul>
        {recents.map((recent) => (
          <li key={recent.id} className={styles.item}>
            <button
              type="button"
              className={styles.file}
              title={recent.location ? `${recent.location} · ${recent.name}` : recent.name}
              onClick={() => void workspace.openRecent(recent.id)}
            >
              <span className={styles.name}>{recent.name}</span>
              <span className={styles.where}>
                {recent.location ? <span className={styles.location}>{recent.location}</span> : null}
                <time dateTime={recent.openedAt}>{relativeTime(recent.openedAt, now)}</time>
              </span>
            </button>
            <IconButton
              size="sm"
              className={styles.remove}
              icon={X}
              label={text.removeRecent(recent.name)}
              onClick={() => void platform.removeRecent(recent.id)}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
