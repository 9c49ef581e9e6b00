import { draftResults } from '../../../src-core/practice/draft-results.ts'
import { scoreNames } from '../../../src-core/practice/store.ts'
import { progressStrings } from '../../../src-core/progress-strings.ts'
import { dayOf, weekDay } from '../dates.ts'
import { usePractice } from '../use-practice.ts'
import styles from './DraftsPlot.module.css'
import { LinePlot } from './LinePlot.tsx'
import { PlotFigure } from './PlotFigure.tsx'

const { none, day: dayColumn, drafts: words } = progressStrings.progress

const oneDecimal = (value: number) => (Number.isInteger(value) ? String(value) : value.toFixed(1))

/** The readiness of timed drafts and how the person scored them, over time. */
export function DraftsPlot() {
  const { store, prompts } = usePractice()
  const results = draftResults(store, dayOf)
  const last = results.at(-1)
  const titleOf = new Map(prompts.map(({ id, title }) => [id, title]))
  const readiness = results.flatMap(({ day, draft }) => {
    return draft.readiness === null ? [] : [{ day, value: draft.readiness }]
  })
  const scores = results.flatMap(({ day, score }) => (score === null ? [] : [{ day, value: score }]))
  return (
    <PlotFigure
      title={words.title}
      summary={
        last
          ? words.summary(
              last.draft.readiness === null ? none : oneDecimal(last.draft.readiness),
              last.score === null ? none : oneDecimal(last.score),
            )
          : ''
      }
      columns={[
        dayColumn,
        words.subject,
        words.minutes,
        words.words,
        words.readiness,
        words.score,
        ...scoreNames.map((name) => progressStrings.scoreShort[name]),
      ]}
      rows={results.map(({ day, draft, score }) => [
        weekDay(day),
        draft.subject ?? titleOf.get(draft.prompt ?? '') ?? words.ownSubject,
        draft.minutes,
        draft.words,
        draft.readiness === null ? none : oneDecimal(draft.readiness),
        score === null ? none : oneDecimal(score),
        ...scoreNames.map((name) => draft.scores[name] ?? none),
      ])}
      empty={last ? null : { text: words.empty, page: 'drafts' }}
    >
      <div className={styles.pair}>
        {/* Two scales on one plot would meet where nothing meets. */}
        <div data-plot="readiness">
          <p className={styles.label}>{words.readiness}</p>
          <LinePlot
            name={words.readiness}
            points={readiness}
            ticks={[0, 25, 50, 75, 100]}
            format={oneDecimal}
            height={170}
          />
        </div>
        <div data-plot="score">
          <p className={styles.label}>{words.score}</p>
          <LinePlot name={words.score} points={scores} ticks={[1, 2, 3, 4, 5]} format={oneDecimal} height={170} />
        </div>
      </div>
    </PlotFigure>
  )
}
