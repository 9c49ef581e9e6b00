import type { Workspace } from '../stores/workspace.ts'
import type { Practice } from './practice.ts'

/** A document that is opened while practice covers the window was asked for, and is shown. */
export function leavePracticeForDocuments(practice: Practice, workspace: Workspace): void {
  let known = workspace.document
  workspace.state.subscribe(() => {
    const { document } = workspace
    if (document === known) return
    known = document
    if (document !== null && !practice.stays) practice.show(null)
  })
}
