import { withoutRules } from '../../src-core/checks/checks-config.ts'
import type { KnownGrammar } from '../../src-core/grammar/grammar.ts'
import { readMarkdown } from '../../src-core/markdown/read-markdown.ts'
import type {
  DroppedFile,
  ImportChoices,
  ImportedFile,
  OpenedFile,
  Outcome,
  Platform,
  RecentId,
  RecoveredDocument,
  Settings,
} from '../../src-core/platform.ts'
import { defaultSettings } from '../../src-core/settings.ts'
import { strings } from '../../src-core/strings.ts'
import { templateWithId } from '../../src-core/templates/library.ts'
import { newDocumentText } from '../../src-core/templates/new-document.ts'
import type { Sample, SectionOrder, Template } from '../../src-core/templates/template.ts'
import { Autosave } from '../document/autosave.ts'
import { DocumentSession, type SessionOptions } from '../document/document-session.ts'
import { type OpenDocument, placeOf } from '../document/open-document.ts'
import { RecoveryKeeper } from '../document/recovery-keeper.ts'
import { today } from '../document/today.ts'
import type { EditedPiece } from '../page/extensions/edit-source.ts'
import type { OnMisspelt } from '../page/extensions/spelling-marks.ts'
import { LongReading } from '../reading/long-reading.ts'
import { sourceText } from '../reading/text-size.ts'
import type { SourceSessionOptions } from '../source/source-session.ts'
import { defaultTemplate } from '../templates/built-in.ts'
import { isAboutOtherText, type Notice } from './notice.ts'
import { OutsideChanges } from './outside-changes.ts'
import { Saving } from './saving.ts'
import { Store } from './store.ts'
import { TeamChecks } from './team-checks.ts'
import { TemplatesStore } from './templates-store.ts'

/** What every document of the window is given. */
type Surroundings = Pick<
  SessionOptions,
  | 'imageUrl'
  | 'openLink'
  | 'onEditPiece'
  | 'onPicturesLeftOut'
  | 'onMisspelt'
  | 'today'
  | 'checksConfig'
  | 'grammar'
  | 'exportChoices'
>

export interface WorkspaceState {
  readonly document: OpenDocument | null
  readonly notice: Notice | null
}

export interface WorkspaceOptions {
  /** Whether changes are to be saved without being asked, asked anew each time. */
  readonly mayAutosave?: () => boolean
  /** Ids of rules that are off in every document. The same list means the same rules. */
  readonly rulesOff?: () => readonly string[]
  /** How documents would be exported, asked anew each time: their pages are counted so. */
  readonly exportChoices?: NonNullable<SessionOptions['exportChoices']>
  /** Opens what edits the piece of text that is selected in the document: source, or a link without text. */
  readonly onEditPiece?: (what: EditedPiece) => void
  readonly onMisspelt?: OnMisspelt
  readonly grammar?: KnownGrammar
  readonly reading?: LongReading
  /** Asked before the open document is closed or gives place to another, and before its changes are asked about. */
  readonly mayLeave?: () => Promise<boolean>
}

/** The document of this window and everything that happens to it as a file. */
export class Workspace {
  readonly state = new Store<WorkspaceState>({ document: null, notice: null })
  /** The text that is being read, when that takes long. */
  readonly reading: LongReading
  readonly outside: OutsideChanges
  readonly #team: TeamChecks
  #leaveDocument: () => void = () => {}
  /** The templates there are for the open document. */
  readonly templates: TemplatesStore
  readonly saving: Saving
  /** What was imported last, for the report about it. */
  readonly imported = new Store<ImportedFile | null>(null)
  readonly #platform: Platform
  readonly #mayAutosave: () => boolean
  readonly #rulesOff: () => readonly string[]
  readonly #onEditPiece: (what: EditedPiece) => void
  readonly #exportChoices: NonNullable<SessionOptions['exportChoices']>
  readonly #onMisspelt: OnMisspelt
  readonly #grammar: KnownGrammar
  readonly #othersMayLeave: () => Promise<boolean>
  #keeper: RecoveryKeeper | null = null
  #autosave: Autosave | null = null

