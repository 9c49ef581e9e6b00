import { Brackets, FilePenLine, Hash, type LucideIcon } from 'lucide-react'
import type { Assumption } from '../../src-core/document/assumptions.ts'
import styles from './Assumptions.module.css'

const icons: Readonly<Record<Assumption['kind'], LucideIcon>> = {
  open: Brackets,
  number: Hash,
  placeholder: FilePenLine,
}

/** Which kind of assumption it is, as a shape; the word for it has to stand beside it. */
export function AssumptionMark({ kind }: { readonly kind: Assumption['kind'] }) {
  const Icon = icons[kind]
  return <Icon className={styles.mark} data-kind={kind} size={14} strokeWidth={1.75} aria-hidden />
}
