import { pointsByDay } from '../../../src-core/practice/progress.ts'
import { progressStrings } from '../../../src-core/progress-strings.ts'
import { dayOf, longDay, percent, weekDay } from '../dates.ts'
import { usePractice } from '../use-practice.ts'
import { LinePlot } from './LinePlot.tsx'
import { PlotFigure } from './PlotFigure.tsx'

const words = progressStrings.progress.points

/** What share of the points answers held, day by day. */
export function PointsPlot() {
  const { store } = usePractice()
  const days = pointsByDay(store, dayOf)
  const last = days.at(-1)
  return (
    <PlotFigure
      title={words.title}
      summary={last ? words.summary(longDay(last.day), percent(last.value), last.count) : ''}
      columns={[progressStrings.progress.day, words.share, words.answers]}
      rows={days.map(({ day, value, count }) => [weekDay(day), percent(value), count])}
      empty={last ? null : { text: words.empty, page: 'drill' }}
    >
      <LinePlot name={words.share} points={days} ticks={[0, 0.25, 0.5, 0.75, 1]} format={percent} />
    </PlotFigure>
  )
}
