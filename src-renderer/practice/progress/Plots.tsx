import { today as dayOfDate } from '../../document/today.ts'
import { useNow } from '../use-now.ts'
import { CoveragePlots } from './CoveragePlots.tsx'
import { DraftsPlot } from './DraftsPlot.tsx'
import styles from './Plots.module.css'
import { PointsPlot } from './PointsPlot.tsx'
import { RetentionPlot } from './RetentionPlot.tsx'

/** All plots of practice. */
export default function Plots() {
  const now = useNow()
  return (
    <div className={styles.plots}>
      <PointsPlot />
      <RetentionPlot now={now} today={dayOfDate(now)} />
      <DraftsPlot />
      <CoveragePlots />
    </div>
  )
}
