import { lazy, Suspense } from 'react'
import { practiceStrings } from '../../src-core/practice-strings.ts'
import { progressStrings } from '../../src-core/progress-strings.ts'
import { PracticeSheet } from './PracticeSheet.tsx'
import { RecordsSection } from './progress/RecordsSection.tsx'
import { usePractice } from './use-practice.ts'

const words = progressStrings.progress

// The chart library is larger than the rest of practice: it is read when somebody looks at plots.
const Plots = lazy(() => import('./progress/Plots.tsx'))

/** How practice goes, in plots with their tables, and what can be done with the records. */
export function ProgressPage() {
  const { store } = usePractice()
  const { attempts, drafts, interviews } = store
  return (
    <PracticeSheet
      title={practiceStrings.screen.pages.progress}
      lead={
        <>
          {words.lead}
          <br />
          {words.counts(attempts.length, drafts.length, interviews.length)}
        </>
      }
    >
      <Suspense fallback={<p role="status">{words.drawing}</p>}>
        <Plots />
      </Suspense>
      <RecordsSection />
    </PracticeSheet>
  )
}
