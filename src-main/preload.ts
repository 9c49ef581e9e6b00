import { contextBridge, type IpcRendererEvent, ipcRenderer, webUtils } from 'electron'
import type { DroppedFile, Outcome, Platform } from '../src-core/platform.ts'
import { strings } from '../src-core/strings.ts'
import { imageAddress } from './app-address.ts'
import type { Arguments, Channel, PageEvents, Reply, Result } from './ipc/contract.ts'

/** Sends one message of the contract. The page gets named functions only, never this one. */
async function ask<C extends Channel>(channel: C, ...args: Arguments<C>): Promise<Result<C>> {
  const reply = (await ipcRenderer.invoke(channel, ...args)) as Reply<Result<C>>
  if (reply.kind === 'answer') return reply.value
  throw new Error(reply.message)
}

function listen<E extends keyof PageEvents>(event: E, listener: (content: PageEvents[E]) => void): () => void {
  // Electron's event object leads to ipcRenderer and stays here.
  const received = (_event: IpcRendererEvent, content: PageEvents[E]) => listener(content)
  ipcRenderer.on(event, received)
  return () => {
    ipcRenderer.removeListener(event, received)
  }
}

let saveBeforeClose: (() => Promise<boolean>) | null = null
listen('page:save-before-close', async (id) => {
  // A page that cannot save, or fails to, keeps its window: nothing is lost.
  const saved = await Promise.resolve(saveBeforeClose?.() ?? false).catch(() => false)
  await ask('window:saved-before-close', id, saved === true)
})

const systems: Readonly<Record<string, Platform['os']>> = { darwin: 'mac', win32: 'windows' }

/** A File that a script made or that was dragged out of another program has no place on the disk. */
function nothingDropped(dropped: DroppedFile): Outcome<never> {
  const name = dropped instanceof File ? dropped.name : ''
  return { kind: 'failed', problem: { code: 'not-found', name, message: strings.desktop.noFileDropped } }
}

const platform = {
  kind: 'electron',
  os: systems[process.platform] ?? 'linux',

  openWithDialog: () => ask('document:open-with-dialog'),
  openRecent: (id) => ask('document:open-recent', id),
  importWithDialog: ({ trackedChanges }) => ask('import:with-dialog', { trackedChanges }),
  importDropped: async (dropped, { trackedChanges }) => {
    const file = dropped instanceof File ? webUtils.getPathForFile(dropped) : ''
    return file === '' ? nothingDropped(dropped) : ask('import:dropped', file, { trackedChanges })
  },
  openDropped: async (dropped) => {
    // Empty for a File that a script made or that was dragged out of another program: it has no place on the disk.
    const file = dropped instanceof File ? webUtils.getPathForFile(dropped) : ''
    if (file !== '') return ask('document:open-dropped', file)
    return nothingDropped(dropped)
  },
  reopen: (handle) => ask('document:reopen', handle),
  save: (handle, text, expected) => ask('document:save', handle, text, expected),
  saveAs: (suggestedName, text, from) => ask('document:save-as', suggestedName, text, from),
  saveImages: (handle, images) =>
    ask(
      'document:save-images',
      handle,
      images.map(({ name, bytes }) => ({ name, bytes })),
    ),
  exportFile: (request) => ask('export:write', request),
  printPdf: ({ html, header, footer, lineNumbers }) => ask('export:print-pdf', { html, header, footer, lineNumbers }),
  canReveal: true,
  revealExported: (id) => ask('export:reveal', id),
  release: (handle) => ask('document:release', handle),

  onFileChanged: (listener) => listen('page:file-changed', listener),

  // Named one by one: a page may pass on an object that holds more, and the contract takes no more.
  keepRecovery: ({ id, name, text, handle, baseVersion }) =>
    ask('recovery:keep', { id, name, text, handle, baseVersion }),
  dropRecovery: (id) => ask('recovery:drop', id),
  recoveries: () => ask('recovery:list'),
  openRecovery: (id) => ask('recovery:open', id),

  versions: (handle) => ask('history:list', handle),
  readVersion: (handle, id) => ask('history:read', handle, id),
  deleteHistory: (handle) => ask('history:delete', handle),

  recents: () => ask('recents:list'),
  removeRecent: (id) => ask('recents:remove', id),
  clearRecents: () => ask('recents:clear'),
  onRecentsChanged: (listener) => listen('page:recents-changed', () => listener()),

  teamChecks: (handle) => ask('checks:of-team', handle),
  templateFiles: (handle) => ask('templates:list', handle),
  ownTemplates: 'folder',
  chooseOwnTemplates: () => ask('templates:choose'),
  forgetOwnTemplates: () => ask('templates:forget'),
  saveTemplate: (name, text) => ask('templates:save', name, text),

  readPractice: () => ask('practice:read'),
  writePractice: (text, expected) => ask('practice:write', text, expected),
  deletePractice: () => ask('practice:delete'),
  practiceBanks: (handle) => ask('practice:banks', handle),
  openPractice: () => ask('practice:open'),

  readSettings: () => ask('settings:read'),
  writeSettings: (change) => ask('settings:write', change),

  imageUrl: imageAddress,

  setWindowState: (state) => ask('window:state', { ...state, enabledCommands: [...state.enabledCommands] }),
  ready: () => ask('window:ready'),
  onOpenRequest: (listener) => listen('page:open-request', listener),
  onCommand: (listener) => listen('page:command', listener),
  onSaveBeforeClose: (listener) => {
    saveBeforeClose = listener
    return () => {
      if (saveBeforeClose === listener) saveBeforeClose = null
    }
  },
  confirmDiscard: (documentName) => ask('window:confirm-discard', documentName),
  closeWindow: () => ask('window:close'),
  openExternal: (address) => ask('outside:open', address),
} satisfies Platform

contextBridge.exposeInMainWorld('dateline', platform)
