import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { RecoveryCopy, RecoveryId } from '../../../src-core/platform.ts'
import { Recoveries } from '../../../src-renderer/stores/recoveries.ts'
import { Workspace } from '../../../src-renderer/stores/workspace.ts'
import { fakePlatform, opened, saved } from './fake-platform.ts'

const text = '# Press release\n\n## Headline\n\nAcme launches Thing\n'
const changed = { kind: 'failed', problem: { code: 'changed-on-disk', name: 'plan.md', message: 'x' } } as const

let platform: ReturnType<typeof fakePlatform>
let workspace: Workspace
let autosave = false

beforeEach(async () => {
  vi.useFakeTimers()
  autosave = false
  platform = fakePlatform()
  workspace = new Workspace(platform, { mayAutosave: () => autosave })
  platform.openWithDialog.mockResolvedValueOnce(opened('plan.md', text))
  await workspace.open()
})
afterEach(() => void vi.useRealTimers())

function type(words: string): void {
  const editor = workspace.session?.editor
  if (!editor) throw new Error('No document is open.')
  editor.view.dispatch(editor.state.tr.insertText(words, editor.state.doc.content.size - 1))
}

function takeBackLast(): void {
  const editor = workspace.session?.editor
  if (!editor) throw new Error('No document is open.')
  const end = editor.state.doc.content.size - 1
  editor.view.dispatch(editor.state.tr.delete(end - 1, end))
}

const id = () => workspace.session?.recoveryId

describe('a copy of unsaved changes', () => {
  it('is kept within a second of the first change, however long typing goes on', async () => {
    for (let i = 0; i < 10; i++) {
      type('x')
      await vi.advanceTimersByTimeAsync(100)
    }
    expect(platform.keepRecovery).toHaveBeenCalledOnce()
    expect(platform.keepRecovery.mock.calls[0]?.[0]).toMatchObject({
      id: id(),
      name: 'plan.md',
      handle: 'handle of plan.md',
      baseVersion: 'v1',
      text: text.replace('Thing', 'Thingxxxxxxx'),
    })
    await vi.advanceTimersByTimeAsync(1000)
    expect(platform.keepRecovery.mock.lastCall?.[0].text).toBe(text.replace('Thing', `Thing${'x'.repeat(10)}`))
  })

  it('is kept at once when the page is about to be hidden, and not without a change', async () => {
    workspace.keepUnsaved()
    expect(platform.keepRecovery).not.toHaveBeenCalled()
    type(' more')
    workspace.keepUnsaved()
    await vi.advanceTimersByTimeAsync(0)
    expect(platform.keepRecovery).toHaveBeenCalledOnce()
  })

  it('is dropped when the document is saved, and when it is as it was', async () => {
    type(' more')
    await vi.advanceTimersByTimeAsync(1000)
    platform.save.mockResolvedValueOnce(saved('plan.md'))
    await workspace.save()
    await vi.advanceTimersByTimeAsync(1000)
    expect(platform.dropRecovery.mock.calls).toEqual([[id()]])

    type('!')
    await vi.advanceTimersByTimeAsync(1000)
    takeBackLast()
    await vi.advanceTimersByTimeAsync(1000)
    expect(platform.dropRecovery).toHaveBeenCalledTimes(2)
  })

  it('is dropped after the copy that is being written, when the person discards the changes', async () => {
    const order: string[] = []
    let finish = () => {}
    platform.keepRecovery.mockImplementationOnce(async () => {
      await new Promise<void>((resolve) => {
        finish = resolve
      })
      order.push('kept')
    })
    platform.dropRecovery.mockImplementationOnce(async () => void order.push('dropped'))
    type(' more')
    await vi.advanceTimersByTimeAsync(1000)
    platform.confirmDiscard.mockResolvedValueOnce('discard')
    await workspace.close()
    finish()
    await vi.advanceTimersByTimeAsync(0)
    expect(order).toEqual(['kept', 'dropped'])
  })

  it('that cannot be kept is said once, not at every key', async () => {
    platform.keepRecovery.mockRejectedValue(new Error('no space'))
    type('a')
    await vi.advanceTimersByTimeAsync(1000)
    expect(workspace.state.get().notice).toEqual({ kind: 'unexpected', message: 'no space' })
    workspace.dismiss()
    type('b')
    await vi.advanceTimersByTimeAsync(1000)
    expect(platform.keepRecovery).toHaveBeenCalledTimes(2)
    expect(workspace.state.get().notice).toBeNull()
  })
})

