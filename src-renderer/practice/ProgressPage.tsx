import { practiceStrings } from '../../src-core/practice-strings.ts'
import { PracticeSheet } from './PracticeSheet.tsx'

export function ProgressPage() {
  return <PracticeSheet title={practiceStrings.screen.pages.progress} />
}
