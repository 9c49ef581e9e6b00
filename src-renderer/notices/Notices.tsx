import { practiceStrings } from '../../src-core/practice-strings.ts'
import { strings } from '../../src-core/strings.ts'
import { useApp } from '../app/app-context.ts'
import { Banner } from '../primitives/Banner.tsx'
import { Button } from '../primitives/Button.tsx'
import type { Notice } from '../stores/notice.ts'
import { useStore } from '../stores/store.ts'
import { ChangedOnDisk } from './ChangedOnDisk.tsx'
import { ChangedOutside } from './ChangedOutside.tsx'
import { WaitingRecoveries } from './WaitingRecoveries.tsx'

const text = strings.ui.problems

/**
 * The message above the document, if there is one; while practice covers that, above practice and nowhere else.
 * @param over what it stands above
 */
export function Notices({ over = 'document' }: { readonly over?: 'document' | 'practice' }) {
  const { practice } = useApp()
  const seen = useStore(practice.state, ({ page }) => (page === null ? 'document' : 'practice'))
  return over === seen ? <SeenNotice /> : null
}

function SeenNotice() {
  const { workspace } = useApp()
  const notice = useStore(workspace.state, (state) => state.notice)
  if (!notice) return <WaitingRecoveries />
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
    case 'note':
      return (
        <Banner tone="note" actions={<Dismiss />}>
          {notice.message}
        </Banner>
      )
    case 'changed-outside':
      return <ChangedOutside file={notice.file} />
    case 'practice-unkept':
      return <PracticeUnkept />
    case 'exported':
      return <Exported notice={notice} />
  }
}

const titles = { open: text.notOpened, save: text.notSaved, export: text.notExported, watch: text.fileGone } as const

function Dismiss() {
  const { workspace } = useApp()
  return <Button onClick={workspace.dismiss}>{text.dismiss}</Button>
}

/** Gone by itself once a later change took the earlier ones along. */
function PracticeUnkept() {
  const { practice, workspace } = useApp()
  const reason = useStore(practice.state, ({ unkept }) => unkept)
  const words = practiceStrings.records
  if (reason === null) return null
  return (
    <Banner
      tone="error"
      title={words.notKept}
      actions={
        <>
          <Button
            onClick={() => {
              workspace.dismiss()
              practice.keep().catch(workspace.reportUnexpected)
            }}
          >
            {words.tryAgain}
          </Button>
          <Dismiss />
        </>
      }
    >
      {words.notKeptDetail(reason)}
    </Banner>
  )
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
