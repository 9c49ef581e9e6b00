import { strings } from '../../src-core/strings.ts'
import type { DocumentFile } from '../document/open-document.ts'
import { useStore } from '../stores/store.ts'
import styles from './StatusBar.module.css'

const text = strings.ui.document

/** Whether the document is saved. */
export function FileStatus({ document }: { readonly document: Pick<DocumentFile, 'state'> }) {
  const { place, edited, saving } = useStore(document.state)
  return (
    <span role="status" className={styles.saved}>
      {saving ? text.saving : edited ? text.edited : place ? text.saved : text.notSaved}
    </span>
  )
}
