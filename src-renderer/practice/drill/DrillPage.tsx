import { useApp } from '../../app/app-context.ts'
import { useStore } from '../../stores/store.ts'
import { DrillChoosing } from './DrillChoosing.tsx'
import { DrillSummary } from './DrillSummary.tsx'
import { DrillUnderWay } from './DrillUnderWay.tsx'

/** The FAQ drill: what to practise, a question at a time, how it went. */
export function DrillPage() {
  const { practice } = useApp()
  const run = useStore(practice.drill.state, (state) => state.run)
  if (run === null) return <DrillChoosing />
  return run.ended ? <DrillSummary run={run} /> : <DrillUnderWay run={run} />
}
