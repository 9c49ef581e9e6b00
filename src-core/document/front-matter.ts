import { isMap, parseDocument } from 'yaml'
import * as z from 'zod'
import { type Stage, stages } from '../checks/finding.ts'

/** What Dateline reads from a document's front matter; keys of other tools are not looked at. */
export interface FrontMatter {
  readonly template: string | null
  readonly title: string | null
  readonly stage: Stage | null
  readonly date: string | null
  /** Several authors are joined by commas. */
  readonly author: string | null
  /** Who may read the document, as it is printed on every page: `Confidential`. */
  readonly confidentiality: string | null
  /** Language of the text, BCP 47 in its canonical form: `en-GB`. */
  readonly lang: string | null
  /** Rules turned off for this document: `checks: { off: [rule-id] }`. */
  readonly rulesOff: readonly string[]
  /** Places at which a person ignored what a rule says: `checks: { ignore: [{ rule, text }] }`. */
  readonly ignored: readonly IgnoredPlace[]
  /** Lines, counted as in `FrontMatterProblem`, of what is decided elsewhere: null where a key is absent, one for each of `ignored`. */
  readonly lines: {
    readonly template: number | null
    readonly checks: number | null
    readonly ignored: readonly number[]
  }
  /** What could not be understood. It is left as it is in the file. */
  readonly problems: readonly FrontMatterProblem[]
}

/** A place at which one rule is ignored, told by its words; see src-core/checks/ignored-places.ts. */
export interface IgnoredPlace {
  readonly rule: string
  /** The part or section in which something is missing, for a finding without words. */
  readonly section: string | null
  readonly text: string | null
  /** Words right before and after `text` in its paragraph. */
  readonly before: string | null
  readonly after: string | null
}

export interface FrontMatterProblem {
  /** Line in the front matter, from 1; line 1 is its opening fence. */
  readonly line: number
  readonly message: string
}

const none: FrontMatter = {
  template: null,
  title: null,
  stage: null,
  date: null,
  author: null,
  confidentiality: null,
  lang: null,
  rulesOff: [],
  ignored: [],
  lines: { template: null, checks: null, ignored: [] },
  problems: [],
}

const scalarText = z.union([z.string(), z.number(), z.date()]).transform((value) => String(value).trim())

const keys = {
  template: { schema: scalarText, expected: 'the id of a template' },
  title: { schema: scalarText, expected: 'a line of text' },
  stage: { schema: z.enum(stages), expected: stages.join(', ') },
  date: { schema: scalarText, expected: 'a date' },
  author: {
    schema: z.union([scalarText, z.array(scalarText).transform((names) => names.join(', '))]),
    expected: 'a name or a list of names',
  },
  confidentiality: { schema: scalarText, expected: 'a line of text' },
  lang: {
    schema: scalarText.transform(languageTag).pipe(z.string()),
    expected: 'one language as a tag such as en, de or en-GB',
  },
} as const

/** The canonical form of a language tag; null for what is none. `English` and `en_GB` can only mean one thing. */
export function languageTag(written: string): string | null {
  if (/^english$/i.test(written)) return 'en'
  try {
    const [tag] = Intl.getCanonicalLocales(written.replaceAll('_', '-'))
    // Every language has a code of two or three letters; longer ones are valid by their form, and `Deutsch` has it.
    return tag !== undefined && /^[a-z]{2,3}(?![a-z])/.test(tag) ? tag : null
  } catch {
    return null
  }
}

/**
 * Reads the front matter of a document.
 * @param raw the text including its fences, or null when the document has none
 * @returns what Dateline knows of it; never throws, since the front matter may belong to another tool
 */
export function readFrontMatter(raw: string | null): FrontMatter {
  if (raw === null) return none
  if (raw === lastRead?.raw) return lastRead.frontMatter
  const frontMatter = parseFrontMatter(raw)
  lastRead = { raw, frontMatter }
  return frontMatter
}

/** It is read at every key press, and hardly ever changes. */
let lastRead: { readonly raw: string; readonly frontMatter: FrontMatter } | null = null

