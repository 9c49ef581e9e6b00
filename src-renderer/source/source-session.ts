import { redo, undo } from '@codemirror/commands'
import { findNext, findPrevious, openSearchPanel } from '@codemirror/search'
import type { EditorState, Text, Transaction } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import type { FileVersion, OpenedFile, RecoveryId, Unsubscribe } from '../../src-core/platform.ts'
import { strings } from '../../src-core/strings.ts'
import {
  type DocumentFile,
  type FilePlace,
  type FileState,
  nextDocumentId,
  placeOf,
  type Written,
} from '../document/open-document.ts'
import { Store } from '../stores/store.ts'
import { formOf, replaceAll, sourceState, split, type TextForm, textOf } from './source-state.ts'

export interface SourceSessionState extends FileState {
  readonly lines: number
  readonly characters: number
}

export interface SourceSessionOptions {
  readonly text: string
  readonly place: FilePlace | null
  /** For work that was recovered: what it differs from. */
  readonly savedText?: string
  /** For work that was recovered without its file: the name it had. */
  readonly draftName?: string
  readonly recoveryId?: RecoveryId
}

const idleMs = 150

/** A document that is too long for a page: its source, saved exactly as it stands. */
export class SourceSession implements DocumentFile {
  readonly kind = 'source'
  readonly id = nextDocumentId()
  readonly recoveryId: RecoveryId
  readonly state: Store<SourceSessionState>
  readonly #draftName: string | undefined
  readonly #listeners = new Set<() => void>()
  #editorState: EditorState
  #view: EditorView | null = null
  #saved: { readonly doc: Text; readonly form: TextForm }
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor({ text, savedText = text, place, draftName, recoveryId }: SourceSessionOptions) {
    this.#editorState = sourceState(text)
    const { doc } = this.#editorState
    this.#saved = savedText === text ? { doc, form: formOf(this.#editorState) } : split(savedText)
    this.#draftName = draftName
    this.recoveryId = recoveryId ?? (crypto.randomUUID() as string as RecoveryId)
    this.state = new Store<SourceSessionState>({
      place,
      edited: this.isEdited(),
      saving: false,
      lines: doc.lines,
      characters: doc.length,
    })
  }

  get name(): string {
    return this.state.get().place?.name ?? this.#draftName ?? strings.ui.document.untitled
  }

  nameNow(): string {
    return this.name
  }

  /**
   * Shows the text in an element of the page. The editor has a shadow tree of its own: there its styles come as style
   * sheet objects, in the page itself they would be style elements, which the content security policy forbids.
   * @returns takes it away again
   */
  mount(host: HTMLElement): Unsubscribe {
    const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' })
    const view = new EditorView({
      state: this.#editorState,
      parent: root,
      root,
      dispatchTransactions: (transactions, shown) => {
        shown.update(transactions)
        this.#took(transactions)
      },
    })
    this.#view = view
    // Left to the browser the focus would go to the part that scrolls.
    const onFocus = () => view.focus()
    host.tabIndex = -1
    host.addEventListener('focus', onFocus)
    return () => {
      host.removeEventListener('focus', onFocus)
      this.#view = null
      view.destroy()
    }
  }

  onChange(listener: () => void): Unsubscribe {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  written(): Written {
    const [doc, form] = [this.#editorState.doc, formOf(this.#editorState)]
    return {
      text: textOf(this.#editorState),
      saved: (file) => {
        this.#saved = { doc, form }
        this.#update({ place: { ...file, readOnly: false }, edited: this.isEdited() })
      },
    }
  }

  isEdited(): boolean {
    const { form, doc } = this.#saved
    const now = formOf(this.#editorState)
    return form.mark !== now.mark || form.lineEnd !== now.lineEnd || !this.#editorState.doc.eq(doc)
  }

  /** Puts another text in the document's place as one change that can be undone. */
  replaceText(text: string): void {
    this.#dispatch(replaceAll(this.#editorState, text))
  }

  /** Takes what now stands in the document's file: the page shows it, and it is what has been saved. Can be undone. */
  takeFile(file: OpenedFile): void {
    this.replaceText(file.text)
    this.#saved = { doc: this.#editorState.doc, form: formOf(this.#editorState) }
    this.#update({ place: placeOf(file), edited: false })
  }

  acceptVersion(version: FileVersion): void {
    const { place } = this.state.get()
    if (place) this.#update({ place: { ...place, version } })
  }

  setSaving(saving: boolean): void {
    this.#update({ saving })
  }

  undo(): void {
    undo({ state: this.#editorState, dispatch: (transaction) => this.#dispatch(transaction) })
  }

  redo(): void {
    redo({ state: this.#editorState, dispatch: (transaction) => this.#dispatch(transaction) })
  }

  find(): void {
    if (this.#view) openSearchPanel(this.#view)
  }

  findAgain(forwards: boolean): void {
    if (!this.#view) return
    if (forwards) findNext(this.#view)
    else findPrevious(this.#view)
  }

  focus(): void {
    this.#view?.focus()
  }

  end(): void {
    clearTimeout(this.#timer)
    this.#listeners.clear()
    this.#view?.destroy()
    this.#view = null
  }

  #dispatch(transaction: Transaction): void {
    if (this.#view) this.#view.dispatch(transaction)
    else this.#took([transaction])
  }

  #took(transactions: readonly Transaction[]): void {
    this.#editorState = transactions.at(-1)?.state ?? this.#editorState
    if (!transactions.some(({ docChanged, effects }) => docChanged || effects.length > 0)) return
    if (!transactions.some(({ docChanged }) => docChanged) && this.isEdited() === this.state.get().edited) return
    // The shell's guard on close needs to know of the first change at once; going back to unedited can wait.
    if (!this.state.get().edited && this.isEdited()) this.#update({ edited: true })
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#whenIdle(), idleMs)
    for (const listener of [...this.#listeners]) listener()
  }

  #whenIdle(): void {
    const { doc } = this.#editorState
    this.#update({ edited: this.isEdited(), lines: doc.lines, characters: doc.length })
  }

  #update(change: Partial<SourceSessionState>): void {
    this.state.set({ ...this.state.get(), ...change })
  }
}
