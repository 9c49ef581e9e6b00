import { useId } from 'react'
import styles from './TextArea.module.css'

export interface TextAreaProps {
  readonly label: string
  readonly value: string
  readonly rows?: number
  readonly onChange: (value: string) => void
}

// What the records hold of one text (src-core/practice/store.ts).
const longest = 100_000

/** Several lines of text with their label. */
export function TextArea({ label, value, rows = 4, onChange }: TextAreaProps) {
  const id = useId()
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        value={value}
        rows={rows}
        maxLength={longest}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  )
}
