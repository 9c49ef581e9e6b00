import { createContext, useContext } from 'react'
import type { Platform } from '../../src-core/platform.ts'
import type { CommandKeys } from '../commands/command-keys.ts'
import type { Commands } from '../commands/commands.ts'
import type { Grammar } from '../grammar/grammar.ts'
import type { TimedDraft } from '../practice/drafts/timed-draft.ts'
import type { Practice } from '../practice/practice.ts'
import type { Speller } from '../spelling/speller.ts'
import type { Recoveries } from '../stores/recoveries.ts'
import type { SettingsStore } from '../stores/settings-store.ts'
import type { ViewStore } from '../stores/view-store.ts'
import type { Workspace } from '../stores/workspace.ts'

/** What any component may reach: made once in main.tsx, never replaced. */
export interface App {
  readonly platform: Platform
  readonly workspace: Workspace
  readonly recoveries: Recoveries
  readonly settings: SettingsStore
  readonly view: ViewStore
  readonly speller: Speller
  readonly grammar: Grammar
  readonly practice: Practice
  readonly timedDraft: TimedDraft
  readonly keys: CommandKeys
  readonly commands: Commands
}

export const AppContext = createContext<App | null>(null)

export function useApp(): App {
  const app = useContext(AppContext)
  if (!app) throw new Error('useApp needs an AppContext above it.')
  return app
}
