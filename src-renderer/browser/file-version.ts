import type { FileVersion } from '../../src-core/platform.ts'

/**
 * Fingerprint of a file's content: its size in bytes and its SHA-256. The modification time is left out, as in the
 * desktop application: it changes without the content changing, and the other way round.
 */
export async function versionOf(bytes: Uint8Array<ArrayBuffer>): Promise<FileVersion> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  const hex = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return `${bytes.length}-${hex}` as FileVersion
}
