import { BrowserWindow, type BrowserWindowConstructorOptions, type Rectangle } from 'electron'
import type { WindowState } from '../src-core/platform.ts'
import { strings } from '../src-core/strings.ts'
import { startAddress } from './app-address.ts'
import { randomIdentifier } from './document-handles.ts'
import type { PageEvents } from './ipc/contract.ts'
import { smallestSize, type WindowPlace } from './window-place.ts'

interface WindowOptions {
  /** Absolute path of the built preload. */
  readonly preload: string
  readonly bounds: Partial<Rectangle>
  readonly place: WindowPlace
  /** Behind the page until it has painted. */
  readonly background: string
}

const nothingOpen: WindowState = { documentName: null, handle: null, edited: false, enabledCommands: [] }

/** A window with its page: what the page last said of itself, and messages to it, which wait until it can take them. */
export class DocumentWindow {
  readonly browser: BrowserWindow
  #state = nothingOpen
  #ready = false
  #waiting: (() => void)[] = []
  readonly #saves = new Map<string, (saved: boolean) => void>()
  /** Called when the page has come up, and when it is gone or loads anew. */
  onReadyChanged: (ready: boolean) => void = () => {}

  constructor({ preload, bounds, place, background }: WindowOptions) {
    this.browser = new BrowserWindow({
      ...bounds,
      minWidth: smallestSize.width,
      minHeight: smallestSize.height,
      show: false,
      title: strings.appName,
      backgroundColor: background,
      webPreferences: pagePreferences(preload),
    })
    if (place?.maximized) this.browser.maximize()
    if (place?.fullScreen) this.browser.setFullScreen(true)
    this.browser.once('ready-to-show', () => this.browser.show())
    // The title is the document's, set by showState; the page's own <title> serves the browser edition.
    this.browser.on('page-title-updated', (event) => event.preventDefault())
    // The guard on close stands in close-guard.ts; a page cannot hold its window.
    this.browser.webContents.on('will-prevent-unload', (event) => event.preventDefault())
    // Only once a new page has taken the place of the old: a navigation that was denied changes nothing.
    this.browser.webContents.on('did-navigate', (_event, address) => {
      this.#pageIsGone()
      // Chromium asks nobody about `about:blank`: a page that goes there is brought back.
      if (address !== startAddress) void this.load()
    })
    this.browser.webContents.on('render-process-gone', () => this.#pageIsGone())
  }

  get state(): WindowState {
    return this.#state
  }

  /** Starts the page, or starts it anew. */
  async load(): Promise<void> {
    await this.browser.loadURL(startAddress)
  }

  /** @param file absolute path of the document shown, for macOS' title bar; null when it has no place yet */
  showState(state: WindowState, file: string | null): void {
    this.#state = state
    const { documentName, edited } = state
    this.browser.setTitle(windowTitle(documentName, edited))
    this.browser.setDocumentEdited(edited)
    this.browser.setRepresentedFilename(file ?? '')
  }

  send<E extends keyof PageEvents>(event: E, content: PageEvents[E]): void {
    if (this.#ready) this.browser.webContents.send(event, content)
    else this.#waiting.push(() => this.browser.webContents.send(event, content))
  }

  pageIsReady(): void {
    this.#ready = true
    for (const send of this.#waiting.splice(0)) send()
    this.onReadyChanged(true)
  }

  /** Lets the page save its document. False when it could not, when the person thought better of it, or when the page is gone. */
  async saveInPage(): Promise<boolean> {
    if (!this.#ready) return false
    const id = randomIdentifier<string>()
    const saved = new Promise<boolean>((resolve) => this.#saves.set(id, resolve))
    this.send('page:save-before-close', id)
    return saved
  }

  /** The page's answer to {@link saveInPage}; one that nobody asked for is nothing. */
  savedInPage(id: string, saved: boolean): void {
    this.#saves.get(id)?.(saved)
    this.#saves.delete(id)
  }

  #pageIsGone(): void {
    this.#ready = false
    this.#state = nothingOpen
    for (const answer of this.#saves.values()) answer(false)
    this.#saves.clear()
    this.onReadyChanged(false)
  }
}

/** Exported for a test: no window of the application may be more open than this. */
export function pagePreferences(preload: string): NonNullable<BrowserWindowConstructorOptions['webPreferences']> {
  return {
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    // Chromium's checker fetches its dictionaries from the network.
    spellcheck: false,
  }
}

/** macOS shows the edited mark and the file by itself. */
export function windowTitle(documentName: string | null, edited: boolean, platform: string = process.platform): string {
  if (documentName === null) return strings.appName
  if (platform === 'darwin') return documentName
  return `${edited ? '• ' : ''}${documentName} — ${strings.appName}`
}
