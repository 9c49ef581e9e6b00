import type { WindowState } from '../../src-core/platform.ts'
import type { App } from './app-context.ts'

/** Joins the window to its shell: orders and files from it, and to it what the window shows. */
export function connectShell({ platform, workspace, commands, practice, timedDraft }: App): void {
  platform.onCommand((id) => commands.run(id))
  platform.onOpenRequest((file) => {
    workspace.openDelivered(file).catch(workspace.reportUnexpected)
  })
  platform.onSaveBeforeClose(() => workspace.save())
  platform.onFileChanged((handle) => {
    workspace.outside.fileChanged(handle).catch(workspace.reportUnexpected)
  })
  window.addEventListener('focus', () => {
    workspace.lookForTeamChecks().catch(workspace.reportUnexpected)
    practice.refresh().catch(workspace.reportUnexpected)
  })
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) return
    workspace.keepUnsaved()
    timedDraft.keep()
  })

  let told = ''
  const tell = () => {
    const { document: opened } = workspace
    const place = opened?.state.get().place ?? null
    const state: WindowState = {
      documentName: opened?.name ?? null,
      handle: place?.handle ?? null,
      edited: opened?.state.get().edited ?? false,
      enabledCommands: commands.enabled(),
    }
    const text = JSON.stringify(state)
    if (text === told) return
    told = text
    platform.setWindowState(state).catch(workspace.reportUnexpected)
  }
  let unsubscribe = () => {}
  const follow = () => {
    unsubscribe()
    unsubscribe = workspace.document?.state.subscribe(tell) ?? (() => {})
    tell()
  }
  workspace.state.subscribe(follow)
  // Practice covers the document, and with it what can be done to that.
  practice.state.subscribe(tell)
  follow()
}
