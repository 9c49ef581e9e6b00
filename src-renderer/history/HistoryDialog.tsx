import { useState } from 'react'
import type { LocalVersion, VersionId } from '../../src-core/platform.ts'
import { strings } from '../../src-core/strings.ts'
import { useApp } from '../app/app-context.ts'
import { Differences } from '../compare/Differences.tsx'
import { ConfirmDialog } from '../dialogs/ConfirmDialog.tsx'
import type { OpenDocument } from '../document/open-document.ts'
import { Button } from '../primitives/Button.tsx'
import { Dialog } from '../primitives/Dialog.tsx'
import { relativeTime } from '../start/relative-time.ts'
import styles from './HistoryDialog.module.css'
import { useVersions, useVersionText } from './use-versions.ts'

const text = strings.ui.history

export interface HistoryDialogProps {
  readonly document: OpenDocument
  readonly onClose: () => void
}

/** The versions that saving kept: what has changed since each, and a way back to it. */
export function HistoryDialog({ document, onClose }: HistoryDialogProps) {
  const { platform, workspace } = useApp()
  const handle = document.state.get().place?.handle ?? null
  const versions = useVersions(platform, handle, workspace.reportUnexpected)
  const [chosen, setChosen] = useState<VersionId | null>(null)
  const [deleting, setDeleting] = useState(false)
  const [now] = useState(() => document.written().text)
  const shown = chosen ?? versions?.[0]?.id ?? null
  const version = useVersionText(platform, handle, shown)
  const isEmpty = versions?.length === 0

  const restore = async (versionText: string) => {
    onClose()
    if (!(await workspace.restoreText(versionText))) return
    workspace.notify({ kind: 'note', message: text.restored })
    document.focus()
  }
  const deleteAll = () => {
    onClose()
    platform.deleteHistory(handle).catch(workspace.reportUnexpected)
  }

  return (
    <Dialog
      title={text.title}
      description={text.lead}
      width="full"
      onClose={onClose}
      footer={
        isEmpty ? null : (
          <>
            <Button look="danger" className={styles.delete} onClick={() => setDeleting(true)}>
              {text.delete}
            </Button>
            <Button
              look="primary"
              disabled={version === null || !('text' in version) || version.text === now}
              onClick={() => {
                if (version && 'text' in version) restore(version.text).catch(workspace.reportUnexpected)
              }}
            >
              {text.restore}
            </Button>
          </>
        )
      }
    >
      {isEmpty ? <p className={styles.none}>{handle === null ? text.unsaved : text.none}</p> : null}
      {versions && !isEmpty ? (
        <div className={styles.panes}>
          <ul className={styles.versions} aria-label={text.versions}>
            {versions.map((it, i) => (
              <li key={it.id}>
                <VersionButton
                  version={it}
                  latest={i === 0}
                  current={it.id === shown}
                  onChoose={() => setChosen(it.id)}
                />
              </li>
            ))}
          </ul>
          <div className={styles.differences}>
            <p className={styles.since}>{text.since}</p>
            {version && 'text' in version ? <Differences before={version.text} after={now} /> : null}
            {version && 'problem' in version ? <p role="alert">{version.problem}</p> : null}
          </div>
        </div>
      ) : null}
      {deleting ? (
        <ConfirmDialog
          title={text.deleteTitle(document.name)}
          detail={text.deleteDetail}
          confirm={text.deleteConfirm}
          onConfirm={deleteAll}
          onCancel={() => setDeleting(false)}
        />
      ) : null}
    </Dialog>
  )
}

interface VersionButtonProps {
  readonly version: LocalVersion
  readonly latest: boolean
  readonly current: boolean
  readonly onChoose: () => void
}

function VersionButton({ version, latest, current, onChoose }: VersionButtonProps) {
  const { savedAt, bytes } = version
  return (
    <button type="button" className={styles.version} aria-current={current ? 'true' : undefined} onClick={onChoose}>
      <time dateTime={savedAt}>{dateFormat.format(new Date(savedAt))}</time>
      <span className={styles.facts}>
        {latest ? text.latest : relativeTime(savedAt, new Date())} · {text.size(bytes)}
      </span>
    </button>
  )
}

const dateFormat = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'medium' })
