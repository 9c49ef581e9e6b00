import { useEditorState } from '@tiptap/react'
import { CaseSensitive, ChevronDown, ChevronUp, WholeWord, X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { strings } from '../../src-core/strings.ts'
import { useApp } from '../app/app-context.ts'
import type { DocumentSession } from '../document/document-session.ts'
import {
  goToFirst,
  goToNext,
  goToPrevious,
  matchesIn,
  replaceEach,
  replaceOne,
  type Sought,
  seek,
} from '../page/extensions/find.ts'
import { Button } from '../primitives/Button.tsx'
import { IconButton } from '../primitives/IconButton.tsx'
import { useStore } from '../stores/store.ts'
import styles from './FindBar.module.css'

const text = strings.ui.find

/** Finds text in the document, and replaces it. Over the page, so that what is found is seen beside it. */
export function FindBar({ session }: { readonly session: DocumentSession }) {
  const { view } = useApp()
  const asked = useStore(view, (value) => value.find)
  return asked ? <OpenBar session={session} {...asked} /> : null
}

interface OpenBarProps {
  readonly session: DocumentSession
  readonly replacing: boolean
  /** Counts how often it was asked for: each time the field is to be written in anew. */
  readonly times: number
}

function OpenBar({ session, replacing, times }: OpenBarProps) {
  const { view, keys } = useApp()
  const { editor } = session
  const [sought, setSought] = useState<Sought>(view.lastSought)
  const [replacement, setReplacement] = useState(view.lastReplacement)
  const [said, setSaid] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const matches = useEditorState({ editor, selector: ({ editor: current }) => matchesIn(current.state) })

  const change = (changed: Partial<Sought>) => {
    const next = { ...sought, ...changed }
    setSought(next)
    view.lastSought = next
    setSaid('')
    seek(editor, next)
    goToFirst(editor)
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: each time that it is asked for, not each time that something else changes.
  useEffect(() => {
    const { from, to, empty } = editor.state.selection
    const selected = empty ? '' : editor.state.doc.textBetween(from, to, '\n')
    // A selection of several paragraphs is a place to search in, not a thing to look for.
    change(selected !== '' && !selected.includes('\n') ? { text: selected } : {})
    field.current?.focus()
    field.current?.select()
  }, [times])

  useEffect(() => () => seek(editor, { ...view.lastSought, text: '' }), [editor, view])

  const close = () => {
    view.closeFind()
    editor.view.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.preventDefault()
      close()
    }
  }
  const onFieldKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    if (event.shiftKey) goToPrevious(editor)
    else goToNext(editor)
  }
  const found = sought.text === '' ? '' : matches.count === 0 ? text.none : text.count(matches.current, matches.count)

  return (
    <search className={styles.bar} aria-label={text.label} onKeyDown={onKeyDown}>
      <div className={styles.row}>
        <input
          ref={field}
          className={styles.field}
          aria-label={text.what}
          placeholder={text.what}
          value={sought.text}
          spellCheck={false}
          onChange={(event) => change({ text: event.target.value })}
          onKeyDown={onFieldKey}
        />
        <span className={styles.count} data-none={sought.text !== '' && matches.count === 0} role="status">
          {said || found}
        </span>
        <IconButton
          size="sm"
          icon={CaseSensitive}
          label={text.matchCase}
          aria-pressed={sought.matchCase}
          onClick={() => change({ matchCase: !sought.matchCase })}
        />
        <IconButton
          size="sm"
          icon={WholeWord}
          label={text.wholeWords}
          aria-pressed={sought.wholeWords}
          onClick={() => change({ wholeWords: !sought.wholeWords })}
        />
        <IconButton
          size="sm"
          icon={ChevronUp}
          label={strings.commands.findPrevious}
          shortcut={keys.display('find.previous')}
          onClick={() => goToPrevious(editor)}
        />
        <IconButton
          size="sm"
          icon={ChevronDown}
          label={strings.commands.findNext}
          shortcut={keys.display('find.next')}
          onClick={() => goToNext(editor)}
        />
        <IconButton size="sm" icon={X} label={text.close} shortcut={keys.shown('Escape')} onClick={close} />
      </div>
      {replacing ? (
        <div className={styles.row}>
          <input
            className={styles.field}
            aria-label={text.with}
            placeholder={text.with}
            value={replacement}
            spellCheck={false}
            onChange={(event) => {
              setReplacement(event.target.value)
              view.lastReplacement = event.target.value
            }}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
              event.preventDefault()
              replaceOne(editor, replacement)
            }}
          />
          <Button aria-disabled={matches.count === 0} onClick={() => replaceOne(editor, replacement)}>
            {text.replace}
          </Button>
          <Button
            aria-disabled={matches.count === 0}
            onClick={() => {
              const count = replaceEach(editor, replacement)
              setSaid(text.replaced(count))
            }}
          >
            {text.replaceAll}
          </Button>
        </div>
      ) : null}
    </search>
  )
}
