import clsx from 'clsx'
import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import styles from './Banner.module.css'

export interface BannerProps {
  readonly tone: 'error' | 'warning' | 'note' | 'ok'
  readonly title?: string
  readonly children: ReactNode
  /** Buttons. */
  readonly actions?: ReactNode
}

const icons = { error: CircleAlert, warning: TriangleAlert, note: Info, ok: CircleCheck } as const

/** A message about the whole window that stays until it is answered. Errors are announced at once, the rest politely. */
export function Banner({ tone, title, children, actions }: BannerProps) {
  const Icon = icons[tone]
  return (
    <div className={clsx(styles.banner, styles[tone])} role={tone === 'ok' || tone === 'note' ? 'status' : 'alert'}>
      <Icon size={16} className={styles.icon} aria-hidden />
      <div className={styles.text}>
        {title ? <strong className={styles.title}>{title} </strong> : null}
        {children}
      </div>
      {actions ? <div className={styles.actions}>{actions}</div> : null}
    </div>
  )
}
