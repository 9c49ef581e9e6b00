import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { longestGapMs } from '../../../src-core/practice/clock.ts'
import { continueDraft, startDraft } from '../../../src-renderer/practice/drafts/open-draft.ts'
import { TimedDraft } from '../../../src-renderer/practice/drafts/timed-draft.ts'
import { Practice } from '../../../src-renderer/practice/practice.ts'
import { Recoveries } from '../../../src-renderer/stores/recoveries.ts'
import { Workspace } from '../../../src-renderer/stores/workspace.ts'
import { fakePlatform, opened, saved } from './fake-platform.ts'

const minute = 60_000
const setup = { prompt: 'night-pharmacist', subject: 'The pharmacist', minutes: 30, problemFirst: false } as const

/** A window: its records, its document, its timed draft, and a monotonic clock that the test sets. */
async function openWindow(platform = fakePlatform()) {
  const clock = { now: 5000 }
  const workspace: Workspace = new Workspace(platform, { mayLeave: () => timedDraft.askBeforeLeaving() })
  const practice = new Practice({
    platform,
    notify: (notice) => workspace.notify(notice),
    banks: async () => ({ questions: [], prompts: [], problems: [] }),
  })
  const timedDraft: TimedDraft = new TimedDraft(practice, workspace, () => clock.now)
  const services = { platform, workspace, practice, timedDraft, recoveries: new Recoveries(platform, workspace) }
  await practice.load()
  return {
    ...services,
    clock,
    start: (change: Partial<Parameters<typeof startDraft>[1]> = {}) => startDraft(services, { ...setup, ...change }),
    goOn: () => continueDraft(services),
    /** Lets time pass as it does: the clock goes, and the timers with it. */
    pass(ms: number) {
      for (let left = ms; left > 0; left -= 1000) {
        clock.now += Math.min(1000, left)
        vi.advanceTimersByTime(Math.min(1000, left))
      }
    },
    state: () => timedDraft.state.get(),
    running: () => practice.state.get().store.running,
    drafts: () => practice.state.get().store.drafts,
  }
}

function type({ session }: Workspace, words: string): void {
  const editor = session?.editor
  if (!editor) throw new Error('No document is open.')
  editor.view.dispatch(editor.state.tr.insertText(words, editor.state.selection.from))
}

beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }))
afterEach(() => void vi.useRealTimers())

describe('a timed draft', () => {
  it('is an ordinary new document whose clock runs', async () => {
    const window = await openWindow()
    await window.start()
    expect(window.workspace.session?.template.id).toBe('interview-practice')
    expect(window.workspace.session?.state.get().place).toBeNull()
    expect(window.state()).toMatchObject({
      running: true,
      locked: false,
      place: { phase: 'clarify', leftInPhaseMs: 3 * minute, leftMs: 30 * minute },
      signal: { kind: 'phase', phase: 'clarify', minutes: 3 },
    })
    window.pass(90_000)
    expect(window.state()).toMatchObject({ elapsedMs: 90_000, place: { leftInPhaseMs: 90_000 } })
  })

  it('says each phase and its last minute once, and ends quietly with the time', async () => {
    const window = await openWindow()
    await window.start()
    window.timedDraft.dismissSignal()
    const said: string[] = []
    window.timedDraft.state.subscribe(() => {
      const signal = window.state()?.signal
      const words = signal ? [signal.kind, 'phase' in signal ? signal.phase : ''].join(' ').trim() : ''
      if (words !== '' && words !== said.at(-1)) said.push(words)
    })
    window.pass(31 * minute)
    expect(said).toEqual([
      'minute clarify',
      'phase problem',
      'minute problem',
      'phase press-release',
      'minute press-release',
      'phase faq',
      'minute faq',
      // Two minutes of review need no word before the last of them.
      'phase review',
      'up',
    ])
    expect(window.state()).toMatchObject({ place: null, running: false, elapsedMs: 30 * minute })
    // Nobody is torn out of a sentence: the draft is over when the person says so.
    expect(window.drafts()).toEqual([])
    window.timedDraft.end()
    expect(window.running()).toBeNull()
    expect(window.drafts()).toMatchObject([{ prompt: 'night-pharmacist', usedMs: 30 * minute, scores: {}, notes: '' }])
    expect(window.timedDraft.scoring.get()).toMatchObject({ id: window.drafts()[0]?.id })
  })

  it('stands still while it is paused, and while the computer sleeps', async () => {
    const window = await openWindow()
    await window.start()
    window.pass(minute)
    window.timedDraft.pause()
    window.pass(10 * minute)
    expect(window.state()).toMatchObject({ running: false, elapsedMs: minute })
    window.timedDraft.resume()
    window.clock.now += longestGapMs + 8 * 3_600_000
    window.pass(1000)
    expect(window.state()).toMatchObject({ elapsedMs: minute, signal: { kind: 'slept' } })
    window.pass(minute)
    expect(window.state()?.elapsedMs).toBe(2 * minute)
  })

  it('goes on to the next phase before its time, whose end stays where it was', async () => {
    const window = await openWindow()
    await window.start()
    window.pass(minute)
    window.timedDraft.next()
    expect(window.state()).toMatchObject({
      place: { phase: 'problem', leftInPhaseMs: 7 * minute },
      signal: { kind: 'phase', phase: 'problem', minutes: 7 },
    })
    expect(window.running()?.reached).toBe('problem')
  })

  it('is recorded with what its document is worth', async () => {
    const window = await openWindow()
    await window.start()
    type(window.workspace, 'Parents of a child with fever do not know whether two medicines go together.')
    window.pass(5 * minute)
    window.timedDraft.end()
    const [record] = window.drafts()
    expect(record).toMatchObject({ subject: 'The pharmacist', minutes: 30, usedMs: 5 * minute, words: 14 })
    expect(record?.readiness).toBeGreaterThanOrEqual(0)
    expect(window.workspace.session).not.toBeNull()
    expect(window.state()).toBeNull()
  })
})

