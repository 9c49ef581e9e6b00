import { FolderOpen } from 'lucide-react'
import { templateStrings } from '../../src-core/template-strings.ts'
import { useApp } from '../app/app-context.ts'
import { Button } from '../primitives/Button.tsx'
import { useStore } from '../stores/store.ts'
import styles from './OwnTemplates.module.css'
import { useOwnTemplates } from './use-own-templates.ts'

const text = templateStrings.own

/** Where the person's own templates are read from, and how to say so. */
export function OwnTemplates() {
  const { workspace } = useApp()
  const { own, problem } = useStore(workspace.templates)
  const { choose, forget, failure } = useOwnTemplates()
  const inFiles = workspace.templates.kind === 'files'
  const label = own === null ? (inFiles ? text.takeFiles : text.choose) : inFiles ? text.takeFiles : text.chooseOther
  return (
    <div className={styles.own}>
      {own === null ? null : (
        <p className={styles.folder} title={own}>
          {inFiles ? text.kept : text.folder(own)}
        </p>
      )}
      <span className={styles.actions}>
        <Button look="plain" onClick={choose}>
          <FolderOpen size={14} strokeWidth={1.75} aria-hidden />
          {problem === null ? label : text.allow}
        </Button>
        {own === null ? null : (
          <Button look="plain" onClick={forget}>
            {text.forget}
          </Button>
        )}
      </span>
      {(failure ?? problem) ? (
        <p className={styles.problem} role="alert">
          {failure ?? problem}
        </p>
      ) : null}
    </div>
  )
}
