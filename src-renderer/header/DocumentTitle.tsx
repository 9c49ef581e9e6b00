import { strings } from '../../src-core/strings.ts'
import type { DocumentFile } from '../document/open-document.ts'
import { useStore } from '../stores/store.ts'
import styles from './DocumentTitle.module.css'

/** The file's name, where it lies, and a dot while it holds changes. */
export function DocumentTitle({ document }: { readonly document: Pick<DocumentFile, 'state'> }) {
  const place = useStore(document.state, (state) => state.place)
  const edited = useStore(document.state, (state) => state.edited)
  const name = place?.name ?? strings.ui.document.untitled
  return (
    <div className={styles.title} title={place?.location ? `${place.location} · ${name}` : name}>
      <h1 className={styles.name}>{name}</h1>
      {edited ? <span className={styles.dot} aria-hidden /> : null}
      {place?.readOnly ? <span className={styles.readOnly}>{strings.ui.document.readOnly}</span> : null}
    </div>
  )
}
