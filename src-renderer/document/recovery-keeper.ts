import type { Platform } from '../../src-core/platform.ts'
import type { DocumentFile } from './open-document.ts'

// Not restarted by further typing, so that with the time of writing no more than a second of it is ever at risk.
const keepAfterMs = 700

/** Keeps a copy of a document's unsaved changes with the shell, and drops it once there are none. */
export class RecoveryKeeper {
  readonly #document: DocumentFile
  readonly #platform: Pick<Platform, 'keepRecovery' | 'dropRecovery'>
  readonly #onProblem: (error: unknown) => void
  readonly #unsubscribe: () => void
  #timer: ReturnType<typeof setTimeout> | undefined
  #kept: boolean
  #failed = false
  // In order: a copy that is still being written must not come back after it was dropped.
  #last: Promise<void> = Promise.resolve()

  /**
   * @param kept whether the shell has a copy under the session's identifier already
   * @param onProblem told once when copies cannot be kept, and again after one could be
   */
  constructor(
    document: DocumentFile,
    platform: Pick<Platform, 'keepRecovery' | 'dropRecovery'>,
    { kept, onProblem }: { readonly kept: boolean; readonly onProblem: (error: unknown) => void },
  ) {
    this.#document = document
    this.#platform = platform
    this.#kept = kept
    this.#onProblem = onProblem
    const unlisten = document.onChange(() => this.#later())
    const unfollow = document.state.subscribe(() => {
      if (!document.state.get().edited) this.#drop()
    })
    this.#unsubscribe = () => {
      unlisten()
      unfollow()
    }
    if (!document.isEdited()) this.#drop()
  }

  /** Keeps what is not kept yet without waiting, as when the page is about to be hidden. */
  flush(): void {
    if (this.#timer !== undefined) this.#keep()
  }

  /** The document leaves the window: it is saved, or the person has given its changes up. */
  end(): void {
    this.#unsubscribe()
    this.#drop()
  }

  #later(): void {
    this.#timer ??= setTimeout(() => this.#keep(), keepAfterMs)
  }

  #keep(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    const document = this.#document
    if (!document.isEdited()) {
      this.#drop()
      return
    }
    this.#kept = true
    const { recoveryId: id } = document
    const name = document.nameNow()
    const { place } = document.state.get()
    const { text } = document.written()
    this.#inTurn(async () => {
      await this.#platform.keepRecovery({
        id,
        name,
        text,
        handle: place?.handle ?? null,
        baseVersion: place?.version ?? null,
      })
      this.#failed = false
    })
  }

  #drop(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    if (!this.#kept) return
    this.#kept = false
    this.#inTurn(() => this.#platform.dropRecovery(this.#document.recoveryId))
  }

  #inTurn(work: () => Promise<void>): void {
    this.#last = this.#last.then(work).catch((error: unknown) => {
      if (this.#failed) return
      this.#failed = true
      this.#onProblem(error)
    })
  }
}
