import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { ElectronApplication } from '@playwright/test'
import type { DocumentHandle, ExportId, FileVersion, RecentId, RecoveryId, VersionId } from '../../src-core/platform.ts'
import { emptyStore } from '../../src-core/practice/store.ts'
import { writeStore } from '../../src-core/practice/store-file.ts'
import { defaultSettings } from '../../src-core/settings.ts'
import { type Arguments, type Channel, contract, type Refusal, type Reply } from '../../src-main/ipc/contract.ts'
import { expect, test } from './staged-app.ts'

const channels = Object.keys(contract) as Channel[]
const anyIdentifier = 'AAAAAAAAAAAAAAAAAAAAAA'
const anyRecovery = '00000000-0000-4000-8000-000000000000' as RecoveryId
const anyVersion = `0-${'A'.repeat(43)}` as FileVersion

/** What the contract lets through, for every channel: who is refused with these is refused for who it is. */
const proper: { readonly [C in Channel]: Arguments<C> } = {
  'document:open-with-dialog': [],
  'document:open-recent': [anyIdentifier as RecentId],
  'document:open-dropped': ['/etc/hostname'],
  'document:reopen': [anyIdentifier as DocumentHandle],
  'document:save': [anyIdentifier as DocumentHandle, 'text', anyVersion],
  'document:save-as': ['Name', 'text', null],
  'document:save-images': [anyIdentifier as DocumentHandle, [{ name: 'image-1.png', bytes: new Uint8Array([1]) }]],
  'document:release': [anyIdentifier as DocumentHandle],
  'export:write': [{ suggestedName: 'Name', format: 'md', bytes: new Uint8Array([1]) }],
  'export:print-pdf': [{ html: '<p>x', header: '', footer: '', lineNumbers: false }],
  'import:with-dialog': [{ trackedChanges: 'accept' }],
  'import:dropped': ['/etc/hostname', { trackedChanges: 'show' }],
  'export:reveal': [anyIdentifier as ExportId],
  'recovery:keep': [{ id: anyRecovery, name: 'Name', text: 'text', handle: null, baseVersion: null }],
  'recovery:drop': [anyRecovery],
  'recovery:list': [],
  'recovery:open': [anyRecovery],
  'history:list': [anyIdentifier as DocumentHandle],
  'history:read': [anyIdentifier as DocumentHandle, anyIdentifier as VersionId],
  'history:delete': [null],
  'recents:list': [],
  'recents:remove': [anyIdentifier as RecentId],
  'recents:clear': [],
  'checks:of-team': [anyIdentifier as DocumentHandle],
  'templates:list': [anyIdentifier as DocumentHandle],
  'templates:choose': [],
  'templates:forget': [],
  'templates:save': ['ours.md', 'text'],
  'practice:read': [],
  'practice:write': [writeStore(emptyStore), anyVersion],
  'practice:delete': [],
  'practice:banks': [anyIdentifier as DocumentHandle],
  'practice:open': [],
  'settings:read': [],
  'settings:write': [{ zoom: 1.5 }],
  'window:state': [{ documentName: null, handle: null, edited: false, enabledCommands: [] }],
  'window:ready': [],
  'window:saved-before-close': [anyIdentifier, false],
  'window:confirm-discard': ['Name'],
  'window:close': [],
  'outside:open': ['https://example.com/'],
}

/** Whether a message was answered, or why not. */
type Fate = Reply<unknown>['kind'] | Refusal

declare global {
  interface Window {
    rawInvoke(channel: string, ...args: readonly unknown[]): Promise<Reply<unknown>>
  }
}

/** A preload that keeps nothing back, in place of a page that has broken out. */
const rawPreload = `
const { contextBridge, ipcRenderer } = require('electron')
contextBridge.exposeInMainWorld('rawInvoke', (channel, ...args) => ipcRenderer.invoke(channel, ...args))
`

async function rawPreloadIn(folder: string): Promise<string> {
  const file = path.join(folder, 'raw-preload.cjs')
  await writeFile(file, rawPreload)
  return file
}

