import { Circle, CircleCheck, CircleDashed, Contrast, type LucideIcon } from 'lucide-react'
import type { SectionState } from '../../src-core/document/structure.ts'
import { strings } from '../../src-core/strings.ts'
import styles from './StateMark.module.css'

const icons: Readonly<Record<SectionState, LucideIcon>> = {
  missing: CircleDashed,
  empty: Circle,
  started: Contrast,
  complete: CircleCheck,
}

/** How far a section is: a shape, a colour and, for assistive technology, a word. */
export function StateMark({ state }: { readonly state: SectionState }) {
  const Icon = icons[state]
  return (
    <span className={styles.mark} data-state={state} title={strings.ui.navigator.states[state]}>
      <Icon size={14} strokeWidth={2} aria-hidden />
    </span>
  )
}
