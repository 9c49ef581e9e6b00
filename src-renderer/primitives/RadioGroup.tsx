import { useId } from 'react'
import styles from './fields.module.css'

export interface RadioGroupProps<Value extends string> {
  readonly legend: string
  readonly value: Value
  readonly choices: readonly { readonly value: Value; readonly label: string; readonly hint?: string }[]
  readonly onChange: (value: Value) => void
}

/** One choice out of a few, all of them shown. */
export function RadioGroup<Value extends string>({ legend, value, choices, onChange }: RadioGroupProps<Value>) {
  const name = useId()
  return (
    <fieldset className={styles.choices}>
      <legend>{legend}</legend>
      <div className={styles.choiceList}>
        {choices.map((choice) => (
          <div key={choice.value} className={styles.choice}>
            <input
              id={`${name}-${choice.value}`}
              type="radio"
              name={name}
              checked={choice.value === value}
              onChange={() => onChange(choice.value)}
              aria-describedby={choice.hint ? `${name}-${choice.value}-hint` : undefined}
            />
            <div>
              <label htmlFor={`${name}-${choice.value}`}>{choice.label}</label>
              {choice.hint ? <small id={`${name}-${choice.value}-hint`}>{choice.hint}</small> : null}
            </div>
          </div>
        ))}
      </div>
    </fieldset>
  )
}
