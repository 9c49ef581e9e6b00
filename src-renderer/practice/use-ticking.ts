import { useEffect } from 'react'

// What is shown has whole seconds; twice as often, none of them is skipped.
const everyMs = 500

/** Reads a clock while it runs, and once more when the page comes back into sight. */
export function useTicking(running: boolean, read: () => void): void {
  useEffect(() => {
    if (!running) return
    const timer = setInterval(read, everyMs)
    document.addEventListener('visibilitychange', read)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', read)
    }
  }, [running, read])
}