describe('work that an earlier window left', () => {
  const copy = (change: Partial<RecoveryCopy> = {}): RecoveryCopy => ({
    id: 'an id' as RecoveryId,
    name: 'plan.md',
    location: '/home/me',
    text: text.replace('Thing', 'Other thing'),
    baseVersion: 'v1' as never,
    keptAt: '2027-01-15T10:00:00Z',
    interrupted: false,
    ...change,
  })

  async function restore(recovered: RecoveryCopy, version: string) {
    const file = opened('plan.md', text, { version: version as never })
    platform.recoveries.mockResolvedValueOnce([recovered])
    platform.openRecovery.mockResolvedValueOnce({
      kind: 'done',
      value: { copy: recovered, file: file.kind === 'done' ? file.value : null, problem: null },
    })
    const recoveries = new Recoveries(platform, workspace)
    await recoveries.load()
    if (!recovered.interrupted) await recoveries.restore(recovered.id)
    return recoveries
  }

  it('comes back as unsaved changes of its file, under its old identifier, and saves byte by byte', async () => {
    const recoveries = await restore(copy(), 'v1')
    expect(recoveries.get()).toEqual([])
    expect(workspace.session?.state.get()).toMatchObject({ edited: true, place: { name: 'plan.md', version: 'v1' } })
    expect(id()).toBe('an id')
    expect(workspace.session?.written().text).toBe(copy().text)
    platform.save.mockResolvedValueOnce(saved('plan.md'))
    await workspace.save()
    await vi.advanceTimersByTimeAsync(0)
    expect(platform.save.mock.lastCall).toEqual(['handle of plan.md', copy().text, 'v1'])
    expect(platform.dropRecovery).toHaveBeenCalledWith('an id')
  })

  it('is saved against the version it was made from, so that a changed file is noticed', async () => {
    await restore(copy(), 'v7')
    platform.save.mockResolvedValueOnce(changed)
    expect(await workspace.save()).toBe(false)
    expect(platform.save.mock.lastCall?.[2]).toBe('v1')
    expect(workspace.state.get().notice).toMatchObject({ kind: 'changed-on-disk' })
  })

  it('is nothing to save when the file holds it already', async () => {
    await restore(copy({ text }), 'v1')
    await vi.advanceTimersByTimeAsync(0)
    expect(workspace.session?.state.get().edited).toBe(false)
    expect(platform.dropRecovery).toHaveBeenCalledWith('an id')
  })

  it('comes back without a question when this very window was interrupted', async () => {
    await workspace.close()
    await restore(copy({ interrupted: true }), 'v1')
    expect(id()).toBe('an id')
  })

  it('whose file is gone keeps its name and is saved anew', async () => {
    const recovered = copy()
    platform.openRecovery.mockResolvedValueOnce({
      kind: 'done',
      value: { copy: recovered, file: null, problem: { code: 'not-found', name: 'plan.md', message: 'It is gone.' } },
    })
    await new Recoveries(platform, workspace).restore(recovered.id)
    expect(workspace.session?.state.get()).toMatchObject({ edited: true, place: null })
    expect(workspace.session?.name).toBe('plan.md')
    expect(workspace.state.get().notice).toMatchObject({
      kind: 'note',
      message: expect.stringContaining('It is gone.'),
    })
  })
})

describe('saving by itself', () => {
  it('writes two seconds after the last change, when it is switched on', async () => {
    platform.save.mockResolvedValue(saved('plan.md'))
    type(' a')
    await vi.advanceTimersByTimeAsync(3000)
    expect(platform.save).not.toHaveBeenCalled()
    autosave = true
    type('b')
    await vi.advanceTimersByTimeAsync(1500)
    type('c')
    await vi.advanceTimersByTimeAsync(1500)
    expect(platform.save).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(600)
    expect(platform.save.mock.calls).toEqual([['handle of plan.md', text.replace('Thing', 'Thing abc'), 'v1']])
  })

  it('waits after a failure until the person has saved', async () => {
    autosave = true
    platform.save.mockResolvedValueOnce(changed)
    type(' a')
    await vi.advanceTimersByTimeAsync(3000)
    type('b')
    await vi.advanceTimersByTimeAsync(3000)
    expect(platform.save).toHaveBeenCalledOnce()
    platform.save.mockResolvedValue(saved('plan.md'))
    await workspace.save()
    type('c')
    await vi.advanceTimersByTimeAsync(3000)
    expect(platform.save).toHaveBeenCalledTimes(3)
  })

  it('never asks where to', async () => {
    autosave = true
    platform.openWithDialog.mockResolvedValueOnce(opened('locked.md', text, { readOnly: true }))
    await workspace.open()
    type(' a')
    await vi.advanceTimersByTimeAsync(3000)
    expect(platform.saveAs).not.toHaveBeenCalled()
  })
})
