import type { Platform, Settings } from '../../src-core/platform.ts'
import { defaultSettings } from '../../src-core/settings.ts'
import { Store } from './store.ts'

/** The person's settings: shown at once, kept by the shell. */
export class SettingsStore extends Store<Settings> {
  readonly #platform: Pick<Platform, 'readSettings' | 'writeSettings'>
  readonly #onProblem: (error: unknown) => void

  constructor(platform: Pick<Platform, 'readSettings' | 'writeSettings'>, onProblem: (error: unknown) => void) {
    super(defaultSettings)
    this.#platform = platform
    this.#onProblem = onProblem
  }

  async load(): Promise<void> {
    try {
      this.set(await this.#platform.readSettings())
    } catch (error) {
      this.#onProblem(error)
    }
  }

  /** A change that cannot be kept still counts until the window closes. */
  change(change: Partial<Settings>): void {
    this.set({ ...this.get(), ...change })
    this.#platform.writeSettings(change).catch(this.#onProblem)
  }
}
