import { strings } from '../../src-core/strings.ts'
import { Dialog } from '../primitives/Dialog.tsx'
import styles from './RecoveryDialog.module.css'
import { RecoveryList } from './RecoveryList.tsx'

const text = strings.ui.recovery

/** The unsaved work of other documents, over the one that is open. */
export function RecoveryDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title={text.title} description={text.lead} width="wide" onClose={onClose}>
      <div className={styles.body}>
        <RecoveryList onRestored={onClose} />
      </div>
    </Dialog>
  )
}
