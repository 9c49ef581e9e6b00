import type { DocumentHandle, FileVersion, OpenedFile, Platform } from '../../src-core/platform.ts'
import { strings } from '../../src-core/strings.ts'
import type { OpenDocument } from '../document/open-document.ts'
import { isAboutFile } from './notice.ts'
import type { Workspace } from './workspace.ts'

/** What happens when another program writes the file of the open document. */
export class OutsideChanges {
  readonly #platform: Pick<Platform, 'reopen'>
  readonly #workspace: Workspace

  constructor(platform: Pick<Platform, 'reopen'>, workspace: Workspace) {
    this.#platform = platform
    this.#workspace = workspace
  }

  /** Looks at the document's file again, which another program has changed. */
  async fileChanged(handle: DocumentHandle): Promise<void> {
    const workspace = this.#workspace
    await workspace.saving.settled()
    const { document } = workspace
    if (document?.state.get().place?.handle !== handle) return
    const file = await this.#read(handle, 'watch')
    const place = workspace.document === document ? document.state.get().place : null
    if (!file || !place) return
    if (file.version === place.version) {
      if (isAboutFile(workspace.state.get().notice)) workspace.dismiss()
    } else if (!document.isEdited()) await this.#reload(document, file, place.version)
    else if (document.written().text === file.text) await this.#take(document, file)
    else this.#ask(file)
  }

  /** What stands in the document's file now, to compare with; null when it cannot be read, which is said. */
  async fileNow(): Promise<OpenedFile | null> {
    const place = this.#workspace.document?.state.get().place
    return place ? this.#read(place.handle, 'watch') : null
  }

  /** The person's text is the one that counts: the next save writes over what another program wrote. */
  keepMine(file: OpenedFile): void {
    const workspace = this.#workspace
    workspace.document?.acceptVersion(file.version)
    workspace.notify({ kind: 'note', message: strings.ui.changed.mineKept })
  }

  /** What another program wrote is the one that counts. Undo brings the person's text back. */
  async takeTheirs(file: OpenedFile): Promise<void> {
    const { document } = this.#workspace
    if (document && (await this.#take(document, file)))
      this.#workspace.notify({ kind: 'note', message: strings.ui.changed.theirsTaken(file.name) })
  }

  /** Writes over what another program wrote; the person has confirmed it. */
  async overwrite(): Promise<boolean> {
    const workspace = this.#workspace
    const { document } = workspace
    const place = document?.state.get().place
    if (!document || !place) return false
    const file = await this.#read(place.handle, 'save')
    if (!file) return false
    document.acceptVersion(file.version)
    return workspace.save()
  }

  /** An unedited document follows its file, unless it was typed in while that was read. */
  async #reload(document: OpenDocument, file: OpenedFile, before: FileVersion): Promise<void> {
    const taken = await this.#take(document, file, () => {
      const untouched = !document.isEdited() && document.state.get().place?.version === before
      if (!untouched) this.#ask(file)
      return untouched
    })
    if (taken) this.#workspace.notify({ kind: 'note', message: strings.ui.changed.reloaded(file.name) })
  }

  /**
   * @param may asked once the text is read, which takes a while for a long one
   * @returns false when it was cancelled, or may not be done any more
   */
  async #take(document: OpenDocument, file: OpenedFile, may = () => true): Promise<boolean> {
    const workspace = this.#workspace
    if (document.kind === 'source') {
      document.takeFile(file)
      return true
    }
    const read = await workspace.reading.read(file.name, [file.text])
    if (!read || workspace.document !== document || !may()) return false
    document.takeFile(file, read[0])
    return true
  }

  #ask(file: OpenedFile): void {
    const { notice } = this.#workspace.state.get()
    if (notice?.kind !== 'changed-on-disk') this.#workspace.notify({ kind: 'changed-outside', file })
  }

  async #read(handle: DocumentHandle, during: 'watch' | 'save'): Promise<OpenedFile | null> {
    const now = await this.#platform.reopen(handle)
    if (now.kind === 'failed') this.#workspace.notify({ kind: 'problem', during, problem: now.problem })
    return now.kind === 'done' ? now.value : null
  }
}
