import type { Editor } from '@tiptap/core'
import { closeHistory } from '@tiptap/pm/history'
import type { Node } from '@tiptap/pm/model'
import { TextSelection } from '@tiptap/pm/state'
import { type ChecksConfig, noConfig } from '../../src-core/checks/checks-config.ts'
import type { Finding } from '../../src-core/checks/finding.ts'
import type { Range } from '../../src-core/document/structure.ts'
import type { ExportChoices } from '../../src-core/export/choices.ts'
import { exportedMarkdown } from '../../src-core/export/exported.ts'
import type { KnownGrammar } from '../../src-core/grammar/grammar.ts'
import { type OpenedMarkdown, openReadMarkdown } from '../../src-core/markdown/open.ts'
import type { ReadMarkdown } from '../../src-core/markdown/read-markdown.ts'
import { sameContent, saveMarkdown } from '../../src-core/markdown/save.ts'
import type { FileVersion, OpenedFile, Platform, RecoveryId, Settings, Unsubscribe } from '../../src-core/platform.ts'
import type { Template } from '../../src-core/templates/template.ts'
import { showAnalysis } from '../page/extensions/analysis-meta.ts'
import type { EditedPiece } from '../page/extensions/edit-source.ts'
import { showFocused } from '../page/extensions/focused-text.ts'
import { replacesText } from '../page/extensions/problem-lock.ts'
import type { OpenSlashMenu, SlashMenuStore } from '../page/extensions/slash-menu.ts'
import type { OnMisspelt } from '../page/extensions/spelling-marks.ts'
import { findingAt, sameFinding } from '../page/go-to-finding.ts'
import { slashItems } from '../slash/slash-items.ts'
import { Store } from '../stores/store.ts'
import { type Analysis, analyse, type PageLook, pageLookOf } from './analysis.ts'
import { applyDocument } from './apply-document.ts'
import { createEditor } from './create-editor.ts'
import { type Exported, type ExportSource, exportDocument, type LaidOut, layOutForExport } from './export-document.ts'
import { type FocusTarget, focusRange } from './focus-target.ts'
import { heldImages, type ImageInText, readdressed } from './held-images.ts'
import { unfinishedSentence, withoutHeldBack } from './hold-back.ts'
import { imagePath } from './image-path.ts'
import {
  type DocumentFile,
  type FilePlace,
  type FileState,
  nextDocumentId,
  placeOf,
  type Written,
} from './open-document.ts'
import { type Place, placeAt, samePlace } from './place.ts'
import { suggestedFileName } from './suggested-file-name.ts'

export interface DocumentState extends FileState {
  readonly analysis: Analysis
}

export interface SessionOptions {
  readonly read: ReadMarkdown
  readonly template: Template
  readonly place: FilePlace | null
  /** Address at which the page may load an image that lies beside a document. */
  readonly imageUrl: Platform['imageUrl']
  readonly openLink: (address: string) => void
  /** For work that was recovered: what it differs from, the text of its file, or an empty one when it has none. */
  readonly saved?: ReadMarkdown
  /** For work that was recovered without its file: the name it had. */
  readonly draftName?: string
  /** For work that was recovered: what its copy is kept under. */
  readonly recoveryId?: RecoveryId
  /** Opens what edits the piece of text that is selected: source, or a link without text. */
  readonly onEditPiece?: (what: EditedPiece) => void
  /** Told when pasted content had pictures that a document cannot hold. */
  readonly onPicturesLeftOut?: (count: number) => void
  /** Told that a person wants suggestions for a misspelt word. */
  readonly onMisspelt?: OnMisspelt
  /** What is changed about the rules, asked anew for each analysis. */
  readonly checksConfig?: () => ChecksConfig
  /** What a grammar checker knows by now of the document’s paragraphs. */
  readonly grammar?: KnownGrammar
  /** Today as `YYYY-MM-DD`, asked anew for each analysis: a document may stay open over midnight. */
  readonly today: () => string
  /** How the document would be exported, asked anew for each analysis; its pages are counted so. */
  readonly exportChoices?: () => ExportChoices
}

/** Points to a CSS pixel. */
const pointsPerPixel = 0.75

// Long enough to stay out of a typist's way, short enough that a state changes before the eye gets there.
const shortestPauseMs = 150
// What takes long must not come in between two sentences.
const longestPauseMs = 2000

