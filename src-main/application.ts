import path from 'node:path'
import { app, ipcMain, Menu, nativeTheme, protocol, screen, session } from 'electron'
import { type Command, type CommandId, commandIds, commands } from '../src-core/commands.ts'
import type { RecentId } from '../src-core/platform.ts'
import { defaultSettings, storedSettingsSchema } from '../src-core/settings.ts'
import { serveApp } from './app-protocol.ts'
import { guardClose } from './close-guard.ts'
import { askAboutChanges, askAfterCrash, tell } from './dialogs.ts'
import { Documents } from './documents.ts'
import { practiceRecords } from './files/practice-file.ts'
import { stateFile } from './files/state-file.ts'
import { sweepLeftovers } from './files/write-file.ts'
import { History } from './history.ts'
import { handleRequests } from './ipc/handle.ts'
import { canRun, menuTemplate } from './menu.ts'
import { cancelForeignRequests } from './network.ts'
import type { OpenRequests } from './open-requests.ts'
import { denyPermissions } from './permissions.ts'
import { Recents, recentsSchema } from './recents.ts'
import { RecoveryCopies } from './recovery.ts'
import { requestHandlers } from './requests.ts'
import { StoredSettings } from './settings.ts'
import { Templates, templatesSchema } from './templates.ts'
import { DocumentWindow } from './window.ts'
import { followPlace, placeWindow, windowPlaceSchema } from './window-place.ts'

/** Behind the page until it has painted: the darkest and the lightest that a theme of the page uses. */
const background = { dark: '#1a1a1c', light: '#ffffff' } as const

export interface Application {
  /** Brings the window to the front, or opens one. */
  show(): void
}

interface Surroundings {
  /** Files the system asks to open, which wait for a page. */
  readonly requests: OpenRequests
  /** Called when a window with unsaved changes stays open after all. */
  readonly onStay: () => void
}

