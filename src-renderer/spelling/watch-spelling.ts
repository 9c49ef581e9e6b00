import { differentWords, misspeltWords, namesOfHeadline } from '../../src-core/spelling/misspelt.ts'
import type { DocumentSession } from '../document/document-session.ts'
import { showMisspelt } from '../page/extensions/spelling-marks.ts'
import type { Speller } from './speller.ts'

export interface SpellingWatch {
  /** Marks again, as after a word was added to the dictionary. */
  again(): void
  end(): void
}

// Behind the analysis, which waits 150 ms: what a person reads first is done first.
const pauseMs = 300

/**
 * Keeps the marks under misspelt words of a document up to date while it is open. Looking up is the worker's work; here
 * only the words of changed blocks are read.
 * @param isAccepted words that count as right whatever the dictionary says
 * @param onProblem told when there is no dictionary; the marks are gone then
 */
export function watchSpelling(
  session: DocumentSession,
  speller: Speller,
  isAccepted: (word: string) => boolean,
  onProblem: (error: unknown) => void,
): SpellingWatch {
  const { editor } = session
  let timer: ReturnType<typeof setTimeout> | undefined
  let ended = false

  const mark = async () => {
    const { doc } = editor.state
    await speller.learn(differentWords(doc))
    // What was typed meanwhile has a turn of its own.
    if (ended || editor.isDestroyed || editor.state.doc !== doc) return
    if (editor.view.composing) return later()
    const isUnknown = (word: string) => speller.lacks(word) && !isAccepted(word)
    const { doc: analysed, outline } = session.state.get().analysis
    showMisspelt(editor.view, misspeltWords(doc, isUnknown, namesOfHeadline(analysed, outline)))
  }
  const later = () => {
    clearTimeout(timer)
    timer = setTimeout(() => mark().catch(onProblem), pauseMs)
  }
  editor.on('update', later)
  later()
  return {
    again: later,
    end: () => {
      ended = true
      clearTimeout(timer)
      editor.off('update', later)
      if (!editor.isDestroyed) showMisspelt(editor.view, [])
    },
  }
}
