import path from 'node:path'
import { newDocumentText } from '../../src-core/templates/new-document.ts'
import { write } from '../files.ts'
import type { Io } from '../io.ts'
import { templateOrSampleNamed, toldLibraryFor } from '../template-library.ts'

export interface NewDocumentOptions {
  readonly template: string
  readonly templates?: string
  readonly out: string
  readonly force?: true
}

export async function newDocument(options: NewDocumentOptions, io: Io): Promise<void> {
  const folder = options.out === '-' ? io.cwd : path.dirname(path.resolve(io.cwd, options.out))
  const library = await toldLibraryFor(folder, options.templates, io)
  const template = await templateOrSampleNamed(options.template, library, io)
  const text = newDocumentText(template, { today: io.today })
  await write(options.out, text, { force: options.force ?? false, input: null }, io)
}
