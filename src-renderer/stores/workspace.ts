import { readFrontMatter, splitFrontMatter } from '../../src-core/document/front-matter.ts'
import type {
  DocumentHandle,
  DroppedFile,
  FileProblem,
  OpenedFile,
  Outcome,
  Platform,
  RecentId,
  RecoveredDocument,
  SavedFile,
  Settings,
} from '../../src-core/platform.ts'
import { strings } from '../../src-core/strings.ts'
import { newDocumentText } from '../../src-core/templates/new-document.ts'
import type { Template } from '../../src-core/templates/template.ts'
import { Autosave } from '../document/autosave.ts'
import { DocumentSession, placeOf, type SessionOptions } from '../document/document-session.ts'
import { RecoveryKeeper } from '../document/recovery-keeper.ts'
import { today } from '../document/today.ts'
import { templateOf } from '../templates/built-in.ts'
import type { Notice } from './notice.ts'
import { Store } from './store.ts'

/** What every document of the window is given. */
type Surroundings = Pick<SessionOptions, 'imageUrl' | 'openLink' | 'onEditSource' | 'onPicturesLeftOut' | 'today'>

export interface WorkspaceState {
  readonly session: DocumentSession | null
  readonly notice: Notice | null
}

export interface WorkspaceOptions {
  /** Whether changes are to be saved without being asked, asked anew each time. */
  readonly mayAutosave?: () => boolean
  /** Opens the source of the raw piece of text that is selected in the document. */
  readonly onEditSource?: () => void
}

/** The document of this window and everything that happens to it as a file. */
export class Workspace {
  readonly state = new Store<WorkspaceState>({ session: null, notice: null })
  readonly #platform: Platform
  readonly #mayAutosave: () => boolean
  readonly #onEditSource: () => void
  #keeper: RecoveryKeeper | null = null
  #autosave: Autosave | null = null
  // One save at a time: the second waits and then writes what has been typed since.
  #lastSave: Promise<boolean> = Promise.resolve(true)

  constructor(platform: Platform, { mayAutosave = () => false, onEditSource = () => {} }: WorkspaceOptions = {}) {
    this.#platform = platform
    this.#mayAutosave = mayAutosave
    this.#onEditSource = onEditSource
  }

  get session(): DocumentSession | null {
    return this.state.get().session
  }

