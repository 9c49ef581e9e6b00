import { useId } from 'react'
import { type Interview, type ScoreName, scoreNames } from '../../src-core/practice/store.ts'
import { practiceStrings } from '../../src-core/practice-strings.ts'
import styles from './ScoreFields.module.css'

export type Scores = Interview['scores']

type Anchors = Readonly<Record<ScoreName, { readonly 1: string; readonly 3: string; readonly 5: string }>>

export interface ScoreFieldsProps {
  readonly scores: Scores
  /** What a one, a three and a five look like. */
  readonly anchors?: Anchors
  readonly onChange: (scores: Scores) => void
}

const marks = [1, 2, 3, 4, 5] as const
const anchored = [1, 3, 5] as const

/** Five things to judge from 1 to 5; what is left out has no score. */
export function ScoreFields({ scores, anchors, onChange }: ScoreFieldsProps) {
  const id = useId()
  const choose = (name: ScoreName, mark: number | null) => {
    const { [name]: _before, ...others } = scores
    onChange(mark === null ? others : { ...others, [name]: mark })
  }
  return (
    <div className={styles.scores}>
      {scoreNames.map((name) => (
        <fieldset key={name} className={styles.score} data-anchored={anchors !== undefined}>
          <legend>{practiceStrings.scores[name]}</legend>
          <div className={styles.marks}>
            {[null, ...marks].map((mark) => (
              <label key={mark} className={styles.mark} data-none={mark === null}>
                <input
                  type="radio"
                  name={`${id}-${name}`}
                  checked={(scores[name] ?? null) === mark}
                  aria-describedby={anchors && mark && mark in anchors[name] ? `${id}-${name}-${mark}` : undefined}
                  aria-label={mark === null ? practiceStrings.interviews.noScore : undefined}
                  onChange={() => choose(name, mark)}
                />
                {mark ?? practiceStrings.interviews.noScoreOption}
              </label>
            ))}
          </div>
          {anchors ? (
            <dl className={styles.anchors}>
              {anchored.map((mark) => (
                <div key={mark} data-chosen={scores[name] === mark}>
                  <dt>{mark}</dt>
                  <dd id={`${id}-${name}-${mark}`}>{anchors[name][mark]}</dd>
                </div>
              ))}
            </dl>
          ) : null}
        </fieldset>
      ))}
    </div>
  )
}
