import { useState } from 'react'
import { strings } from '../../src-core/strings.ts'
import { useApp } from '../app/app-context.ts'
import { ConfirmDialog } from '../dialogs/ConfirmDialog.tsx'
import { Banner } from '../primitives/Banner.tsx'
import { Button } from '../primitives/Button.tsx'
import { useStore } from '../stores/store.ts'
import type { Notice } from '../stores/workspace.ts'

const text = strings.ui.problems

/** The message above the document, if there is one. */
export function Notices() {
  const { workspace } = useApp()
  const notice = useStore(workspace.state, (state) => state.notice)
  if (!notice) return null
  switch (notice.kind) {
    case 'problem':
      return (
        <Banner tone="error" title={titles[notice.during]} actions={<Dismiss />}>
          {notice.problem.message}
        </Banner>
      )
    case 'unexpected':
      return (
        <Banner tone="error" title={text.unexpected} actions={<Dismiss />}>
          {notice.message}
        </Banner>
      )
    case 'changed-on-disk':
      return <ChangedOnDisk name={notice.name} />
    case 'exported':
      return <Exported notice={notice} />
  }
}

const titles = { open: text.notOpened, save: text.notSaved, export: text.notExported } as const

function Dismiss() {
  const { workspace } = useApp()
  return <Button onClick={workspace.dismiss}>{text.dismiss}</Button>
}

function Exported({ notice }: { readonly notice: Extract<Notice, { kind: 'exported' }> }) {
  const { platform } = useApp()
  const { id, name, location } = notice.file
  return (
    <Banner
      tone="ok"
      actions={
        <>
          {platform.canReveal ? (
            <Button onClick={() => void platform.revealExported(id)}>{strings.ui.exporting.reveal}</Button>
          ) : null}
          <Dismiss />
        </>
      }
    >
      {location ? strings.ui.exporting.doneAt(name, location) : strings.ui.exporting.done(name)}
    </Banner>
  )
}

function ChangedOnDisk({ name }: { readonly name: string }) {
  const { workspace } = useApp()
  const [asking, setAsking] = useState<'overwrite' | 'reload' | null>(null)
  const run = (action: Promise<unknown>) => {
    setAsking(null)
    action.catch(workspace.reportUnexpected)
  }
  return (
    <>
      <Banner
        tone="warning"
        title={text.changedTitle}
        actions={
          <>
            <Button onClick={() => run(workspace.saveAs())}>{text.saveCopy}</Button>
            <Button onClick={() => setAsking('reload')}>{text.reload}</Button>
            <Button look="danger" onClick={() => setAsking('overwrite')}>
              {text.overwrite}
            </Button>
            <Dismiss />
          </>
        }
      >
        {text.changedDetail(name)}
      </Banner>
      {asking === 'overwrite' ? (
        <ConfirmDialog
          title={text.overwriteTitle(name)}
          detail={text.overwriteDetail}
          confirm={text.overwriteConfirm}
          onConfirm={() => run(workspace.overwrite())}
          onCancel={() => setAsking(null)}
        />
      ) : null}
      {asking === 'reload' ? (
        <ConfirmDialog
          title={text.reloadTitle(name)}
          detail={text.reloadDetail}
          confirm={text.reloadConfirm}
          onConfirm={() => run(workspace.reload())}
          onCancel={() => setAsking(null)}
        />
      ) : null}
    </>
  )
}
