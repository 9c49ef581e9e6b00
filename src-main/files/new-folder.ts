import { mkdir, rmdir, unlink } from 'node:fs/promises'
import path from 'node:path'
import { strings } from '../../src-core/strings.ts'
import { done, errorCode, type FileResult, failed, fileProblem } from './file-problem.ts'
import { writeFileSafely } from './write-file.ts'

/** Folders that are tried before a person is asked to tidy up. */
const mostFolders = 100

/**
 * Writes files into a folder that was not there before: one of that name belongs to something else and is left alone, and
 * the new one gets a number.
 * @param wanted absolute path
 * @param files by their names, without folders
 * @returns the path of the folder; a failure leaves nothing behind that was written here, and removes nothing else
 */
export async function writeNewFolder(
  wanted: string,
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): Promise<FileResult<string>> {
  const made = await makeNewFolder(wanted)
  if (made.kind === 'failed') return made
  const places: string[] = []
  for (const { name, bytes } of files) {
    const place = path.join(made.value, path.basename(name))
    const written = await writeFileSafely(place, bytes)
    if (written.kind === 'failed') {
      await takeBack(made.value, places)
      return written
    }
    places.push(place)
  }
  return made
}

async function makeNewFolder(wanted: string): Promise<FileResult<string>> {
  for (let n = 1; n <= mostFolders; n++) {
    const folder = n === 1 ? wanted : `${wanted}-${n}`
    try {
      await mkdir(folder)
      return done(folder)
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') return { kind: 'failed', problem: fileProblem(error, folder, 'write') }
    }
  }
  return failed('exists', wanted, strings.desktop.imageFoldersTaken(path.basename(wanted)))
}

/** A folder that somebody else has put something into meanwhile is not empty, and stays. */
async function takeBack(folder: string, files: readonly string[]): Promise<void> {
  await Promise.allSettled(files.map((file) => unlink(file)))
  await rmdir(folder).catch(() => {})
}
