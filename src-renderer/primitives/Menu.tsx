import { Check, ChevronRight } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import type { ReactElement, ReactNode } from 'react'
import { Keys } from './Keys.tsx'
import styles from './Menu.module.css'

export interface MenuProps {
  /** The button that opens the menu. */
  readonly trigger: ReactElement
  readonly label: string
  readonly align?: 'start' | 'center' | 'end'
  /** Given together by an owner that opens the menu in other ways too. */
  readonly open?: boolean
  readonly onOpenChange?: (open: boolean) => void
  /** Where focus goes when the menu closes; by default back to the trigger. */
  readonly onCloseAutoFocus?: (event: Event) => void
  readonly children: ReactNode
}

/**
 * A menu under a button. It is not modal: a modal one would put a style element into the page to stop it from
 * scrolling, which the content security policy refuses.
 */
export function Menu({ trigger, label, align = 'start', open, onOpenChange, onCloseAutoFocus, children }: MenuProps) {
  return (
    <DropdownMenu.Root
      modal={false}
      {...(open === undefined ? {} : { open })}
      {...(onOpenChange ? { onOpenChange } : {})}
    >
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          className={styles.menu}
          align={align}
          sideOffset={4}
          collisionPadding={8}
          aria-label={label}
          {...(onCloseAutoFocus ? { onCloseAutoFocus } : {})}
        >
          {children}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}

export interface MenuItemProps {
  readonly label: string
  readonly hint?: string | null
  readonly shortcut?: string | null
  readonly disabled?: boolean
  /** For an item that is a choice: whether it is the chosen one. */
  readonly checked?: boolean
  readonly onSelect: () => void
}

export function MenuItem({ label, hint = null, shortcut = null, disabled = false, checked, onSelect }: MenuItemProps) {
  const content = (
    <>
      <span className={styles.mark}>{checked ? <Check size={14} aria-hidden /> : null}</span>
      <span className={styles.label}>
        {label}
        {hint ? <span className={styles.hint}>{hint}</span> : null}
      </span>
      {shortcut ? <Keys keys={shortcut} /> : null}
    </>
  )
  return checked === undefined ? (
    <DropdownMenu.Item className={styles.item} disabled={disabled} onSelect={onSelect}>
      {content}
    </DropdownMenu.Item>
  ) : (
    <DropdownMenu.CheckboxItem className={styles.item} disabled={disabled} checked={checked} onSelect={onSelect}>
      {content}
    </DropdownMenu.CheckboxItem>
  )
}

/** A title over the items that follow. */
export function MenuLabel({ children }: { readonly children: string }) {
  return <DropdownMenu.Label className={styles.heading}>{children}</DropdownMenu.Label>
}

export function MenuSeparator() {
  return <DropdownMenu.Separator className={styles.separator} />
}

export function Submenu({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <DropdownMenu.Sub>
      <DropdownMenu.SubTrigger className={styles.item}>
        <span className={styles.mark} />
        <span className={styles.label}>{label}</span>
        <ChevronRight size={14} aria-hidden />
      </DropdownMenu.SubTrigger>
      <DropdownMenu.Portal>
        <DropdownMenu.SubContent className={styles.menu} sideOffset={2} alignOffset={-5} collisionPadding={8}>
          {children}
        </DropdownMenu.SubContent>
      </DropdownMenu.Portal>
    </DropdownMenu.Sub>
  )
}
