import { type Editor, Extension } from '@tiptap/core'
import type { EditorState } from '@tiptap/pm/state'
import { findNext, findPrev, getMatchHighlights, SearchQuery, search, setSearchState } from 'prosemirror-search'

/** Finds text in the document; what is found is marked. */
export const Find = Extension.create({
  name: 'find',
  addProseMirrorPlugins: () => [search()],
})

export interface Sought {
  readonly text: string
  readonly matchCase: boolean
  readonly wholeWords: boolean
}

export interface Matches {
  readonly count: number
  /** Which of them is selected, from 1; 0 when none is. */
  readonly current: number
}

/** Marks each place where the text stands; an empty text marks none. */
export function seek(editor: Editor, { text, matchCase, wholeWords }: Sought): void {
  const query = new SearchQuery({
    search: text,
    caseSensitive: matchCase,
    wholeWord: wholeWords,
    literal: true,
  })
  editor.view.dispatch(setSearchState(editor.state.tr, query).setMeta('addToHistory', false))
}

/** Selects the first place at or after the start of the selection, else the first of all. */
export function goToFirst(editor: Editor): void {
  const { state } = editor
  const places = placesIn(state)
  const next = places.find(({ from }) => from >= state.selection.from) ?? places[0]
  if (next) editor.chain().setTextSelection(next).scrollIntoView().run()
}

export function goToNext(editor: Editor): void {
  findNext(editor.state, editor.view.dispatch)
}

export function goToPrevious(editor: Editor): void {
  findPrev(editor.state, editor.view.dispatch)
}

/** Replaces the place that is selected and selects the next; selects the next one when none is. */
export function replaceOne(editor: Editor, replacement: string): void {
  const { from, to } = editor.state.selection
  const place = placesIn(editor.state).find((each) => each.from === from && each.to === to)
  if (place) replace(editor, [place], replacement)
  goToNext(editor)
}

/**
 * Replaces all places as one step.
 * @returns how many there were
 */
export function replaceEach(editor: Editor, replacement: string): number {
  const places = placesIn(editor.state)
  replace(editor, places, replacement)
  return places.length
}

/** The library's own replacing reads “$5” as the fifth group of a pattern, and loses a “$” at the start. */
function replace(editor: Editor, places: readonly Place[], replacement: string): void {
  const { tr, doc, schema } = editor.state
  for (const { from, to } of places.toReversed()) {
    const marks = doc.resolve(from).marksAcross(doc.resolve(to))
    if (replacement === '') tr.delete(from, to)
    else tr.replaceWith(from, to, schema.text(replacement, marks))
  }
  if (tr.docChanged) editor.view.dispatch(tr)
}

export function matchesIn(state: EditorState): Matches {
  const places = placesIn(state)
  const { from, to } = state.selection
  return { count: places.length, current: places.findIndex((place) => place.from === from && place.to === to) + 1 }
}

interface Place {
  readonly from: number
  readonly to: number
}

function placesIn(state: EditorState): readonly Place[] {
  return getMatchHighlights(state)
    .find()
    .sort((a, b) => a.from - b.from)
}
