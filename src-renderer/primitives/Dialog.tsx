import clsx from 'clsx'
import { X } from 'lucide-react'
import { type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import { strings } from '../../src-core/strings.ts'
import styles from './Dialog.module.css'

export interface DialogProps {
  readonly title: string
  /** One or two sentences under the title. */
  readonly description?: ReactNode
  /** The person closed it: Escape, the close button, or a click outside. */
  readonly onClose: () => void
  readonly width?: 'narrow' | 'wide' | 'full' | 'export'
  readonly footer?: ReactNode
  /** `alertdialog` for a question that has to be answered: it does not close on a click outside. */
  readonly role?: 'dialog' | 'alertdialog'
  /** The control marked with `data-autofocus` gets the focus, else the first one. */
  readonly children?: ReactNode
}

/** A modal dialog on the browser's own `dialog` element, which keeps focus inside and gives it back on close. */
export function Dialog({
  title,
  description,
  onClose,
  width = 'narrow',
  footer,
  role = 'dialog',
  children,
}: DialogProps) {
  const element = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  const descriptionId = useId()

  useLayoutEffect(() => {
    const dialog = element.current
    if (dialog && !dialog.open) {
      dialog.showModal()
      dialog.querySelector<HTMLElement>('[data-autofocus]')?.focus()
    }
    return () => dialog?.close()
  }, [])

  return (
    <dialog
      ref={element}
      role={role}
      className={clsx(styles.dialog, styles[width])}
      aria-labelledby={titleId}
      aria-describedby={description ? descriptionId : undefined}
      onClose={onClose}
      onKeyDown={(event) => {
        // Not left to the browser: a tooltip that is open behind the dialog would take the key.
        if (event.key !== 'Escape') return
        event.preventDefault()
        event.stopPropagation()
        onClose()
      }}
      onPointerDown={(event) => {
        if (event.target === element.current && role === 'dialog') onClose()
      }}
    >
      <div className={styles.sheet}>
        <header className={styles.header}>
          <h2 id={titleId} className={styles.title}>
            {title}
          </h2>
          {role === 'dialog' ? (
            <button type="button" className={styles.close} aria-label={strings.ui.close} onClick={onClose}>
              <X size={16} aria-hidden />
            </button>
          ) : null}
        </header>
        {description ? (
          <div id={descriptionId} className={styles.description}>
            {description}
          </div>
        ) : null}
        {children}
        {footer ? <footer className={styles.footer}>{footer}</footer> : null}
      </div>
    </dialog>
  )
}
