import { createHash, randomBytes } from 'node:crypto'
import { readlinkSync } from 'node:fs'
import { lstat, readdir } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { errorCode } from './file-problem.ts'

/**
 * Where process numbers mean something: this machine, and on Linux this process-number namespace, as a sandboxed
 * Dateline does not see the one beside it. Eight hexadecimal digits.
 */
const numbering = createHash('sha256').update(`${os.hostname()} ${pidNamespace()}`).digest('hex').slice(0, 8)

const pattern = /^\.dateline-([0-9a-f]{8})-(\d+)-[0-9a-f]{16}\.tmp$/
const hour = 60 * 60_000
const writing = new Set<string>()

/** Path of a temporary file beside the one it will replace; its name says who writes it. To be ended by {@link noLongerTemporary}. */
export function temporaryBeside(target: string): string {
  const name = `.dateline-${numbering}-${process.pid}-${randomBytes(8).toString('hex')}.tmp`
  const file = path.join(path.dirname(target), name)
  writing.add(file)
  return file
}

/** The temporary file has become the target or was removed. */
export function noLongerTemporary(file: string): void {
  writing.delete(file)
}

/**
 * Temporary files of ours that nobody writes any more: their process has ended, or they come from another machine and
 * are older than an hour. Never another program's file, whatever its name is like.
 * @param folder absolute path; one that cannot be read holds none
 * @returns absolute paths
 */
export async function leftovers(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => [])
  const found = await Promise.all(
    names.map(async (name) => {
      const [, where, pid] = pattern.exec(name) ?? []
      const file = path.join(folder, name)
      if (where === undefined || writing.has(file)) return []
      const at = await lstat(file).catch(() => null)
      if (!at?.isFile()) return []
      const over = where === numbering ? hasEnded(Number(pid)) : Date.now() - at.mtimeMs > hour
      return over ? [file] : []
    }),
  )
  return found.flat()
}

function hasEnded(pid: number): boolean {
  // What this process writes is in `writing`: the number was another's before.
  if (pid === process.pid) return true
  try {
    process.kill(pid, 0)
    return false
  } catch (error) {
    // EPERM: somebody else's process, and alive.
    return errorCode(error) === 'ESRCH'
  }
}

function pidNamespace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid')
  } catch {
    return ''
  }
}
