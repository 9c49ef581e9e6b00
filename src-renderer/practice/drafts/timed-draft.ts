import { type Clock, newClock, pauseClock, readClock, startClock } from '../../../src-core/practice/clock.ts'
import { type DraftPlace, draftPlace, isProblemOnly, phaseAfter } from '../../../src-core/practice/draft-phases.ts'
import type { PracticeStore, RunningDraft } from '../../../src-core/practice/store.ts'
import { HeldLocks } from '../../browser/held-locks.ts'
import type { DocumentSession } from '../../document/document-session.ts'
import { lockToProblem, unlock } from '../../page/extensions/problem-lock.ts'
import { Store } from '../../stores/store.ts'
import type { Workspace } from '../../stores/workspace.ts'
import { reading } from '../monotonic.ts'
import type { Practice } from '../practice.ts'
import { draftRecord } from './draft-record.ts'
import { type DraftSignal, phaseSignal, signalBetween } from './draft-signal.ts'
import { draftTemplate } from './draft-template.ts'

/** A timed draft whose document is open in this window. */
export interface DraftNow {
  readonly draft: RunningDraft
  readonly session: DocumentSession
  readonly elapsedMs: number
  /** Null once the time is up. */
  readonly place: DraftPlace | null
  readonly running: boolean
  /** Whether only the customer problem can be written. */
  readonly locked: boolean
  readonly signal: DraftSignal | null
}

export type LeavingChoice = 'stay' | 'pause' | 'end'

const tickMs = 1000
/** What a crash may give back to the person: the records need not be written every second. */
const keepAfterMs = 10_000
const lockName = 'timed draft'

/** The timed draft that is under way: its clock, its phases, and what it means for the document. */
export class TimedDraft {
  readonly state = new Store<DraftNow | null>(null)
  /** Set while the person is asked what becomes of the draft, since its document is about to be closed. */
  readonly leaving = new Store<((choice: LeavingChoice) => void) | null>(null)
  /** The draft whose scorecard is shown, and its document where that is open. */
  readonly scoring = new Store<{ readonly id: string; readonly session: DocumentSession | null } | null>(null)
  readonly #practice: Practice
  readonly #workspace: Workspace
  readonly #reading: () => number
  readonly #locks: HeldLocks
  #clock: Clock = newClock
  #keptMs = 0
  #timer: ReturnType<typeof setInterval> | undefined
  #detach: () => void = () => {}

