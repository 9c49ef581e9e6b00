import type { Platform, RecoveredDocument, RecoveryCopy, RecoveryId } from '../../src-core/platform.ts'
import { strings } from '../../src-core/strings.ts'
import { Store } from './store.ts'
import type { Workspace } from './workspace.ts'

const text = strings.ui.recovery

/** Unsaved work that earlier windows left behind, as it is offered to the person. */
export class Recoveries extends Store<readonly RecoveryCopy[]> {
  readonly #platform: Pick<Platform, 'recoveries' | 'openRecovery' | 'dropRecovery'>
  readonly #workspace: Workspace

  constructor(platform: Pick<Platform, 'recoveries' | 'openRecovery' | 'dropRecovery'>, workspace: Workspace) {
    super([])
    this.#platform = platform
    this.#workspace = workspace
  }

  /** Finds what is there. What this very window was showing when it stopped comes back at once, without a question. */
  async load(): Promise<void> {
    this.set(await this.#platform.recoveries())
    const interrupted = this.get().find((copy) => copy.interrupted)
    if (interrupted && !this.#workspace.document) await this.restore(interrupted.id)
  }

  /** Opens a copy as unsaved changes of its file, or as a new document when the file cannot be read. */
  async restore(id: RecoveryId): Promise<void> {
    await this.#workspace.openWith(
      () => this.#platform.openRecovery(id),
      async (recovered) => {
        if (!(await this.#workspace.showRecovered(recovered))) return
        this.#remove(id)
        this.#workspace.notify(noticeOf(recovered))
      },
    )
  }

  async discard(id: RecoveryId): Promise<void> {
    await this.#platform.dropRecovery(id)
    this.#remove(id)
  }

  /** Offers nothing more in this window; the copies stay for the next start. */
  later(): void {
    this.set([])
  }

  #remove(id: RecoveryId): void {
    this.set(this.get().filter((copy) => copy.id !== id))
  }
}

function noticeOf({ copy, file, problem }: RecoveredDocument) {
  if (problem) return { kind: 'note', message: `${text.withoutFile(copy.name)} ${problem.message}` } as const
  return { kind: 'note', message: file ? text.restored(copy.name) : text.restoredUntitled } as const
}
