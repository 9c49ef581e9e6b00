import { Heading, type LucideIcon, Tag, TextSearch, UserCheck } from 'lucide-react'
import type { Via } from '../../src-core/document/structure.ts'
import { strings } from '../../src-core/strings.ts'
import styles from './ViaMark.module.css'

/** `named`: a person said so. */
export type ShownVia = Via | 'named'

const icons: Readonly<Record<ShownVia, LucideIcon>> = {
  heading: Heading,
  label: Tag,
  inferred: TextSearch,
  named: UserCheck,
}

/** How a section was recognised: a small mark whose words are its tooltip and what a screen reader says. */
export function ViaMark({ via }: { readonly via: ShownVia }) {
  const Icon = icons[via]
  const label = strings.ui.navigator.via[via]
  return (
    <span className={styles.mark} data-via={via} title={label}>
      <Icon size={12} strokeWidth={1.75} aria-hidden />
      <span className="visually-hidden"> {label}</span>
    </span>
  )
}
