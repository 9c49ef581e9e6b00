import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import type { FileVersion } from '../../src-core/platform.ts'

/**
 * Fingerprint of a file's content: its size in bytes and its SHA-256. The modification time is left out on purpose: a
 * checkout or a synchronised folder sets it without changing a byte, and a coarse clock leaves it when bytes did change.
 */
export function versionOf(bytes: Uint8Array): FileVersion {
  return `${bytes.length}-${createHash('sha256').update(bytes).digest('base64url')}` as FileVersion
}

/**
 * Whether the file holds what it held when `expected` was taken.
 * @throws the file system's error when the file cannot be read
 */
export async function hasVersion(file: string, expected: FileVersion): Promise<boolean> {
  // A file of another size need not be read, however large it has become.
  const { size } = await stat(file)
  if (!expected.startsWith(`${size}-`)) return false
  return versionOf(await readFile(file)) === expected
}
