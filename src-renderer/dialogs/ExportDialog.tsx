import { useState } from 'react'
import { exportFormats, type Settings } from '../../src-core/platform.ts'
import { strings } from '../../src-core/strings.ts'
import { useApp } from '../app/app-context.ts'
import type { DocumentSession } from '../document/document-session.ts'
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
  const errors = session
    .analysisNow()
    .checks.findings.filter(({ severity, ignored }) => severity === 'error' && !ignored).length
  const change = (chosen: Partial<Settings['export']>) => settings.change({ export: { ...options, ...chosen } })

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
      width="wide"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{strings.ui.cancel}</Button>
          <Button look="primary" data-autofocus disabled={busy} onClick={() => void run()}>
            {busy ? text.working : text.action}
          </Button>
        </>
      }
    >
      <div className={styles.options}>
        <RadioGroup
          legend={text.format}
          value={options.format}
          onChange={(format) => change({ format })}
          choices={exportFormats.map((value) => ({ value, label: text.formats[value], hint: text.formatHints[value] }))}
        />
        <fieldset className={styles.layout}>
          <legend>{text.options}</legend>
          <Checkbox
            label={text.headings}
            hint={text.headingsHint}
            checked={options.pressReleaseHeadings}
            onChange={(pressReleaseHeadings) => change({ pressReleaseHeadings })}
          />
          <Checkbox
            label={text.lineNumbers}
            hint={text.lineNumbersHint}
            checked={options.lineNumbers}
            disabled={options.format !== 'docx'}
            onChange={(lineNumbers) => change({ lineNumbers })}
          />
          <label className={styles.size}>
            <span>{text.pageSize}</span>
            <select
              value={options.pageSize}
              disabled={options.format === 'md'}
              onChange={(event) => change({ pageSize: event.target.value === 'a4' ? 'a4' : 'letter' })}
            >
              <option value="letter">{text.letter}</option>
              <option value="a4">{text.a4}</option>
            </select>
          </label>
        </fieldset>
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
