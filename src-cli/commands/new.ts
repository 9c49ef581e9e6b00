import { newDocumentText } from '../../src-core/templates/new-document.ts'
import { write } from '../files.ts'
import type { Io } from '../io.ts'
import { templateNamed } from '../template-library.ts'

export async function newDocument(options: { template: string; out: string; force?: true }, io: Io): Promise<void> {
  const template = await templateNamed(options.template, io)
  const text = newDocumentText(template, { today: io.today })
  await write(options.out, text, { force: options.force ?? false, input: null }, io)
}
