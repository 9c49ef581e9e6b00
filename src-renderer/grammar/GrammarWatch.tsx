import { useEffect } from 'react'
import { grammarTexts } from '../../src-core/grammar/grammar.ts'
import { useApp } from '../app/app-context.ts'
import type { DocumentSession } from '../document/document-session.ts'
import { useStore } from '../stores/store.ts'

// Behind the analysis: a paragraph that is being written is asked about when the hand rests.
const pauseMs = 600

/** Asks the grammar checker about the paragraphs of a document while the setting is on; shows nothing itself. */
export function GrammarWatch({ session }: { readonly session: DocumentSession }) {
  const { grammar, settings, workspace } = useApp()
  const isOn = useStore(settings, (value) => value.grammar)
  useEffect(() => {
    if (!isOn) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const { editor } = session
    grammar.start(() => session.recheckWhileTyping(), workspace.reportUnexpected)
    const later = () => {
      clearTimeout(timer)
      timer = setTimeout(() => grammar.ask(grammarTexts(editor.state.doc)), pauseMs)
    }
    later()
    editor.on('update', later)
    return () => {
      clearTimeout(timer)
      editor.off('update', later)
      grammar.stop()
      if (!editor.isDestroyed) session.analyseAnew()
    }
  }, [grammar, isOn, session, workspace])
  return null
}
