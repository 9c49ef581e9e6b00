import { CartesianGrid, Line, LineChart, ReferenceLine, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'
import { addDays, daysBetween } from '../../../src-core/practice/days.ts'
import { shortDay } from '../dates.ts'
import { axis, namedDays, still } from './axis.ts'
import { PlotTip } from './PlotTip.tsx'

export interface LinePoint {
  /** YYYY-MM-DD. */
  readonly day: string
  readonly value: number
}

export interface LinePlotProps {
  /** What the values are. */
  readonly name: string
  /** Oldest first. */
  readonly points: readonly LinePoint[]
  readonly ticks: readonly number[]
  readonly format: (value: number) => string
  /** A value to compare with, and its name. */
  readonly aim?: { readonly value: number; readonly label: string }
  /** No marks, for a line that is computed and not a thing that happened on each day. */
  readonly smooth?: boolean
  readonly height?: number
}

const epoch = '2000-01-01'

/** Values over days; a day without one takes its room all the same. */
export function LinePlot({ name, points, ticks, format, aim, smooth = false, height = 200 }: LinePlotProps) {
  const data = points.map(({ day, value }) => ({ at: daysBetween(epoch, day), value }))
  const first = data[0]?.at ?? 0
  const last = data.at(-1)?.at ?? first
  const only = first === last
  const dayAt = (at: number) => shortDay(addDays(epoch, at))
  const mark = smooth ? false : { r: 4, fill: 'var(--accent)', stroke: 'var(--raised)', strokeWidth: 1.5 }
  return (
    <ResponsiveContainer width="100%" height={height}>
      <LineChart data={data} accessibilityLayer={false} margin={{ top: 8, right: 24, bottom: 0, left: -16 }}>
        <CartesianGrid vertical={false} stroke="var(--hair)" />
        <XAxis
          {...axis}
          dataKey="at"
          type="number"
          domain={only ? [first - 1, first + 1] : [first, last]}
          ticks={namedDays(first, last, 6)}
          tickFormatter={dayAt}
          interval="preserveStartEnd"
        />
        <YAxis
          {...axis}
          axisLine={false}
          domain={[ticks[0] ?? 0, ticks.at(-1) ?? 1]}
          ticks={[...ticks]}
          tickFormatter={format}
        />
        <Tooltip
          {...still}
          cursor={{ stroke: 'var(--control)' }}
          content={({ active, label, payload }) =>
            active && payload?.[0] ? (
              <PlotTip
                title={dayAt(Number(label))}
                lines={payload.map((held) => `${name}: ${format(Number(held.value))}`)}
              />
            ) : null
          }
        />
        {aim ? (
          <ReferenceLine
            y={aim.value}
            stroke="var(--ink-faint)"
            strokeDasharray="4 4"
            label={{ value: aim.label, position: 'insideBottomRight', fill: 'var(--ink-soft)', fontSize: 11 }}
          />
        ) : null}
        <Line
          {...still}
          dataKey="value"
          name={name}
          stroke="var(--accent)"
          strokeWidth={2}
          dot={mark}
          activeDot={{ r: 5, fill: 'var(--accent)', stroke: 'var(--raised)' }}
        />
      </LineChart>
    </ResponsiveContainer>
  )
}
