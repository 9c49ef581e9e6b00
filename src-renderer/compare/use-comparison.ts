import { useEffect, useMemo, useState } from 'react'
import { useApp } from '../app/app-context.ts'
import { compareInWorker } from '../reading/in-worker.ts'
import { longText } from '../reading/text-size.ts'
import { type Comparison, compareTexts } from './compare-texts.ts'

/** How two Markdown texts differ; null while that is being found out, which takes a while for long ones. */
export function useComparison(before: string, after: string): readonly Comparison[] | null {
  const { workspace } = useApp()
  const isLong = before.length + after.length >= longText
  const short = useMemo(() => (isLong ? null : compareTexts(before, after)), [before, after, isLong])
  const [long, setLong] = useState<readonly Comparison[] | null>(null)
  useEffect(() => {
    setLong(null)
    if (!isLong || before === after) return
    const abort = new AbortController()
    compareInWorker(before, after, { signal: abort.signal }).then(setLong, (error: unknown) => {
      if (!abort.signal.aborted) workspace.reportUnexpected(error)
    })
    return () => abort.abort()
  }, [before, after, isLong, workspace])
  return isLong ? long : short
}
