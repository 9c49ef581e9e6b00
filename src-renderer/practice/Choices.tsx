import { useId } from 'react'
import styles from './Choices.module.css'

export interface ChoicesProps<Id extends string> {
  readonly legend: string
  /** Said beside the legend: “all”, “2 chosen”. */
  readonly state: string
  readonly choices: readonly { readonly id: Id; readonly label: string }[]
  readonly chosen: readonly Id[]
  readonly disabled?: boolean
  readonly onChange: (chosen: readonly Id[]) => void
}

/** Several of many, each a small pill; none chosen means all of them. */
export function Choices<Id extends string>(props: ChoicesProps<Id>) {
  const { legend, state, choices, chosen, disabled = false, onChange } = props
  const name = useId()
  return (
    <fieldset className={styles.choices} disabled={disabled}>
      <legend>
        {legend} <span className={styles.state}>{state}</span>
      </legend>
      <div className={styles.pills}>
        {choices.map(({ id, label }) => (
          <label key={id} className={styles.pill}>
            <input
              type="checkbox"
              name={name}
              checked={chosen.includes(id)}
              onChange={(event) =>
                onChange(event.target.checked ? [...chosen, id] : chosen.filter((other) => other !== id))
              }
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
