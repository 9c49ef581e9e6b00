import { Check, CornerDownRight } from 'lucide-react'
import { strings } from '../../src-core/strings.ts'
import { Keys } from '../primitives/Keys.tsx'
import styles from './PaletteDialog.module.css'
import type { PaletteEntry } from './palette-entries.ts'

const text = strings.ui.palette

export interface PaletteOptionProps {
  readonly id: string
  readonly at: number
  readonly entry: PaletteEntry
  readonly active: boolean
  readonly startsGroup: boolean
  readonly onPoint: () => void
  readonly onChoose: () => void
}

/** A line of the palette. The field keeps the focus: a click must not take it. */
export function PaletteOption({ id, at, entry, active, startsGroup, onPoint, onChoose }: PaletteOptionProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: The field takes the keys for all options.
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={active}
      className={styles.option}
      data-at={at}
      data-starts-group={startsGroup || undefined}
      onPointerMove={onPoint}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      <span className={styles.mark} aria-hidden>
        {entry.kind === 'place' ? <CornerDownRight size={14} strokeWidth={1.75} /> : null}
        {entry.kind === 'command' && entry.isOn ? <Check size={14} strokeWidth={2} /> : null}
      </span>
      <span className={styles.label}>{entry.kind === 'place' ? text.goTo(entry.label) : entry.label}</span>
      {entry.kind === 'command' && entry.isOn !== null ? (
        <span className={styles.state}>{entry.isOn ? text.on : text.off}</span>
      ) : null}
      <span className={styles.place}>
        {entry.place}
        {entry.kind === 'command' && entry.recent ? ` · ${text.recent}` : null}
      </span>
      <span className={styles.keys}>{entry.kind === 'command' && entry.keys ? <Keys keys={entry.keys} /> : null}</span>
    </div>
  )
}