/** Dialogs answer at once, and everything that a handler could set in motion is counted. */
async function countEffects(electron: ElectronApplication): Promise<void> {
  await electron.evaluate(({ dialog, shell }) => {
    const effects: string[] = []
    const counted = <T>(name: string, answer: T) => {
      return async () => {
        effects.push(name)
        return answer
      }
    }
    Object.assign(globalThis, { effects })
    dialog.showOpenDialog = counted('open dialog', { canceled: true, filePaths: [] })
    dialog.showSaveDialog = counted('save dialog', { canceled: true, filePath: '' })
    dialog.showMessageBox = counted('message box', { response: 2, checkboxChecked: false })
    shell.openExternal = counted('outside', undefined)
    shell.showItemInFolder = () => {
      effects.push('reveal')
    }
  })
}

const effects = (electron: ElectronApplication) =>
  electron.evaluate(() => (globalThis as unknown as { effects: string[] }).effects)

/** JavaScript that sends every message and gives each one's fate, in order. */
function sendAll(messages: readonly (readonly [channel: string, args: readonly unknown[]])[]): string {
  const literal = JSON.stringify(messages, (_key, value) =>
    value instanceof Uint8Array ? { bytes: [...value] } : value,
  )
  return `(async () => {
    const revived = JSON.parse(${JSON.stringify(literal)}, (_key, value) => value?.bytes instanceof Array ? new Uint8Array(value.bytes) : value)
    const fates = []
    for (const [channel, args] of revived) {
      const reply = await window.rawInvoke(channel, ...args)
      fates.push(channel + ': ' + (reply.kind === 'refused' ? reply.refusal : reply.kind))
    }
    return fates
  })()`
}

const properMessages = channels.map((channel) => [channel, proper[channel]] as const)
const everyChannel = (fate: Fate) => channels.map((channel) => `${channel}: ${fate}`)

/** Loads an address in a window that the application did not open, and sends every message from it. */
async function sendFromForeignWindow(
  electron: ElectronApplication,
  options: { address: string; preload: string; partition?: string; inFrame?: boolean },
): Promise<string[]> {
  return electron.evaluate(
    async ({ BrowserWindow, session }, { address, preload, partition, inFrame, script }) => {
      if (partition) {
        const page = () => new Response('<p>elsewhere</p>', { headers: { 'Content-Type': 'text/html' } })
        const { protocol } = session.fromPartition(partition)
        if (!protocol.isProtocolHandled('https')) protocol.handle('https', page)
      }
      const window = new BrowserWindow({
        show: false,
        webPreferences: { preload, nodeIntegrationInSubFrames: inFrame ?? false, ...(partition ? { partition } : {}) },
      })
      await window.loadURL(address)
      const main = window.webContents.mainFrame
      if (inFrame) {
        await main.executeJavaScript(
          `new Promise((loaded) => {
            const frame = document.createElement('iframe')
            frame.onload = loaded
            frame.srcdoc = '<p>inside</p>'
            document.body.append(frame)
          })`,
        )
      }
      const frame = inFrame ? main.frames[0] : main
      if (!frame) throw new Error('the page has no frame')
      const fates = (await frame.executeJavaScript(script)) as string[]
      window.destroy()
      return fates
    },
    { ...options, script: sendAll(properMessages) },
  )
}

