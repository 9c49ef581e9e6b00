import { mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import type { HeldImage } from '../src-core/platform.ts'
import { strings } from '../src-core/strings.ts'
import { imageType } from './document-images.ts'
import { done, errorCode, type FileResult, failed, fileProblem } from './files/file-problem.ts'
import { writeFileSafely } from './files/write-file.ts'

/** Folders that are tried before a person is asked to tidy up. */
const mostFolders = 100

/**
 * Writes images of a document into a new folder beside it. A folder that is there already belongs to something else, and
 * is left alone.
 * @param document absolute path of the document
 * @returns the name of the folder; a failure leaves nothing behind
 */
export async function saveImagesBeside(document: string, images: readonly HeldImage[]): Promise<FileResult<string>> {
  if (images.some(({ bytes }) => imageType(bytes) === null))
    return failed('unknown', document, strings.desktop.notAnImage(path.basename(document)))
  const made = await newFolder(document)
  if (made.kind === 'failed') return made
  for (const { name, bytes } of images) {
    const written = await writeFileSafely(path.join(made.value, name), bytes)
    if (written.kind === 'done') continue
    await rm(made.value, { recursive: true, force: true })
    return written
  }
  return done(path.basename(made.value))
}

async function newFolder(document: string): Promise<FileResult<string>> {
  const base = path.join(path.dirname(document), `${path.basename(document, path.extname(document))}-images`)
  for (let n = 1; n <= mostFolders; n++) {
    const folder = n === 1 ? base : `${base}-${n}`
    try {
      await mkdir(folder)
      return done(folder)
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') return { kind: 'failed', problem: fileProblem(error, folder, 'write') }
    }
  }
  return failed('exists', base, strings.desktop.imageFoldersTaken(path.basename(base)))
}
