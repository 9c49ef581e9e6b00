import { beforeEach, describe, expect, it, vi } from 'vitest'
import { type ReadMarkdown, readMarkdown } from '../../../src-core/markdown/read-markdown.ts'
import type { FileVersion, RecoveryId } from '../../../src-core/platform.ts'
import type { WorkOptions } from '../../../src-renderer/reading/in-worker.ts'
import { LongReading } from '../../../src-renderer/reading/long-reading.ts'
import { longText, sourceText } from '../../../src-renderer/reading/text-size.ts'
import { Recoveries } from '../../../src-renderer/stores/recoveries.ts'
import { Workspace } from '../../../src-renderer/stores/workspace.ts'
import { fakePlatform, opened, saved } from './fake-platform.ts'

const paragraph = 'One paragraph of a long document, wrapped\nover *two* lines.  \n\n'
const long = `# Press release\n\n${paragraph.repeat(Math.ceil(longText / paragraph.length))}The end.\n`
const source = `# Press release\r\n\r\n${'A line that nobody reads.\r\n'.repeat(Math.ceil(sourceText / 26))}The end`

/** Reads when the test says so. */
function readingByHand() {
  const waiting: { readonly options: WorkOptions; readonly finish: () => void }[] = []
  const readLong = (text: string, options: WorkOptions) =>
    new Promise<ReadMarkdown>((resolve, reject) => {
      options.signal.addEventListener('abort', () => reject(options.signal.reason))
      waiting.push({ options, finish: () => resolve(readMarkdown(text)) })
    })
  return { waiting, reading: new LongReading(readLong) }
}

let platform: ReturnType<typeof fakePlatform>
let workspace: Workspace
let waiting: ReturnType<typeof readingByHand>['waiting']

beforeEach(async () => {
  platform = fakePlatform()
  const byHand = readingByHand()
  waiting = byHand.waiting
  workspace = new Workspace(platform as never, { reading: byHand.reading })
  platform.openWithDialog.mockResolvedValueOnce(opened('short.md', 'Short.\n'))
  await workspace.open()
  platform.openWithDialog.mockResolvedValueOnce(opened('long.md', long))
})

describe('a long document', () => {
  it('opens once its text is read, with the share that is done', async () => {
    const opening = workspace.open()
    await vi.waitFor(() => expect(waiting).toHaveLength(1))
    expect(workspace.reading.get()).toEqual({ name: 'long.md', share: 0 })
    waiting[0]?.options.onProgress?.(0.5)
    expect(workspace.reading.get()).toEqual({ name: 'long.md', share: 0.5 })
    expect(workspace.document?.name).toBe('short.md')
    waiting[0]?.finish()
    await opening
    expect(workspace.reading.get()).toBeNull()
    expect(workspace.session?.name).toBe('long.md')
    expect(workspace.session?.written().text).toBe(long)
  })

  it('leaves what is open as it is when its reading is cancelled, and forgets its file', async () => {
    const before = workspace.document
    const opening = workspace.open()
    await vi.waitFor(() => expect(waiting).toHaveLength(1))
    workspace.reading.cancel()
    await opening
    expect(workspace.document).toBe(before)
    expect(workspace.state.get().notice).toBeNull()
    expect(platform.release).toHaveBeenCalledExactlyOnceWith('handle of long.md')
  })

  it('goes on being offered when the reading of its recovered changes is cancelled', async () => {
    const copy = {
      id: 'one' as RecoveryId,
      name: 'long.md',
      location: '',
      text: `${long}More.\n`,
      baseVersion: null,
      keptAt: '2027-01-01T00:00:00Z',
      interrupted: false,
    }
    const file = opened('long.md', long)
    platform.recoveries.mockResolvedValue([copy])
    platform.openRecovery.mockResolvedValue({
      kind: 'done',
      value: { copy, file: file.kind === 'done' ? file.value : null, problem: null },
    })
    const recoveries = new Recoveries(platform as never, workspace)
    await recoveries.load()
    const first = recoveries.restore(copy.id)
    await vi.waitFor(() => expect(waiting).toHaveLength(1))
    workspace.reading.cancel()
    await first
    expect(recoveries.get()).toEqual([copy])
    expect(workspace.document?.name).toBe('short.md')
    expect(platform.dropRecovery).not.toHaveBeenCalled()

    const second = recoveries.restore(copy.id)
    await vi.waitFor(() => expect(waiting).toHaveLength(2))
    waiting[1]?.finish()
    // The file's own text, which the changes are compared with.
    await vi.waitFor(() => expect(waiting).toHaveLength(3))
    waiting[2]?.finish()
    await second
    expect(recoveries.get()).toEqual([])
    expect(workspace.session?.isEdited()).toBe(true)
    expect(workspace.session?.written().text).toBe(copy.text)
  })

  it('gives way to another one that is opened meanwhile', async () => {
    const opening = workspace.open()
    await vi.waitFor(() => expect(waiting).toHaveLength(1))
    await workspace.openDelivered(opened('other.md', 'Other.\n'))
    await opening
    expect(workspace.document?.name).toBe('other.md')
    expect(workspace.reading.get()).toBeNull()
  })

  it('says so when its reading fails', async () => {
    const failing = new LongReading(() => Promise.reject(new Error('out of memory')))
    workspace = new Workspace(platform as never, { reading: failing })
    await expect(workspace.open()).rejects.toThrow('out of memory')
    expect(failing.get()).toBeNull()
  })

  it('does not follow its file when it was typed in while that was read', async () => {
    const opening = workspace.open()
    await vi.waitFor(() => expect(waiting).toHaveLength(1))
    waiting[0]?.finish()
    await opening
    platform.reopen.mockResolvedValueOnce(opened('long.md', `${long}Theirs.\n`, { version: 'v9' as FileVersion }))
    const following = workspace.outside.fileChanged('handle of long.md' as never)
    await vi.waitFor(() => expect(waiting).toHaveLength(2))
    const editor = workspace.session?.editor
    editor?.view.dispatch(editor.state.tr.insertText('Mine', 1))
    waiting[1]?.finish()
    await following
    expect(workspace.state.get().notice?.kind).toBe('changed-outside')
    expect(workspace.session?.written().text).toContain('# MinePress release')
  })
})

