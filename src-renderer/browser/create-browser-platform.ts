import { askToSave } from './ask-to-save.tsx'
import { BrowserPlatform } from './browser-platform.ts'
import { openKeyValueStore } from './key-value-store.ts'

/** The platform of the browser edition, with its database open. */
export async function createBrowserPlatform(): Promise<BrowserPlatform> {
  return new BrowserPlatform({ store: await openKeyValueStore(), confirmDiscard: askToSave })
}
