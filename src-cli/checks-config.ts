import * as fs from 'node:fs/promises'
import path from 'node:path'
import { type ChecksConfig, noConfig } from '../src-core/checks/checks-config.ts'
import { ChecksConfigError, parseChecksConfig } from '../src-core/checks/parse-checks-config.ts'
import { nearestChecksFile } from '../src-core/checks/team-checks.ts'
import { readText } from './files.ts'
import { CannotRun, type Io } from './io.ts'

/** Finds and reads what teams changed about the rules; each file once, so that the same object comes back for it. */
export class ChecksConfigs {
  readonly #io: Io
  readonly #named: string | undefined
  readonly #read = new Map<string, Promise<ChecksConfig>>()

  /** @param named the file given on the command line, which then holds for every document */
  constructor(io: Io, named: string | undefined) {
    this.#io = io
    this.#named = named
  }

  /**
   * The changes that hold for a document: of `.dateline/checks.yaml` beside it, else of the nearest folder above it, up to
   * the root of its git repository. Standard input is taken to lie in the current folder.
   * @throws CannotRun when the file cannot be used
   */
  async for(document: string): Promise<ChecksConfig> {
    const { cwd } = this.#io
    const folder = document === '-' ? cwd : path.dirname(path.resolve(cwd, document))
    const file =
      this.#named === undefined ? await nearestChecksFile(folder, { fs, path }) : path.resolve(cwd, this.#named)
    if (file === null) return noConfig
    const known = this.#read.get(file)
    if (known) return known
    const reading = this.#parse(file)
    this.#read.set(file, reading)
    return reading
  }

  async #parse(file: string): Promise<ChecksConfig> {
    const name = path.relative(this.#io.cwd, file)
    try {
      // Standard input holds a document, so a file named - is a file.
      const text = await readText(name === '-' ? file : name, this.#io, 'a checks file, such as .dateline/checks.yaml')
      return parseChecksConfig(text, name)
    } catch (error) {
      if (error instanceof ChecksConfigError) throw new CannotRun(error.message)
      throw error
    }
  }
}
