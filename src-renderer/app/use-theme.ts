import { useEffect } from 'react'
import type { SettingsStore } from '../stores/settings-store.ts'
import { useStore } from '../stores/store.ts'

/** Puts the chosen theme on the root element, where tokens.css looks for it; none means the system's. */
export function useTheme(settings: SettingsStore): void {
  const theme = useStore(settings, (value) => value.theme)
  useEffect(() => {
    const { dataset } = document.documentElement
    if (theme === 'system') delete dataset.theme
    else dataset.theme = theme
  }, [theme])
}
