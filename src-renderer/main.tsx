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
  const workspace = new Workspace(platform)
  const settings = new SettingsStore(platform, workspace.reportUnexpected)
  const view = new ViewStore()
  const app: AppServices = {
    platform,
    workspace,
    settings,
    view,
    keys: new CommandKeys(platform),
    commands: new Commands(workspace, settings, view),
  }
  await settings.load()
  const place = document.getElementById('root')
  if (!place) throw new Error('index.html has no element “root”.')
  createRoot(place).render(
    <ErrorScreen>
      <App
        app={app}
        onReady={() => {
          connectShell(app)
          platform.ready().catch(workspace.reportUnexpected)
        }}
      />
    </ErrorScreen>,
  )
}

void start()
