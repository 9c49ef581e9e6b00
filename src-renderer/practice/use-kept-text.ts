import { useCallback, useEffect, useRef, useState } from 'react'

/** Long enough to write the records once for a burst of typing, short enough that hardly a word is at risk. */
const keepAfterMs = 400

export interface KeptText {
  readonly text: string
  readonly type: (text: string) => void
  /** Keeps what has been typed without waiting. */
  readonly flush: () => void
}

/**
 * A text that is typed here and kept a moment after the last key: at once when its field is left or goes away, and when the
 * window is hidden.
 */
export function useKeptText(kept: string, keep: (text: string) => void): KeptText {
  const [typed, setTyped] = useState<string | null>(null)
  const waiting = useRef<{ readonly text: string; readonly timer: ReturnType<typeof setTimeout> } | null>(null)
  const keepLatest = useRef(keep)
  useEffect(() => {
    keepLatest.current = keep
  })

  const flush = useCallback(() => {
    const last = waiting.current
    if (last === null) return
    clearTimeout(last.timer)
    waiting.current = null
    keepLatest.current(last.text)
    setTyped(null)
  }, [])

  useEffect(() => {
    const onVisibility = () => {
      if (document.hidden) flush()
    }
    document.addEventListener('visibilitychange', onVisibility)
    return () => {
      document.removeEventListener('visibilitychange', onVisibility)
      flush()
    }
  }, [flush])

  const type = useCallback(
    (text: string) => {
      if (waiting.current) clearTimeout(waiting.current.timer)
      waiting.current = { text, timer: setTimeout(flush, keepAfterMs) }
      setTyped(text)
    },
    [flush],
  )
  return { text: typed ?? kept, type, flush }
}
