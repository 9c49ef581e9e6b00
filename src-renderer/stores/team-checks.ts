import { type ChecksConfig, noConfig } from '../../src-core/checks/checks-config.ts'
import { ChecksConfigError, parseChecksConfig } from '../../src-core/checks/parse-checks-config.ts'
import type { DocumentHandle, Platform } from '../../src-core/platform.ts'
import { strings } from '../../src-core/strings.ts'
import { problemText } from '../../src-core/templates/template-error.ts'

interface TeamChecksOptions {
  readonly onChange: () => void
  /** Told once for each state of a file that cannot be used; the rules as they come hold then. */
  readonly onProblem: (message: string) => void
}

/** What the team of the open document changed about the rules (`.dateline/checks.yaml`). */
export class TeamChecks {
  readonly #platform: Pick<Platform, 'teamChecks'>
  readonly #options: TeamChecksOptions
  #seen: string | null = null
  #config: ChecksConfig = noConfig

  constructor(platform: Pick<Platform, 'teamChecks'>, options: TeamChecksOptions) {
    this.#platform = platform
    this.#options = options
  }

  /** The same object until the file says something else, since what rules said is kept with it. */
  get config(): ChecksConfig {
    return this.#config
  }

  /** Looks for the file of a document; null for one without a place. */
  async load(handle: DocumentHandle | null): Promise<void> {
    const file = handle === null ? null : await this.#platform.teamChecks(handle)
    const seen = file && JSON.stringify(file)
    if (seen === this.#seen) return
    this.#seen = seen
    const before = this.#config
    this.#config = noConfig
    if (file?.content.kind === 'unreadable')
      this.#options.onProblem(strings.ui.checks.teamProblem(`${file.location}, ${problemText(file.content.problem)}`))
    else if (file) this.#config = this.#parsed(file.content.text, file.location)
    if (this.#config !== before) this.#options.onChange()
  }

  #parsed(text: string, location: string): ChecksConfig {
    try {
      return parseChecksConfig(text, location)
    } catch (error) {
      if (!(error instanceof ChecksConfigError)) throw error
      this.#options.onProblem(strings.ui.checks.teamProblem(error.message.split('\n')[0] ?? ''))
      return noConfig
    }
  }
}
