import { practiceStrings } from '../../src-core/practice-strings.ts'
import { PracticeSheet } from './PracticeSheet.tsx'

export function StoriesPage() {
  return <PracticeSheet title={practiceStrings.screen.pages.stories} />
}
