import { useState } from 'react'
import type { OpenedFile } from '../../src-core/platform.ts'
import { strings } from '../../src-core/strings.ts'
import { useApp } from '../app/app-context.ts'
import { CompareDialog } from '../compare/CompareDialog.tsx'
import { ConfirmDialog } from '../dialogs/ConfirmDialog.tsx'
import { Banner } from '../primitives/Banner.tsx'
import { Button } from '../primitives/Button.tsx'

const text = strings.ui.problems

/** A save found that another program had written the file: what is to become of the two texts. */
export function ChangedOnDisk({ name }: { readonly name: string }) {
  const { workspace } = useApp()
  const [overwriting, setOverwriting] = useState(false)
  const [compared, setCompared] = useState<OpenedFile | null>(null)
  const run = (action: Promise<unknown>) => void action.catch(workspace.reportUnexpected)
  const takeTheirs = async () => {
    const file = await workspace.outside.fileNow()
    if (file) await workspace.outside.takeTheirs(file)
  }
  return (
    <>
      <Banner
        tone="warning"
        title={text.changedTitle}
        actions={
          <>
            <Button onClick={() => run(workspace.outside.fileNow().then(setCompared))}>
              {strings.ui.changed.compare}
            </Button>
            <Button onClick={() => run(workspace.saveAs())}>{text.saveCopy}</Button>
            <Button onClick={() => run(takeTheirs())}>{strings.ui.changed.theirs}</Button>
            <Button look="danger" onClick={() => setOverwriting(true)}>
              {text.overwrite}
            </Button>
            <Button onClick={workspace.dismiss}>{text.dismiss}</Button>
          </>
        }
      >
        {text.changedDetail(name)}
      </Banner>
      {compared ? <CompareDialog file={compared} onClose={() => setCompared(null)} /> : null}
      {overwriting ? (
        <ConfirmDialog
          title={text.overwriteTitle(name)}
          detail={text.overwriteDetail}
          confirm={text.overwriteConfirm}
          onConfirm={() => {
            setOverwriting(false)
            run(workspace.outside.overwrite())
          }}
          onCancel={() => setOverwriting(false)}
        />
      ) : null}
    </>
  )
}
