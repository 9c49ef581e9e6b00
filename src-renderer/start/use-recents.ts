import { useEffect, useState } from 'react'
import type { Platform, RecentFile } from '../../src-core/platform.ts'

/** The shell's list of recent files, kept up to date. */
export function useRecents(platform: Platform): readonly RecentFile[] {
  const [recents, setRecents] = useState<readonly RecentFile[]>([])
  useEffect(() => {
    let current = true
    const read = () =>
      platform.recents().then((list) => {
        if (current) setRecents(list)
      })
    void read()
    const unsubscribe = platform.onRecentsChanged(() => void read())
    return () => {
      current = false
      unsubscribe()
    }
  }, [platform])
  return recents
}
