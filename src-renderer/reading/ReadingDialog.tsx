import { strings } from '../../src-core/strings.ts'
import { Button } from '../primitives/Button.tsx'
import { Dialog } from '../primitives/Dialog.tsx'
import { useStore } from '../stores/store.ts'
import type { LongReading } from './long-reading.ts'
import styles from './ReadingDialog.module.css'

const text = strings.ui.reading

/** How far the reading of a long text is, and a way out of it. */
export function ReadingDialog({ reading }: { readonly reading: LongReading }) {
  const shown = useStore(reading)
  if (!shown) return null
  const percent = Math.round(shown.share * 100)
  return (
    <Dialog
      role="alertdialog"
      title={text.title(shown.name)}
      description={text.detail}
      onClose={reading.cancel}
      footer={
        <Button data-autofocus onClick={reading.cancel}>
          {strings.ui.cancel}
        </Button>
      }
    >
      <progress className={styles.bar} aria-label={text.progress} max={100} value={percent} />
    </Dialog>
  )
}
