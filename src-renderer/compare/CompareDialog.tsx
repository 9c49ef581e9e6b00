import { useState } from 'react'
import type { OpenedFile } from '../../src-core/platform.ts'
import { strings } from '../../src-core/strings.ts'
import { useApp } from '../app/app-context.ts'
import { Button } from '../primitives/Button.tsx'
import { Dialog } from '../primitives/Dialog.tsx'
import styles from './CompareDialog.module.css'
import { Differences } from './Differences.tsx'

const text = strings.ui.changed

export interface CompareDialogProps {
  /** The document's file as another program has written it. */
  readonly file: OpenedFile
  readonly onClose: () => void
}

/** The person's text beside what another program wrote, and the choice between them. */
export function CompareDialog({ file, onClose }: CompareDialogProps) {
  const { workspace } = useApp()
  const [mine] = useState(() => workspace.document?.written().text ?? '')
  const choose = (choice: () => void) => {
    onClose()
    choice()
  }
  return (
    <Dialog
      title={text.compareTitle}
      description={text.compareLead}
      width="full"
      onClose={onClose}
      footer={
        <>
          <Button
            onClick={() => choose(() => void workspace.outside.takeTheirs(file).catch(workspace.reportUnexpected))}
          >
            {text.theirs}
          </Button>
          <Button onClick={() => choose(() => workspace.outside.keepMine(file))}>{text.mine}</Button>
        </>
      }
    >
      <div className={styles.body}>
        <Differences before={mine} after={file.text} />
      </div>
    </Dialog>
  )
}
