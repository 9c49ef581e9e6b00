import { Document, isCollection, isMap, isNode, isScalar, type Pair, parseDocument, stringify, visit } from 'yaml'

/** One key to set; null takes it away. A path of two names a key within a mapping: `['checks', 'off']`. */
export interface FrontMatterChange {
  readonly path: readonly [string] | readonly [string, string]
  readonly value: string | readonly (string | Readonly<Record<string, string>>)[] | null
}

/** Why front matter cannot be edited key by key; the person has to see to it in the file. */
export type FrontMatterRefusal = 'toml' | 'invalid-yaml' | 'not-a-mapping' | 'entangled'

export type EditedFrontMatter =
  | { readonly kind: 'done'; readonly raw: string | null }
  | { readonly kind: 'refused'; readonly why: FrontMatterRefusal }

/**
 * Sets keys of a document's front matter and leaves every other character of it as it is: comments, order, quotes and
 * keys of other tools.
 * @param raw the front matter including its fences, or null when the document has none
 * @returns the new front matter, null when nothing is left in it, or why nothing was changed
 */
export function editFrontMatter(raw: string | null, changes: readonly FrontMatterChange[]): EditedFrontMatter {
  let yaml = raw === null ? '' : inner(raw)
  if (yaml === null) return { kind: 'refused', why: 'toml' }
  const lineEnd = /\r\n|\r|\n/.exec(raw ?? '')?.[0] ?? '\n'
  for (const change of changes) {
    const edited: string | { readonly why: FrontMatterRefusal } = withChange(yaml, change, lineEnd)
    if (typeof edited !== 'string') return { kind: 'refused', why: edited.why }
    yaml = edited
  }
  if (raw === null) return { kind: 'done', raw: yaml === '' ? null : `---\n${yaml}---\n` }
  const { opening, closing } = fences(raw)
  return { kind: 'done', raw: yaml.trim() === '' ? null : opening + yaml + closing }
}

function withChange(
  yaml: string,
  change: FrontMatterChange,
  lineEnd: string,
): string | { readonly why: FrontMatterRefusal } {
  const document = parseDocument(yaml, { prettyErrors: false })
  if (document.errors.length > 0) return { why: 'invalid-yaml' }
  if (document.contents !== null && !isMap(document.contents) && plain(document) !== null)
    return { why: 'not-a-mapping' }
  const held = plain(document) ?? {}
  const wanted = changed(held, change)
  if (JSON.stringify(held) === JSON.stringify(wanted)) return yaml
  for (const attempt of [spliced, rewritten]) {
    const text = attempt(yaml, change, lineEnd)
    if (text === null) continue
    const read = parseDocument(text, { prettyErrors: false })
    if (read.errors.length === 0 && JSON.stringify(plain(read) ?? {}) === JSON.stringify(wanted)) return text
  }
  return { why: 'entangled' }
}

/** What the front matter should say afterwards. Order counts: a key that was there keeps its place. */
function changed(
  values: Readonly<Record<string, unknown>>,
  { path, value }: FrontMatterChange,
): Record<string, unknown> {
  const [key, inside] = path
  const result = { ...values }
  if (inside !== undefined) {
    const held = result[key]
    const mapping: Record<string, unknown> = typeof held === 'object' && held !== null ? { ...held } : {}
    if (value === null) delete mapping[inside]
    else mapping[inside] = value
    if (Object.keys(mapping).length === 0) delete result[key]
    else result[key] = mapping
  } else if (value === null) delete result[key]
  else result[key] = value
  return result
}

