import { draftStrings } from '../../../src-core/draft-strings.ts'
import type { DraftMinutes } from '../../../src-core/practice/draft-phases.ts'
import type { RunningDraft } from '../../../src-core/practice/store.ts'
import type { App } from '../../app/app-context.ts'
import { draftTemplate } from './draft-template.ts'

const text = draftStrings.underWay

export interface DraftSetup {
  /** Null for a subject of the person's own. */
  readonly prompt: string | null
  /** Title of the prompt, or the person's own subject. */
  readonly subject: string
  readonly minutes: DraftMinutes
  readonly problemFirst: boolean
}

type Services = Pick<App, 'practice' | 'timedDraft' | 'workspace' | 'platform' | 'recoveries'>

/** Opens a new document and starts the clock; nothing when the person stays in the one that is open. */
export async function startDraft(services: Services, setup: DraftSetup): Promise<void> {
  const { practice, timedDraft, workspace } = services
  const { store, readOnly } = practice.state.get()
  if (readOnly !== null) return workspace.notify({ kind: 'note', message: readOnly })
  if (store.running || !(await held(services))) return
  const session = (await workspace.newFromTemplate(draftTemplate)) ? workspace.session : null
  if (!session) return timedDraft.release()
  const running: RunningDraft = {
    id: crypto.randomUUID(),
    started: new Date().toISOString(),
    ...setup,
    reached: 'clarify',
    elapsedMs: 0,
    recovery: session.recoveryId,
    file: null,
  }
  await practice.change((store) => ({ ...store, running }))
  practice.show(null)
  timedDraft.resume()
}

/**
 * Goes on with the draft that is under way: in this window, with its unsaved text, with the file that it was saved to, or,
 * when nothing was written yet, with an empty document.
 */
export async function continueDraft(services: Services): Promise<void> {
  const { practice, timedDraft, workspace } = services
  const { running } = practice.state.get().store
  if (!running) return
  if (!timedDraft.state.get()) {
    if (!(await held(services))) return
    const session = (await openItsDocument(services, running)) ? workspace.session : null
    if (!session) return timedDraft.release()
    if (session.recoveryId !== running.recovery) {
      const { recoveryId: recovery } = session
      await practice.change((store) => (store.running ? { ...store, running: { ...store.running, recovery } } : store))
    }
  }
  practice.show(null)
  timedDraft.resume()
}

async function held({ timedDraft, workspace }: Services): Promise<boolean> {
  if (await timedDraft.hold()) return true
  workspace.notify({ kind: 'note', message: text.elsewhere })
  return false
}

/** @returns false when another document is open still, or none */
async function openItsDocument({ workspace, platform, recoveries }: Services, running: RunningDraft): Promise<boolean> {
  const before = workspace.document
  const kept = (await platform.recoveries()).find(({ id }) => id === running.recovery)
  const { file } = running
  if (kept) await recoveries.restore(kept.id)
  else if (file) {
    const recent = (await platform.recents()).find(
      ({ name, location }) => name === file.name && location === file.location,
    )
    await (recent ? workspace.openRecent(recent.id) : workspace.open())
  } else if (await workspace.newFromTemplate(draftTemplate)) {
    if (running.elapsedMs > 0) workspace.notify({ kind: 'note', message: text.textGone })
  }
  return workspace.document !== before
}
