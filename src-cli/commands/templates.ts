import type { Io } from '../io.ts'
import { shippedTemplates } from '../template-library.ts'

export async function templates(options: { json?: true }, io: Io): Promise<void> {
  const all = await shippedTemplates()
  if (options.json) {
    const list = all.map(({ id, name, description, audience, source }) => ({ id, name, description, audience, source }))
    io.stdout(`${JSON.stringify(list, null, 2)}\n`)
    return
  }
  for (const { id, name, description } of all) io.stdout(`${id}\n  ${name}. ${description}\n`)
}
