import type { ReactNode } from 'react'
import styles from './PracticeSheet.module.css'

export interface PracticeSheetProps {
  readonly title: string
  /** One or two sentences under the title. */
  readonly lead?: ReactNode
  /** Buttons beside the title. */
  readonly actions?: ReactNode
  readonly children?: ReactNode
}

/** What every page of the practice screen stands on: its title, what it is for, and a measure that can be read. */
export function PracticeSheet({ title, lead, actions, children }: PracticeSheetProps) {
  return (
    <div className={styles.sheet}>
      <header className={styles.header}>
        <h2 className={styles.title}>{title}</h2>
        {actions ? <div className={styles.actions}>{actions}</div> : null}
        {lead ? <p className={styles.lead}>{lead}</p> : null}
      </header>
      {children}
    </div>
  )
}
