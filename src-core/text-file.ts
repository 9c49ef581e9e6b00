import type { FileProblemCode } from './platform.ts'

/** Largest file the editor takes: 10 MB, over a million words; above it a file is not a PR/FAQ but a mistake. */
export const maxFileBytes = 10_000_000

export type DecodedText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly code: FileProblemCode; readonly message: string; readonly line?: number }

/**
 * Decodes a file's bytes as UTF-8 without changing anything: a byte order mark stays in the text, line ends stay.
 * @param bytes the whole file
 * @param name the name to use in messages
 * @returns the text, or why the file cannot be edited: too large, binary (holds a NUL byte), or not UTF-8
 */
export function decodeTextFile(bytes: Uint8Array, name: string): DecodedText {
  if (bytes.length > maxFileBytes) return tooLarge(bytes.length, name)
  const nul = bytes.indexOf(0)
  if (nul >= 0)
    return {
      ok: false,
      code: 'not-text',
      message: `“${name}” is not a text file (a NUL byte stands at byte ${nul + 1}). Dateline opens Markdown and plain text.`,
    }
  const bad = firstInvalidUtf8(bytes)
  if (bad !== null)
    return {
      ok: false,
      code: 'not-utf-8',
      line: bad.line,
      message: `“${name}” is not UTF-8: line ${bad.line} holds byte 0x${bad.byte.toString(16).toUpperCase()}, which is not valid there. Convert it to UTF-8 and open it again; the file was not changed.`,
    }
  return { ok: true, text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) }
}

/** The problem of a file that is over {@link maxFileBytes}; the shells use it before they read such a file. */
/** @param most the largest size that is taken, in bytes */
export function tooLarge(size: number, name: string, most = maxFileBytes): DecodedText & { ok: false } {
  const mb = (n: number) => (n / 1_000_000).toFixed(n < 10_000_000 ? 1 : 0)
  return {
    ok: false,
    code: 'too-large',
    message: `“${name}” has ${mb(size)} MB; Dateline opens files of up to ${mb(most)} MB. The file was not changed.`,
  }
}

function firstInvalidUtf8(bytes: Uint8Array): { line: number; byte: number } | null {
  try {
    new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    return null
  } catch {
    // TextDecoder does not say where; the well-formed byte ranges are those of table 3-7 in the Unicode standard.
  }
  let line = 1
  for (let i = 0; i < bytes.length; ) {
    const b = bytes[i] as number
    if (b === 0x0a) line++
    const length = sequenceLength(bytes, i)
    if (length === 0) return { line, byte: b }
    i += length
  }
  return { line, byte: bytes[bytes.length - 1] ?? 0 }
}

function sequenceLength(bytes: Uint8Array, i: number): number {
  const b = bytes[i] as number
  const continues = (at: number, low = 0x80, high = 0xbf) => {
    const c = bytes[at]
    return c !== undefined && c >= low && c <= high
  }
  if (b < 0x80) return 1
  if (b >= 0xc2 && b <= 0xdf) return continues(i + 1) ? 2 : 0
  if (b >= 0xe0 && b <= 0xef)
    return continues(i + 1, b === 0xe0 ? 0xa0 : 0x80, b === 0xed ? 0x9f : 0xbf) && continues(i + 2) ? 3 : 0
  if (b >= 0xf0 && b <= 0xf4)
    return continues(i + 1, b === 0xf0 ? 0x90 : 0x80, b === 0xf4 ? 0x8f : 0xbf) && continues(i + 2) && continues(i + 3)
      ? 4
      : 0
  return 0
}
