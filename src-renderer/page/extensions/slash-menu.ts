import { type Editor, Extension } from '@tiptap/core'
import { closeHistory } from '@tiptap/pm/history'
import { PluginKey, type Transaction } from '@tiptap/pm/state'
import { exitSuggestion, Suggestion, type SuggestionOptions, type SuggestionProps } from '@tiptap/suggestion'
import { bestMatches, type Searchable } from '../../palette/best-matches.ts'
import { Store } from '../../stores/store.ts'
import { slashQueryAt, typesSlash } from './slash-query.ts'

/** Something that the slash menu puts into the text. */
export interface SlashItem extends Searchable {
  readonly id: string
  readonly group: 'blocks' | 'sections' | 'questions'
  /** What else there is to say of it: the part of a section. */
  readonly hint?: string
  /** Puts it in the place of what was typed, in one transaction. */
  readonly insert: (editor: Editor, typed: { readonly from: number; readonly to: number }) => void
}

/** The menu as it is open. */
export interface OpenSlashMenu {
  readonly items: readonly SlashItem[]
  readonly active: number
  readonly query: string
  /** Where the slash stands in the window; null while it is not drawn. */
  readonly anchor: () => DOMRect | null
  readonly take: (item: SlashItem) => void
}

export type SlashMenuStore = Store<OpenSlashMenu | null>

interface SlashMenuOptions {
  /** What can be inserted, asked once each time the menu opens. */
  readonly items: () => readonly SlashItem[]
  readonly menu: SlashMenuStore
}

const key = new PluginKey<{ readonly active: boolean }>('slashMenu')

/**
 * Opens a menu of what can be inserted when a person types a slash into an empty paragraph. What was typed and what it
 * became are one step to undo.
 */
export const SlashMenu = Extension.create<SlashMenuOptions, { startedAt: number }>({
  name: 'slashMenu',
  // Its keys come before the editor's own while it is open.
  priority: 2000,
  addOptions: () => ({ items: () => [], menu: new Store<OpenSlashMenu | null>(null) }),
  addStorage: () => ({ startedAt: 0 }),

  // The history starts a new step after half a second: a transaction with the time of the slash belongs to its step.
  dispatchTransaction({ transaction, next }) {
    if (isOpen(this.editor)) {
      if (transaction.docChanged && !transaction.getMeta('uiEvent')) transaction.setTime(this.storage.startedAt)
    } else if (typesSlash(transaction)) {
      closeHistory(transaction)
      this.storage.startedAt = transaction.time
    }
    next(transaction)
  },

  // What is open belongs to the text that has the focus.
  onBlur() {
    if (isOpen(this.editor)) exitSuggestion(this.editor.view, key)
  },

  addProseMirrorPlugins() {
    const { editor, options } = this
    return [
      Suggestion<SlashItem, SlashItem>({
        editor,
        pluginKey: key,
        char: '/',
        allowSpaces: true,
        decorationClass: 'slash-query',
        findSuggestionMatch: ({ $position }) => slashQueryAt($position),
        shouldShow: ({ transaction }) => isOpen(editor) || typesSlash(causeOf(transaction)),
        command: ({ range, props }) => {
          props.insert(editor, range)
          // What is typed next is a step of its own.
          editor.view.dispatch(closeHistory(editor.state.tr))
        },
        ...menuIn(editor, options),
      }),
    ]
  },
})

/** What the menu shows and which keys it takes. */
function menuIn(
  editor: Editor,
  { menu, items }: SlashMenuOptions,
): Required<Pick<SuggestionOptions<SlashItem, SlashItem>, 'items' | 'render'>> {
  let all: readonly SlashItem[] = []
  const show = ({ items: found, loading, query, clientRect, command }: SuggestionProps<SlashItem, SlashItem>) => {
    // Until the items are there, the menu shows those for what was typed before.
    if (loading) return
    const open = { items: found, active: 0, query, anchor: () => clientRect?.() ?? null, take: command }
    menu.set(found.length > 0 && isOpen(editor) ? open : null)
  }
  return {
    items: ({ query }) => [...bestMatches(all, query)],
    render: () => ({
      onBeforeStart: () => {
        all = items()
      },
      onUpdate: show,
      onExit: () => menu.set(null),
      onKeyDown: ({ event }) => {
        const open = menu.get()
        if (event.isComposing) return false
        // Else it would leave focus mode too.
        if (event.key === 'Escape') event.stopPropagation()
        return open ? press(event, open, menu) : false
      },
    }),
  }
}

/** @returns whether the menu took the key */
function press(
  { key: pressed, shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent,
  open: OpenSlashMenu,
  menu: SlashMenuStore,
): boolean {
  if (ctrlKey || metaKey || altKey) return false
  const { items, active, take } = open
  const go = (to: number) => {
    menu.set({ ...open, active: (to + items.length) % items.length })
    return true
  }
  switch (pressed) {
    case 'ArrowDown':
      return go(active + 1)
    case 'ArrowUp':
      return go(active - 1)
    case 'PageDown':
      return go(Math.min(active + 6, items.length - 1))
    case 'PageUp':
      return go(Math.max(active - 6, 0))
    case 'Enter':
    case 'Tab': {
      const item = items[active]
      if (!item || shiftKey) return false
      take(item)
      return true
    }
    default:
      return false
  }
}

function isOpen(editor: Editor): boolean {
  return key.getState(editor.state)?.active ?? false
}

/** The transaction that made a plugin append this one, such as the one for a link that was typed. */
function causeOf(transaction: Transaction): Transaction {
  return (transaction.getMeta('appendedTransaction') as Transaction | undefined) ?? transaction
}