  constructor(platform: Platform, options: WorkspaceOptions = {}) {
    const {
      mayAutosave = () => false,
      rulesOff = () => [],
      onEditPiece = () => {},
      onMisspelt = () => {},
      reading = new LongReading(),
    } = options
    this.#platform = platform
    this.templates = new TemplatesStore(platform)
    this.#team = new TeamChecks(platform, {
      onChange: () => this.session?.analyseAnew(),
      onProblem: (message) => this.notify({ kind: 'note', message }),
    })
    this.reading = reading
    this.outside = new OutsideChanges(platform, this)
    this.saving = new Saving(platform, this)
    this.#mayAutosave = mayAutosave
    this.#rulesOff = rulesOff
    this.#onEditPiece = onEditPiece
    this.#exportChoices = options.exportChoices ?? (() => defaultSettings.export)
    this.#onMisspelt = onMisspelt
    this.#grammar = options.grammar ?? (() => undefined)
    this.#othersMayLeave = options.mayLeave ?? (async () => true)
  }

  get document(): OpenDocument | null {
    return this.state.get().document
  }

  /** The document, where it is laid out as a page. */
  get session(): DocumentSession | null {
    const { document } = this
    return document?.kind === 'page' ? document : null
  }

  /**
   * @param order another of the template's orders of the press release
   * @returns whether the new document is shown
   */
  async newFromTemplate(source: Template | Sample, order?: SectionOrder): Promise<boolean> {
    if (!(await this.#mayLeave())) return false
    const text = newDocumentText(source, { today: today(), ...(order ? { order } : {}) })
    const { library } = this.templates.get()
    const template = source.sample ? (templateWithId(library, source.template) ?? defaultTemplate) : source
    this.#showPage({ read: readMarkdown(text), template, place: null })
    return true
  }

  open = () => this.#openFile(() => this.#platform.openWithDialog())
  openRecent = (id: RecentId) => this.#openFile(() => this.#platform.openRecent(id))
  openDropped = (file: DroppedFile) => this.#openFile(() => this.#platform.openDropped(file))
  /** Takes a file that the system asked to open. */
  openDelivered = (file: Outcome<OpenedFile>) => this.#openFile(async () => file)

  /**
   * Takes a file of another program as a new document.
   * @returns what became of it; null when it was not taken, which is said
   */
  async importWith(ask: () => Promise<Outcome<ImportedFile>>): Promise<ImportedFile | null> {
    const taken: ImportedFile[] = []
    await this.openWith(ask, async (file) => {
      const draftName = file.name.replace(/\.[^.]+$/, '')
      // It has not been saved, so everything in it counts as a change.
      if (await this.#showText(file.name, file.markdown, { place: null, savedText: '', draftName })) taken.push(file)
    })
    const [imported = null] = taken
    this.imported.set(imported)
    if (imported) this.notify({ kind: 'note', message: strings.ui.importing.done(imported.name) })
    return imported
  }

  importWithDialog = (choices: ImportChoices) => this.importWith(() => this.#platform.importWithDialog(choices))
  importDropped = (file: DroppedFile, choices: ImportChoices) =>
    this.importWith(() => this.#platform.importDropped(file, choices))

  /** Asks what becomes of the open document, then for another, and hands that on; says so when it cannot be had. */
  async openWith<T>(ask: () => Promise<Outcome<T>>, show: (opened: T) => Promise<void>): Promise<void> {
    if (!(await this.#mayLeave())) return
    const outcome = await ask()
    if (outcome.kind === 'failed') this.notify({ kind: 'problem', during: 'open', problem: outcome.problem })
    if (outcome.kind === 'done') await show(outcome.value)
  }

  /**
   * Shows unsaved work of another time: as changes of its file, or without one as a document that was never saved.
   * @returns whether it is shown: reading a long text can be cancelled
   */
  showRecovered({ copy, file, problem }: RecoveredDocument): Promise<boolean> {
    // With the version that the changes were made to, saving notices when the file has changed since.
    const place = file && { ...placeOf(file), version: copy.baseVersion ?? file.version }
    return this.#showText(copy.name, copy.text, {
      place,
      savedText: file?.text ?? '',
      // What was never saved is named after its headline, as it was.
      ...(problem ? { draftName: copy.name } : {}),
      recoveryId: copy.id,
    })
  }

  /** @returns whether the document is saved now */
  save = (): Promise<boolean> => this.saving.save()
  /** @returns whether the document is saved now */
  saveAs = (): Promise<boolean> => this.saving.saveAs()

  async close(): Promise<void> {
    if (!this.document) return this.#platform.closeWindow()
    if (await this.#mayLeave()) this.#show(null)
  }

  /**
   * Puts an earlier version of the document in its place, as a change that can be undone.
   * @returns false when the person cancelled the reading
   */
  async restoreText(text: string): Promise<boolean> {
    const { document } = this
    if (document?.kind === 'source') document.replaceText(text)
    else if (document) {
      const read = await this.reading.read(document.name, [text])
      if (!read || this.document !== document) return false
      document.replaceText(read[0])
    }
    return document !== null
  }

  /** Keeps unsaved changes for recovery now: the page may be about to end. */
  keepUnsaved(): void {
    this.#keeper?.flush()
  }

  /** Saves what waits, if changes are to be saved by themselves from now on. */
  autosaveChanged(): void {
    this.#autosave?.retry()
  }

  /** Whether this shell makes PDF files, or leaves that to the system's print dialog. */
  get printsPdf(): boolean {
    return this.#platform.printPdf !== null
  }

  /** @returns false when the person thought better of it in the dialog that asks where to */
  async export(options: Settings['export']): Promise<boolean> {
    const { session } = this
    if (!session) return false
    const { format } = options
    const { printPdf } = this.#platform
    if (format === 'pdf' && !printPdf) {
      const { printInBrowser } = await import('../exporting/print-in-browser.ts')
      await printInBrowser(await session.laidOut(options), options)
      return true
    }
    const { bytes } = await session.exported(options, printPdf)
    const suggestedName = session.name.replace(/\.(?:md|markdown|mdown|mkd|txt)$/i, '')
    const outcome = await this.#platform.exportFile({ suggestedName: `${suggestedName}.${format}`, format, bytes })
    if (outcome.kind === 'done') this.notify({ kind: 'exported', file: outcome.value })
    if (outcome.kind === 'failed') this.notify({ kind: 'problem', during: 'export', problem: outcome.problem })
    return outcome.kind !== 'cancelled'
  }

  /**
   * Writes the readiness report as a Markdown file of its own.
   * @returns false when the person thought better of it in the dialog that asks where to
   */
  async exportReport(markdown: string): Promise<boolean> {
    const { session } = this
    if (!session) return false
    const name = session.name.replace(/\.(?:md|markdown|mdown|mkd|txt)$/i, '')
    const outcome = await this.#platform.exportFile({
      suggestedName: strings.ui.readiness.fileName(name),
      format: 'md',
      bytes: new TextEncoder().encode(markdown),
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
    onEditPiece: (what) => this.#onEditPiece(what),
    onMisspelt: (word) => this.#onMisspelt(word),
    onPicturesLeftOut: (count) => this.notify({ kind: 'note', message: strings.ui.paste.picturesLeftOut(count) }),
    today,
    checksConfig: () => withoutRules(this.#team.config, this.#rulesOff()),
    grammar: (text) => this.#grammar(text),
    exportChoices: () => this.#exportChoices(),
  }

  #openFile(ask: () => Promise<Outcome<OpenedFile>>): Promise<void> {
    return this.openWith(ask, async (file) => {
      await this.#showText(file.name, file.text, { place: placeOf(file) })
    })
  }

  /**
   * Shows a text: as a page, or as its source when it is too long for one.
   * @returns false when the person cancelled the reading; what was open is still there
   */
  async #showText(name: string, text: string, options: Omit<SourceSessionOptions, 'text'>): Promise<boolean> {
    const { savedText = text, ...rest } = options
    const kept = { kept: rest.recoveryId !== undefined }
    if (Math.max(text.length, savedText.length) >= sourceText) {
      const { SourceSession } = await import('../source/source-session.ts')
      this.#showDocument(new SourceSession({ text, ...options }), kept)
      return true
    }
    const read = await this.reading.read(name, savedText === text ? ([text] as const) : ([text, savedText] as const))
    if (!read) {
      const handle = rest.place?.handle
      if (handle && handle !== this.document?.state.get().place?.handle) void this.#platform.release(handle)
      return false
    }
    const [own, saved = own] = read
    const { template, broken } = await this.templates.templateFor(text, rest.place?.handle ?? null)
    this.#showPage({ ...rest, read: own, saved, template }, kept)
    if (broken !== null) this.notify({ kind: 'note', message: broken })
    return true
  }

  #showPage(options: Omit<SessionOptions, keyof Surroundings>, kept = { kept: false }): void {
    this.#showDocument(new DocumentSession({ ...this.#surroundings, ...options }), kept)
  }

  /** @param kept whether the shell has a recovery copy of it already */
  #showDocument(document: OpenDocument, { kept }: { readonly kept: boolean }): void {
    this.#show(document)
    this.#keeper = new RecoveryKeeper(document, this.#platform, { kept, onProblem: this.reportUnexpected })
    this.#autosave = new Autosave(document, {
      mayWrite: () => this.#mayAutosave() && !isAboutOtherText(this.state.get().notice),
      save: () => this.save(),
    })
  }

  #show(document: OpenDocument | null): void {
    const before = this.document
    this.reading.cancel()
    this.#keeper?.end()
    this.#autosave?.end()
    this.#keeper = null
    this.#autosave = null
    this.state.set({ document, notice: null })
    this.#followTeam(document)
    const old = before?.state.get().place?.handle
    if (old && old !== document?.state.get().place?.handle) void this.#platform.release(old)
    before?.end()
  }

  /** Looks again for what the team of the document changed about the checks. */
  async lookForTeamChecks(): Promise<void> {
    await this.#team.load(this.document?.state.get().place?.handle ?? null)
  }

  /** A document that is saved elsewhere may be another team's. */
  #followTeam(document: OpenDocument | null): void {
    this.#leaveDocument()
    const look = () => void this.lookForTeamChecks().catch(this.reportUnexpected)
    let known = document?.state.get().place?.handle
    look()
    this.#leaveDocument =
      document?.state.subscribe(() => {
        const handle = document.state.get().place?.handle
        if (handle === known) return
        known = handle
        look()
      }) ?? (() => {})
  }

  async #mayLeave(): Promise<boolean> {
    if (!(await this.#othersMayLeave())) return false
    const { document } = this
    if (!document?.isEdited()) return true
    switch (await this.#platform.confirmDiscard(document.nameNow() || strings.ui.document.untitled)) {
      case 'save':
        return this.save()
      case 'discard':
        return true
      case 'cancel':
        return false
    }
  }
}
