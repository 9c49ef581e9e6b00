import { useState } from 'react'
import { appendixChoices, type ExportChoices } from '../../src-core/export/choices.ts'
import { mayHoldReport, printsReport } from '../../src-core/export/exported.ts'
import { exportFormats, type Settings } from '../../src-core/platform.ts'
import { strings } from '../../src-core/strings.ts'
import { useApp } from '../app/app-context.ts'
import type { DocumentSession } from '../document/document-session.ts'
import { ExportPreview } from '../exporting/ExportPreview.tsx'
import { SeverityIcon } from '../inspector/SeverityIcon.tsx'
import { Button } from '../primitives/Button.tsx'
import { Checkbox } from '../primitives/Checkbox.tsx'
import { Dialog } from '../primitives/Dialog.tsx'
import { RadioGroup } from '../primitives/RadioGroup.tsx'
import { useStore } from '../stores/store.ts'
import styles from './ExportDialog.module.css'

const text = strings.ui.exporting

export interface ExportDialogProps {
  readonly session: DocumentSession
  readonly onClose: () => void
}

/** How the document is to be handed on. The choices are remembered. */
export function ExportDialog({ session, onClose }: ExportDialogProps) {
  const { workspace, settings, commands } = useApp()
  const options = useStore(settings, (value) => value.export)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const [leftOut, setLeftOut] = useState<readonly string[]>([])
  const { format } = options
  const errors = session
    .analysisNow()
    .checks.findings.filter(({ severity, ignored }) => severity === 'error' && !ignored).length
  const change = (chosen: Partial<Settings['export']>) => settings.change({ export: { ...options, ...chosen } })

  type Switch = { [K in keyof ExportChoices]: ExportChoices[K] extends boolean ? K : never }[keyof ExportChoices]
  const check = (name: Switch, label: string, hint?: string) => (
    <Checkbox
      label={label}
      {...(hint !== undefined && { hint })}
      checked={options[name]}
      onChange={(checked) => change({ [name]: checked })}
    />
  )
  const choice = <Name extends 'appendix' | 'pageSize'>(
    name: Name,
    label: string,
    names: Readonly<Record<ExportChoices[Name], string>>,
    values: readonly ExportChoices[Name][],
  ) => (
    <label className={styles.size}>
      <span>{label}</span>
      <select
        value={options[name]}
        onChange={(event) => {
          const chosen = values.find((value) => value === event.target.value)
          if (chosen) change({ [name]: chosen })
        }}
      >
        {values.map((value) => (
          <option key={value} value={value}>
            {names[value]}
          </option>
        ))}
      </select>
    </label>
  )

  async function run() {
    setBusy(true)
    setFailure(null)
    try {
      if (await workspace.export(options)) onClose()
    } catch (error) {
      setFailure(`${text.failed} ${error instanceof Error ? error.message : String(error)}`)
    } finally {
      setBusy(false)
    }
  }

  return (
    <Dialog
      title={text.title}
      width="export"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{strings.ui.cancel}</Button>
          <Button look="primary" data-autofocus disabled={busy} onClick={() => void run()}>
            {busy ? text.working : format === 'pdf' && !workspace.printsPdf ? text.printAction : text.action}
          </Button>
        </>
      }
    >
      <div className={styles.columns}>
        <div className={styles.options}>
          <RadioGroup
            legend={text.format}
            value={format}
            onChange={(value) => change({ format: value })}
            choices={exportFormats.map((value) => ({
              value,
              label: text.formats[value],
              hint: text.formatHints[value],
            }))}
          />
          <fieldset className={styles.layout}>
            <legend>{text.contentLegend}</legend>
            {check('pressReleaseHeadings', text.headings, text.headingsHint)}
            {check('internalFaq', text.internalFaq, text.internalFaqHint)}
            {choice('appendix', text.appendix, text.appendixChoices, appendixChoices)}
            {format === 'md' ? (
              <>
                {check('frontMatter', text.frontMatter)}
                {check('comments', text.comments)}
              </>
            ) : (
              <>
                {check('cover', text.cover, text.coverHint)}
                {check('contents', text.contents)}
                <Checkbox
                  label={text.report}
                  hint={mayHoldReport(options) ? text.reportHint : text.reportWithAll}
                  checked={printsReport(options)}
                  disabled={!mayHoldReport(options)}
                  onChange={(report) => change({ report })}
                />
              </>
            )}
          </fieldset>
          {format === 'md' ? null : (
            <fieldset className={styles.layout}>
              <legend>{text.options}</legend>
              {format === 'html' ? null : check('lineNumbers', text.lineNumbers, text.lineNumbersHint)}
              {check('newPagePerPart', text.newPagePerPart)}
              {check('draft', text.draft)}
              {choice('pageSize', text.pageSize, { letter: text.letter, a4: text.a4 }, ['letter', 'a4'])}
              {format === 'docx' ? check('markdownPart', text.markdownPart, text.markdownPartHint) : null}
            </fieldset>
          )}
        </div>
        <div className={styles.shown}>
          <ExportPreview session={session} options={options} onLeftOut={setLeftOut} />
          {leftOut.length > 0 ? (
            <section className={styles.leftOut}>
              <h3>{text.leftOut}</h3>
              <ul>
                {leftOut.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </section>
          ) : null}
        </div>
      </div>
      {errors > 0 ? (
        <p className={styles.blocked}>
          <SeverityIcon severity="error" />
          <span>
            {text.stillBlocked(errors)}{' '}
            <button
              type="button"
              onClick={() => {
                onClose()
                commands.run('view.checks')
              }}
            >
              {text.showChecks}
            </button>
          </span>
        </p>
      ) : null}
      {failure ? (
        <p className={styles.failure} role="alert">
          {failure}
        </p>
      ) : null}
    </Dialog>
  )
}
