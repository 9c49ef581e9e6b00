import { chmod, mkdir, rm } from 'node:fs/promises'
import { inTurn } from './turns.ts'
import { writeFileSafely } from './write-file.ts'

/** Makes a folder, and those above it, that nobody but its owner can enter. On Windows the profile's own rights do that. */
export async function makePrivateFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  // One that was there already keeps its mode through mkdir.
  if (process.platform !== 'win32') await chmod(folder, 0o700)
}

/** @throws Error with a message for the person when the file, readable by its owner alone, could not be written */
export async function writePrivateFile(file: string, bytes: Uint8Array): Promise<void> {
  const written = await writeFileSafely(file, bytes, { mode: 0o600 })
  if (written.kind === 'failed') throw new Error(written.problem.message)
}

/** Removes a file or a folder of the application's own, after what is being written there; one that is not there is nothing. */
export function removePrivate(place: string): Promise<void> {
  return inTurn(place, () => rm(place, { recursive: true, force: true }))
}