/** The text with the one pair replaced, added or cut out. */
function spliced(yaml: string, change: FrontMatterChange, lineEnd: string): string {
  const document = parseDocument(yaml, { prettyErrors: false })
  const pairs: readonly Pair[] = isMap(document.contents) ? document.contents.items : []
  const [key, inside] = change.path
  const index = pairs.findIndex((pair) => isScalar(pair.key) && pair.key.value === key)
  const pair = pairs[index]
  if (!pair) {
    const added = pairText(changed({}, change), lineEnd)
    const end = yaml === '' || /[\r\n]$/.test(yaml) ? '' : lineEnd
    return `${yaml}${end}${added}`
  }
  const [from, to] = pairRange(pair)
  if (change.value !== null && inside === undefined && typeof change.value === 'string' && isScalar(pair.value)) {
    const [start, end] = pair.value.range ?? [to, to]
    const held = yaml.slice(start, end)
    const gap = /\s$/.test(yaml.slice(0, start)) ? '' : ' '
    return yaml.slice(0, start) + gap + scalar(change.value) + (/[\r\n]$/.test(held) ? lineEnd : '') + yaml.slice(end)
  }
  const wanted = changed(plain(parseDocument(yaml)) ?? {}, change)
  if (!(key in wanted)) return yaml.slice(0, from) + yaml.slice(endOfLine(yaml, to))
  const alone = parseDocument(yaml.slice(from, endOfLine(yaml, to)), { prettyErrors: false })
  return yaml.slice(0, from) + (written(alone, change, lineEnd) ?? '') + yaml.slice(endOfLine(yaml, to))
}

/** The text as the YAML library writes it after the change: comments stay, spacing may not. For what cannot be spliced. */
function rewritten(yaml: string, change: FrontMatterChange, lineEnd: string): string | null {
  return written(parseDocument(yaml, { prettyErrors: false }), change, lineEnd)
}

/** Null when the library cannot write it, as when an alias has lost what it stands for. */
function written(document: Document.Parsed, { path, value }: FrontMatterChange, lineEnd: string): string | null {
  try {
    if (value === null) document.deleteIn(path)
    else {
      const before = document.getIn(path, true)
      const node = document.createNode(value)
      // A list that stands in brackets stays in brackets, and keeps what was noted beside it.
      if (isCollection(before) && isCollection(node)) node.flow = before.flow ?? false
      if (isNode(before)) node.comment = before.comment ?? null
      document.setIn(path, node)
    }
    return withLineEnds(document.toString({ lineWidth: 0 }), lineEnd)
  } catch {
    return null
  }
}

function pairText(values: Readonly<Record<string, unknown>>, lineEnd: string): string {
  const document = new Document(values)
  visit(document, {
    Seq(_key, node) {
      node.flow = node.items.every(isScalar)
    },
  })
  return withLineEnds(document.toString({ lineWidth: 0, flowCollectionPadding: false }), lineEnd)
}

function pairRange({ key, value }: Pair): readonly [from: number, to: number] {
  const start = rangeOf(key)?.[0] ?? 0
  return [start, rangeOf(value)?.[1] ?? rangeOf(key)?.[1] ?? start]
}

function rangeOf(node: unknown): readonly [number, number, number] | null {
  const range = typeof node === 'object' && node !== null && 'range' in node ? node.range : null
  return Array.isArray(range) ? (range as [number, number, number]) : null
}

/** The place behind the line break of the line in which `at` stands, unless a line begins at `at`. */
function endOfLine(text: string, at: number): number {
  if (at > 0 && /[\r\n]/.test(text[at - 1] ?? '')) return at
  const rest = /[^\r\n]*(?:\r\n|\r|\n)?/.exec(text.slice(at))
  return at + (rest?.[0].length ?? 0)
}

function scalar(value: string): string {
  return stringify(value, { lineWidth: 0, blockQuote: false }).trimEnd()
}

function withLineEnds(text: string, lineEnd: string): string {
  return lineEnd === '\n' ? text : text.replace(/\n/g, lineEnd)
}

function plain(document: Document): Record<string, unknown> | null {
  // Aliases are followed as often as front matter of a person needs them, not as often as one made to exhaust memory.
  try {
    const value: unknown = document.toJS({ maxAliasCount: 100 })
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null
  } catch {
    return null
  }
}

const fence = /^---[ \t]*(?:\r\n|\r|\n|$)/

function fences(raw: string): { readonly opening: string; readonly closing: string } {
  const opening = fence.exec(raw)?.[0] ?? ''
  const closing = /---[ \t]*(?:\r\n|\r|\n)?$/.exec(raw)?.[0] ?? ''
  return { opening, closing }
}

/** What stands between the fences; null for front matter that is not YAML. */
function inner(raw: string): string | null {
  if (!fence.test(raw)) return null
  const { opening, closing } = fences(raw)
  return raw.slice(opening.length, raw.length - closing.length)
}
