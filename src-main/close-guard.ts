import type { BrowserWindow } from 'electron'
import type { DiscardAnswer } from './dialogs.ts'

interface Unsaved {
  readonly isEdited: () => boolean
  /** Asks the person what becomes of the changes. */
  readonly ask: () => Promise<DiscardAnswer>
  /** Lets the page save; false when it did not, for whatever reason. */
  readonly save: () => Promise<boolean>
  /** Forgets the changes, which the person wants no more. */
  readonly discard: () => Promise<void>
  /** The window stays after all: who wanted to quit is told. */
  readonly onStay: () => void
}

/**
 * Keeps a window with unsaved changes open until the person has said what becomes of them. It stands here and not in the
 * page's `beforeunload`, so that a page that hangs can still be closed and one that misbehaves cannot hold the window.
 */
export function guardClose(window: Pick<BrowserWindow, 'on' | 'close'>, unsaved: Unsaved): void {
  let asking = false
  let settled = false

  window.on('close', (event) => {
    if (settled || !unsaved.isEdited()) return
    event.preventDefault()
    if (asking) return
    asking = true
    void mayClose()
      .catch(() => false)
      .then((may) => {
        asking = false
        if (!may) return unsaved.onStay()
        settled = true
        window.close()
      })
  })

  async function mayClose(): Promise<boolean> {
    const answer = await unsaved.ask()
    if (answer === 'cancel') return false
    if (answer === 'save') return unsaved.save()
    await unsaved.discard()
    return true
  }
}
