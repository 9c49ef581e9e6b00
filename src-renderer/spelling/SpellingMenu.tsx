import { closeHistory } from '@tiptap/pm/history'
import { useEffect, useRef, useState } from 'react'
import type { Misspelt } from '../../src-core/spelling/misspelt.ts'
import { strings } from '../../src-core/strings.ts'
import { useApp } from '../app/app-context.ts'
import type { DocumentSession } from '../document/document-session.ts'
import { Menu, MenuItem, MenuLabel, MenuSeparator } from '../primitives/Menu.tsx'
import { useStore } from '../stores/store.ts'
import styles from './SpellingMenu.module.css'
import { type SpellingWatch, watchSpelling } from './watch-spelling.ts'

const text = strings.ui.spelling

/** Marks misspelt words of a document and offers what may have been meant, at the word that was asked about. */
export function SpellingMenu({ session }: { readonly session: DocumentSession }) {
  const { settings, speller, view, workspace } = useApp()
  const isOn = useStore(settings, (value) => value.spelling)
  const dictionary = useStore(settings, (value) => value.dictionary)
  const asked = useStore(view, (value) => value.misspelt)
  const anchor = useRef<HTMLSpanElement>(null)
  const watch = useRef<SpellingWatch | null>(null)
  /** Words that are not to be marked while this document is open. */
  const passed = useRef(new Set<string>())

  useEffect(() => {
    if (!isOn) return
    const isAccepted = (word: string) => {
      const lower = word.toLowerCase()
      return passed.current.has(lower) || settings.get().dictionary.some((known) => known.toLowerCase() === lower)
    }
    const running = watchSpelling(session, speller, isAccepted, workspace.reportUnexpected)
    watch.current = running
    return () => {
      running.end()
      watch.current = null
    }
  }, [isOn, session, settings, speller, workspace])

  // biome-ignore lint/correctness/useExhaustiveDependencies: a changed dictionary is what makes the marks change.
  useEffect(() => watch.current?.again(), [dictionary])

  useEffect(() => {
    const span = anchor.current
    if (!span || !asked || session.editor.isDestroyed) return
    const { left, bottom } = session.editor.view.coordsAtPos(asked.from)
    span.style.setProperty('left', `${left}px`)
    span.style.setProperty('top', `${bottom}px`)
  }, [asked, session])

  const pass = (word: string) => {
    passed.current.add(word.toLowerCase())
    watch.current?.again()
  }
  return (
    <Menu
      label={asked ? text.menu(asked.word) : text.none}
      open={asked !== null}
      onOpenChange={(open) => (open ? undefined : view.showMisspelt(null))}
      onCloseAutoFocus={(event) => {
        event.preventDefault()
        session.focus()
      }}
      trigger={<span ref={anchor} className={styles.anchor} aria-hidden />}
    >
      {asked ? (
        <>
          <Suggestions session={session} misspelt={asked} />
          <MenuSeparator />
          <MenuItem
            label={text.add}
            onSelect={() => settings.change({ dictionary: [...settings.get().dictionary, asked.word] })}
          />
          <MenuItem label={text.ignore} onSelect={() => pass(asked.word)} />
        </>
      ) : null}
    </Menu>
  )
}

function Suggestions({ session, misspelt }: { readonly session: DocumentSession; readonly misspelt: Misspelt }) {
  const { speller, workspace } = useApp()
  const [words, setWords] = useState<readonly string[] | null>(null)
  useEffect(() => {
    let isShown = true
    speller
      .suggest(misspelt.word.replaceAll('’', "'"))
      .then((found) => (isShown ? setWords(found) : undefined))
      .catch(workspace.reportUnexpected)
    return () => {
      isShown = false
    }
  }, [misspelt, speller, workspace])
  if (words === null) return <MenuLabel>{text.looking}</MenuLabel>
  if (words.length === 0) return <MenuLabel>{text.none}</MenuLabel>
  return words.map((word) => <MenuItem key={word} label={word} onSelect={() => replace(session, misspelt, word)} />)
}

/** Puts a word in the misspelt one's place as a step of its own for undo, if it still stands there. */
function replace({ editor }: DocumentSession, { from, to, word }: Misspelt, better: string): void {
  const { state, view } = editor
  if (to > state.doc.content.size || state.doc.textBetween(from, to) !== word) return
  const apostrophe = word.includes('’') ? '’' : "'"
  view.dispatch(closeHistory(state.tr.insertText(better.replaceAll("'", apostrophe), from, to)))
  view.dispatch(closeHistory(view.state.tr))
}