  async newFromTemplate(template: Template): Promise<void> {
    if (!(await this.#mayLeave())) return
    const text = newDocumentText(template, { today: today() })
    this.#showDocument({ text, template, place: null })
  }

  open = () => this.#openFile(() => this.#platform.openWithDialog())
  openRecent = (id: RecentId) => this.#openFile(() => this.#platform.openRecent(id))
  openDropped = (file: DroppedFile) => this.#openFile(() => this.#platform.openDropped(file))
  /** Takes a file that the system asked to open. */
  openDelivered = (file: Outcome<OpenedFile>) => this.#openFile(async () => file)

  /** Asks what becomes of the open document, then for another, and hands that on; says so when it cannot be had. */
  async openWith<T>(ask: () => Promise<Outcome<T>>, show: (opened: T) => void): Promise<void> {
    if (!(await this.#mayLeave())) return
    const outcome = await ask()
    if (outcome.kind === 'failed') this.notify({ kind: 'problem', during: 'open', problem: outcome.problem })
    if (outcome.kind === 'done') show(outcome.value)
  }

  /** Shows unsaved work of another time: as changes of its file, or without one as a document that was never saved. */
  showRecovered({ copy, file, problem }: RecoveredDocument): void {
    // With the version that the changes were made to, saving notices when the file has changed since.
    const place = file && { ...placeOf(file), version: copy.baseVersion ?? file.version }
    this.#showDocument(
      {
        text: copy.text,
        savedText: file?.text ?? '',
        template: templateFor(copy.text),
        place,
        // What was never saved is named after its headline, as it was.
        ...(problem ? { draftName: copy.name } : {}),
        recoveryId: copy.id,
      },
      { kept: true },
    )
  }

  /** @returns whether the document is saved now */
  save(): Promise<boolean> {
    const { session } = this
    const place = session?.state.get().place
    if (!place || place.readOnly) return this.saveAs()
    return this.#write((text) => {
      const { handle, version } = session.state.get().place ?? place
      return this.#platform.save(handle, text, version)
    })
  }

  /** @returns whether the document is saved now */
  saveAs(): Promise<boolean> {
    const { session } = this
    if (!session) return Promise.resolve(true)
    const before = session.state.get().place?.handle ?? null
    const { name } = session
    return this.#write((text) => this.#platform.saveAs(name, text, before))
  }

  async close(): Promise<void> {
    if (!this.session) return this.#platform.closeWindow()
    if (await this.#mayLeave()) this.#show(null)
  }

  /** Writes over what another program wrote; the person has confirmed it. */
  async overwrite(): Promise<boolean> {
    const place = this.session?.state.get().place
    if (!place) return false
    const now = await this.#platform.reopen(place.handle)
    if (now.kind === 'failed') this.notify({ kind: 'problem', during: 'save', problem: now.problem })
    if (now.kind !== 'done') return false
    this.session?.acceptVersion(now.value.version)
    return this.save()
  }

  /** Keeps unsaved changes for recovery now: the page may be about to end. */
  keepUnsaved(): void {
    this.#keeper?.flush()
  }

  /** Saves what waits, if changes are to be saved by themselves from now on. */
  autosaveChanged(): void {
    this.#autosave?.retry()
  }

  /** Looks at the document's file again, which another program has changed. */
  async fileChanged(handle: DocumentHandle): Promise<void> {
    await this.#lastSave.catch(() => false)
    const { session } = this
    if (session?.state.get().place?.handle !== handle) return
    const now = await this.#platform.reopen(handle)
    const place = this.session === session ? session.state.get().place : null
    if (!place) return
    if (now.kind === 'failed') this.notify({ kind: 'problem', during: 'watch', problem: now.problem })
    if (now.kind !== 'done') return
    const { notice } = this.state.get()
    if (now.value.version === place.version) {
      if (isAboutFile(notice)) this.dismiss()
    } else if (!session.isEdited()) {
      session.takeFile(now.value)
      this.notify({ kind: 'note', message: strings.ui.changed.reloaded(now.value.name) })
    } else if (session.written().text === now.value.text) session.takeFile(now.value)
    else if (notice?.kind !== 'changed-on-disk') this.notify({ kind: 'changed-outside', file: now.value })
  }

  /** What stands in the document's file now, to compare with; null when it cannot be read, which is said. */
  async fileNow(): Promise<OpenedFile | null> {
    const place = this.session?.state.get().place
    if (!place) return null
    const now = await this.#platform.reopen(place.handle)
    if (now.kind === 'failed') this.notify({ kind: 'problem', during: 'watch', problem: now.problem })
    return now.kind === 'done' ? now.value : null
  }

  /** The person's text is the one that counts: the next save writes over what another program wrote. */
  keepMine(file: OpenedFile): void {
    this.session?.acceptVersion(file.version)
    this.notify({ kind: 'note', message: strings.ui.changed.mineKept })
  }

  /** What another program wrote is the one that counts. Undo brings the person's text back. */
  takeTheirs(file: OpenedFile): void {
    this.session?.takeFile(file)
    this.notify({ kind: 'note', message: strings.ui.changed.theirsTaken(file.name) })
  }

  /** @returns false when the person thought better of it in the dialog that asks where to */
  async export(options: Settings['export']): Promise<boolean> {
    const { session } = this
    if (!session) return false
    const { bytes } = await session.exported(options)
    const suggestedName = session.name.replace(/\.(?:md|markdown|mdown|mkd|txt)$/i, '')
    const outcome = await this.#platform.exportFile({
      suggestedName: `${suggestedName}.${options.format}`,
      format: options.format,
      bytes,
    })
    if (outcome.kind === 'done') this.notify({ kind: 'exported', file: outcome.value })
    if (outcome.kind === 'failed') this.notify({ kind: 'problem', during: 'export', problem: outcome.problem })
    return outcome.kind !== 'cancelled'
  }

