import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { CannotRun } from './io.ts'

/** The folder of Dateline's package.json and templates, from wherever below it this file was built to. */
export function packageFolder(): string {
  for (let folder = path.dirname(fileURLToPath(import.meta.url)); ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, 'package.json')) && existsSync(path.join(folder, 'templates'))) return folder
    if (folder === path.dirname(folder))
      throw new CannotRun('The folder of Dateline’s templates was not found; install Dateline again.')
  }
}
