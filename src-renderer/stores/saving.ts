import type { FileProblem, Outcome, Platform, SavedFile } from '../../src-core/platform.ts'
import { isAboutFile } from './notice.ts'
import type { Workspace } from './workspace.ts'

/** Writes the open document to its file, or to another one. */
export class Saving {
  readonly #platform: Pick<Platform, 'save' | 'saveAs' | 'release'>
  readonly #workspace: Workspace
  // One save at a time: the second waits and then writes what has been typed since.
  #last: Promise<boolean> = Promise.resolve(true)

  constructor(platform: Pick<Platform, 'save' | 'saveAs' | 'release'>, workspace: Workspace) {
    this.#platform = platform
    this.#workspace = workspace
  }

  /** @returns whether the document is saved now */
  save(): Promise<boolean> {
    const { document } = this.#workspace
    const place = document?.state.get().place
    if (!place || place.readOnly) return this.saveAs()
    return this.#write((text) => {
      const { handle, version } = document.state.get().place ?? place
      return this.#platform.save(handle, text, version)
    })
  }

  /** @returns whether the document is saved now */
  saveAs(): Promise<boolean> {
    const { document } = this.#workspace
    if (!document) return Promise.resolve(true)
    const before = document.state.get().place?.handle ?? null
    const name = document.nameNow()
    return this.#write((text) => this.#platform.saveAs(name, text, before))
  }

  /** Resolves when no save is on its way, whatever came of it. */
  async settled(): Promise<void> {
    await this.#last.catch(() => false)
  }

  #write(ask: (text: string) => Promise<Outcome<SavedFile>>): Promise<boolean> {
    this.#last = this.#last.then(
      () => this.#writeNow(ask),
      () => this.#writeNow(ask),
    )
    return this.#last
  }

  async #writeNow(ask: (text: string) => Promise<Outcome<SavedFile>>): Promise<boolean> {
    const { document, state } = this.#workspace
    if (!document) return false
    const before = document.state.get().place?.handle
    document.setSaving(true)
    try {
      const written = document.written()
      const outcome = await ask(written.text)
      if (outcome.kind === 'failed') this.#failed(outcome.problem)
      if (outcome.kind !== 'done') return false
      written.saved(outcome.value)
      if (before && before !== outcome.value.handle) void this.#platform.release(before)
      if (isAboutFile(state.get().notice)) this.#workspace.dismiss()
      return true
    } finally {
      document.setSaving(false)
    }
  }

  #failed(problem: FileProblem): void {
    this.#workspace.notify(
      problem.code === 'changed-on-disk'
        ? { kind: 'changed-on-disk', name: problem.name }
        : { kind: 'problem', during: 'save', problem },
    )
  }
}
