import clsx from 'clsx'
import { draftStrings } from '../../../src-core/draft-strings.ts'
import type { DraftPrompt } from '../../../src-core/practice/question-bank.ts'
import styles from './DraftPromptText.module.css'

export interface DraftPromptTextProps {
  /** Null for a subject of the person's own. */
  readonly prompt: DraftPrompt | null
  readonly subject: string
  /** Whether the twist is told already. */
  readonly twist: boolean
  /** Brief and constraints beside each other. */
  readonly columns?: boolean
}

/** What a draft is to be about. */
export function DraftPromptText({ prompt, subject, twist, columns = false }: DraftPromptTextProps) {
  if (!prompt) return <p className={styles.brief}>{subject}</p>
  return (
    <div className={clsx(styles.prompt, columns && styles.columns)}>
      <p className={styles.brief}>{prompt.brief}</p>
      <div>
        <h3 className={styles.title}>{draftStrings.setup.constraints}</h3>
        <ul className={styles.constraints}>
          {prompt.constraints.map((constraint) => (
            <li key={constraint}>{constraint}</li>
          ))}
        </ul>
      </div>
      {twist ? (
        <p className={styles.twist}>
          <strong>{draftStrings.bar.twist}:</strong> {prompt.twist}
        </p>
      ) : null}
    </div>
  )
}
