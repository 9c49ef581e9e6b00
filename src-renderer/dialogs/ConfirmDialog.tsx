import { strings } from '../../src-core/strings.ts'
import { Button } from '../primitives/Button.tsx'
import { Dialog } from '../primitives/Dialog.tsx'

export interface ConfirmDialogProps {
  readonly title: string
  /** What is lost. */
  readonly detail: string
  readonly confirm: string
  readonly onConfirm: () => void
  readonly onCancel: () => void
}

/** Asks before something is lost. Enter and Escape keep it. */
export function ConfirmDialog({ title, detail, confirm, onConfirm, onCancel }: ConfirmDialogProps) {
  return (
    <Dialog
      role="alertdialog"
      title={title}
      description={detail}
      onClose={onCancel}
      footer={
        <>
          <Button look="danger" onClick={onConfirm}>
            {confirm}
          </Button>
          <Button look="primary" data-autofocus onClick={onCancel}>
            {strings.ui.cancel}
          </Button>
        </>
      }
    />
  )
}
