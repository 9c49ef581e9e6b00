import { readFrontMatter, splitFrontMatter } from '../../src-core/document/front-matter.ts'
import type {
  DroppedFile,
  ExportedFile,
  FileProblem,
  OpenedFile,
  Outcome,
  Platform,
  RecentId,
  SavedFile,
  Settings,
} from '../../src-core/platform.ts'
import { strings } from '../../src-core/strings.ts'
import { newDocumentText } from '../../src-core/templates/parse-template.ts'
import type { Template } from '../../src-core/templates/template.ts'
import { DocumentSession, placeOf } from '../document/document-session.ts'
import { today } from '../document/today.ts'
import { templateOf } from '../templates/built-in.ts'
import { Store } from './store.ts'

/** A message above the document, until it is dismissed or answered. */
export type Notice =
  | { readonly kind: 'problem'; readonly during: 'open' | 'save' | 'export'; readonly problem: FileProblem }
  | { readonly kind: 'changed-on-disk'; readonly name: string }
  | { readonly kind: 'exported'; readonly file: ExportedFile }
  | { readonly kind: 'unexpected'; readonly message: string }

export interface WorkspaceState {
  readonly session: DocumentSession | null
  readonly notice: Notice | null
}

/** The document of this window and everything that happens to it as a file. */
export class Workspace {
  readonly state = new Store<WorkspaceState>({ session: null, notice: null })
  readonly #platform: Platform
  // One save at a time: the second waits and then writes what has been typed since.
  #lastSave: Promise<boolean> = Promise.resolve(true)

  constructor(platform: Platform) {
    this.#platform = platform
  }

  get session(): DocumentSession | null {
    return this.state.get().session
  }

  async newFromTemplate(template: Template): Promise<void> {
    if (!(await this.#mayLeave())) return
    const text = newDocumentText(template, { today: today() })
    this.#show(
      new DocumentSession({ text, template, place: null, imageUrl: this.#imageUrl, openLink: this.#openLink, today }),
    )
  }

  open = () => this.#openWith(() => this.#platform.openWithDialog())
  openRecent = (id: RecentId) => this.#openWith(() => this.#platform.openRecent(id))
  openDropped = (file: DroppedFile) => this.#openWith(() => this.#platform.openDropped(file))
  /** Takes a file that the system asked to open. */
  openDelivered = (file: Outcome<OpenedFile>) => this.#openWith(async () => file)

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
    if (now.kind === 'failed') this.#notify({ kind: 'problem', during: 'save', problem: now.problem })
    if (now.kind !== 'done') return false
    this.session?.acceptVersion(now.value.version)
    return this.save()
  }

  /** Gives up the changes for what stands on disk; the person has confirmed it. */
  async reload(): Promise<void> {
    const place = this.session?.state.get().place
    if (place) this.#accept(await this.#platform.reopen(place.handle))
  }

  /** @returns false when the person thought better of it in the dialog that asks where to */
  async export(options: Settings['export']): Promise<boolean> {
    const { session } = this
    if (!session) return false
    const bytes = await session.exported(options)
    const suggestedName = session.name.replace(/\.(?:md|markdown|mdown|mkd|txt)$/i, '')
    const outcome = await this.#platform.exportFile({
      suggestedName: `${suggestedName}.${options.format}`,
      format: options.format,
      bytes,
    })
    if (outcome.kind === 'done') this.#notify({ kind: 'exported', file: outcome.value })
    if (outcome.kind === 'failed') this.#notify({ kind: 'problem', during: 'export', problem: outcome.problem })
    return outcome.kind !== 'cancelled'
  }

  dismiss = (): void => {
    this.state.set({ ...this.state.get(), notice: null })
  }

  /** Says that Dateline itself failed at something; the document stays as it is. */
  reportUnexpected = (error: unknown): void => {
    this.#notify({ kind: 'unexpected', message: error instanceof Error ? error.message : String(error) })
  }

  readonly #imageUrl: Platform['imageUrl'] = (handle, path) => this.#platform.imageUrl(handle, path)

  readonly #openLink = (address: string): void => {
    this.#platform.openExternal(address).catch(this.reportUnexpected)
  }

  async #openWith(ask: () => Promise<Outcome<OpenedFile>>): Promise<void> {
    if (await this.#mayLeave()) this.#accept(await ask())
  }

  #accept(outcome: Outcome<OpenedFile>): void {
    if (outcome.kind === 'failed') this.#notify({ kind: 'problem', during: 'open', problem: outcome.problem })
    if (outcome.kind !== 'done') return
    const file = outcome.value
    const { raw } = splitFrontMatter(file.text)
    this.#show(
      new DocumentSession({
        text: file.text,
        template: templateOf(readFrontMatter(raw).template),
        place: placeOf(file),
        imageUrl: this.#imageUrl,
        openLink: this.#openLink,
        today,
      }),
    )
  }

  #show(session: DocumentSession | null): void {
    const before = this.session
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
      this.dismiss()
      return true
    } finally {
      session.setSaving(false)
    }
  }

  #saveFailed(problem: FileProblem): void {
    this.#notify(
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

  #notify(notice: Notice): void {
    this.state.set({ ...this.state.get(), notice })
  }
}
