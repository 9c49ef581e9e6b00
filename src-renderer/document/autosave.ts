import type { DocumentSession } from './document-session.ts'

// Long enough to let a sentence be finished, short enough that nobody thinks of saving.
const pauseMs = 2000

interface AutosaveOptions {
  /** Whether the setting is on and nothing stands in the way, asked when it is time. */
  readonly mayWrite: () => boolean
  /** @returns whether the document is saved now */
  readonly save: () => Promise<boolean>
}

/**
 * Saves a document that has a place two seconds after its last change. After a save that failed it waits until the
 * person has saved by hand: a message every two seconds helps nobody.
 */
export class Autosave {
  readonly #session: DocumentSession
  readonly #options: AutosaveOptions
  readonly #unsubscribe: () => void
  #timer: ReturnType<typeof setTimeout> | undefined
  #held = false

  constructor(session: DocumentSession, options: AutosaveOptions) {
    this.#session = session
    this.#options = options
    const onUpdate = () => this.#later()
    session.editor.on('update', onUpdate)
    let wasEdited = session.state.get().edited
    const unfollow = session.state.subscribe(() => {
      const { edited } = session.state.get()
      if (wasEdited && !edited) this.#held = false
      wasEdited = edited
    })
    this.#unsubscribe = () => {
      session.editor.off('update', onUpdate)
      unfollow()
    }
  }

  /** Looks again now: the setting was switched on. */
  retry(): void {
    this.#held = false
    this.#later()
  }

  end(): void {
    clearTimeout(this.#timer)
    this.#unsubscribe()
  }

  #later(): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#write(), pauseMs)
  }

  async #write(): Promise<void> {
    const { place, saving } = this.#session.state.get()
    if (saving) return this.#later()
    if (this.#held || !place || place.readOnly || !this.#session.isEdited() || !this.#options.mayWrite()) return
    this.#held = !(await this.#options.save())
  }
}
