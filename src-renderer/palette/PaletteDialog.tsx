import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { strings } from '../../src-core/strings.ts'
import { useApp } from '../app/app-context.ts'
import type { DocumentSession } from '../document/document-session.ts'
import { reveal } from '../page/reveal.ts'
import { Dialog } from '../primitives/Dialog.tsx'
import { bestMatches } from './best-matches.ts'
import styles from './PaletteDialog.module.css'
import { PaletteOption } from './PaletteOption.tsx'
import { type PaletteEntry, paletteEntries, withRecent } from './palette-entries.ts'

const text = strings.ui.palette

/** More than anyone reads: an FAQ of a thousand questions must not make each key wait for its list. */
const mostShown = 100

export interface PaletteDialogProps {
  /** Null when no document is open as a page. */
  readonly session: DocumentSession | null
  readonly onClose: () => void
}

/** Every command that can run now and every place in the text, found by typing. */
export function PaletteDialog({ session, onClose }: PaletteDialogProps) {
  const { commands, keys, settings } = useApp()
  // As it was when the palette opened: nothing changes under a modal dialog.
  const [all] = useState(() => paletteEntries({ commands, keys, settings: settings.get(), session }))
  const [typed, setTyped] = useState('')
  const [active, setActive] = useState(0)
  const listId = useId()
  const list = useRef<HTMLDivElement>(null)
  const found = bestMatches(all, typed)
  const shown = found.slice(0, mostShown)
  const optionId = (i: number) => `${listId}-${i}`

  useLayoutEffect(() => {
    list.current?.querySelector(`[data-at="${active}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [active])

  const choose = (entry: PaletteEntry | undefined) => {
    if (!entry) return
    // The dialog gives the focus back as it goes, and what follows may open another.
    flushSync(onClose)
    if (entry.kind === 'place') {
      if (session) reveal(session.editor, entry.target)
      return
    }
    settings.change({ recentCommands: withRecent(settings.get().recentCommands, entry.command) })
    commands.run(entry.command)
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const count = shown.length
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: (active + 1) % count,
      ArrowUp: (active + count - 1) % count,
      PageDown: Math.min(active + 8, count - 1),
      PageUp: Math.max(active - 8, 0),
    }
    const to = moves[event.key]
    if (to !== undefined) {
      event.preventDefault()
      if (count > 0) setActive(to)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      choose(shown[active])
    }
  }

  return (
    <Dialog title={text.title} width="wide" onClose={onClose}>
      <div className={styles.palette}>
        <input
          className={styles.field}
          role="combobox"
          aria-label={text.field}
          aria-autocomplete="list"
          aria-expanded={shown.length > 0}
          aria-controls={listId}
          aria-activedescendant={shown.length > 0 ? optionId(active) : undefined}
          placeholder={text.field}
          value={typed}
          autoComplete="off"
          spellCheck={false}
          data-autofocus
          onChange={(event) => {
            setTyped(event.target.value)
            setActive(0)
            list.current?.scrollTo(0, 0)
          }}
          onKeyDown={onKeyDown}
        />
        <div ref={list} className={styles.list}>
          <div id={listId} role="listbox" aria-label={text.results}>
            {shown.map((entry, i) => (
              <PaletteOption
                key={entry.id}
                id={optionId(i)}
                at={i}
                entry={entry}
                active={i === active}
                startsGroup={typed === '' && startsGroup(shown, i)}
                onPoint={() => setActive(i)}
                onChoose={() => choose(entry)}
              />
            ))}
          </div>
          {found.length > shown.length ? <p className={styles.note}>{text.more(found.length - shown.length)}</p> : null}
          {found.length === 0 ? <p className={styles.note}>{text.none}</p> : null}
        </div>
        <p role="status" className="visually-hidden">
          {typed === '' ? '' : text.found(found.length)}
        </p>
      </div>
    </Dialog>
  )
}

/** Where recent commands, the menus' commands and the places meet, a line parts them. */
function startsGroup(shown: readonly PaletteEntry[], i: number): boolean {
  const group = (entry: PaletteEntry | undefined) =>
    entry?.kind === 'command' ? (entry.recent ? 'recent' : 'command') : entry?.kind
  return i > 0 && group(shown[i - 1]) !== group(shown[i])
}
