import path from 'node:path'
import type { Io } from '../io.ts'
import { brokenLines, libraryFor } from '../template-library.ts'

/**
 * Lists the templates and samples there are in the folder where the command runs.
 * @returns 0, or 1 when a template file is broken (the others are listed all the same)
 */
export async function templates(options: { json?: true; templates?: string }, io: Io): Promise<0 | 1> {
  const { templates: found, samples, broken } = await libraryFor(io.cwd, options.templates, io)
  if (options.json) {
    const list = [...found, ...samples].map(({ source, place }) => {
      const { id, name, description, audience, source: origin } = source
      const shared = { id, name, description, audience, source: origin, from: place.origin }
      return source.sample ? { ...shared, sample: true, template: source.template } : shared
    })
    io.stdout(`${JSON.stringify(list, null, 2)}\n`)
  } else {
    for (const { source, place } of [...found, ...samples]) {
      const from = place.origin === 'shipped' ? '' : ` (${path.join(place.location, place.name)})`
      io.stdout(`${source.id}${source.sample ? ' [sample]' : ''}${from}\n  ${source.name}. ${source.description}\n`)
    }
  }
  for (const each of broken) for (const line of brokenLines(each)) io.stderr(`dateline: ${line}\n`)
  return broken.length === 0 ? 0 : 1
}
