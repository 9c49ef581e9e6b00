import { useState } from 'react'
import { trackedChangeChoices } from '../../src-core/import/docx/tracked-changes.ts'
import { strings } from '../../src-core/strings.ts'
import { useApp } from '../app/app-context.ts'
import { Button } from '../primitives/Button.tsx'
import { Dialog } from '../primitives/Dialog.tsx'
import { RadioGroup } from '../primitives/RadioGroup.tsx'
import { useStore } from '../stores/store.ts'
import { showReport } from './show-report.ts'

const text = strings.ui.importing

/** Asks for a file of another program and how to take it. The choice is remembered, for dropped files too. */
export function ImportDialog({ onClose }: { readonly onClose: () => void }) {
  const { workspace, settings, view } = useApp()
  const choices = useStore(settings, (value) => value.import)
  const [busy, setBusy] = useState(false)

  async function choose() {
    setBusy(true)
    try {
      const imported = await workspace.importWithDialog(choices)
      onClose()
      if (imported) showReport(imported, view)
    } catch (error) {
      onClose()
      workspace.reportUnexpected(error)
    } finally {
      setBusy(false)
    }
  }

  return (
    <Dialog
      title={text.title}
      description={text.lead}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{strings.ui.cancel}</Button>
          <Button look="primary" data-autofocus disabled={busy} onClick={() => void choose()}>
            {busy ? text.working : text.choose}
          </Button>
        </>
      }
    >
      <RadioGroup
        legend={text.changes}
        value={choices.trackedChanges}
        onChange={(trackedChanges) => settings.change({ import: { trackedChanges } })}
        choices={trackedChangeChoices.map((value) => ({ value, label: text.changesChoices[value] }))}
      />
    </Dialog>
  )
}
