import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Node } from '@tiptap/pm/model'
import { createBinaryModuleFromUrl, Dialect, LocalLinter } from 'harper.js'
import { type GrammarReport, grammarTexts, type KnownGrammar } from '../src-core/grammar/grammar.ts'
import { lintText, prepare } from '../src-core/grammar/lint-text.ts'
import { CannotRun } from './io.ts'
import { packageFolder } from './package-folder.ts'

/**
 * Starts Harper, which takes seconds and 500 MB, so once for all documents. It runs in this thread: nothing is left to end.
 * @returns what tells of a document what Harper says; a paragraph that several documents share is asked about once
 */
export async function startGrammar(): Promise<(doc: Node) => Promise<KnownGrammar>> {
  const linter = await load().catch((error) => {
    throw new CannotRun(`The grammar checker could not be loaded: ${error.message}. Build or install Dateline again.`)
  })
  const ask = (text: string) =>
    lintText(linter, text).catch((error) => {
      throw new CannotRun(`The grammar checker failed at “${text.slice(0, 60)}…”: ${error.message}`)
    })
  const known = new Map<string, readonly GrammarReport[]>()
  return async (doc) => {
    for (const text of grammarTexts(doc)) if (!known.has(text)) known.set(text, await ask(text))
    return (text) => known.get(text)
  }
}

async function load(): Promise<LocalLinter> {
  // The page's own file, whose name changes with its content: a second copy would be 16 MB more in the package.
  const folder = path.join(packageFolder(), 'dist/renderer/assets')
  const name = (await readdir(folder)).find((each) => each.endsWith('.wasm'))
  if (name === undefined) throw new Error(`no WebAssembly in “${folder}”`)
  const bytes = await readFile(path.join(folder, name))
  // Not by its address on the disk: Harper does not find a file whose path has spaces or other letters than English ones.
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: 'application/wasm' }))
  try {
    const binary = createBinaryModuleFromUrl(url, 'full')
    // Before there is a linter, which would leave a failure to load unheard.
    await binary.setup()
    const linter = new LocalLinter({ binary, dialect: Dialect.American })
    await prepare(linter)
    return linter
  } finally {
    URL.revokeObjectURL(url)
  }
}
