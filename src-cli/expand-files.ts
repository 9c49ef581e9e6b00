import { existsSync } from 'node:fs'
import path from 'node:path'
import { glob, isDynamicPattern } from 'tinyglobby'
import type { Io } from './io.ts'

/**
 * The files that arguments name, each once: a name that exists is a file even if it looks like a pattern, and a pattern
 * gives its files in the order of their names. `node_modules` and hidden folders are not searched.
 * @returns the files, and the patterns that no file matches, so that a misspelt one does not pass for a clean check
 */
export async function expandFiles(
  named: readonly string[],
  io: Io,
): Promise<{ readonly files: readonly string[]; readonly unmatched: readonly string[] }> {
  const unmatched: string[] = []
  const files = new Set<string>()
  for (const name of named) {
    if (name === '-' || existsSync(path.resolve(io.cwd, name)) || !isDynamicPattern(name)) {
      files.add(name)
      continue
    }
    const found = await glob(name.replaceAll('\\', '/'), { cwd: io.cwd, ignore: ['**/node_modules/**'] })
    if (found.length === 0) unmatched.push(name)
    for (const file of found.sort()) files.add(file)
  }
  return { files: [...files], unmatched }
}