/** One open document: its editor, what it was opened from, and what is derived from it. */
export class DocumentSession implements DocumentFile {
  readonly kind = 'page'
  readonly id = nextDocumentId()
  readonly editor: Editor
  readonly recoveryId: RecoveryId
  readonly state: Store<DocumentState>
  /** The finding that was gone to last, or that the cursor was put to; null once the text has changed. */
  readonly currentFinding = new Store<Finding | null>(null)
  /** Where the cursor is. While typing runs ahead of the analysis, where it was. */
  readonly place = new Store<Place | null>(null)
  /** What the page shows alone, with all else dimmed; null while everything is shown alike. */
  readonly focused = new Store<FocusTarget | null>(null)
  /** What a slash in the text offers to insert; null while it is closed. */
  readonly slashMenu: SlashMenuStore = new Store<OpenSlashMenu | null>(null)
  readonly #draftName: string | null
  #template: Template
  readonly #today: () => string
  readonly #exportChoices: SessionOptions['exportChoices']
  readonly #imageUrl: Platform['imageUrl']
  readonly #checksConfig: () => ChecksConfig
  readonly #grammar: KnownGrammar | undefined
  #opened: OpenedMarkdown
  #saved: Node
  #timer: ReturnType<typeof setTimeout> | undefined
  #pauseMs = shortestPauseMs
  /** The sentence at the cursor in which findings are held back until it is finished or left. */
  #writing: Range | null = null

