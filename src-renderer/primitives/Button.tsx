import clsx from 'clsx'
import type { ButtonHTMLAttributes, Ref } from 'react'
import styles from './Button.module.css'

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** `primary` is the one thing to do here; `plain` is text that can be pressed. */
  readonly look?: 'primary' | 'secondary' | 'plain' | 'danger'
  readonly ref?: Ref<HTMLButtonElement>
}

/** A button with a text label. */
export function Button({ look = 'secondary', className, type = 'button', ...rest }: ButtonProps) {
  return <button type={type} className={clsx(styles.button, styles[look], className)} {...rest} />
}
