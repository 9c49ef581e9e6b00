// Vite: a template file imported with `?template` is the template that it holds, read when Dateline is built. To read the YAML of all of
// them takes a third of the application's start.
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { runnerImport } from 'vite'

const query = '?template'
const parser = path.resolve(import.meta.dirname, '../src-core/templates/parse-template.ts')

/** @returns {import('vite').Plugin} */
export function readTemplates() {
  let parsing
  return {
    name: 'dateline-templates',
    enforce: 'pre',
    async load(id) {
      if (!id.endsWith(`.md${query}`)) return null
      const file = id.slice(0, -query.length)
      this.addWatchFile(file)
      parsing ??= runnerImport(parser, { configFile: false, logLevel: 'error' })
      const { module } = await parsing
      const read = module.parseTemplateFile(await readFile(file, 'utf8'), path.basename(file))
      // As text: an engine reads it in a fraction of the time of the same as code.
      return { code: `export default JSON.parse(${JSON.stringify(JSON.stringify(read))})`, map: null }
    },
  }
}