  constructor(options: SessionOptions) {
    const { read, saved = read, template, place, imageUrl, openLink, today } = options
    const { onEditPiece = () => {}, onPicturesLeftOut = () => {}, onMisspelt = () => {} } = options
    const { checksConfig = () => noConfig } = options
    // The editor asks for it while it is being made.
    this.#template = template
    const { editor, opened } = createEditor(read, {
      template: () => this.#template,
      openLink,
      onEditPiece,
      onPicturesLeftOut,
      onMisspelt,
      slashMenu: this.slashMenu,
      slashItems: () => slashItems(this.editor, this.state.get().analysis, this.#template),
      resolveImage: (src) => this.#imageAddress(src),
    })
    this.editor = editor
    this.#imageUrl = imageUrl
    this.#today = today
    this.#checksConfig = checksConfig
    this.#grammar = options.grammar
    this.#exportChoices = options.exportChoices
    this.#opened = opened
    this.#draftName = options.draftName ?? null
    this.recoveryId = options.recoveryId ?? (crypto.randomUUID() as string as RecoveryId)
    this.#saved = saved === read ? opened.doc : openReadMarkdown(saved, editor.schema).doc
    this.state = new Store<DocumentState>({
      place,
      edited: this.isEdited(),
      saving: false,
      analysis: this.#analysed(opened.doc),
    })
    editor.on('mount', () => showAnalysis(editor, this.state.get().analysis))
    if (place === null) this.#goToFirstGap()
    this.#updatePlace()
    editor.on('update', () => this.#changed())
    this.focused.subscribe(() => this.#showFocused())
    editor.on('selectionUpdate', () => {
      this.#updatePlace()
      this.#updateCurrentFinding()
      this.#sentenceLeft()
    })
    editor.on('blur', () => this.#sentenceLeft())
  }

  /** What the document is read against. */
  get template(): Template {
    return this.#template
  }

  /** Reads the document against another template. Nothing in it changes. */
  readAgainst(template: Template): void {
    this.#template = template
    this.#analyse()
  }

  get name(): string {
    const { place, analysis } = this.state.get()
    return place?.name ?? this.#draftName ?? suggestedFileName(analysis)
  }

  nameNow(): string {
    // The name of a new document comes from its headline. New marks on the page would end an input method's composition.
    if (!this.state.get().place && !this.editor.view.composing) this.analysisNow()
    return this.name
  }

  onChange(listener: () => void): Unsubscribe {
    this.editor.on('update', listener)
    return () => this.editor.off('update', listener)
  }

  /**
   * The document as it is now as Markdown. What was opened stays what every save starts from: it tells the file's own way
   * of writing, also for what is undone, and reading what was just written would hold up a long document's next key.
   */
  written(): Written {
    const { doc } = this.editor.state
    return {
      text: saveMarkdown(doc, this.#opened),
      saved: (file) => {
        this.#saved = doc
        this.#update({ place: { ...file, readOnly: false }, edited: this.isEdited() })
      },
    }
  }

  isEdited(): boolean {
    return !sameContent(this.editor.state.doc, this.#saved)
  }

  /**
   * Puts another text in the document's place as one change that can be undone; what is the same in both stays as it is,
   * and so does the cursor.
   */
  replaceText(read: ReadMarkdown): void {
    this.#replace(openReadMarkdown(read, this.editor.schema, { typingParagraphs: true }))
  }

  /** Takes what now stands in the document's file: the page shows it, and it is what has been saved. Can be undone. */
  takeFile(file: OpenedFile, read: ReadMarkdown): void {
    const opened = openReadMarkdown(read, this.editor.schema, { typingParagraphs: true })
    this.#replace(opened)
    this.#opened = opened
    this.#saved = opened.doc
    this.#update({ place: placeOf(file), edited: this.isEdited() })
  }

  acceptVersion(version: FileVersion): void {
    const { place } = this.state.get()
    if (place) this.#update({ place: { ...place, version } })
  }

  /** An exported file of the document as it is now. */
  exported(options: Settings['export'], printPdf: Platform['printPdf']): Promise<Exported> {
    return exportDocument(this.#exportSource(), options, printPdf)
  }

  /** The document as it is now, laid out as an export prints it. */
  laidOut(choices: ExportChoices): Promise<LaidOut> {
    return layOutForExport(this.#exportSource(), choices)
  }

  /** The document as it is now as exported Markdown. */
  exportedMarkdown(choices: ExportChoices): string {
    const { doc, outline } = this.analysisNow()
    return exportedMarkdown({ doc, outline, opened: this.#opened }, choices)
  }

  #exportSource(): ExportSource {
    return {
      analysis: this.analysisNow(),
      opened: this.#opened,
      today: this.#today(),
      template: this.template,
      imageAddress: (src) => this.#imageAddress(src),
    }
  }

  /** The images that the text holds itself. */
  heldImages(): ImageInText[] {
    return heldImages(this.editor.state.doc)
  }

  /** Lets images stand elsewhere. No undo brings them back into the text. @param addresses new ones by those they have */
  referToImages(addresses: ReadonlyMap<string, string>): void {
    const { state, view } = this.editor
    view.dispatch(readdressed(state.tr, addresses).setMeta('addToHistory', false))
  }

  setSaving(saving: boolean): void {
    this.#update({ saving })
  }

  /** The analysis of the document as it is now; brings a waiting one forward. */
  analysisNow(): Analysis {
    if (this.state.get().analysis.doc !== this.editor.state.doc) this.#analyse()
    return this.state.get().analysis
  }

  /** Derives everything anew, after something but the document has changed that it depends on. */
  analyseAnew(): void {
    this.#analyse()
  }

  /** Checks again without taking the person up on the sentence at the cursor. */
  recheckWhileTyping(): void {
    this.#whenIdle()
  }

  focus(): void {
    this.editor.view.focus()
  }

  end(): void {
    clearTimeout(this.#timer)
    this.editor.destroy()
  }

  #replace(opened: OpenedMarkdown): void {
    const { state, view } = this.editor
    // A change of its own in the history, however soon after the last key it comes.
    view.dispatch(closeHistory(replacesText(applyDocument(state.tr, opened.doc))))
  }

  #changed(): void {
    this.currentFinding.set(null)
    // The shell's guard on close needs to know of the first change at once; going back to unedited can wait.
    if (!this.state.get().edited && this.isEdited()) this.#update({ edited: true })
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#whenIdle(), this.#pauseMs)
  }

  #updateCurrentFinding(): void {
    const { doc, selection } = this.editor.state
    const { analysis } = this.state.get()
    // A change moves findings; the analysis that follows it looks anew.
    if (analysis.doc !== doc) return
    const current = this.currentFinding.get()
    const found = findingAt(doc, analysis.checks.findings, current, selection)
    if (found !== current) this.currentFinding.set(found)
  }

  /** The finding that a command is about: the one shown last or at the cursor, as the document is now. */
  findingNow(): Finding | null {
    const { findings } = this.analysisNow().checks
    const current = this.currentFinding.get()
    const shown = current && findings.find((finding) => !finding.ignored && sameFinding(finding, current))
    return shown ?? findingAt(this.editor.state.doc, findings, null, this.editor.state.selection)
  }

  #whenIdle(): void {
    // Marks that change under an input method's composition would end it.
    if (this.editor.view.composing) this.#timer = setTimeout(() => this.#whenIdle(), this.#pauseMs)
    else this.#analyse({ whileTyping: true })
  }

  #analyse({ whileTyping = false } = {}): void {
    clearTimeout(this.#timer)
    const { doc, selection } = this.editor.state
    const all = this.#analysed(doc)
    const sentence =
      whileTyping && this.editor.isFocused && selection.empty ? unfinishedSentence(doc, selection.head) : null
    const analysis = sentence ? this.#withoutHeldBack(all, sentence) : all
    this.#writing = analysis === all ? null : sentence
    this.#update({ analysis, edited: this.isEdited() })
    showAnalysis(this.editor, analysis)
    this.#showFocused()
    this.#updatePlace()
  }

  #withoutHeldBack(analysis: Analysis, sentence: Range): Analysis {
    const { checks } = analysis
    const findings = withoutHeldBack(checks.findings, this.state.get().analysis.checks.findings, sentence)
    return findings.length === checks.findings.length ? analysis : { ...analysis, checks: { ...checks, findings } }
  }

  #sentenceLeft(): void {
    const { doc, selection } = this.editor.state
    const writing = this.#writing
    // A change moves the sentence; the analysis that follows it looks anew.
    if (!writing || doc !== this.state.get().analysis.doc) return
    const isIn = this.editor.isFocused && selection.head >= writing.from && selection.head <= writing.to + 1
    if (!isIn) this.#analyse()
  }

  /** The longer it takes, the longer the next one waits for a pause in typing. */
  #analysed(doc: Node): Analysis {
    const start = performance.now()
    const analysis = analyse(doc, this.#template, this.#today(), this.#checksConfig(), this.#look(), this.#grammar)
    const took = performance.now() - start
    this.#pauseMs = Math.min(longestPauseMs, Math.max(shortestPauseMs, 4 * took))
    return analysis
  }

  #showFocused(): void {
    const target = this.focused.get()
    const range = target && focusRange(this.analysisNow().outline, target)
    if (target && !range) this.focused.set(null)
    else showFocused(this.editor, range)
  }

  #look(): PageLook | undefined {
    const choices = this.#exportChoices?.()
    return choices && { ...pageLookOf(choices), imageSize: (src) => this.#imageSize(src) }
  }

  /** As large as the page shows it, which knows once it has loaded it. */
  #imageSize(src: string): { readonly width: number; readonly height: number } | null {
    if (!this.editor.isInitialized) return null
    const image = [...this.editor.view.dom.querySelectorAll('img')].find((each) => each.dataset.src === src)
    if (!image || image.naturalWidth === 0) return null
    return { width: image.naturalWidth * pointsPerPixel, height: image.naturalHeight * pointsPerPixel }
  }

  /** A new document is written from its first empty section on. */
  #goToFirstGap(): void {
    const { doc, tr } = this.editor.state
    let gap: number | null = null
    doc.forEach((node, pos) => {
      if (node.type.name === 'paragraph' && node.content.size === 0) gap ??= pos + 1
    })
    if (gap !== null) this.editor.view.dispatch(tr.setSelection(TextSelection.create(doc, gap)))
  }

  #updatePlace(): void {
    const { analysis } = this.state.get()
    const { doc, selection } = this.editor.state
    if (doc !== analysis.doc) return
    const place = placeAt(analysis.outline, selection.from)
    if (!samePlace(place, this.place.get())) this.place.set(place)
  }

  /** Asked when an image is drawn, since Save As gives the document another place. */
  #imageAddress(src: string): string | null {
    if (/^data:image\//i.test(src)) return src
    const path = imagePath(src)
    const { place } = this.state.get()
    return place && path !== null ? this.#imageUrl(place.handle, path) : null
  }

  #update(change: Partial<DocumentState>): void {
    this.state.set({ ...this.state.get(), ...change })
  }
}
