import { practiceStrings } from '../../src-core/practice-strings.ts'
import { PracticeSheet } from './PracticeSheet.tsx'

export function WrittenPage() {
  return <PracticeSheet title={practiceStrings.screen.pages.written} />
}
