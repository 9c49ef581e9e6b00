import { retentionForecast } from '../../../src-core/practice/retention.ts'
import { progressStrings } from '../../../src-core/progress-strings.ts'
import { percent, weekDay } from '../dates.ts'
import { usePractice } from '../use-practice.ts'
import { LinePlot } from './LinePlot.tsx'
import { PlotFigure } from './PlotFigure.tsx'

const words = progressStrings.progress.retention

const forecastDays = 30

export interface RetentionPlotProps {
  readonly now: Date
  /** YYYY-MM-DD. */
  readonly today: string
}

/** How well the answers are remembered today, and would be on each day of the next month. */
export function RetentionPlot({ now, today }: RetentionPlotProps) {
  const { store } = usePractice()
  const days = retentionForecast(store, now, today, forecastDays)
  const [first] = days
  const asked = Object.keys(store.cards).length
  return (
    <PlotFigure
      title={words.title}
      summary={first ? `${words.summary(percent(first.value), first.due, asked)} ${words.note}` : ''}
      columns={[progressStrings.progress.day, words.ahead, words.chance, words.due]}
      rows={days.map(({ day, ahead, value, due }) => [weekDay(day), ahead, percent(value), due])}
      empty={first ? null : { text: words.empty, page: 'drill' }}
    >
      <LinePlot
        name={words.chance}
        points={days}
        ticks={[0, 0.25, 0.5, 0.75, 1]}
        format={percent}
        aim={{ value: 0.9, label: words.aim }}
        smooth
      />
    </PlotFigure>
  )
}
