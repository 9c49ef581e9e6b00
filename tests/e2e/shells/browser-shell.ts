import { type BrowserContext, chromium, type Page } from '@playwright/test'
import { findChromium } from '../../../scripts/chromium.mjs'
import { serveBrowserEdition } from '../../../scripts/web-server.mjs'
import { type Shell, untilReady, watch } from './shell.ts'

interface BrowserLaunch {
  readonly profile: string
  /** Without the File System Access API, as in Firefox and Safari: upload and download. */
  readonly withoutFileSystemAccess?: boolean
}

/**
 * Chromium's file pickers cannot be driven, so they answer with files of the page's own origin-private file system: real
 * FileSystemFileHandles, which can be written and kept in IndexedDB as those of a picked file can.
 */
export async function launchBrowserShell({ profile, withoutFileSystemAccess = false }: BrowserLaunch): Promise<Shell> {
  const found = findChromium()
  if (!found) throw new Error('No Chromium for the tests: run npm test, which finds or installs one')
  const executablePath: string = found
  const served = await serveBrowserEdition()
  const complaints: string[] = []

  async function begin(): Promise<{ context: BrowserContext; page: Page }> {
    const context = await chromium.launchPersistentContext(profile, {
      executablePath,
      viewport: { width: 1280, height: 800 },
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    })
    if (withoutFileSystemAccess) await context.addInitScript(withoutPickers)
    else await context.addInitScript(pickersFromPrivateFiles)
    const page = context.pages()[0] ?? (await context.newPage())
    watch(page, complaints, (url) => url.startsWith(served.address) || /^(blob|data):/.test(url))
    await page.goto(served.address)
    await untilReady(page)
    return { context, page }
  }

  let { context, page } = await begin()
  const shell: Shell = {
    kind: 'browser',
    complaints,
    page,
    async putFile(name, content) {
      const large = typeof content === 'object' && 'size' in content
      const encoded = large ? '' : Buffer.from(content).toString('base64')
      await shell.page.evaluate(writePrivateFile, { name, encoded, size: large ? content.size : null })
    },
    async readFile(name) {
      return Buffer.from(await shell.page.evaluate(readPrivateFile, name), 'base64')
    },
    removeFile: (name) => shell.page.evaluate(removePrivateFile, name),
    answerOpenDialog: (name) => shell.page.evaluate(setAnswer, { key: 'datelineTestOpen', name }),
    answerSaveDialog: (name) => shell.page.evaluate(setAnswer, { key: 'datelineTestSave', name }),
    press: (keys) => shell.page.keyboard.press(keys),
    async restart() {
      await context.close()
      ;({ context, page } = await begin())
      shell.page = page
    },
    async end() {
      await context.close()
      await served.close()
    },
  }
  return shell
}

function withoutPickers(): void {
  for (const name of ['showOpenFilePicker', 'showSaveFilePicker', 'showDirectoryPicker'])
    Reflect.deleteProperty(window, name)
}

function pickersFromPrivateFiles(): void {
  const answer = async (key: string, create: boolean) => {
    const name = sessionStorage.getItem(key)
    if (name === null) throw new DOMException('The user aborted a request.', 'AbortError')
    const folder = await navigator.storage.getDirectory()
    return folder.getFileHandle(name, { create })
  }
  Object.assign(window, {
    showOpenFilePicker: async () => [await answer('datelineTestOpen', false)],
    showSaveFilePicker: () => answer('datelineTestSave', true),
  })
}

function setAnswer({ key, name }: { key: string; name: string | null }): void {
  if (name === null) sessionStorage.removeItem(key)
  else sessionStorage.setItem(key, name)
}

interface PrivateFile {
  readonly name: string
  readonly encoded: string
  readonly size: number | null
}

async function writePrivateFile({ name, encoded, size }: PrivateFile): Promise<void> {
  const folder = await navigator.storage.getDirectory()
  const writable = await (await folder.getFileHandle(name, { create: true })).createWritable()
  if (size !== null) await writable.write(new Uint8Array(size).fill(0x61))
  else await writable.write(Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0)))
  await writable.close()
}

async function readPrivateFile(name: string): Promise<string> {
  const folder = await navigator.storage.getDirectory()
  const file = await (await folder.getFileHandle(name)).getFile()
  let binary = ''
  for (const byte of new Uint8Array(await file.arrayBuffer())) binary += String.fromCharCode(byte)
  return btoa(binary)
}

async function removePrivateFile(name: string): Promise<void> {
  await (await navigator.storage.getDirectory()).removeEntry(name)
}
