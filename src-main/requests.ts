import path from 'node:path'
import { shell } from 'electron'
import type { ImportRequest } from '../src-core/import/worker-messages.ts'
import type { KeptRecords } from '../src-core/practice/kept-records.ts'
import { askAboutChanges, askForImport } from './dialogs.ts'
import type { Documents } from './documents.ts'
import { importInProcess } from './import-in-process.ts'
import { importFrom } from './imports.ts'
import type { Handlers } from './ipc/handle.ts'
import { externalAddress } from './navigation.ts'
import { openPractice } from './open-practice.ts'
import { printPdf } from './print-pdf.ts'
import type { Recents } from './recents.ts'
import type { RecoveryCopies } from './recovery.ts'
import type { StoredSettings } from './settings.ts'
import { type Templates, teamBanksOf, teamChecksOf } from './templates.ts'
import type { DocumentWindow } from './window.ts'

const readForeign = (request: ImportRequest) =>
  importInProcess(path.join(import.meta.dirname, 'import-process.js'), request)

interface Answering {
  readonly documents: Documents
  readonly practice: KeptRecords
  readonly recents: Recents
  readonly recovery: RecoveryCopies<DocumentWindow>
  readonly settings: StoredSettings
  readonly templates: Templates
  readonly onState: (window: DocumentWindow) => void
}

/** What main answers to each message of the contract. */
export function requestHandlers({
  documents,
  practice,
  recents,
  recovery,
  settings,
  templates,
  onState,
}: Answering): Handlers<DocumentWindow> {
  return {
    'document:open-with-dialog': ({ browser }) => documents.openWithDialog(browser),
    'document:open-recent': (_window, id) => documents.openRecent(id),
    'document:open-dropped': (_window, file) => documents.open(file),
    'document:reopen': (_window, handle) => documents.reopen(handle),
    'document:save': (_window, handle, text, expected) => documents.save(handle, text, expected),
    'document:save-as': ({ browser }, name, text, from) => documents.saveAs(browser, name, text, from),
    'document:save-images': (_window, handle, images) => documents.saveImages(handle, images),
    'document:release': (_window, handle) => documents.release(handle),
    'export:write': ({ browser, state }, request) => documents.export(browser, request, state.handle),
    'export:print-pdf': (_window, page) => printPdf(page),
    'import:with-dialog': async ({ browser }, choices) => {
      const file = await askForImport(browser)
      return file === null ? { kind: 'cancelled' } : importFrom(file, choices, readForeign)
    },
    'import:dropped': (_window, file, choices) => importFrom(file, choices, readForeign),
    'export:reveal': (_window, id) => documents.reveal(id),
    'recovery:keep': (window, draft) => recovery.keep(window, draft, draft.handle && documents.path(draft.handle)),
    'recovery:drop': (_window, id) => recovery.drop(id),
    'recovery:list': (window) => recovery.list(window),
    'recovery:open': async (window, id) => documents.openRecovered(await recovery.take(window, id)),
    'history:list': (_window, handle) => documents.versions(handle),
    'history:read': (_window, handle, id) => documents.readVersion(handle, id),
    'history:delete': (_window, handle) => documents.deleteHistory(handle),
    'recents:list': () => recents.list(),
    'recents:remove': (_window, id) => recents.remove(id),
    'recents:clear': () => recents.clear(),
    'checks:of-team': (_window, handle) => teamChecksOf(documents.path(handle)),
    'templates:list': (_window, handle) => templates.list(handle === null ? null : documents.path(handle)),
    'templates:choose': ({ browser }) => templates.choose(browser),
    'templates:forget': () => templates.forget(),
    'templates:save': (_window, name, text) => templates.save(name, text),
    'practice:read': () => practice.read(),
    'practice:write': (_window, text, expected) => practice.write(text, expected),
    'practice:delete': () => practice.remove(),
    'practice:banks': (_window, handle) => teamBanksOf(documents.path(handle)),
    'practice:open': ({ browser }) => openPractice(browser),
    'settings:read': () => settings.read(),
    'settings:write': (_window, change) => settings.write(change),
    'window:state': (window, state) => {
      window.showState(state, state.handle === null ? null : documents.path(state.handle))
      onState(window)
    },
    'window:ready': (window) => window.pageIsReady(),
    'window:saved-before-close': (window, id, saved) => window.savedInPage(id, saved),
    'window:confirm-discard': ({ browser }, documentName) => askAboutChanges(browser, documentName),
    // Answered first: the page that asked may be gone the moment its window closes.
    'window:close': ({ browser }) => void setImmediate(() => browser.close()),
    'outside:open': async (_window, text) => {
      const address = externalAddress(text)
      if (address === null) return false
      await shell.openExternal(address)
      return true
    },
  }
}
