import { useApp } from '../../app/app-context.ts'
import { useStore } from '../../stores/store.ts'
import { InterviewsOverview } from './InterviewsOverview.tsx'
import { InterviewUnderWay } from './InterviewUnderWay.tsx'
import { Scorecard } from './Scorecard.tsx'

/** Mock interviews: one with the question bank, and the list of all. */
export function InterviewsPage() {
  const { practice } = useApp()
  const run = useStore(practice.interview.run)
  if (run === null) return <InterviewsOverview />
  return run.ended ? <Scorecard run={run} /> : <InterviewUnderWay run={run} />
}