test.describe('every message of the contract', () => {
  test('is refused to other origins', async ({ stage }) => {
    const { electron } = await stage.launch()
    const preload = await rawPreloadIn(stage.folder)
    await countEffects(electron)
    const elsewhere = [
      // The address contains ours, which a comparison of texts would let pass.
      { address: 'https://example.com/?app://dateline/index.html', partition: 'elsewhere' },
      { address: 'https://dateline/index.html', partition: 'elsewhere' },
      { address: 'app://elsewhere/index.html' },
      { address: 'data:text/html,<p>no origin</p>' },
      { address: 'about:blank' },
    ]
    for (const { address, partition } of elsewhere) {
      const fates = await sendFromForeignWindow(electron, { address, preload, ...(partition ? { partition } : {}) })
      expect(fates, address).toEqual(everyChannel('origin'))
    }
    expect(await effects(electron)).toEqual([])
  })

  test('is refused to a frame inside the page', async ({ stage }) => {
    const { electron } = await stage.launch()
    const preload = await rawPreloadIn(stage.folder)
    await countEffects(electron)
    const address = 'app://dateline/index.html'
    expect(await sendFromForeignWindow(electron, { address, preload, inFrame: true })).toEqual(everyChannel('frame'))
    expect(await effects(electron)).toEqual([])
  })

  test('is refused to a window that the application did not open', async ({ stage }) => {
    const { electron } = await stage.launch()
    const preload = await rawPreloadIn(stage.folder)
    await countEffects(electron)
    const address = 'app://dateline/index.html'
    expect(await sendFromForeignWindow(electron, { address, preload })).toEqual(everyChannel('window'))
    expect(await effects(electron)).toEqual([])
  })

  test('is refused with arguments that the contract does not name, and answered with those it does', async ({
    stage,
  }) => {
    const { electron, page } = await stage.launch()
    const preload = await rawPreloadIn(stage.folder)
    await countEffects(electron)
    await electron.evaluate(({ session, BrowserWindow }, filePath) => {
      // The session's preloads run beside the window's own; the older name is Electron 33's.
      const { defaultSession } = session
      if ('registerPreloadScript' in defaultSession) defaultSession.registerPreloadScript({ type: 'frame', filePath })
      else (defaultSession as Electron.Session).setPreloads([filePath])
      BrowserWindow.getAllWindows()[0]?.webContents.reload()
    }, preload)
    await page.waitForFunction(() => 'rawInvoke' in window && document.body?.dataset.ready === 'true')

    const misfits: readonly unknown[] = [{ unexpected: true }, null, 7, [], '../../etc/passwd\0', true]
    const improper = channels.flatMap((channel) => {
      const args: readonly unknown[] = proper[channel]
      const tooMany = [channel, [...args, 'one more']] as const
      const tooFew = args.length > 0 ? [[channel, args.slice(1)] as const] : []
      // Whatever may stand in a place stays in: only what the contract refuses there is sent.
      const wrong = args.flatMap((_, place) => {
        const replaced = misfits.map((misfit) => args.map((arg, index) => (index === place ? misfit : arg)))
        return replaced
          .filter((sent) => !contract[channel].args.safeParse(sent).success)
          .map((sent) => [channel, sent] as const)
      })
      expect(args.length === 0 || wrong.length >= args.length, `misfits for ${channel}`).toBe(true)
      return [tooMany, ...tooFew, ...wrong]
    })
    expect(await page.evaluate(sendAll(improper))).toEqual(improper.map(([channel]) => `${channel}: payload`))
    expect(await effects(electron)).toEqual([])
    expect(await page.evaluate(() => window.dateline.readSettings())).toEqual(defaultSettings)

    // The same page with proper arguments is heard: what was refused above was refused for its arguments.
    const answerable = properMessages.filter(([channel]) => channel !== 'window:close')
    // Of a document that is not open there is no version to read, and its handler says so.
    const fate = (channel: string) => (channel === 'history:read' ? 'error' : 'answer')
    expect(await page.evaluate(sendAll(answerable))).toEqual(
      answerable.map(([channel]) => `${channel}: ${fate(channel)}`),
    )
    expect(await effects(electron)).toEqual([
      'open dialog',
      'save dialog',
      'save dialog',
      'open dialog',
      'open dialog',
      'open dialog',
      'message box',
      'outside',
    ])
    const closed = page.waitForEvent('close')
    await page.evaluate(sendAll([['window:close', []]])).catch(() => {})
    await closed
  })

  test('is all that main listens to', async ({ stage }) => {
    const { electron, page } = await stage.launch()
    // `error` is Electron's own.
    expect(await electron.evaluate(({ ipcMain }) => ipcMain.eventNames())).toEqual(['error'])
    expect(
      await page.evaluate(() => Object.keys(window.dateline).filter((name) => /invoke|send|ipc/i.test(name))),
    ).toEqual([])
  })
})