/** Wires the application together and opens its window; to be called once Electron is ready. */
export async function startApplication({ requests, onStay }: Surroundings): Promise<Application> {
  const notices: string[] = []
  const inUserData = (name: string) => path.join(app.getPath('userData'), name)
  const note = (message: string) => notices.push(message)

  const settings = new StoredSettings(
    stateFile(inUserData('settings.json'), storedSettingsSchema, defaultSettings, note),
    ({ theme }) => {
      nativeTheme.themeSource = theme
      checkCommands()
    },
  )
  const recents = new Recents(stateFile(inUserData('recents.json'), recentsSchema, { files: [] }, note), () => {
    buildMenu()
    window?.send('page:recents-changed', null)
  })
  const placeFile = stateFile(inUserData('window-place.json'), windowPlaceSchema, null, note)
  const recovery = new RecoveryCopies<DocumentWindow>({ folder: inUserData('recovery'), onError: logError })
  const documents = new Documents({
    recents,
    history: new History({ folder: inUserData('history'), onDamaged: (message) => logError(new Error(message)) }),
    usualFolder: () => app.getPath('documents'),
    onRecentsError: logError,
    onHistoryError: logError,
    whileRecoverable: (...args) => recovery.around(...args),
    onFileChanged: (handle) => window?.send('page:file-changed', handle),
    onUsed: (file) => app.addRecentDocument(file),
  })
  const templates = new Templates(stateFile(inUserData('templates.json'), templatesSchema, { folder: null }, note))
  const practice = practiceRecords(inUserData('practice.json'))
  let window: DocumentWindow | null = null

  denyPermissions(session.defaultSession)
  cancelForeignRequests(session.defaultSession)
  serveApp(protocol, {
    pageFolder: path.join(import.meta.dirname, '../renderer'),
    documentOf: (handle) => documents.path(handle),
  })
  handleRequests(
    ipcMain,
    requestHandlers({ documents, practice, recents, recovery, settings, templates, onState: enableCommands }),
    (sender) => (window?.browser.webContents === sender ? window : null),
    (_channel, error) => logError(error),
  )

  await settings.load()
  await recents.load()
  await templates.load()
  let place = await placeFile.read()
  for (const folder of new Set([app.getPath('userData'), inUserData('recovery'), ...recents.folders()])) {
    void sweepLeftovers(folder).catch(logError)
  }
  buildMenu()
  show()
  for (const message of notices) void tell(message)

  return { show }

  function show(): void {
    if (window === null) {
      window = openWindow()
      return
    }
    const { browser } = window
    if (browser.isMinimized()) browser.restore()
    browser.show()
    browser.focus()
  }

  function openWindow(): DocumentWindow {
    const main = screen.getPrimaryDisplay()
    const others = screen.getAllDisplays().filter(({ id }) => id !== main.id)
    const opened = new DocumentWindow({
      preload: path.join(import.meta.dirname, 'preload.cjs'),
      bounds: placeWindow(
        place,
        [main, ...others].map(({ workArea }) => workArea),
      ),
      place,
      background: nativeTheme.shouldUseDarkColors ? background.dark : background.light,
    })
    const { browser } = opened
    opened.onReadyChanged = (ready) => {
      if (ready) requests.start(async (file) => opened.send('page:open-request', await documents.open(file)))
      else {
        requests.stop()
        recovery.interrupted(opened)
      }
      enableCommands()
    }
    guardClose(browser, {
      isEdited: () => opened.state.edited,
      ask: () => askAboutChanges(browser, opened.state.documentName ?? ''),
      save: () => opened.saveInPage(),
      discard: () => recovery.discard(opened).catch(logError),
      onStay,
    })
    followPlace(browser, (now) => {
      place = now
      void placeFile.write(now).catch(logError)
    })
    browser.on('closed', () => {
      window = null
      recovery.closed(opened)
      requests.stop()
      enableCommands()
    })
    browser.webContents.on('render-process-gone', (_event, { reason }) => {
      if (reason !== 'clean-exit') void afterCrash(opened, reason)
    })
    void opened.load().catch(logError)
    return opened
  }

  async function afterCrash(crashed: DocumentWindow, reason: string): Promise<void> {
    logError(new Error(`The page is gone: ${reason}`))
    if ((await askAfterCrash(crashed.browser, reason)) === 'reopen') await crashed.load().catch(logError)
    else crashed.browser.destroy()
  }

  function buildMenu(): void {
    const template = menuTemplate(
      {
        platform: process.platform,
        development: !app.isPackaged,
        recents: recents.list(),
        enabled: window?.state.enabledCommands ?? [],
        settings: settings.read(),
      },
      { command, openRecent, clearRecents: () => void recents.clear().catch(logError) },
    )
    Menu.setApplicationMenu(Menu.buildFromTemplate(template))
  }

  function command(id: CommandId): void {
    show()
    window?.send('page:command', id)
  }

  function openRecent(id: RecentId): void {
    const file = recents.path(id)
    if (file !== null) requests.add(file)
    show()
  }

  /** Greys out what the page cannot do now. Menus are not built anew for it: that would close an open one. */
  function enableCommands(): void {
    const menu = Menu.getApplicationMenu()
    const enabled = window?.state.enabledCommands ?? []
    for (const id of commandIds) {
      const item = menu?.getMenuItemById(id)
      if (item) item.enabled = canRun(id, enabled)
    }
  }

  /** Puts the check marks where the settings are on; Electron has turned that of a chosen item over by itself. */
  function checkCommands(): void {
    const menu = Menu.getApplicationMenu()
    for (const id of commandIds) {
      const { setting }: Command = commands[id]
      const item = setting && menu?.getMenuItemById(id)
      if (item) item.checked = settings.read()[setting]
    }
  }
}

/** Nobody sees a terminal in everyday use, but who looks for a cause finds it there. */
function logError(error: unknown): void {
  console.error(error)
}
