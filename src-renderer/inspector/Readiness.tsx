import { CircleCheck } from 'lucide-react'
import type { Finding } from '../../src-core/checks/finding.ts'
import { strings } from '../../src-core/strings.ts'
import { useApp } from '../app/app-context.ts'
import { Button } from '../primitives/Button.tsx'
import styles from './Readiness.module.css'
import { SeverityIcon } from './SeverityIcon.tsx'

const text = strings.ui.checks

/** Whether the document can go to its reviewers. */
export function Readiness({ findings }: { readonly findings: readonly Finding[] }) {
  const { commands } = useApp()
  const errors = findings.filter(({ severity }) => severity === 'error').length
  return (
    <div className={styles.readiness} data-ready-for-review={errors === 0}>
      {errors === 0 ? (
        <CircleCheck size={18} className={styles.icon} aria-hidden />
      ) : (
        <SeverityIcon severity="error" size={18} />
      )}
      <div>
        <h2 className={styles.verdict}>{errors === 0 ? text.ready : text.blocked(errors)}</h2>
        <p className={styles.detail}>
          {findings.length === 0 ? text.none : errors === 0 ? text.readyDetail : text.blockedDetail}
        </p>
        <Button look="plain" className={styles.report} onClick={() => commands.run('view.readiness')}>
          {strings.ui.readiness.open}
        </Button>
      </div>
    </div>
  )
}
