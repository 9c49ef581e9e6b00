import { strings } from '../../src-core/strings.ts'
import { Button } from '../primitives/Button.tsx'
import { Dialog } from '../primitives/Dialog.tsx'

const text = strings.ui.discard

export interface SaveQuestionProps {
  readonly documentName: string
  readonly onAnswer: (answer: 'save' | 'discard' | 'cancel') => void
}

/** Asks what to do with the changes of a document that is about to be closed. */
export function SaveQuestion({ documentName, onAnswer }: SaveQuestionProps) {
  return (
    <Dialog
      role="alertdialog"
      title={text.title(documentName)}
      description={text.detail}
      onClose={() => onAnswer('cancel')}
      footer={
        <>
          <Button look="danger" onClick={() => onAnswer('discard')}>
            {text.discard}
          </Button>
          <Button onClick={() => onAnswer('cancel')}>{strings.ui.cancel}</Button>
          <Button look="primary" data-autofocus onClick={() => onAnswer('save')}>
            {text.save}
          </Button>
        </>
      }
    />
  )
}
