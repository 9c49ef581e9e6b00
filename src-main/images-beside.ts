import path from 'node:path'
import type { HeldImage } from '../src-core/platform.ts'
import { strings } from '../src-core/strings.ts'
import { imageType } from './document-images.ts'
import { done, type FileResult, failed } from './files/file-problem.ts'
import { writeNewFolder } from './files/new-folder.ts'

/**
 * Writes images of a document into a new folder beside it.
 * @param document absolute path of the document
 * @returns the name of the folder
 */
export async function saveImagesBeside(document: string, images: readonly HeldImage[]): Promise<FileResult<string>> {
  const name = path.basename(document, path.extname(document))
  if (images.some(({ bytes }) => imageType(bytes) === null))
    return failed('unknown', document, strings.desktop.notAnImage(path.basename(document)))
  const written = await writeNewFolder(path.join(path.dirname(document), `${name}-images`), images)
  return written.kind === 'failed' ? written : done(path.basename(written.value))
}