function parseFrontMatter(raw: string): FrontMatter {
  const yaml = withoutFences(raw)
  const lineAt = (offset: number) => (yaml.slice(0, offset).match(/\r\n?|\n/g)?.length ?? 0) + 2
  const document = parseDocument(yaml, { prettyErrors: false })
  const broken = document.errors[0]
  if (broken) return { ...none, problems: [brokenYaml(lineAt(broken.pos[0]), broken.message)] }
  if (!isMap(document.contents)) return none

  const problems: FrontMatterProblem[] = []
  const lineOf = (path: readonly (string | number)[]) => {
    const node = document.getIn(path, true)
    return lineAt(hasRange(node) ? node.range[0] : 0)
  }
  const read = <Key extends keyof typeof keys>(key: Key): z.output<(typeof keys)[Key]['schema']> | null => {
    const value = plain(document.get(key))
    if (value === undefined || value === null || value === '') return null
    const result = keys[key].schema.safeParse(value)
    if (result.success) return result.data as z.output<(typeof keys)[Key]['schema']>
    const line = lineOf([key])
    const message = `“${key}” in the front matter (line ${line}) is ${shown(value)}; expected ${keys[key].expected}.`
    problems.push({ line, message })
    return null
  }
  const template = read('template')
  const title = read('title')
  const stage = read('stage')
  const date = read('date')
  const author = read('author')
  const confidentiality = read('confidentiality')
  const lang = read('lang')
  const places = ignored(document.getIn(['checks', 'ignore']))
  return {
    template,
    title,
    stage,
    date,
    author,
    confidentiality,
    lang,
    rulesOff: rulesOff(document.getIn(['checks', 'off'])),
    ignored: places.map(({ place }) => place),
    lines: {
      template: document.has('template') ? lineOf(['template']) : null,
      checks: document.has('checks') ? lineOf(['checks']) : null,
      ignored: places.map(({ line }) => line),
    },
    problems,
  }

  function rulesOff(node: unknown): string[] {
    if (node === undefined || node === null) return []
    const list = z.array(z.string()).safeParse(plain(node))
    if (list.success) return list.data
    const line = lineOf(['checks', 'off'])
    const message = `“checks: off” in the front matter (line ${line}) is not understood; expected a list of rule ids.`
    problems.push({ line, message })
    return []
  }

  function ignored(node: unknown): { readonly place: IgnoredPlace; readonly line: number }[] {
    if (node === undefined || node === null) return []
    const entries = plain(node)
    if (!Array.isArray(entries)) {
      notUnderstood(lineOf(['checks', 'ignore']))
      return []
    }
    return entries.flatMap((entry: unknown, index) => {
      const line = lineOf(['checks', 'ignore', index])
      const place = ignoredPlace.safeParse(entry)
      if (place.success) return [{ place: place.data, line }]
      notUnderstood(line)
      return []
    })
  }

  function notUnderstood(line: number): void {
    const message = `“checks: ignore” in the front matter (line ${line}) is not understood; expected a list of places, each with rule and text, or rule and section.`
    problems.push({ line, message })
  }
}

const optionalText = scalarText.nullish().transform((value) => value ?? null)
const ignoredPlace = z.object({
  rule: z.string(),
  section: optionalText,
  text: optionalText,
  before: optionalText,
  after: optionalText,
})

function brokenYaml(line: number, reason: string): FrontMatterProblem {
  return { line, message: `The front matter is not valid YAML (line ${line}): ${reason}.` }
}

function plain(node: unknown): unknown {
  if (typeof node !== 'object' || node === null) return node
  const convert = (node as { toJSON?: () => unknown }).toJSON
  return typeof convert === 'function' ? convert.call(node) : node
}

function shown(value: unknown): string {
  return typeof value === 'object' ? 'a list or mapping' : `“${String(value)}”`
}

function hasRange(node: unknown): node is { range: readonly [number, number, number] } {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)
}

const fence = /^---[ \t]*$/

/**
 * Splits a Markdown file into its front matter and the rest.
 * @returns `raw` with both fences and its last line break, or null when the text does not open with front matter
 */
export function splitFrontMatter(text: string): { raw: string | null; body: string } {
  const start = text.startsWith('\uFEFF') ? 1 : 0
  const line = /(.*?)(\r\n|\n|\r|$)/y
  line.lastIndex = start
  const first = line.exec(text)
  if (!first || !fence.test(first[1] ?? '')) return { raw: null, body: text }
  for (;;) {
    const at = line.lastIndex
    const next = line.exec(text)
    if (!next || (at >= text.length && next[0] === '')) return { raw: null, body: text }
    if (fence.test(next[1] ?? '')) return { raw: text.slice(start, line.lastIndex), body: text.slice(line.lastIndex) }
  }
}

function withoutFences(raw: string): string {
  const lines = raw.split(/(?<=\n|\r(?!\n))/)
  const last = lines.findLastIndex((line) => fence.test(line.trimEnd()))
  return lines.slice(1, last > 0 ? last : undefined).join('')
}
