import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseSync } from 'vite'

export interface FoundExpression {
  /** `/source/flags` */
  readonly text: string
  readonly source: string
  readonly flags: string
  /** Where it stands, below src-core. */
  readonly file: string
}

const core = path.resolve(import.meta.dirname, '../../src-core')

/** Every regular expression of src-core, each once: literals from the sources, and those that modules make when they load. */
export async function expressionsOfCore(): Promise<FoundExpression[]> {
  const found = new Map<string, FoundExpression>()
  const add = (source: string, flags: string, file: string) => {
    const text = `/${source}/${flags}`
    if (!found.has(text)) found.set(text, { text, source, flags, file })
  }
  const files = readdirSync(core, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
    .sort()
  const madeAtLoad: string[] = []
  for (const file of files) {
    const text = readFileSync(path.join(core, file), 'utf8')
    collectLiterals(parseSync(file, text).program, (source, flags) => add(source, flags, file))
    if (/new RegExp\(/.test(text)) madeAtLoad.push(file)
  }
  const original = RegExp
  let loading = ''
  globalThis.RegExp = new Proxy(original, {
    construct(target, args: [string | RegExp, string?]) {
      const made = Reflect.construct(target, args) as RegExp
      if ((new Error().stack ?? '').includes(`/src-core/${loading}`)) add(made.source, made.flags, loading)
      return made
    },
  })
  try {
    for (const file of madeAtLoad) {
      loading = file
      // By an address of its own, since other tests have loaded it before.
      await import(/* @vite-ignore */ `../../src-core/${file}?made-at-load`)
    }
  } finally {
    globalThis.RegExp = original
  }
  return [...found.values()]
}

function collectLiterals(node: unknown, add: (source: string, flags: string) => void): void {
  if (typeof node !== 'object' || node === null) return
  if ('type' in node && node.type === 'Literal' && 'regex' in node) {
    const { pattern, flags } = node.regex as { pattern: string; flags: string }
    add(pattern, flags)
  }
  for (const child of Object.values(node)) collectLiterals(child, add)
}
