// npm run corpus -- FOLDER [--figures-only]: how well the outline recognises the labelled documents of a folder.
// FOLDER holds labels.json (format: tests/corpus/README.md). The sources are bundled anew each time, so that it measures what is written.
// --figures-only leaves out the misses, for documents that nobody may look at while the outline is being changed.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'vite'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const args = process.argv.slice(2)
const folders = args.filter((arg) => !arg.startsWith('--'))
const unknown = args.filter((arg) => arg.startsWith('--') && arg !== '--figures-only')
if (folders.length !== 1 || unknown.length > 0) {
  process.stderr.write(`corpus: ${unknown.join(' ')} usage: npm run corpus -- FOLDER [--figures-only]\n`)
  process.exit(2)
}

const out = mkdtempSync(path.join(tmpdir(), 'dateline-corpus-'))
try {
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    build: {
      ssr: path.join(root, 'tests/corpus-scoring/run.ts'),
      target: 'node20',
      outDir: out,
      emptyOutDir: true,
      minify: false,
      rollupOptions: {
        external: [...builtinModules, ...builtinModules.map((name) => `node:${name}`)],
        output: { format: 'es', entryFileNames: 'run.mjs' },
      },
    },
    ssr: { noExternal: true },
  })
  const { run } = await import(pathToFileURL(path.join(out, 'run.mjs')).href)
  const template = readFileSync(path.join(root, 'templates/press-release-faq.md'), 'utf8')
  process.stdout.write(run(path.resolve(folders[0]), template, { misses: !args.includes('--figures-only') }))
} catch (error) {
  process.stderr.write(`corpus: ${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
} finally {
  rmSync(out, { recursive: true, force: true })
}
