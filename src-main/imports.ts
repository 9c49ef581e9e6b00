import { open } from 'node:fs/promises'
import path from 'node:path'
import { importLimits } from '../src-core/import/limits.ts'
import type { ImportReply, ImportRequest } from '../src-core/import/worker-messages.ts'
import type { ImportChoices, ImportedFile, Outcome } from '../src-core/platform.ts'
import { strings } from '../src-core/strings.ts'
import { tooLarge } from '../src-core/text-file.ts'
import { done, failed, fileProblem } from './files/file-problem.ts'

/** Reads a file of another program as Markdown. @param read does so where it can do no harm */
export async function importFrom(
  file: string,
  { trackedChanges }: ImportChoices,
  read: (request: ImportRequest) => Promise<ImportReply>,
): Promise<Outcome<ImportedFile>> {
  const name = path.basename(file)
  let bytes: Uint8Array
  try {
    const handle = await open(file, 'r')
    try {
      const stat = await handle.stat()
      if (stat.isDirectory()) return failed('is-a-directory', name, strings.ui.importing.isFolder(name))
      if (stat.size > importLimits.fileBytes)
        return failed('too-large', name, tooLarge(stat.size, name, importLimits.fileBytes).message)
      bytes = new Uint8Array(await handle.readFile())
    } finally {
      await handle.close()
    }
  } catch (error) {
    return { kind: 'failed', problem: fileProblem(error, file, 'read') }
  }
  // A document that was never saved has no folder: its images stay in its text.
  const reply = await read({ name, bytes, options: { trackedChanges, imageFolder: null } })
  if (reply.kind === 'problem') return failed('not-importable', name, strings.ui.importing.refused(name, reply.message))
  if (reply.kind === 'error') return failed('not-importable', name, strings.ui.importing.broke(name, reply.message))
  const { markdown, report } = reply.document
  return done({ name, markdown, report })
}
