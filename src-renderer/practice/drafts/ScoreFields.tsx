import { useId } from 'react'
import { draftStrings } from '../../../src-core/draft-strings.ts'
import { type DraftRecord, type ScoreName, scoreNames } from '../../../src-core/practice/store.ts'
import styles from './ScoreFields.module.css'

type Scores = DraftRecord['scores']

const values = [1, 2, 3, 4, 5] as const
const anchored = [1, 3, 5] as const

export interface ScoreFieldsProps {
  readonly scores: Scores
  readonly onChange: (scores: Scores) => void
}

/** Five scores of one to five, each with a line on what a one, a three and a five look like. */
export function ScoreFields({ scores, onChange }: ScoreFieldsProps) {
  return (
    <div className={styles.fields}>
      {scoreNames.map((name) => (
        <Score
          key={name}
          name={name}
          value={scores[name]}
          onChange={(value) => onChange({ ...scores, [name]: value })}
        />
      ))}
    </div>
  )
}

interface ScoreProps {
  readonly name: ScoreName
  readonly value: number | undefined
  readonly onChange: (value: number) => void
}

function Score({ name, value, onChange }: ScoreProps) {
  const id = useId()
  const anchors = draftStrings.anchors[name]
  return (
    <fieldset className={styles.score}>
      <legend>{draftStrings.scores[name]}</legend>
      <div className={styles.values}>
        {values.map((each) => (
          <label key={each} className={styles.value} data-chosen={each === value}>
            <input
              type="radio"
              name={id}
              checked={each === value}
              aria-describedby={each in anchors ? `${id}-${each}` : undefined}
              onChange={() => onChange(each)}
            />
            {each}
          </label>
        ))}
      </div>
      <dl className={styles.anchors}>
        {anchored.map((each) => (
          <div key={each} data-chosen={each === value}>
            <dt>{each}</dt>
            <dd id={`${id}-${each}`}>{anchors[each]}</dd>
          </div>
        ))}
      </dl>
    </fieldset>
  )
}
