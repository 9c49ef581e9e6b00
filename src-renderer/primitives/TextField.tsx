import { type InputHTMLAttributes, useId } from 'react'
import styles from './fields.module.css'

export interface TextFieldProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'onChange'> {
  readonly label: string
  /** What is wrong with the value; null when nothing is. */
  readonly error?: string | null
  readonly onChange: (value: string) => void
}

/** One line of text with its label and, under it, what is wrong with it. */
export function TextField({ label, error = null, onChange, ...rest }: TextFieldProps) {
  const id = useId()
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <input
        {...rest}
        id={id}
        className={styles.input}
        aria-invalid={error !== null}
        aria-describedby={error ? `${id}-error` : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      {error ? (
        <p id={`${id}-error`} className={styles.error}>
          {error}
        </p>
      ) : null}
    </div>
  )
}