  /**
   * @param monotonic reading of a monotonic clock, milliseconds
   * @param locks by which windows know of each other
   */
  constructor(
    practice: Practice,
    workspace: Workspace,
    monotonic: () => number = reading,
    locks: LockManager | null = null,
  ) {
    this.#practice = practice
    this.#workspace = workspace
    this.#reading = monotonic
    this.#locks = new HeldLocks(locks, 'dateline ')
    practice.state.subscribe(() => this.#follow())
    workspace.state.subscribe(() => this.#follow())
    this.#follow()
  }

  /** Takes the draft for this window; false when another has it. */
  hold(): Promise<boolean> {
    return this.#locks.hold(lockName)
  }

  release(): void {
    this.#locks.free(lockName)
  }

  resume(): void {
    const now = this.state.get()
    if (!now?.place || now.running) return
    this.#clock = startClock(this.#clock, this.#reading())
    this.#timer = setInterval(() => this.#tick(), tickMs)
    const signal = now.elapsedMs === 0 ? phaseSignal(now.place) : null
    this.state.set({ ...now, running: true, signal })
  }

  pause(): void {
    this.#tick()
    this.#stop()
  }

  /** On to the next phase before its time. */
  next(): void {
    const phase = this.state.get()?.place?.phase
    const reached = phase && phaseAfter(phase)
    if (reached) this.#keep({ reached })
  }

  /** The draft is over: it is recorded, and its scorecard opens. */
  end(): void {
    this.#tick()
    const now = this.state.get()
    const draft = now?.draft ?? this.#practice.state.get().store.running
    if (!draft) return
    const record = draftRecord(draft, now?.elapsedMs ?? draft.elapsedMs, now?.session ?? null, new Date())
    this.#change((store) => ({ ...store, running: null, drafts: [...store.drafts, record] }))
    this.scoring.set({ id: record.id, session: now?.session ?? null })
  }

  dismissSignal(): void {
    this.#signal(null)
  }

  /** Has the records keep what the clock says: the page may be about to end. */
  keep(): void {
    if (this.state.get()?.running) this.#tick()
    if (this.state.get()) this.#keep({})
  }

  /** Asks what becomes of the draft before its document is closed; false when the person stays in it. */
  async askBeforeLeaving(): Promise<boolean> {
    if (!this.state.get()) return true
    const choice = await new Promise<LeavingChoice>((resolve) => this.leaving.set(resolve))
    this.leaving.set(null)
    if (choice === 'end') this.end()
    if (choice === 'pause') this.pause()
    return choice === 'pause'
  }

  #follow(): void {
    const draft = this.#practice.state.get().store.running
    const { session } = this.#workspace
    const now = this.state.get()
    // Records are read once somebody practises: whose draft came back after a restart does.
    if (session?.template.id === draftTemplate.id && !this.#practice.state.get().loaded)
      this.#practice.load().catch(this.#workspace.reportUnexpected)
    if (!draft || session?.recoveryId !== draft.recovery) {
      if (now) this.#left(now)
    } else if (now?.session === session && now.draft.id === draft.id) {
      if (now.draft !== draft) this.#show({ ...now, draft })
    } else {
      if (now) this.#left(now)
      this.#came(draft, session)
    }
  }

  #came(draft: RunningDraft, session: DocumentSession): void {
    this.#clock = { elapsedMs: draft.elapsedMs, lastReading: null }
    this.#keptMs = draft.elapsedMs
    void this.hold()
    const { elapsedMs } = draft
    const signal = elapsedMs > 0 ? ({ kind: 'back' } as const) : null
    this.#show({ draft, session, elapsedMs, place: null, running: false, locked: false, signal })
    const unfollow = session.state.subscribe(() => this.#noteFile(session))
    // The plugins of an editor live on its page: one that is mounted anew has forgotten.
    const relock = () => this.#lock()
    session.editor.on('mount', relock)
    this.#detach = () => {
      unfollow()
      session.editor.off('mount', relock)
    }
  }

  #left(now: DraftNow): void {
    this.#stopClock()
    this.#detach()
    this.release()
    this.state.set(null)
    if (this.#workspace.session === now.session) unlock(now.session.editor)
    const { elapsedMs } = this.#clock
    if (this.#practice.state.get().store.running?.id === now.draft.id) this.#keepOf(now.draft, { elapsedMs })
  }

  #tick(): void {
    const now = this.state.get()
    if (!now?.running) return
    const { clock, slept } = readClock(this.#clock, this.#reading())
    this.#clock = clock
    this.#show(slept ? { ...now, signal: { kind: 'slept' } } : now)
    if (this.state.get()?.place === null) this.#stop()
    if (clock.elapsedMs - this.#keptMs >= keepAfterMs) this.#keep({})
  }

  #stopClock(): void {
    clearInterval(this.#timer)
    this.#clock = pauseClock(this.#clock, this.#reading())
  }

  #stop(): void {
    this.#stopClock()
    const now = this.state.get()
    if (!now?.running) return
    this.state.set({ ...now, running: false })
    this.#keep({})
  }

  /** Where the draft stands by the clock, with what there is to say about that. */
  #show(now: DraftNow): void {
    const { elapsedMs } = this.#clock
    const place = draftPlace(now.draft.minutes, elapsedMs, now.draft.reached)
    const isNew = this.state.get()?.draft.id !== now.draft.id
    const signal = (isNew ? null : signalBetween(now.draft.minutes, now.place, place)) ?? now.signal
    this.state.set({ ...now, elapsedMs, place, signal })
    if (isNew || now.place?.phase !== place?.phase) this.#lock()
  }

  #lock(): void {
    const now = this.state.get()
    if (!now) return
    const { draft, session, place } = now
    const wanted = draft.problemFirst && place !== null && isProblemOnly(place.phase)
    if (!wanted) unlock(session.editor)
    const locked =
      wanted && lockToProblem(session.editor, session.analysisNow().outline, () => this.#signal({ kind: 'refused' }))
    this.state.set({ ...now, locked })
  }

  #signal(signal: DraftSignal | null): void {
    const now = this.state.get()
    if (now) this.state.set({ ...now, signal })
  }

  #noteFile(session: DocumentSession): void {
    const { place } = session.state.get()
    const known = this.state.get()?.draft.file
    if (!place || (known?.name === place.name && known.location === place.location)) return
    this.#keep({ file: { name: place.name, location: place.location } })
  }

  #keep(change: Partial<RunningDraft>): void {
    const now = this.state.get()
    if (now) this.#keepOf(now.draft, { elapsedMs: this.#clock.elapsedMs, ...change })
  }

  #keepOf({ id }: RunningDraft, change: Partial<RunningDraft>): void {
    this.#keptMs = this.#clock.elapsedMs
    this.#change((store) => (store.running?.id === id ? { ...store, running: { ...store.running, ...change } } : store))
  }

  #change(update: (store: PracticeStore) => PracticeStore): void {
    this.#practice.change(update).catch(this.#workspace.reportUnexpected)
  }
}