describe('a document that is too long for a page', () => {
  beforeEach(async () => {
    platform.openWithDialog.mockReset()
    platform.openWithDialog.mockResolvedValueOnce(opened('huge.md', source))
    await workspace.open()
  })

  const huge = () => {
    const { document } = workspace
    if (document?.kind !== 'source') throw new Error('not open as source')
    return document
  }

  it('opens as its source, unread, and is saved as it stands', async () => {
    expect(waiting).toHaveLength(0)
    expect(workspace.session).toBeNull()
    expect(huge().isEdited()).toBe(false)
    huge().replaceText(source.replace('The end', 'The  *very* end'))
    expect(huge().state.get().edited).toBe(true)
    platform.save.mockResolvedValueOnce(saved('huge.md'))
    expect(await workspace.save()).toBe(true)
    expect(platform.save.mock.calls[0]?.[1]).toBe(source.replace('The end', 'The  *very* end'))
    expect(huge().state.get()).toMatchObject({ edited: false, place: { version: 'v2' } })
    huge().undo()
    expect(huge().written().text).toBe(source)
    expect(huge().isEdited()).toBe(true)
  })

  it('takes what another program wrote, and undo brings the own text back', async () => {
    huge().replaceText(`Mine.\r\n${source}`)
    const theirs = source.replaceAll('\r\n', '\n')
    platform.reopen.mockResolvedValue(opened('huge.md', theirs, { version: 'v9' as FileVersion }))
    await workspace.outside.fileChanged('handle of huge.md' as never)
    const { notice } = workspace.state.get()
    if (notice?.kind !== 'changed-outside') throw new Error('not asked')
    await workspace.outside.takeTheirs(notice.file)
    expect(huge().written().text).toBe(theirs)
    expect(huge().state.get()).toMatchObject({ edited: false, place: { version: 'v9' } })
    huge().undo()
    expect(huge().written().text).toBe(`Mine.\r\n${source}`)
  })

  it('keeps its unsaved text for recovery, and shows it again as changes of its file', async () => {
    vi.useFakeTimers()
    huge().replaceText(`Mine.\r\n${source}`)
    await vi.advanceTimersByTimeAsync(1000)
    vi.useRealTimers()
    const [draft] = platform.keepRecovery.mock.calls.at(-1) ?? []
    expect(draft).toMatchObject({ name: 'huge.md', text: `Mine.\r\n${source}`, baseVersion: 'v1' })
    const file = opened('huge.md', source)
    if (!draft || file.kind !== 'done') throw new Error('nothing kept')
    await workspace.showRecovered({
      copy: { ...draft, location: '', keptAt: '2027-01-01T00:00:00Z', interrupted: false },
      file: file.value,
      problem: null,
    })
    expect(huge().isEdited()).toBe(true)
    expect(huge().recoveryId).toBe(draft.id)
  })
})
