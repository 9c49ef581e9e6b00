import { CircleCheck } from 'lucide-react'
import { strings } from '../../src-core/strings.ts'
import { partOf } from '../../src-core/templates/template.ts'
import { useApp } from '../app/app-context.ts'
import type { DocumentSession } from '../document/document-session.ts'
import { SeverityIcon } from '../inspector/SeverityIcon.tsx'
import { useStore } from '../stores/store.ts'
import { FileStatus } from './FileStatus.tsx'
import styles from './StatusBar.module.css'

const text = strings.ui

/** One line under the page: saved or not, how long, and what still blocks review. */
export function StatusBar({ session }: { readonly session: DocumentSession }) {
  const { commands, settings } = useApp()
  const analysis = useStore(session.state, (state) => state.analysis)
  const zoom = useStore(settings, (value) => value.zoom)
  const { outline, checks, words, pressReleaseWords } = analysis
  const release = outline.parts.find(({ id }) => id === 'press-release')
  const max = partOf(session.template, 'press-release')?.budget.words?.max
  const errors = checks.findings.filter(({ severity, ignored }) => severity === 'error' && !ignored).length
  return (
    <section className={styles.status} aria-label={text.regions.status}>
      <FileStatus document={session} />
      {release?.range ? (
        <span data-over={max !== undefined && pressReleaseWords > max ? true : undefined}>
          {text.status.pressReleaseWords(pressReleaseWords, max ?? null)}
        </span>
      ) : null}
      <span title={text.status.writtenWords}>{text.status.words(words)}</span>
      {zoom === 1 ? null : <span>{text.status.zoom(Math.round(zoom * 100))}</span>}
      <button
        type="button"
        className={styles.ready}
        data-ready-for-review={errors === 0}
        onClick={() => commands.run('view.checks')}
      >
        {errors === 0 ? <CircleCheck size={14} aria-hidden /> : <SeverityIcon severity="error" size={14} />}
        {errors === 0 ? text.checks.ready : text.checks.blocked(errors)}
      </button>
    </section>
  )
}
