import { draftStrings } from '../../src-core/draft-strings.ts'
import { DraftSetup } from './drafts/DraftSetup.tsx'
import { DraftUnderWay } from './drafts/DraftUnderWay.tsx'
import { EarlierDrafts } from './drafts/EarlierDrafts.tsx'
import { PracticeSheet } from './PracticeSheet.tsx'
import { usePractice } from './use-practice.ts'

/** Timed drafts: the one under way, a new one, and those before. */
export function DraftsPage() {
  const { store } = usePractice()
  return (
    <PracticeSheet title={draftStrings.title} lead={draftStrings.lead}>
      {store.running ? <DraftUnderWay draft={store.running} /> : <DraftSetup />}
      <EarlierDrafts drafts={store.drafts} />
    </PracticeSheet>
  )
}
