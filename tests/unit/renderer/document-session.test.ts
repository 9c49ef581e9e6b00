import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { defaultExportChoices } from '../../../src-core/export/choices.ts'
import { readMarkdown } from '../../../src-core/markdown/read-markdown.ts'
import type { DocumentHandle, FileVersion } from '../../../src-core/platform.ts'
import { DocumentSession } from '../../../src-renderer/document/document-session.ts'
import type { FilePlace } from '../../../src-renderer/document/open-document.ts'
import { defaultTemplate } from '../../../src-renderer/templates/built-in.ts'

const place: FilePlace = {
  handle: 'one' as DocumentHandle,
  name: 'plan.md',
  location: '',
  version: 'v1' as FileVersion,
  readOnly: false,
}

const text =
  '---\ntitle: x\nunknown: kept\n---\n\n# Press release\n\n## Headline\n\nAcme launches *Thing*\n\n## Summary\n'

function open(markdown = text, at: FilePlace | null = place): DocumentSession {
  return new DocumentSession({
    read: readMarkdown(markdown),
    template: defaultTemplate,
    place: at,
    imageUrl: () => null,
    openLink: () => {},
    today: () => '2027-01-15',
  })
}

/** Types at the end of the paragraph that holds `after`. */
function type(session: DocumentSession, after: string, words: string): void {
  const { editor } = session
  let at = -1
  editor.state.doc.descendants((node, pos) => {
    if (node.isTextblock && node.textContent.includes(after)) at = pos + node.nodeSize - 1
  })
  editor.view.dispatch(editor.state.tr.insertText(words, at))
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('an opened document', () => {
  it('is not edited, and writes what was read', () => {
    const session = open()
    expect(session.isEdited()).toBe(false)
    expect(session.written().text).toBe(text)
  })

  it('is edited at the first change, and no longer once the text is as it was', () => {
    const session = open()
    type(session, 'Thing', '!')
    expect(session.state.get().edited).toBe(true)
    const { editor } = session
    const end = editor.state.doc.textContent.indexOf('!')
    expect(end).toBeGreaterThan(0)
    let from = -1
    editor.state.doc.descendants((node, pos) => {
      if (node.isText && node.text?.includes('!')) from = pos + node.text.indexOf('!')
    })
    editor.view.dispatch(editor.state.tr.delete(from, from + 1))
    vi.advanceTimersByTime(200)
    expect(session.state.get().edited).toBe(false)
    expect(session.written().text).toBe(text)
  })

  it('is checked anew once typing pauses, not at each key', () => {
    const session = open()
    const before = session.state.get().analysis
    type(session, 'Thing', ' a')
    type(session, 'Thing', 'n')
    vi.advanceTimersByTime(100)
    expect(session.state.get().analysis).toBe(before)
    vi.advanceTimersByTime(100)
    expect(session.state.get().analysis).not.toBe(before)
    expect(session.state.get().analysis.doc).toBe(session.editor.state.doc)
  })

  it('is checked at once when somebody cannot wait', () => {
    const session = open()
    type(session, 'Thing', ' now')
    expect(session.analysisNow().doc).toBe(session.editor.state.doc)
  })

  it('is checked whatever was chosen for exports', () => {
    const session = new DocumentSession({
      read: readMarkdown(text),
      template: defaultTemplate,
      place,
      imageUrl: () => null,
      openLink: () => {},
      today: () => '2027-01-15',
      exportChoices: () => ({
        ...defaultExportChoices,
        report: true,
        draft: true,
        cover: true,
        contents: true,
        internalFaq: false,
        appendix: 'apart',
      }),
    })
    expect(session.analysisNow().pages.sheets).toBeGreaterThan(0)
  })

  it('keeps its selection when it is saved', () => {
    const session = open()
    const { editor } = session
    type(session, 'Thing', ' first')
    const written = session.written()
    const selection = editor.state.selection.toJSON()
    written.saved({ ...place, version: 'v2' as FileVersion })
    expect(session.state.get()).toMatchObject({ edited: false, place: { version: 'v2' } })
    expect(editor.state.selection.toJSON()).toEqual(selection)
    expect(written.text).toContain('*Thing first*')
    expect(written.text).toContain('unknown: kept')
  })

  it('is edited again when it was typed on while it was being written', () => {
    const session = open()
    type(session, 'Thing', ' first')
    const written = session.written()
    type(session, 'first', ' second')
    written.saved(place)
    expect(session.state.get().edited).toBe(true)
    expect(session.written().text).toContain('first second')
  })

  it('counts the words of its press release without section headings', () => {
    expect(open().state.get().analysis.pressReleaseWords).toBe(3)
  })
})

describe('a new document', () => {
  it('is named after its headline, and shows where to begin', () => {
    const session = open('# Press release\n\n## Headline\n', null)
    expect(session.name).toBe('Untitled PR-FAQ.md')
    expect(session.place.get()).toMatchObject({ part: 'press-release', section: 'headline' })
    session.editor.view.dispatch(session.editor.state.tr.insertText('Acme launches Thing'))
    vi.advanceTimersByTime(200)
    expect(session.name).toBe('Acme launches Thing.md')
  })
})
