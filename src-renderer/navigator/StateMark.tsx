import { Circle, CircleCheck, CircleDashed, Contrast, type LucideIcon } from 'lucide-react'
import type { SectionState } from '../../src-core/document/structure.ts'
import styles from './StateMark.module.css'

const icons: Readonly<Record<SectionState, LucideIcon>> = {
  missing: CircleDashed,
  empty: Circle,
  started: Contrast,
  complete: CircleCheck,
}

/** How far a section is, as a shape and a colour. The word for it has to stand beside it. */
export function StateMark({ state, label }: { readonly state: SectionState; readonly label: string }) {
  const Icon = icons[state]
  return (
    <span className={styles.mark} data-state={state} title={label}>
      <Icon size={14} strokeWidth={2} aria-hidden />
    </span>
  )
}
