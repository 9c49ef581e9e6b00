import { useEffect, useState } from 'react'
import type { DrillQuestion } from '../../../src-core/practice/drill-question.ts'
import { ownQuestions } from '../../../src-core/practice/own-questions.ts'
import { useApp } from '../../app/app-context.ts'
import { useStore } from '../../stores/store.ts'

const none: readonly DrillQuestion[] = []

/** The questions of the open document; none where there is none, or one too long to be laid out as a page. */
export function useOwnQuestions(): readonly DrillQuestion[] {
  const { workspace } = useApp()
  const document = useStore(workspace.state, (state) => state.document)
  const [own, setOwn] = useState(none)
  useEffect(() => {
    if (document?.kind !== 'page') return setOwn(none)
    const { doc, outline } = document.analysisNow()
    setOwn(ownQuestions(doc, outline))
  }, [document])
  return own
}
