import { undo } from '@tiptap/pm/history'
import { beforeEach, describe, expect, it } from 'vitest'
import type { FileProblem, SavedFile } from '../../../src-core/platform.ts'
import { defaultSettings } from '../../../src-core/settings.ts'
import { Workspace } from '../../../src-renderer/stores/workspace.ts'
import { defaultTemplate } from '../../../src-renderer/templates/built-in.ts'
import { cancelled, fakePlatform, opened, saved } from './fake-platform.ts'

const text = '# Press release\n\n## Headline\n\nAcme launches Thing\n'
const problem = (code: FileProblem['code']): FileProblem => ({ code, name: 'plan.md', message: 'what happened' })
const failed = (code: FileProblem['code']) => ({ kind: 'failed', problem: problem(code) }) as const

let platform: ReturnType<typeof fakePlatform>
let workspace: Workspace

beforeEach(() => {
  platform = fakePlatform()
  workspace = new Workspace(platform)
})

function type(words: string): void {
  const editor = workspace.session?.editor
  if (!editor) throw new Error('No document is open.')
  editor.view.dispatch(editor.state.tr.insertText(words, editor.state.doc.content.size - 1))
}

async function openPlan(): Promise<void> {
  platform.openWithDialog.mockResolvedValueOnce(opened('plan.md', text))
  await workspace.open()
}

const notice = () => workspace.state.get().notice

describe('opening', () => {
  it('shows the document', async () => {
    await openPlan()
    expect(workspace.session?.name).toBe('plan.md')
    expect(workspace.session?.written().text).toBe(text)
  })

  it('leaves everything as it is when it is cancelled or fails, and says why it failed', async () => {
    await openPlan()
    const { session } = workspace
    await workspace.open()
    expect(workspace.session).toBe(session)
    expect(notice()).toBeNull()
    platform.openWithDialog.mockResolvedValueOnce(failed('not-utf-8'))
    await workspace.open()
    expect(workspace.session).toBe(session)
    expect(notice()).toEqual({ kind: 'problem', during: 'open', problem: problem('not-utf-8') })
  })

  it('asks before it replaces an edited document, and stays when the answer is cancel', async () => {
    await openPlan()
    type(' more')
    const { session } = workspace
    platform.openDropped.mockResolvedValue(opened('other.md', '# Other\n'))
    await workspace.openDropped({})
    expect(platform.confirmDiscard).toHaveBeenCalledWith('plan.md')
    expect(workspace.session).toBe(session)

    platform.confirmDiscard.mockResolvedValueOnce('discard')
    await workspace.openDropped({})
    expect(workspace.session?.name).toBe('other.md')
    expect(platform.save).not.toHaveBeenCalled()
    expect(platform.release).toHaveBeenCalledWith('handle of plan.md')
  })

  it('saves first when asked to, and stays when that fails', async () => {
    await openPlan()
    type(' more')
    platform.openDropped.mockResolvedValue(opened('other.md', '# Other\n'))
    platform.confirmDiscard.mockResolvedValue('save')
    platform.save.mockResolvedValueOnce(failed('disk-full'))
    await workspace.openDropped({})
    expect(workspace.session?.name).toBe('plan.md')
    expect(notice()).toMatchObject({ kind: 'problem', during: 'save' })

    platform.save.mockResolvedValueOnce(saved('plan.md'))
    await workspace.openDropped({})
    expect(workspace.session?.name).toBe('other.md')
  })

  it('does not ask about an untouched new document', async () => {
    await workspace.newFromTemplate(defaultTemplate)
    await openPlan()
    expect(platform.confirmDiscard).not.toHaveBeenCalled()
    expect(workspace.session?.name).toBe('plan.md')
  })
})

