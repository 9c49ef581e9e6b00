import type { Platform } from '../../src-core/platform.ts'
import type { DocumentSession } from './document-session.ts'

// Not restarted by further typing, so that with the time of writing no more than a second of it is ever at risk.
const keepAfterMs = 700

/** Keeps a copy of a document's unsaved changes with the shell, and drops it once there are none. */
export class RecoveryKeeper {
  readonly #session: DocumentSession
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
    session: DocumentSession,
    platform: Pick<Platform, 'keepRecovery' | 'dropRecovery'>,
    { kept, onProblem }: { readonly kept: boolean; readonly onProblem: (error: unknown) => void },
  ) {
    this.#session = session
    this.#platform = platform
    this.#kept = kept
    this.#onProblem = onProblem
    const onUpdate = () => this.#later()
    session.editor.on('update', onUpdate)
    const unfollow = session.state.subscribe(() => {
      if (!session.state.get().edited) this.#drop()
    })
    this.#unsubscribe = () => {
      session.editor.off('update', onUpdate)
      unfollow()
    }
    if (!session.isEdited()) this.#drop()
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
    const session = this.#session
    if (!session.isEdited()) {
      this.#drop()
      return
    }
    this.#kept = true
    const { place } = session.state.get()
    // Its name comes from its headline. New marks on the page would end an input method's composition.
    if (!place && !session.editor.view.composing) session.analysisNow()
    const { recoveryId: id, name } = session
    const { text } = session.written()
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
    this.#inTurn(() => this.#platform.dropRecovery(this.#session.recoveryId))
  }

  #inTurn(work: () => Promise<void>): void {
    this.#last = this.#last.then(work).catch((error: unknown) => {
      if (this.#failed) return
      this.#failed = true
      this.#onProblem(error)
    })
  }
}
