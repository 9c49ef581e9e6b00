import { Tooltip as Radix } from 'radix-ui'
import type { ReactElement } from 'react'
import { Keys } from './Keys.tsx'
import styles from './Tooltip.module.css'

export interface TooltipProps {
  readonly label: string
  readonly shortcut?: string | null
  /** One element that takes a ref and event handlers: the trigger. */
  readonly children: ReactElement
}

/** Shows a control's name, and its keys, on hover and on keyboard focus. The control keeps its own accessible name. */
export function Tooltip({ label, shortcut = null, children }: TooltipProps) {
  return (
    <Radix.Root>
      <Radix.Trigger asChild>{children}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content className={styles.tooltip} sideOffset={6} collisionPadding={8}>
          {label}
          {shortcut ? <Keys keys={shortcut} /> : null}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}

/** Shares one delay among all tooltips: the second one on a row of buttons shows at once. */
export const TooltipProvider = Radix.Provider
