import path from 'node:path'
import { fileURLToPath } from 'node:url'

interface CommandLineShape {
  /** The whole command line, with the executable first. */
  readonly argv: readonly string[]
  /** A packaged application is its own executable; else the first name after the switches is the application. */
  readonly packaged: boolean
  /** Folder that relative names are meant from. */
  readonly workingFolder: string
}

/**
 * The files that a command line names, as absolute paths. Switches (Chromium's, Electron's and macOS' `-psn_…`) are
 * left out; after `--` everything is a file. Desktop environments on Linux pass `file:` addresses.
 */
export function fileArguments({ argv, packaged, workingFolder }: CommandLineShape): string[] {
  const rest = argv.slice(1)
  const end = rest.indexOf('--')
  const names = (end < 0 ? rest : rest.slice(0, end)).filter((argument) => argument !== '' && !argument.startsWith('-'))
  if (!packaged) names.shift()
  if (end >= 0) names.push(...rest.slice(end + 1))
  return names.flatMap((name) => {
    const file = name.startsWith('file:') ? pathOfAddress(name) : name
    return file === null ? [] : [path.resolve(workingFolder, file)]
  })
}

function pathOfAddress(address: string): string | null {
  try {
    return fileURLToPath(address)
  } catch {
    // Another machine's file (`file://host/…`), or no address at all.
    return null
  }
}
