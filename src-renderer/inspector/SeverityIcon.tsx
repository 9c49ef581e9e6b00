import { CircleAlert, Info, type LucideIcon, TriangleAlert } from 'lucide-react'
import type { Severity } from '../../src-core/checks/finding.ts'
import styles from './SeverityIcon.module.css'

const icons: Readonly<Record<Severity, LucideIcon>> = { error: CircleAlert, warning: TriangleAlert, note: Info }

/** A severity as shape and colour; its name has to stand beside it or be given to assistive technology. */
export function SeverityIcon({ severity, size = 15 }: { readonly severity: Severity; readonly size?: number }) {
  const Icon = icons[severity]
  return <Icon size={size} strokeWidth={2} className={styles[severity]} aria-hidden />
}
