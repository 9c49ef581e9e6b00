import { fileAddress } from '../../src-core/markdown/file-address.ts'
import type { FileProblem, Outcome, Platform, SavedFile } from '../../src-core/platform.ts'
import { strings } from '../../src-core/strings.ts'
import type { DocumentSession } from '../document/document-session.ts'
import { isAboutFile } from './notice.ts'
import type { Workspace } from './workspace.ts'

type SavingPlatform = Pick<Platform, 'save' | 'saveAs' | 'saveImages' | 'release'>

/** Writes the open document to its file, or to another one. */
export class Saving {
  readonly #platform: SavingPlatform
  readonly #workspace: Workspace
  // One save at a time: the second waits and then writes what has been typed since.
  #last: Promise<boolean> = Promise.resolve(true)

  constructor(platform: SavingPlatform, workspace: Workspace) {
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
      return (
        before !== undefined || document.kind === 'source' || (await this.#layImagesBeside(document, outcome.value))
      )
    } finally {
      document.setSaving(false)
    }
  }

  /**
   * A document that has a folder for the first time, as after an import, no longer holds its images in its text. They are
   * written before anything refers to them, so that at each moment the file has them all.
   * @returns whether the document is saved now
   */
  async #layImagesBeside(document: DocumentSession, { handle, version }: SavedFile): Promise<boolean> {
    const { saveImages } = this.#platform
    const images = saveImages ? document.heldImages() : []
    if (!saveImages || images.length === 0) return true
    const outcome = await saveImages(
      handle,
      images.map(({ name, bytes }) => ({ name, bytes })),
    )
    if (outcome.kind === 'failed') this.#failed(outcome.problem)
    if (outcome.kind !== 'done') return true
    const folder = outcome.value
    document.referToImages(new Map(images.map(({ src, name }) => [src, fileAddress(`${folder}/${name}`)])))
    const written = document.written()
    const saved = await this.#platform.save(handle, written.text, version)
    if (saved.kind === 'failed') this.#failed(saved.problem)
    if (saved.kind !== 'done') return false
    written.saved(saved.value)
    this.#workspace.notify({ kind: 'note', message: strings.ui.importing.imagesBeside(images.length, folder) })
    return true
  }

  #failed(problem: FileProblem): void {
    this.#workspace.notify(
      problem.code === 'changed-on-disk'
        ? { kind: 'changed-on-disk', name: problem.name }
        : { kind: 'problem', during: 'save', problem },
    )
  }
}
