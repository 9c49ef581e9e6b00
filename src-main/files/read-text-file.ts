import { constants } from 'node:fs'
import { access, open, stat } from 'node:fs/promises'
import path from 'node:path'
import type { FileVersion } from '../../src-core/platform.ts'
import { decodeTextFile, maxFileBytes, tooLarge } from '../../src-core/text-file.ts'
import { done, type FileResult, failed, fileProblem } from './file-problem.ts'
import { versionOf } from './file-version.ts'

export interface TextFile {
  readonly text: string
  readonly version: FileVersion
  readonly readOnly: boolean
}

/**
 * Reads a file to be edited.
 * @param file absolute path
 * @returns its text, unchanged to the byte, or why it cannot be edited: missing, unreadable, a folder or a device, too
 *   large, binary, not UTF-8. Never throws for what a file can be.
 */
export async function readTextFile(file: string): Promise<FileResult<TextFile>> {
  const name = path.basename(file)
  try {
    // Before it is opened: opening a pipe waits for a writer, and 50 MB need not be read to be refused.
    const found = await stat(file)
    if (found.isDirectory()) return failed('is-a-directory', file, `“${name}” is a folder; Dateline opens files.`)
    if (!found.isFile())
      return failed('not-text', file, `“${name}” is a device or a pipe; Dateline opens Markdown and plain text files.`)
    if (found.size > maxFileBytes) return refused(file, tooLarge(found.size, name))
    const bytes = await readWhole(file)
    const decoded = decodeTextFile(bytes, name)
    if (!decoded.ok) return refused(file, decoded)
    return done({ text: decoded.text, version: versionOf(bytes), readOnly: !(await canWrite(file)) })
  } catch (error) {
    return { kind: 'failed', problem: fileProblem(error, file, 'read') }
  }
}

/** Reads no more than one byte above the limit, for a file that grows while it is read or tells no size (`/proc`). */
async function readWhole(file: string): Promise<Uint8Array> {
  const handle = await open(file, 'r')
  try {
    const chunks: Uint8Array[] = []
    let length = 0
    while (length <= maxFileBytes) {
      const { bytesRead, buffer } = await handle.read({
        buffer: Buffer.alloc(Math.min(1 << 20, maxFileBytes + 1 - length)),
      })
      if (bytesRead === 0) break
      chunks.push(buffer.subarray(0, bytesRead))
      length += bytesRead
    }
    return Buffer.concat(chunks)
  } finally {
    await handle.close()
  }
}

/** Whether the file's own permissions let this person change it; says nothing about the disk being full or its folder. */
export async function canWrite(file: string): Promise<boolean> {
  return access(file, constants.W_OK).then(
    () => true,
    () => false,
  )
}

function refused(file: string, problem: { code: Parameters<typeof failed>[0]; message: string }): FileResult<never> {
  return failed(problem.code, file, problem.message)
}
