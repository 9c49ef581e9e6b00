import { EventEmitter } from 'node:events'
import { describe, expect, it } from 'vitest'
import { guardClose } from '../../../src-main/close-guard.ts'
import type { DiscardAnswer } from '../../../src-main/dialogs.ts'

/** A window that closes as Electron's do: unless a listener prevents it. */
class FakeWindow extends EventEmitter {
  closed = false
  close(): void {
    let prevented = false
    this.emit('close', {
      preventDefault: () => {
        prevented = true
      },
    })
    if (!prevented) this.closed = true
  }
}

function guarded(edited: boolean, answer: DiscardAnswer | Error, saves: boolean | Error = true) {
  const window = new FakeWindow()
  const calls: string[] = []
  const give =
    <T>(name: string, what: T | Error) =>
    async () => {
      calls.push(name)
      if (what instanceof Error) throw what
      return what
    }
  guardClose(window as never, {
    isEdited: () => edited,
    ask: give('ask', answer),
    save: give('save', saves),
    discard: give('discard', undefined),
    onStay: () => calls.push('stay'),
  })
  return { window, calls }
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 5))

describe('a window that is closed', () => {
  it('closes at once when nothing is unsaved', () => {
    const { window, calls } = guarded(false, 'cancel')
    window.close()
    expect(window.closed).toBe(true)
    expect(calls).toEqual([])
  })

  it.each([
    ['discarded', 'discard', true, ['ask', 'discard'], true],
    ['saved', 'save', true, ['ask', 'save'], true],
    ['kept open', 'cancel', true, ['ask', 'stay'], false],
    ['kept open when saving fails', 'save', false, ['ask', 'save', 'stay'], false],
    ['kept open when saving throws', 'save', new Error('gone'), ['ask', 'save', 'stay'], false],
    ['kept open when nobody could be asked', new Error('no dialog'), true, ['ask', 'stay'], false],
  ] as const)('with unsaved changes is %s', async (_what, answer, saves, calls, closed) => {
    const guard = guarded(true, answer, saves)
    guard.window.close()
    expect(guard.window.closed).toBe(false)
    await settled()
    expect(guard.calls).toEqual(calls)
    expect(guard.window.closed).toBe(closed)
  })

  it('asks once, however often it is closed meanwhile, and again after staying', async () => {
    const { window, calls } = guarded(true, 'cancel')
    window.close()
    window.close()
    await settled()
    expect(calls).toEqual(['ask', 'stay'])
    window.close()
    await settled()
    expect(calls).toEqual(['ask', 'stay', 'ask', 'stay'])
  })
})