describe('saving', () => {
  it('writes the text with the version that was opened, then with the one that was written', async () => {
    await openPlan()
    type(' more')
    platform.save.mockResolvedValueOnce(saved('plan.md', 'v2')).mockResolvedValueOnce(saved('plan.md', 'v3'))
    expect(await workspace.save()).toBe(true)
    type('!')
    expect(await workspace.save()).toBe(true)
    expect(platform.save.mock.calls).toEqual([
      ['handle of plan.md', text.replace('Thing', 'Thing more'), 'v1'],
      ['handle of plan.md', text.replace('Thing', 'Thing more!'), 'v2'],
    ])
    expect(workspace.session?.isEdited()).toBe(false)
  })

  it('asks where to for a new document and for one that can only be read', async () => {
    await workspace.newFromTemplate(defaultTemplate)
    expect(await workspace.save()).toBe(false)
    expect(platform.saveAs.mock.calls[0]?.[0]).toBe('Untitled PR-FAQ.md')
    expect(platform.saveAs.mock.calls[0]?.[2]).toBeNull()

    platform.openWithDialog.mockResolvedValueOnce(opened('locked.md', text, { readOnly: true }))
    await workspace.open()
    platform.saveAs.mockResolvedValueOnce(saved('copy.md'))
    expect(await workspace.save()).toBe(true)
    expect(platform.saveAs.mock.calls[1]?.[0]).toBe('locked.md')
    expect(platform.save).not.toHaveBeenCalled()
    expect(workspace.session?.state.get().place).toMatchObject({ name: 'copy.md', readOnly: false })
    expect(platform.release).toHaveBeenCalledWith('handle of locked.md')
  })

  it('keeps text and edited state when it fails', async () => {
    await openPlan()
    type(' more')
    platform.save.mockResolvedValueOnce(failed('permission-denied'))
    expect(await workspace.save()).toBe(false)
    expect(workspace.session?.isEdited()).toBe(true)
    expect(workspace.session?.written().text).toContain('Thing more')
    expect(notice()).toMatchObject({ kind: 'problem', during: 'save' })
  })

  it('runs one at a time, the second with what has been typed since', async () => {
    await openPlan()
    type(' one')
    let finish: (outcome: { kind: 'done'; value: SavedFile }) => void = () => {}
    platform.save.mockImplementationOnce(
      () =>
        new Promise((resolve) => {
          finish = resolve
        }),
    )
    platform.save.mockResolvedValueOnce(saved('plan.md', 'v3'))
    const first = workspace.save()
    const second = workspace.save()
    await Promise.resolve()
    await Promise.resolve()
    type(' two')
    expect(platform.save).toHaveBeenCalledTimes(1)
    finish(saved('plan.md', 'v2') as { kind: 'done'; value: SavedFile })
    expect(await first).toBe(true)
    expect(await second).toBe(true)
    expect(platform.save.mock.calls[1]).toEqual(['handle of plan.md', text.replace('Thing', 'Thing one two'), 'v2'])
  })
})

describe('a file that another program changed', () => {
  beforeEach(async () => {
    await openPlan()
    type(' more')
    platform.save.mockResolvedValueOnce(failed('changed-on-disk'))
    expect(await workspace.save()).toBe(false)
  })

  it('is not overwritten without a word', () => {
    expect(notice()).toEqual({ kind: 'changed-on-disk', name: 'plan.md' })
    expect(workspace.session?.isEdited()).toBe(true)
  })

  it('is overwritten with its present version once that was confirmed', async () => {
    platform.reopen.mockResolvedValueOnce(opened('plan.md', 'theirs\n', { version: 'v9' as never }))
    platform.save.mockResolvedValueOnce(saved('plan.md', 'v10'))
    expect(await workspace.outside.overwrite()).toBe(true)
    expect(platform.save.mock.lastCall).toEqual(['handle of plan.md', text.replace('Thing', 'Thing more'), 'v9'])
    expect(notice()).toBeNull()
  })

  it('is not overwritten when it cannot be read any more', async () => {
    platform.reopen.mockResolvedValueOnce(failed('not-found'))
    expect(await workspace.outside.overwrite()).toBe(false)
    expect(platform.save).toHaveBeenCalledTimes(1)
    expect(notice()).toMatchObject({ kind: 'problem', during: 'save' })
  })

  it('is taken over without giving its handle back', async () => {
    platform.reopen.mockResolvedValueOnce(opened('plan.md', '# Theirs\n', { version: 'v9' as never }))
    const theirs = await workspace.outside.fileNow()
    if (theirs) await workspace.outside.takeTheirs(theirs)
    expect(workspace.session?.written().text).toBe('# Theirs\n')
    expect(workspace.session?.isEdited()).toBe(false)
    expect(workspace.session?.state.get().place?.version).toBe('v9')
    expect(platform.release).not.toHaveBeenCalled()
    expect(notice()).toMatchObject({ kind: 'note' })
  })
})

describe('a file that changes while its document is open', () => {
  const theirs = opened('plan.md', text.replace('Thing', 'Gadget'), { version: 'v9' as never })
  const changed = () => workspace.outside.fileChanged('handle of plan.md' as never)

  it('is shown as it is now when nothing was edited', async () => {
    await openPlan()
    platform.reopen.mockResolvedValueOnce(theirs)
    await changed()
    expect(workspace.session?.written().text).toContain('Gadget')
    expect(workspace.session?.state.get()).toMatchObject({ edited: false, place: { version: 'v9' } })
    expect(notice()).toMatchObject({ kind: 'note' })
  })

  it('leaves unsaved changes alone and asks; mine is then saved against what is there', async () => {
    await openPlan()
    type(' more')
    platform.reopen.mockResolvedValueOnce(theirs)
    await changed()
    const asked = notice()
    expect(workspace.session?.written().text).toContain('Thing more')
    expect(asked).toMatchObject({ kind: 'changed-outside', file: { version: 'v9' } })
    if (asked?.kind === 'changed-outside') workspace.outside.keepMine(asked.file)
    platform.save.mockResolvedValueOnce(saved('plan.md', 'v10'))
    expect(await workspace.save()).toBe(true)
    expect(platform.save.mock.lastCall?.[2]).toBe('v9')
  })

  it('asks nothing any more once it is back to what it was, or holds what was typed', async () => {
    await openPlan()
    type(' more')
    platform.reopen.mockResolvedValueOnce(theirs)
    await changed()
    platform.reopen.mockResolvedValueOnce(opened('plan.md', text))
    await changed()
    expect(notice()).toBeNull()
    platform.reopen.mockResolvedValueOnce(
      opened('plan.md', text.replace('Thing', 'Thing more'), { version: 'v3' as never }),
    )
    await changed()
    expect(notice()).toBeNull()
    expect(workspace.session?.state.get()).toMatchObject({ edited: false, place: { version: 'v3' } })
  })

  it('is said to be gone when it cannot be read, and that of another document is nothing', async () => {
    await openPlan()
    await workspace.outside.fileChanged('another' as never)
    expect(platform.reopen).not.toHaveBeenCalled()
    platform.reopen.mockResolvedValueOnce(failed('not-found'))
    await changed()
    expect(notice()).toMatchObject({ kind: 'problem', during: 'watch' })
    expect(workspace.session?.written().text).toBe(text)
  })
})

