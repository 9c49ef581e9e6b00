import { outsideProgram, run } from './outside-program.ts'

export const pandoc = outsideProgram('pandoc', ['pandoc', '--version'])

/** A node of pandoc's document tree: `{ t: 'Para', c: [...] }`. */
export interface PandocNode {
  readonly t: string
  readonly c?: unknown
}

export interface PandocDocument {
  readonly meta: Readonly<Record<string, unknown>>
  readonly blocks: readonly PandocNode[]
}

/** A file as pandoc reads it. @param from pandoc's name of the format, `docx` or `html` */
export async function readWithPandoc(file: string, from: 'docx' | 'html' = 'docx'): Promise<PandocDocument> {
  return JSON.parse(await run('pandoc', ['--from', from, '--to', 'json', file])) as PandocDocument
}

/** The file as pandoc writes it in Markdown, each paragraph on one line. */
export function pandocMarkdown(file: string, from: 'docx' | 'html' = 'docx'): Promise<string> {
  return run('pandoc', ['--from', from, '--to', 'gfm', '--wrap', 'none', file])
}

/** All nodes of a kind, in document order, at any depth. */
export function nodesOf(value: unknown, kind: string): PandocNode[] {
  if (Array.isArray(value)) return value.flatMap((child) => nodesOf(child, kind))
  if (typeof value !== 'object' || value === null) return []
  const inner = Object.values(value).flatMap((child) => nodesOf(child, kind))
  return isNode(value) && value.t === kind ? [value, ...inner] : inner
}

/** The text of a tree as it reads; notes are part of it where their mark stands. */
export function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).join('')
  if (typeof value !== 'object' || value === null) return ''
  if (!isNode(value)) return Object.values(value).map(textOf).join('')
  if (value.t === 'Str') return String(value.c)
  if (value.t === 'Space' || value.t === 'SoftBreak' || value.t === 'LineBreak') return ' '
  if (value.t === 'Code') return verbatim(value)
  if (value.t === 'CodeBlock') return `${verbatim(value)}\n`
  const text = textOf(value.c)
  return block.test(value.t) ? `${text}\n` : text
}

const block = /^(?:Para|Plain|Header|Cell|Row)$/

function verbatim(node: PandocNode): string {
  return String((node.c as [unknown, string])[1])
}

function isNode(value: object): value is PandocNode {
  return 't' in value && typeof value.t === 'string'
}
