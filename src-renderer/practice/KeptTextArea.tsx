import clsx from 'clsx'
import { type ReactNode, useId } from 'react'
import fields from '../primitives/fields.module.css'
import styles from './KeptTextArea.module.css'
import { useKeptText } from './use-kept-text.ts'

// What the records hold of one text (src-core/practice/store.ts).
const longest = 100_000

export interface KeptTextAreaProps {
  readonly label: string
  /** A line under the label. */
  readonly hint?: ReactNode
  readonly value: string
  readonly onKeep: (text: string) => void
  /** It grows with its text from three lines on; a class may ask for more. */
  readonly className?: string | undefined
}

/** Several lines of text that are kept as they are typed. */
export function KeptTextArea(props: KeptTextAreaProps) {
  const { label, hint, value, onKeep, className } = props
  const id = useId()
  const { text, type, flush } = useKeptText(value, onKeep)
  return (
    <div className={fields.field}>
      <label className={fields.label} htmlFor={id}>
        {label}
      </label>
      {hint ? (
        <small id={`${id}-hint`} className={styles.hint}>
          {hint}
        </small>
      ) : null}
      <textarea
        id={id}
        className={clsx(styles.area, className)}
        value={text}
        maxLength={longest}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => type(event.target.value)}
        onBlur={flush}
      />
    </div>
  )
}