describe('exporting', () => {
  it.each([
    ['docx', 'plan.docx', [0x50, 0x4b]],
    ['md', 'plan.md', [0x23, 0x20]],
    ['html', 'plan.html', [0x3c, 0x21]],
  ] as const)('to %s suggests %s and hands over such a file', async (format, name, start) => {
    await openPlan()
    platform.exportFile.mockResolvedValueOnce({
      kind: 'done',
      value: { id: 'x' as never, name, location: '/home/me' },
    })
    expect(await workspace.export({ ...defaultSettings.export, format })).toBe(true)
    const request = platform.exportFile.mock.lastCall?.[0]
    expect(request).toMatchObject({ suggestedName: name, format })
    expect([...(request?.bytes.slice(0, 2) ?? [])]).toEqual([...start])
    expect(notice()).toMatchObject({ kind: 'exported', file: { name } })
  })

  it('keeps the dialog open when the person thought better of it', async () => {
    await openPlan()
    platform.exportFile.mockResolvedValueOnce(cancelled)
    expect(await workspace.export(defaultSettings.export)).toBe(false)
    expect(notice()).toBeNull()
  })
})

describe('images that an imported document holds in its text', () => {
  const pixel =
    'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAQAAAADCAYAAAC09K7GAAAADklEQVR4nGNgQAX/kQkAA/8B/xgXhZ0AAAAASUVORK5CYII='
  const report = { lost: [], notes: [], comments: [] }
  const markdown = `# FAQ\n\n![a](${pixel}) and ![again](${pixel})\n`
  const importPlan = async () => {
    platform.importWithDialog.mockResolvedValueOnce({ kind: 'done', value: { name: 'plan.docx', markdown, report } })
    await workspace.importWithDialog({ trackedChanges: 'accept' })
    platform.saveAs.mockResolvedValueOnce(saved('plan.md', 'first'))
  }

  it('lie beside it once it lies somewhere, and no undo brings them back', async () => {
    await importPlan()
    platform.saveImages.mockResolvedValueOnce({ kind: 'done', value: 'my plan-images' })
    platform.save.mockResolvedValueOnce(saved('plan.md', 'second'))
    expect(await workspace.save()).toBe(true)
    expect(platform.saveImages.mock.calls[0]?.[1]).toMatchObject([{ name: 'image-1.png' }])
    // The file has its images at every moment: first in the text, then beside it.
    expect(platform.saveAs.mock.calls[0]?.[1]).toBe(markdown)
    const beside = '# FAQ\n\n![a](my%20plan-images/image-1.png) and ![again](my%20plan-images/image-1.png)\n'
    expect(platform.save).toHaveBeenCalledWith('handle of plan.md', beside, 'first')
    expect(workspace.session?.isEdited()).toBe(false)
    expect(notice()).toMatchObject({ kind: 'note', message: expect.stringContaining('“my plan-images”') })
    const view = workspace.session?.editor.view
    if (view) undo(view.state, view.dispatch)
    expect(workspace.session?.written().text).toBe(beside)
  })

  it('stay in it where they cannot be written, which is said, or where the shell sees no folder', async () => {
    await importPlan()
    platform.saveImages.mockResolvedValueOnce(failed('permission-denied'))
    expect(await workspace.save()).toBe(true)
    expect(notice()).toMatchObject({ kind: 'problem', during: 'save' })
    expect(workspace.session?.written().text).toBe(markdown)
    workspace = new Workspace({ ...platform, saveImages: null })
    await importPlan()
    expect(await workspace.save()).toBe(true)
    expect(platform.save).not.toHaveBeenCalled()
    expect(workspace.session?.written().text).toBe(markdown)
  })

  it('of a document that was opened as a file are its author’s', async () => {
    platform.openWithDialog.mockResolvedValueOnce(opened('plan.md', markdown))
    await workspace.open()
    platform.saveAs.mockResolvedValueOnce(saved('copy.md', 'first'))
    await workspace.saveAs()
    expect(platform.saveImages).not.toHaveBeenCalled()
  })
})

describe('closing', () => {
  it('goes back to the start, and closes the window from there', async () => {
    await openPlan()
    await workspace.close()
    expect(workspace.session).toBeNull()
    expect(platform.release).toHaveBeenCalledWith('handle of plan.md')
    await workspace.close()
    expect(platform.closeWindow).toHaveBeenCalledOnce()
  })
})
