import { practiceStrings } from '../../../src-core/practice-strings.ts'
import { PracticeSheet } from '../PracticeSheet.tsx'

export function InterviewsPage() {
  return <PracticeSheet title={practiceStrings.screen.pages.interviews} />
}
