import clsx from 'clsx'
import type { LucideIcon } from 'lucide-react'
import type { ButtonHTMLAttributes, Ref } from 'react'
import styles from './IconButton.module.css'
import { Tooltip } from './Tooltip.tsx'

export interface IconButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children'> {
  readonly icon: LucideIcon
  /** What the button does: its accessible name, and its tooltip. */
  readonly label: string
  /** Keys to show in the tooltip, already written for the person's system. */
  readonly shortcut?: string | null
  readonly size?: 'sm' | 'md'
  readonly ref?: Ref<HTMLButtonElement>
}

/** A button that shows only an icon; its name is in the tooltip and for assistive technology. */
export function IconButton({ icon: Icon, label, shortcut = null, size = 'md', className, ...rest }: IconButtonProps) {
  return (
    <Tooltip label={label} shortcut={shortcut}>
      <button type="button" aria-label={label} className={clsx(styles.button, styles[size], className)} {...rest}>
        <Icon size={size === 'sm' ? 14 : 16} strokeWidth={1.75} aria-hidden />
      </button>
    </Tooltip>
  )
}
