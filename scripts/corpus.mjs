// npm run corpus -- FOLDER [--figures-only]: how well the outline recognises the labelled documents of a folder.
// FOLDER holds labels.json (format: tests/corpus/README.md). The sources run as they are, so that it measures what is written.
// --figures-only leaves out the misses, for documents that nobody may look at while the outline is being changed.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const args = process.argv.slice(2)
const folders = args.filter((arg) => !arg.startsWith('--'))
const unknown = args.filter((arg) => arg.startsWith('--') && arg !== '--figures-only')
if (folders.length !== 1 || unknown.length > 0) {
  process.stderr.write('usage: npm run corpus -- FOLDER [--figures-only]\n')
  process.exit(2)
}

try {
  const { module } = await runnerImport('./tests/corpus-scoring/run.ts', { root, configFile: false })
  const template = readFileSync(path.join(root, 'templates/press-release-faq.md'), 'utf8')
  process.stdout.write(module.run(path.resolve(folders[0]), template, { misses: !args.includes('--figures-only') }))
} catch (error) {
  process.stderr.write(`corpus: ${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
