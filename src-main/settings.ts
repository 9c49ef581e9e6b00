import type { Settings } from '../src-core/platform.ts'
import { defaultSettings } from '../src-core/settings.ts'
import type { StateFile } from './files/state-file.ts'

/** The person's settings. A change counts once the disk has it: what the page shows is what the next start finds. */
export class StoredSettings {
  #settings: Settings = defaultSettings
  readonly #file: StateFile<Settings>
  readonly #onChange: (settings: Settings) => void
  #lastWrite: Promise<unknown> = Promise.resolve()

  constructor(file: StateFile<Settings>, onChange: (settings: Settings) => void) {
    this.#file = file
    this.#onChange = onChange
  }

  async load(): Promise<void> {
    this.#settings = await this.#file.read()
    this.#onChange(this.#settings)
  }

  read(): Settings {
    return this.#settings
  }

  /** @throws Error with a message for the person when the change could not be kept */
  write(change: Partial<Settings>): Promise<Settings> {
    // One after the other: two changes at once must not each start from the settings before the other.
    const written = this.#lastWrite.then(async () => {
      const settings = { ...this.#settings, ...change }
      await this.#file.write(settings)
      this.#settings = settings
      this.#onChange(settings)
      return settings
    })
    this.#lastWrite = written.catch(() => {})
    return written
  }
}
