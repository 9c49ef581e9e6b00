import { TriangleAlert } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react'
import { strings } from '../../src-core/strings.ts'
import { templateStrings } from '../../src-core/template-strings.ts'
import { useApp } from '../app/app-context.ts'
import { Button } from '../primitives/Button.tsx'
import { Dialog } from '../primitives/Dialog.tsx'
import { useStore } from '../stores/store.ts'
import { type Entry, entryGroups, matching } from './entries.ts'
import styles from './Gallery.module.css'
import { OwnTemplates } from './OwnTemplates.tsx'
import { TemplatePreview } from './TemplatePreview.tsx'

const text = templateStrings.gallery

export interface GalleryProps {
  readonly title: string
  readonly description?: string
  readonly samples: boolean
  /** Id of the template that is in use, which is chosen first. */
  readonly current: string | null
  /** What the button says for an entry. */
  readonly action: (entry: Entry) => string
  readonly onChoose: (entry: Entry) => void
  /** More to decide, under the preview of an entry that can be used. */
  readonly options?: (entry: Entry) => ReactNode
  readonly onClose: () => void
}

/**
 * Templates to choose from: a field that filters, the list that its arrow keys go through, and what the chosen one holds.
 * The focus stays in the field (WAI-ARIA combobox with a list that is always open).
 */
export function Gallery({ title, description, samples, current, action, onChoose, options, onClose }: GalleryProps) {
  const { workspace } = useApp()
  const { library } = useStore(workspace.templates)
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState<string | null>(current === null ? null : `template ${current}`)
  const listId = useId()
  const list = useRef<HTMLDivElement>(null)

  useEffect(() => {
    workspace.templates.load().catch(workspace.reportUnexpected)
  }, [workspace])

  const groups = useMemo(() => matching(entryGroups(library, { samples }), typed), [library, samples, typed])
  const entries = groups.flatMap((group) => group.entries)
  const entry = entries.find(({ id }) => id === chosen) ?? entries[0]
  const optionId = (each: Entry) => `${listId}-${each.id.replaceAll(/[^\w-]/g, '-')}`

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  })

  function move(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return
    const at = entry ? entries.indexOf(entry) : -1
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + 5, PageUp: at - 5 }[event.key]
    if (to === undefined) {
      if (event.key === 'Enter' && entry && entry.kind !== 'broken') {
        event.preventDefault()
        onChoose(entry)
      }
      return
    }
    event.preventDefault()
    setChosen(entries[Math.max(0, Math.min(entries.length - 1, to))]?.id ?? null)
  }

  return (
    <Dialog
      title={title}
      description={description}
      width="full"
      onClose={onClose}
      footer={
        <>
          <OwnTemplates />
          <Button onClick={onClose}>{strings.ui.cancel}</Button>
          {entry ? (
            <Button look="primary" disabled={entry.kind === 'broken'} onClick={() => onChoose(entry)}>
              {action(entry)}
            </Button>
          ) : null}
        </>
      }
    >
      <div className={styles.gallery}>
        <div className={styles.choice}>
          <input
            className={styles.filter}
            type="text"
            role="combobox"
            aria-expanded="true"
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={entry ? optionId(entry) : undefined}
            aria-label={text.filter}
            placeholder={text.filter}
            autoComplete="off"
            spellCheck={false}
            data-autofocus
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={move}
          />
          <div ref={list} id={listId} role="listbox" aria-label={text.list} className={styles.list}>
            {groups.map((group, at) => (
              // biome-ignore lint/a11y/useSemanticElements: a fieldset may not stand in a list box.
              <div key={group.title} role="group" aria-labelledby={`${listId}-group-${at}`} className={styles.group}>
                <p id={`${listId}-group-${at}`} className={styles.groupTitle}>
                  {group.title}
                </p>
                {group.entries.map((each) => (
                  <Option
                    key={each.id}
                    id={optionId(each)}
                    entry={each}
                    selected={each === entry}
                    current={each.kind === 'template' && each.listed.source.id === current}
                    onSelect={() => setChosen(each.id)}
                    onChoose={() => each.kind !== 'broken' && onChoose(each)}
                  />
                ))}
              </div>
            ))}
          </div>
          {entries.length === 0 ? (
            <p className={styles.none} role="status">
              {text.none(typed)}
            </p>
          ) : null}
        </div>
        {entry ? (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and keys can only scroll what has the focus.
          <section className={styles.preview} aria-label={text.preview} tabIndex={0} key={entry.id}>
            <TemplatePreview entry={entry} library={library} />
            {options && entry.kind !== 'broken' ? options(entry) : null}
          </section>
        ) : null}
      </div>
    </Dialog>
  )
}

interface OptionProps {
  readonly id: string
  readonly entry: Entry
  readonly selected: boolean
  readonly current: boolean
  readonly onSelect: () => void
  readonly onChoose: () => void
}

function Option({ id, entry, selected, current, onSelect, onChoose }: OptionProps) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field, which names the active option.
    // biome-ignore lint/a11y/useKeyWithClickEvents: its keys are those of the field.
    <div
      id={id}
      role="option"
      aria-selected={selected}
      className={styles.option}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onSelect}
      onDoubleClick={onChoose}
    >
      {entry.kind === 'broken' ? <TriangleAlert size={14} aria-hidden className={styles.warning} /> : null}
      <span className={styles.optionName}>{entry.name}</span>
      {current ? <span className={styles.current}>{text.current}</span> : null}
    </div>
  )
}
