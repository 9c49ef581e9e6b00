import './without-eval.ts'
import './design/fonts.css'
import './design/tokens.css'
import './design/base.css'
import { createRoot } from 'react-dom/client'
import type { Platform } from '../src-core/platform.ts'
import { App } from './app/App.tsx'
import type { App as AppServices } from './app/app-context.ts'
import { connectShell } from './app/connect-shell.ts'
import { ErrorScreen } from './app/ErrorScreen.tsx'
import { CommandKeys } from './commands/command-keys.ts'
import { Commands } from './commands/commands.ts'
import { pageLookOf } from './document/analysis.ts'
import { Grammar } from './grammar/grammar.ts'
import { readBanks } from './practice/banks.ts'
import { TimedDraft } from './practice/drafts/timed-draft.ts'
import { leavePracticeForDocuments } from './practice/leave-for-documents.ts'
import { Practice } from './practice/practice.ts'
import { Speller } from './spelling/speller.ts'
import { Recoveries } from './stores/recoveries.ts'
import { SettingsStore } from './stores/settings-store.ts'
import { ViewStore } from './stores/view-store.ts'
import { Workspace } from './stores/workspace.ts'

declare global {
  interface Window {
    /** Set by the desktop application's preload; in a browser by this file, so that one contract suite can ask both. */
    dateline?: Platform
  }
}

async function start(): Promise<void> {
  window.dateline ??= await (await import('./browser/create-browser-platform.ts')).createBrowserPlatform()
  const platform = window.dateline
  // Where the browser can only download, saving by itself would put a file into the downloads at every pause.
  const savesInPlace = platform.kind === 'electron' || 'showSaveFilePicker' in window
  const grammar = new Grammar()
  const workspace: Workspace = new Workspace(platform, {
    mayAutosave: () => savesInPlace && settings.get().autosave,
    rulesOff: () => settings.get().rulesOff,
    onEditPiece: (what) => view.openDialog(what),
    exportChoices: () => settings.get().export,
    grammar: (text) => grammar.known(text),
    onMisspelt: (word) => view.showMisspelt(word),
    mayLeave: () => timedDraft.askBeforeLeaving(),
  })
  const settings = new SettingsStore(platform, workspace.reportUnexpected)
  const recoveries = new Recoveries(platform, workspace)
  const view = new ViewStore()
  const practice = new Practice({
    platform,
    notify: (notice) => workspace.notify(notice),
    banks: readBanks(async () => {
      const handle = workspace.document?.state.get().place?.handle
      return handle ? platform.practiceBanks(handle) : []
    }),
  })
  const timedDraft = new TimedDraft(practice, workspace, undefined, navigator.locks ?? null)
  const app: AppServices = {
    platform,
    workspace,
    recoveries,
    settings,
    view,
    speller: new Speller(),
    grammar,
    practice,
    timedDraft,
    keys: new CommandKeys(platform),
    commands: new Commands(workspace, settings, view, practice),
  }
  await settings.load()
  analyseAnewWhenSettingsChange(settings, workspace)
  leavePracticeForDocuments(practice, workspace)
  const place = document.getElementById('root')
  if (!place) throw new Error('index.html has no element “root”.')
  createRoot(place).render(
    <ErrorScreen>
      <App
        app={app}
        onReady={() => {
          connectShell(app)
          // Before files that the system asks to open: what was interrupted comes first.
          recoveries
            .load()
            .catch(workspace.reportUnexpected)
            .then(() => platform.ready())
            .catch(workspace.reportUnexpected)
        }}
      />
    </ErrorScreen>,
  )
}

/** Which rules are on, and what decides how long a document prints, are settings. */
function analyseAnewWhenSettingsChange(settings: SettingsStore, workspace: Workspace): void {
  const deciding = () => {
    const { rulesOff, export: look } = settings.get()
    return [rulesOff, ...Object.values(pageLookOf(look))]
  }
  let known = deciding()
  settings.subscribe(() => {
    const now = deciding()
    if (now.every((value, i) => value === known[i])) return
    known = now
    workspace.session?.analyseAnew()
  })
}

void start()