describe('leaving the document of a timed draft', () => {
  it('asks; who stays loses nothing, who pauses finds it again', async () => {
    const window = await openWindow()
    await window.start()
    window.pass(2 * minute)
    const staying = window.workspace.close()
    window.timedDraft.leaving.get()?.('stay')
    await staying
    expect(window.state()).toMatchObject({ running: true })

    const pausing = window.workspace.close()
    window.timedDraft.leaving.get()?.('pause')
    await pausing
    expect(window.workspace.document).toBeNull()
    expect(window.state()).toBeNull()
    expect(window.running()).toMatchObject({ elapsedMs: 2 * minute })
    window.pass(10 * minute)

    // Nothing was written, so there is no text to find: it goes on with an empty document and the time that is left.
    await window.goOn()
    expect(window.state()).toMatchObject({ running: true, elapsedMs: 2 * minute })
    expect(window.running()?.recovery).toBe(window.workspace.session?.recoveryId)
  })

  it('ends it when asked to, and stays for the scorecard', async () => {
    const window = await openWindow()
    await window.start()
    const leaving = window.workspace.close()
    window.timedDraft.leaving.get()?.('end')
    await leaving
    expect(window.workspace.document).not.toBeNull()
    expect(window.drafts()).toHaveLength(1)
    // There is nothing more to ask.
    await window.workspace.close()
    expect(window.workspace.document).toBeNull()
  })
})

describe('a restart in the middle of a timed draft', () => {
  /** The records that the first window leaves behind. */
  async function interrupted(change: Partial<Parameters<typeof startDraft>[1]> = {}) {
    const platform = fakePlatform()
    let text: string | null = null
    platform.readPractice.mockImplementation(async () => ({
      text,
      version: String(text?.length) as never,
      readOnly: false,
      message: null,
    }))
    platform.writePractice.mockImplementation(async (written: string) => {
      text = written
      return { kind: 'done', version: String(written.length) as never }
    })
    const first = await openWindow(platform)
    await first.start(change)
    first.pass(4 * minute)
    return { platform, first }
  }

  it('finds its unsaved text by the copy that was kept, paused at the second it was', async () => {
    const { platform, first } = await interrupted({ problemFirst: true })
    const id = first.workspace.session?.recoveryId
    first.timedDraft.keep()
    await first.practice.keep()
    const copy = { id, name: 'Untitled', text: '---\ntemplate: interview-practice\n---\n\nMine.\n' }
    platform.recoveries.mockResolvedValue([copy as never])
    platform.openRecovery.mockResolvedValue({
      kind: 'done',
      value: { copy: { ...copy, baseVersion: null }, file: null, problem: null } as never,
    })

    const second = await openWindow(platform)
    // The copy may come back by itself, or from the list of unsaved work.
    await second.recoveries.restore(copy.id as never)
    expect(second.state()).toMatchObject({
      running: false,
      elapsedMs: 4 * minute,
      place: { phase: 'problem' },
      signal: { kind: 'back' },
    })
    second.timedDraft.resume()
    second.pass(minute)
    expect(second.state()?.elapsedMs).toBe(5 * minute)
  })

  it('finds the file that it was saved to', async () => {
    const { platform, first } = await interrupted()
    type(first.workspace, 'Mine.')
    platform.saveAs.mockResolvedValueOnce(saved('draft.md'))
    await first.workspace.save()
    expect(first.running()?.file).toEqual({ name: 'draft.md', location: expect.any(String) })
    first.timedDraft.keep()
    await first.practice.keep()

    const second = await openWindow(platform)
    platform.recents.mockResolvedValue([
      { id: 'other', name: 'other.md', location: '', openedAt: '' } as never,
      { id: 'mine', ...first.running()?.file, openedAt: '' } as never,
    ])
    platform.openRecent.mockResolvedValueOnce(opened('draft.md', '---\ntemplate: interview-practice\n---\n\nMine.\n'))
    await second.goOn()
    expect(platform.openRecent).toHaveBeenCalledWith('mine')
    expect(second.state()).toMatchObject({ running: true, elapsedMs: 4 * minute })
  })
})
