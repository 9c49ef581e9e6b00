import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'

const core = resolve(import.meta.dirname, '../../src-core')
const modules = readdirSync(core, { recursive: true, encoding: 'utf8' }).filter(
  (path) => path.endsWith('.ts') && !path.endsWith('.d.ts'),
)

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-core-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/**
 * Runs a program in a Node of its own, as the command line would: core and its libraries bundled, no test runner, and
 * every browser global that Node has of its own taken away, so that reading one throws.
 */
async function runBare(program: string): Promise<string> {
  const entry = join(folder, 'entry.ts')
  writeFileSync(entry, program)
  await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      ssr: entry,
      outDir: join(folder, 'out'),
      emptyOutDir: true,
      rollupOptions: { output: { entryFileNames: 'bundle.mjs' } },
    },
    ssr: { noExternal: true },
  })
  const start = join(folder, 'out', 'start.mjs')
  writeFileSync(
    start,
    `for (const name of ['document', 'window', 'navigator', 'localStorage', 'fetch']) delete globalThis[name]
     const { run } = await import('./bundle.mjs')
     process.stdout.write(JSON.stringify(await run()))`,
  )
  return execFileSync(process.execPath, [start], { encoding: 'utf8' })
}

test('every module of core loads in bare Node, without a DOM', async () => {
  const imports = modules.map((path, i) => `import * as m${i} from ${JSON.stringify(join(core, path))}`)
  const loaded = JSON.parse(
    await runBare(
      `${imports.join('\n')}
       export const run = () => [typeof document, typeof window, [${modules.map((_, i) => `m${i}`).join()}].length]`,
    ),
  )
  expect(modules.length).toBeGreaterThan(30)
  expect(loaded).toEqual(['undefined', 'undefined', modules.length])
})

test('a document is opened, edited and saved in bare Node', async () => {
  const at = (path: string) => JSON.stringify(join(core, path))
  const saved = JSON.parse(
    await runBare(
      `import { documentSchema } from ${at('document/schema.ts')}
       import { openMarkdown } from ${at('markdown/open.ts')}
       import { saveMarkdown } from ${at('markdown/save.ts')}
       export function run() {
         const schema = documentSchema()
         const opened = openMarkdown('# A\\n\\n*  x\\n', schema)
         const doc = opened.doc.copy(opened.doc.content.addToEnd(schema.node('paragraph', null, schema.text('new'))))
         return saveMarkdown(doc, opened)
       }`,
    ),
  )
  expect(saved).toBe('# A\n\n*  x\n\nnew\n')
})
