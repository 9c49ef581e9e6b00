import type { Stats } from 'node:fs'
import { type FileHandle, open, readlink, realpath, rename, stat, unlink } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { FileVersion } from '../../src-core/platform.ts'
import { done, errorCode, type FileResult, failed, fileProblem } from './file-problem.ts'
import { hasVersion, versionOf } from './file-version.ts'
import { canWrite } from './read-text-file.ts'
import { leftovers, noLongerTemporary, temporaryBeside } from './temporary-files.ts'
import { inTurn } from './turns.ts'
import { writeInPlace } from './write-in-place.ts'

interface WriteOptions {
  readonly expected?: FileVersion
  readonly mode?: number
  /**
   * Allows a file to be written where it stands when its folder takes no new file. That can be torn, so it is run
   * between keeping the bytes elsewhere and letting that copy go; without it such a file is refused.
   */
  readonly whileCopied?: (write: () => Promise<void>) => Promise<void>
}

/**
 * The one way in which anything is written: documents, exports, settings, recents. Whenever the process or the machine
 * stops, the file holds either all of its old content or all of the new.
 *
 * The bytes go to a new file in the same folder, are flushed to the disk, and the new file takes the old one's name.
 * In a folder that takes no new file a caller may allow the file to be written in place, see {@link WriteOptions}.
 * Symbolic links are followed, so that the link stays a link; mode, and owner where allowed, are kept. Writes to the
 * same path take turns.
 *
 * @param file absolute path
 * @param expected what the file must still hold; without it whatever is there is replaced (a person just agreed to that)
 * @param mode of a file that is not there yet, before the account's umask; one that is there keeps its own
 * @returns the version now on the disk, or why the file was left as it was
 */
export function writeFileSafely(
  file: string,
  bytes: Uint8Array,
  { expected, mode = 0o666, whileCopied }: WriteOptions = {},
): Promise<FileResult<FileVersion>> {
  return inTurn(path.resolve(file), async () => {
    try {
      const target = await followLinks(file)
      const before = await existing(target)
      const refusal = await refuse(file, target, before, expected)
      if (refusal) return refusal
      await replace(target, before, bytes, mode).catch(async (error: unknown) => {
        // The file itself may be written, or it would have been refused: it is the folder that takes nothing.
        if (before === null || !whileCopied || !['EACCES', 'EPERM', 'EROFS'].includes(errorCode(error) ?? ''))
          throw error
        await whileCopied(() => writeInPlace(target, bytes))
      })
      return done(versionOf(bytes))
    } catch (error) {
      return { kind: 'failed', problem: fileProblem(error, file, 'write') }
    }
  })
}

async function refuse(
  file: string,
  target: string,
  before: Stats | null,
  expected: FileVersion | undefined,
): Promise<FileResult<never> | null> {
  const name = path.basename(file)
  if (before === null) {
    if (expected === undefined) return null
    return failed(
      'not-found',
      file,
      `“${name}” is no longer in ${path.dirname(file)}. Save it again under the same name, or in another place.`,
    )
  }
  if (before.isDirectory())
    return failed(
      'is-a-directory',
      file,
      `“${name}” is a folder, so nothing was saved there. Save in another place or under another name.`,
    )
  if (!before.isFile()) return failed('unknown', file, `“${name}” is a device or a pipe; Dateline writes files only.`)
  // Renaming over a file asks only the folder's permission; the file's own must count as well.
  if (!(await canWrite(target)))
    return failed('read-only', file, `“${name}” can only be read. Nothing was changed there; save it in another place.`)
  if (expected !== undefined && !(await hasVersion(target, expected)))
    return failed(
      'changed-on-disk',
      file,
      `Another program changed “${name}” since it was opened or saved here. Nothing was overwritten.`,
    )
  return null
}

async function replace(target: string, before: Stats | null, bytes: Uint8Array, mode: number): Promise<void> {
  const folder = path.dirname(target)
  await sweepLeftovers(folder)
  const temporary = temporaryBeside(target)
  try {
    const handle = await open(temporary, 'wx', before === null ? mode : 0o600)
    try {
      try {
        await handle.writeFile(bytes)
        if (before !== null) await keepOwnerAndMode(handle, before)
        await flush(handle)
      } finally {
        await handle.close()
      }
      await renameOver(temporary, target)
    } catch (error) {
      await unlink(temporary).catch(() => {
        // The failure to report is the first one; the leftover is removed at a later start.
      })
      throw error
    }
  } finally {
    noLongerTemporary(temporary)
  }
  await syncFolder(folder)
}

/** A file of another owner stays theirs where this person may give it back (root, or the group alone); Windows has neither. */
async function keepOwnerAndMode(handle: FileHandle, before: Stats): Promise<void> {
  if (process.platform === 'win32') return
  const made = await handle.stat()
  if (made.uid !== before.uid || made.gid !== before.gid) {
    await handle.chown(before.uid, before.gid).catch(() => handle.chown(made.uid, before.gid).catch(() => {}))
  }
  // After chown, which clears bits; umask does not apply here.
  await handle.chmod(before.mode & 0o7777)
}

/** Virus scanners and indexers on Windows hold a new file open for a moment; about 2 s of patience in all. */
async function renameOver(from: string, to: string): Promise<void> {
  const waits = process.platform === 'win32' ? [10, 50, 100, 250, 500, 1000] : []
  for (const pause of waits) {
    try {
      return await rename(from, to)
    } catch (error) {
      if (!['EPERM', 'EACCES', 'EBUSY'].includes(errorCode(error) ?? '')) throw error
      await wait(pause)
    }
  }
  return rename(from, to)
}

/** Makes the rename itself durable. The new content is in place whether or not this works, so it cannot fail a save. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r').catch(() => null)
  await handle?.sync().catch(() => {})
  await handle?.close()
}

/** Some network and user-space file systems cannot flush a single file; an error of the disk itself still fails the save. */
async function flush(handle: FileHandle): Promise<void> {
  await handle.sync().catch((error: unknown) => {
    if (!['EINVAL', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP'].includes(errorCode(error) ?? '')) throw error
  })
}

/** Where a write to `file` lands: the end of its links, which need not exist yet. */
async function followLinks(file: string): Promise<string> {
  try {
    return await realpath(file)
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error
  }
  const here = path.join(await realpath(path.dirname(file)), path.basename(file))
  const link = await readlink(here).catch(() => null)
  return link === null ? here : followLinks(path.resolve(path.dirname(here), link))
}

async function existing(file: string): Promise<Stats | null> {
  try {
    return await stat(file)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null
    throw error
  }
}

const swept = new Set<string>()

/**
 * Removes what a killed Dateline left in a folder, once per folder and run.
 * @returns how many files were removed
 */
export async function sweepLeftovers(folder: string): Promise<number> {
  if (swept.has(folder)) return 0
  swept.add(folder)
  const removed = await Promise.all(
    (await leftovers(folder)).map((file) =>
      unlink(file).then(
        () => 1,
        () => 0,
      ),
    ),
  )
  return removed.reduce((sum: number, one) => sum + one, 0)
}