  /** Shows a message in place of the one that stands there. */
  notify(notice: Notice): void {
    this.state.set({ ...this.state.get(), notice })
  }

  dismiss = (): void => {
    this.state.set({ ...this.state.get(), notice: null })
  }

  /** Says that Dateline itself failed at something; the document stays as it is. */
  reportUnexpected = (error: unknown): void => {
    this.notify({ kind: 'unexpected', message: error instanceof Error ? error.message : String(error) })
  }

  readonly #surroundings: Surroundings = {
    imageUrl: (handle, path) => this.#platform.imageUrl(handle, path),
    openLink: (address) => void this.#platform.openExternal(address).catch(this.reportUnexpected),
    onEditSource: () => this.#onEditSource(),
    onPicturesLeftOut: (count) => this.notify({ kind: 'note', message: strings.ui.paste.picturesLeftOut(count) }),
    today,
  }

  #openFile(ask: () => Promise<Outcome<OpenedFile>>): Promise<void> {
    return this.openWith(ask, (file) =>
      this.#showDocument({ text: file.text, template: templateFor(file.text), place: placeOf(file) }),
    )
  }

  #showDocument(
    opened: Omit<SessionOptions, keyof Surroundings>,
    { kept = false }: { readonly kept?: boolean } = {},
  ): void {
    const session = new DocumentSession({ ...this.#surroundings, ...opened })
    this.#show(session)
    this.#keeper = new RecoveryKeeper(session, this.#platform, { kept, onProblem: this.reportUnexpected })
    this.#autosave = new Autosave(session, {
      mayWrite: () => this.#mayAutosave() && !isAboutOtherText(this.state.get().notice),
      save: () => this.save(),
    })
  }

  #show(session: DocumentSession | null): void {
    const before = this.session
    this.#keeper?.end()
    this.#autosave?.end()
    this.#keeper = null
    this.#autosave = null
    this.state.set({ session, notice: null })
    const old = before?.state.get().place?.handle
    if (old && old !== session?.state.get().place?.handle) void this.#platform.release(old)
    before?.end()
  }

  #write(ask: (text: string) => Promise<Outcome<SavedFile>>): Promise<boolean> {
    this.#lastSave = this.#lastSave.then(
      () => this.#writeNow(ask),
      () => this.#writeNow(ask),
    )
    return this.#lastSave
  }

  async #writeNow(ask: (text: string) => Promise<Outcome<SavedFile>>): Promise<boolean> {
    const { session } = this
    if (!session) return false
    const before = session.state.get().place?.handle
    session.setSaving(true)
    try {
      const { doc, text } = session.written()
      const outcome = await ask(text)
      if (outcome.kind === 'failed') this.#saveFailed(outcome.problem)
      if (outcome.kind !== 'done') return false
      session.markSaved(doc, text, outcome.value)
      if (before && before !== outcome.value.handle) void this.#platform.release(before)
      if (isAboutFile(this.state.get().notice)) this.dismiss()
      return true
    } finally {
      session.setSaving(false)
    }
  }

  #saveFailed(problem: FileProblem): void {
    this.notify(
      problem.code === 'changed-on-disk'
        ? { kind: 'changed-on-disk', name: problem.name }
        : { kind: 'problem', during: 'save', problem },
    )
  }

  async #mayLeave(): Promise<boolean> {
    const { session } = this
    if (!session?.isEdited()) return true
    switch (await this.#platform.confirmDiscard(session.name || strings.ui.document.untitled)) {
      case 'save':
        return this.save()
      case 'discard':
        return true
      case 'cancel':
        return false
    }
  }
}

function templateFor(text: string): Template {
  return templateOf(readFrontMatter(splitFrontMatter(text).raw).template)
}

/** Whether a message is about the state of the file, and so out of date once that is well. */
function isAboutFile(notice: Notice | null): boolean {
  if (notice?.kind === 'problem') return notice.during === 'save' || notice.during === 'watch'
  return isAboutOtherText(notice)
}

/** Whether another program's text waits for a decision, so that nothing may be written over it. */
function isAboutOtherText(notice: Notice | null): boolean {
  return notice?.kind === 'changed-on-disk' || notice?.kind === 'changed-outside'
}
