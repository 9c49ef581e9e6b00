import { version } from '../../package.json'
import { strings } from '../../src-core/strings.ts'
import { Dialog } from '../primitives/Dialog.tsx'
import styles from './prose.module.css'

const text = strings.ui.about

export function AboutDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title={strings.appName} description={text.description} onClose={onClose}>
      <div className={styles.prose}>
        <p>{text.version(version)}</p>
        <p>{text.privacy}</p>
        <p>{text.licence}</p>
      </div>
    </Dialog>
  )
}
