import { readdir, readFile, rename } from 'node:fs/promises'
import path from 'node:path'
import { KeptRecords } from '../../src-core/practice/kept-records.ts'
import { errorCode } from './file-problem.ts'
import { versionOf } from './file-version.ts'
import { removePrivate, writePrivateFile } from './private-folder.ts'
import { inTurn } from './turns.ts'

/**
 * The practice records in one file beside the settings, for its owner alone.
 * @param file absolute path, ending in `.json`
 */
export function practiceRecords(file: string): KeptRecords {
  const asideBeginning = `${path.basename(file, '.json')}.damaged-`
  return new KeptRecords({
    async read() {
      try {
        return decoded(await readFile(file))
      } catch (error) {
        if (errorCode(error) === 'ENOENT') return null
        throw error
      }
    },
    write: (text) => writePrivateFile(file, Buffer.from(text)),
    async setAside() {
      const aside = path.join(path.dirname(file), `${asideBeginning}${Date.now()}.json`)
      await rename(file, aside)
      return aside
    },
    async remove() {
      const folder = path.dirname(file)
      const names = (await readdir(folder)).filter((name) => name.startsWith(asideBeginning) && name.endsWith('.json'))
      for (const name of [path.basename(file), ...names]) await removePrivate(path.join(folder, name))
    },
    versionOf: (text) => versionOf(Buffer.from(text)),
    // A key of its own: writing takes the file's own turn.
    alone: (work) => inTurn(`${file}#records`, work),
  })
}

/** Bytes that are no UTF-8 keep a mark in front, so that what is left of them is never taken for whole records. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return `\uFFFD${new TextDecoder().decode(bytes)}`
  }
}
