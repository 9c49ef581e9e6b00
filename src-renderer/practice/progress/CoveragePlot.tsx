import { useId } from 'react'
import { Bar, BarChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'
import { progressStrings } from '../../../src-core/progress-strings.ts'
import { axis, still } from './axis.ts'
import styles from './CoveragePlot.module.css'
import { PlotTip } from './PlotTip.tsx'

const words = progressStrings.progress.coverage

export interface CoveragePlotProps {
  readonly covered: readonly {
    readonly name: string
    readonly good: number
    readonly bad: number
    readonly rest: number
  }[]
  /** Pixels for the longest name on one line. */
  readonly nameWidth: number
}

const rowHeight = 24

/** A bar for each name: what went well is solid, what went badly hatched, what was not asked only outlined. */
export function CoveragePlot({ covered, nameWidth }: CoveragePlotProps) {
  const hatching = useId()
  return (
    <>
      <ul className={styles.legend}>
        <li>
          <span className={styles.swatch} data-kind="good" />
          {words.good}
        </li>
        <li>
          <span className={styles.swatch} data-kind="bad" />
          {words.asked}
        </li>
        <li>
          <span className={styles.swatch} data-kind="rest" />
          {words.rest}
        </li>
      </ul>
      <ResponsiveContainer width="100%" height={covered.length * rowHeight + 32}>
        <BarChart
          data={[...covered]}
          layout="vertical"
          accessibilityLayer={false}
          barCategoryGap={4}
          margin={{ top: 0, right: 16, bottom: 0, left: 0 }}
        >
          <defs>
            <pattern id={hatching} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <rect width="5" height="5" fill="var(--warning-wash)" />
              <rect width="2" height="5" fill="var(--warning)" />
            </pattern>
          </defs>
          <XAxis {...axis} type="number" allowDecimals={false} />
          <YAxis
            {...axis}
            type="category"
            dataKey="name"
            width={nameWidth}
            interval={0}
            axisLine={false}
            tick={{ fill: 'var(--ink-soft)', fontSize: 12 }}
          />
          <Tooltip
            {...still}
            cursor={{ fill: 'var(--hover)' }}
            content={({ active, label, payload }) =>
              active && payload?.[0] ? (
                <PlotTip title={String(label)} lines={payload.map((held) => `${held.name}: ${held.value}`)} />
              ) : null
            }
          />
          <Bar {...still} dataKey="good" name={words.good} stackId="all" fill="var(--accent)" stroke="var(--accent)" />
          <Bar
            {...still}
            dataKey="bad"
            name={words.asked}
            stackId="all"
            fill={`url(#${hatching})`}
            stroke="var(--warning)"
          />
          <Bar {...still} dataKey="rest" name={words.rest} stackId="all" fill="var(--panel)" stroke="var(--control)" />
        </BarChart>
      </ResponsiveContainer>
    </>
  )
}
