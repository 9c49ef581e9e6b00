import { useState } from 'react'
import { countWords } from '../../src-core/document/words.ts'
import type { RecoveryCopy } from '../../src-core/platform.ts'
import { strings } from '../../src-core/strings.ts'
import { useApp } from '../app/app-context.ts'
import { ConfirmDialog } from '../dialogs/ConfirmDialog.tsx'
import { Button } from '../primitives/Button.tsx'
import { relativeTime } from '../start/relative-time.ts'
import { useStore } from '../stores/store.ts'
import styles from './RecoveryList.module.css'

const text = strings.ui.recovery

/** Unsaved work of earlier windows: what it was, when it was left, how long it is, and what is to become of it. */
export function RecoveryList({ onRestored }: { readonly onRestored?: () => void }) {
  const { workspace, recoveries } = useApp()
  const copies = useStore(recoveries)
  const [discarding, setDiscarding] = useState<RecoveryCopy | null>(null)
  const run = (action: Promise<void>) => void action.catch(workspace.reportUnexpected)
  return (
    <>
      <ul className={styles.list}>
        {copies.map((copy) => (
          <li key={copy.id} className={styles.copy}>
            <div className={styles.what}>
              <p className={styles.name}>{copy.name}</p>
              <p className={styles.facts}>
                <span className={styles.location}>
                  {copy.baseVersion === null ? text.neverSaved : copy.location || null}
                </span>
                <time dateTime={copy.keptAt} title={new Date(copy.keptAt).toLocaleString()}>
                  {relativeTime(copy.keptAt, new Date())}
                </time>
                <span>{text.words(countWords(copy.text))}</span>
              </p>
            </div>
            <Button aria-label={text.discardNamed(copy.name)} onClick={() => setDiscarding(copy)}>
              {text.discard}
            </Button>
            <Button
              look="primary"
              aria-label={text.restoreNamed(copy.name)}
              onClick={() => run(recoveries.restore(copy.id).then(onRestored))}
            >
              {text.restore}
            </Button>
          </li>
        ))}
      </ul>
      {discarding ? (
        <ConfirmDialog
          title={text.discardTitle(discarding.name)}
          detail={text.discardDetail}
          confirm={text.discardConfirm}
          onConfirm={() => {
            run(recoveries.discard(discarding.id))
            setDiscarding(null)
          }}
          onCancel={() => setDiscarding(null)}
        />
      ) : null}
    </>
  )
}
