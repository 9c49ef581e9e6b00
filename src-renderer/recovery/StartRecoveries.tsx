import { strings } from '../../src-core/strings.ts'
import { useApp } from '../app/app-context.ts'
import { Button } from '../primitives/Button.tsx'
import { useStore } from '../stores/store.ts'
import { RecoveryList } from './RecoveryList.tsx'
import styles from './StartRecoveries.module.css'

const text = strings.ui.recovery

/** Unsaved work on the start screen, above everything else: nothing, where there is none. */
export function StartRecoveries() {
  const { recoveries } = useApp()
  const { length } = useStore(recoveries)
  if (length === 0) return null
  return (
    <section className={styles.card} aria-labelledby="start-recovery">
      <div className={styles.head}>
        <div>
          <h2 id="start-recovery">{text.title}</h2>
          <p>{text.lead}</p>
        </div>
        <Button look="plain" onClick={() => recoveries.later()}>
          {text.later}
        </Button>
      </div>
      <RecoveryList />
    </section>
  )
}
