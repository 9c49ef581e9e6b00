import type { DocumentFile } from './open-document.ts'

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
  readonly #document: DocumentFile
  readonly #options: AutosaveOptions
  readonly #unsubscribe: () => void
  #timer: ReturnType<typeof setTimeout> | undefined
  #held = false

  constructor(document: DocumentFile, options: AutosaveOptions) {
    this.#document = document
    this.#options = options
    const unlisten = document.onChange(() => this.#later())
    let wasEdited = document.state.get().edited
    const unfollow = document.state.subscribe(() => {
      const { edited } = document.state.get()
      if (wasEdited && !edited) this.#held = false
      wasEdited = edited
    })
    this.#unsubscribe = () => {
      unlisten()
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
    const { place, saving } = this.#document.state.get()
    if (saving) return this.#later()
    if (this.#held || !place || place.readOnly || !this.#document.isEdited() || !this.#options.mayWrite()) return
    this.#held = !(await this.#options.save())
  }
}
