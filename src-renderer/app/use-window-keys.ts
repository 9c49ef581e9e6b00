import { useEffect } from 'react'
import type { App } from './app-context.ts'
import { focusPane } from './panes.ts'
import { readSelectionInTime } from './selection-in-time.ts'

/**
 * Runs the command table's shortcuts, and leaves focus mode on Escape. The desktop application's menu shows the same keys; a press that was taken here
 * does not reach it.
 */
export function useWindowKeys({ keys, commands, settings }: App): void {
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
    const onEscape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing || !settings.get().focusMode) return
      // A menu or field that closes has taken the key. The editor takes every Escape, and what closes in it stops it.
      const isInText = event.target instanceof Element && event.target.closest('.ProseMirror') !== null
      if ((event.defaultPrevented && !isInText) || !commands.isEnabled('view.focusMode')) return
      event.preventDefault()
      commands.run('view.focusMode')
    }
    // Before the editor: its extensions bind keys of their own, such as Ctrl+Shift+S for strike-through.
    window.addEventListener('keydown', onKeyDown, { capture: true })
    // A press of a button takes the focus from the text.
    window.addEventListener('pointerdown', readSelectionInTime, { capture: true })
    // After everything else.
    window.addEventListener('keydown', onEscape)
    return () => {
      window.removeEventListener('keydown', onKeyDown, { capture: true })
      window.removeEventListener('pointerdown', readSelectionInTime, { capture: true })
      window.removeEventListener('keydown', onEscape)
    }
  }, [keys, commands, settings])
}
