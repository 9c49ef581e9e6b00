import { practiceStrings } from '../../src-core/practice-strings.ts'
import { PracticeSheet } from './PracticeSheet.tsx'

export function DraftsPage() {
  return <PracticeSheet title={practiceStrings.screen.pages.drafts} />
}
