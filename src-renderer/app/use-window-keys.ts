import { useEffect } from 'react'
import type { App } from './app-context.ts'
import { focusPane } from './panes.ts'
import { readSelectionInTime } from './selection-in-time.ts'

/**
 * Runs the command table's shortcuts. The desktop application's menu shows the same keys; a press that was taken here
 * does not reach it.
 */
export function useWindowKeys({ keys, commands }: App): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.isComposing) return
      readSelectionInTime()
      // A modal dialog stands in front of everything that the commands act on.
      if (document.querySelector('dialog[open]')) return
      if (event.key === 'F6' && !event.ctrlKey && !event.altKey && !event.metaKey) {
        event.preventDefault()
        focusPane(event.shiftKey ? -1 : 1)
        return
      }
      const id = keys.commandOf(event)
      if (!id) return
      event.preventDefault()
      event.stopPropagation()
      commands.run(id)
    }
    // Before the editor: its extensions bind keys of their own, such as Ctrl+Shift+S for strike-through.
    window.addEventListener('keydown', onKeyDown, { capture: true })
    // A press of a button takes the focus from the text.
    window.addEventListener('pointerdown', readSelectionInTime, { capture: true })
    return () => {
      window.removeEventListener('keydown', onKeyDown, { capture: true })
      window.removeEventListener('pointerdown', readSelectionInTime, { capture: true })
    }
  }, [keys, commands])
}
