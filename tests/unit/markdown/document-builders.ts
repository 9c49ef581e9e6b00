import type { Mark, Node } from '@tiptap/pm/model'
import { documentSchema } from '../../../src-core/document/schema.ts'

/** Short names for building documents in tests. */
const schema = documentSchema()

type Inline = Node | string

function inline(content: readonly Inline[]): Node[] {
  return content.flatMap((it) => (typeof it === 'string' ? (it === '' ? [] : [schema.text(it)]) : [it]))
}

function node(type: string, attrs: Record<string, unknown> | null, content: readonly Node[]): Node {
  const made = schema.node(type, attrs, content)
  made.check()
  return made
}

export const doc = (...blocks: Node[]): Node => node('doc', null, blocks)
export const p = (...content: Inline[]): Node => node('paragraph', null, inline(content))
export const h = (level: number, ...content: Inline[]): Node => node('heading', { level }, inline(content))
export const quote = (...blocks: Node[]): Node => node('blockquote', null, blocks)
export const li = (...blocks: Node[]): Node => node('listItem', null, blocks)
export const task = (checked: boolean, ...blocks: Node[]): Node => node('listItem', { checked }, blocks)
export const ul = (...items: Node[]): Node => node('bulletList', null, items)
export const ol = (...items: Node[]): Node => node('orderedList', null, items)
export const code = (text: string, language: string | null = null): Node =>
  node('codeBlock', { language }, text === '' ? [] : [schema.text(text)])
export const raw = (kind: string, text: string): Node => node('rawBlock', { kind }, [schema.text(text)])
export const rawInline = (source: string): Node => schema.node('rawInline', { source })
export const br = (): Node => schema.node('hardBreak')
export const hr = (): Node => schema.node('horizontalRule')
export const image = (src: string, alt: string, title: string | null = null): Node =>
  schema.node('image', { src, alt, title })

const cells = (type: string, contents: readonly (readonly Inline[])[], aligns: readonly (string | null)[]): Node =>
  node(
    'tableRow',
    null,
    contents.map((content, i) => node(type, { align: aligns[i] ?? null }, [p(...content)])),
  )
export const table = (aligns: readonly (string | null)[], ...rows: Array<readonly (readonly Inline[])[]>): Node =>
  node(
    'table',
    null,
    rows.map((row, i) => cells(i === 0 ? 'tableHeader' : 'tableCell', row, aligns)),
  )

function marked(text: string, ...marks: Mark[]): Node {
  return schema.text(
    text,
    marks.reduce<readonly Mark[]>((set, mark) => mark.addToSet(set), []),
  )
}
const [bold, italic, strike, codeMark] = ['bold', 'italic', 'strike', 'code'].map((name) => schema.mark(name)) as [
  Mark,
  Mark,
  Mark,
  Mark,
]
export const b = (text: string): Node => marked(text, bold)
export const i = (text: string): Node => marked(text, italic)
export const bi = (text: string): Node => marked(text, bold, italic)
export const s = (text: string): Node => marked(text, strike)
export const c = (text: string): Node => marked(text, codeMark)
export const bc = (text: string): Node => marked(text, bold, codeMark)
export const a = (href: string, text: string, title: string | null = null): Node =>
  marked(text, schema.mark('link', { href, title }))
