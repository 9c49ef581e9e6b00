import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import type { TrackedChanges } from '../../src-core/import/docx/tracked-changes.ts'
import { importLimits } from '../../src-core/import/limits.ts'
import type { ImportedDocument, ImportReport } from '../../src-core/import/report.ts'
import { readAnyFile, write } from '../files.ts'
import { CannotRun, type Io } from '../io.ts'

export interface ImportCommandOptions {
  readonly out: string
  readonly force?: true
  readonly changes: TrackedChanges
}

/** Reads a Word, HTML or Markdown file and writes it as Markdown; what could not be taken over goes to standard error. */
export async function importDocument(file: string, options: ImportCommandOptions, io: Io): Promise<void> {
  const bytes = await readAnyFile(
    file,
    { most: importLimits.fileBytes, expected: 'a Word, HTML or Markdown file, or - for standard input' },
    io,
  )
  const { out } = options
  const force = options.force ?? false
  // On standard output there is no folder that images could lie beside.
  const imageFolder = out === '-' ? null : `${path.basename(out).replace(/\.[^.]+$/, '')}-images`
  const name = file === '-' ? 'standard input' : path.basename(file)
  const reply = await io.importFile({ name, bytes, options: { trackedChanges: options.changes, imageFolder } })
  if (reply.kind === 'problem') throw new CannotRun(`“${file}” could not be imported. ${reply.message}`)
  if (reply.kind === 'error')
    throw new CannotRun(`“${file}” could not be imported; Dateline failed to read it (${reply.message}).`)
  await write(out, reply.document.markdown, { force, input: file }, io)
  if (imageFolder !== null) await writeImages(reply.document, path.join(path.dirname(out), imageFolder), force, io)
  for (const line of reportLines(reply.document.report)) io.stderr(`${file}: ${line}\n`)
}

async function writeImages({ images }: ImportedDocument, folder: string, force: boolean, io: Io): Promise<void> {
  if (images.length === 0) return
  await mkdir(path.resolve(io.cwd, folder), { recursive: true })
  for (const { name, bytes } of images) await write(path.join(folder, name), bytes, { force, input: null }, io)
}

function reportLines({ lost, notes, comments }: ImportReport): string[] {
  return [
    ...lost,
    ...notes,
    ...comments.map(({ author, quote, text, depth }) => {
      const about = quote === '' ? '' : ` on “${quote}”`
      return `${depth > 0 ? 'Answer' : 'Comment'} of ${author || 'somebody'}${about}: ${text.replace(/\s+/g, ' ')}`
    }),
  ]
}
