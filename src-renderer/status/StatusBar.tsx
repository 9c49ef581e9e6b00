import { CircleCheck } from 'lucide-react'
import { againstLimits, type Lengths, shownPages } from '../../src-core/document/lengths.ts'
import { strings } from '../../src-core/strings.ts'
import { partOf } from '../../src-core/templates/template.ts'
import { useApp } from '../app/app-context.ts'
import type { DocumentSession } from '../document/document-session.ts'
import { SeverityIcon } from '../inspector/SeverityIcon.tsx'
import { Keys } from '../primitives/Keys.tsx'
import { useStore } from '../stores/store.ts'
import { FileStatus } from './FileStatus.tsx'
import styles from './StatusBar.module.css'

const text = strings.ui

/** One line under the page: saved or not, how long, and what still blocks review. */
export function StatusBar({ session }: { readonly session: DocumentSession }) {
  const { commands, settings } = useApp()
  const analysis = useStore(session.state, (state) => state.analysis)
  const zoom = useStore(settings, (value) => value.zoom)
  const focusMode = useStore(settings, (value) => value.focusMode)
  const { outline, checks, words, pressReleaseWords, lengths } = analysis
  const { whole } = lengths
  const paper = lengths.parts.find(({ id }) => id === 'press-release')
  const release = outline.parts.find(({ id }) => id === 'press-release')
  const max = partOf(session.template, 'press-release')?.budget.words?.max
  const errors = checks.findings.filter(({ severity, ignored }) => severity === 'error' && !ignored).length
  return (
    <section
      className={styles.status}
      aria-label={text.regions.status}
      data-quiet={focusMode || undefined}
      // The only pane beside the page in focus mode, and the way out of it.
      data-pane={focusMode ? 'status' : undefined}
    >
      <FileStatus document={session} />
      {release?.range ? (
        <span className={styles.fact}>
          <span data-over={max !== undefined && pressReleaseWords > max ? true : undefined}>
            {text.status.pressReleaseWords(pressReleaseWords, max ?? null)}
          </span>
          {paper ? <Pages length={paper} /> : null}
        </span>
      ) : null}
      <span className={styles.fact}>
        <span title={text.status.writtenWords}>{text.status.words(words)}</span>
        <Pages length={whole} title={text.lengths.appendixApart} />
        {whole.minutes > 0 ? (
          <span title={text.lengths.minutesLong(whole.minutes)}>{text.lengths.minutes(whole.minutes)}</span>
        ) : null}
      </span>
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
      {focusMode ? (
        <button type="button" className={styles.leave} onClick={() => commands.run('view.focusMode')}>
          {text.focusMode.leave} <Keys keys="Esc" />
        </button>
      ) : null}
    </section>
  )
}

/** How much paper something takes against its limit. */
function Pages({ length, title }: { readonly length: Lengths['whole']; readonly title?: string }) {
  const { pages, limits } = length
  const over = againstLimits(pages, limits) === 'over'
  return (
    <span data-over={over || undefined} title={title}>
      {text.lengths.pages(shownPages(pages, limits), limits?.max ?? null)}
      {over ? <span className="visually-hidden"> {text.lengths.over}</span> : null}
    </span>
  )
}
