import { isNode, LineCounter, parseDocument, stringify } from 'yaml'
import type * as z from 'zod'
import { splitFrontMatter } from '../document/front-matter.ts'
import { type Template, templateSchema } from './template.ts'

/** A template file that cannot be used. The message names file, line, field and what was expected. */
export class TemplateError extends Error {
  override readonly name = 'TemplateError'
  readonly file: string
  /** Line in the file, from 1. */
  readonly line: number
  /** Path of the field, such as `parts[0].sections[2].title`; empty when the file as a whole is wrong. */
  readonly field: string

  constructor(file: string, line: number, field: string, what: string) {
    super(`${file}, line ${line}${field === '' ? '' : `, ${field}`}: ${what}`)
    this.file = file
    this.line = line
    this.field = field
  }
}

/**
 * Reads a template file: YAML front matter that describes the template, and a Markdown body that is the new document.
 * @param text the whole file
 * @param fileName the name to use in messages
 * @throws TemplateError for the first thing that is wrong
 */
export function parseTemplate(text: string, fileName: string): Template {
  const { raw, body } = splitFrontMatter(text)
  if (raw === null)
    throw new TemplateError(fileName, 1, '', 'expected YAML front matter between two lines of three hyphens')
  const lines = new LineCounter()
  // The fences become comments, so that line numbers are those of the file.
  const document = parseDocument(raw.replace(/^---/, '###').replace(/---(?=[ \t]*(?:\r\n|\n|\r)?$)/, '###'), {
    lineCounter: lines,
    prettyErrors: false,
  })
  const broken = document.errors[0]
  if (broken)
    throw new TemplateError(
      fileName,
      lines.linePos(broken.pos[0]).line,
      '',
      `expected valid YAML, but ${lowerFirst(broken.message)}`,
    )

  const parsed = templateSchema.safeParse(document.toJS() ?? {})
  if (!parsed.success) {
    // A misspelt key gives two issues, one for the key that is missing; the misspelling is the one to read.
    const { issues } = parsed.error
    const issue = (issues.find((each) => each.code === 'unrecognized_keys') ?? issues[0]) as z.core.$ZodIssue
    const path = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] as string] : issue.path
    throw new TemplateError(fileName, lineOf(path), fieldName(path), expectation(issue, document.getIn(path)))
  }
  requireDistinct(parsed.data.parts, ['parts'])
  parsed.data.parts.forEach((part, index) => {
    requireDistinct(part.sections, ['parts', index, 'sections'])
  })
  return { ...parsed.data, body: body.replace(/^(?:[ \t]*(?:\r\n|\n|\r))+/, '') }

  function lineOf(path: readonly PropertyKey[]): number {
    for (let length = path.length; length > 0; length--) {
      const node = document.getIn(path.slice(0, length), true)
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line
    }
    return 1
  }

  function requireDistinct(entries: readonly { id: string }[], path: readonly PropertyKey[]): void {
    entries.forEach((entry, index) => {
      if (entries.findIndex((other) => other.id === entry.id) === index) return
      const field = [...path, index, 'id']
      throw new TemplateError(
        fileName,
        lineOf(field),
        fieldName(field),
        `expected every id once, found “${entry.id}” again`,
      )
    })
  }
}

/**
 * The text of a new document made from a template.
 * @param options.today the day to write into the front matter, YYYY-MM-DD
 */
export function newDocumentText(template: Template, options: { readonly today: string }): string {
  const keys = { template: template.id, ...template.document, date: options.today }
  return `---\n${stringify(keys)}---\n\n${template.body}`
}

function fieldName(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (name, key) => (typeof key === 'number' ? `${name}[${key}]` : name === '' ? String(key) : `${name}.${String(key)}`),
    '',
  )
}

function expectation(issue: z.core.$ZodIssue, value: unknown): string {
  const found = value === undefined ? 'it is missing' : `found ${JSON.stringify(value)}`
  switch (issue.code) {
    case 'unrecognized_keys':
      return 'expected only the keys that docs/template-format.md names'
    case 'invalid_value':
      return `expected one of ${issue.values.join(', ')}; ${found}`
    case 'invalid_type':
      return `expected ${typeNames[issue.expected] ?? issue.expected}; ${found}`
    case 'too_small':
      return `expected ${issue.origin === 'string' ? 'some text' : `at least ${issue.minimum}`}; ${found}`
    case 'invalid_format':
      return `expected lower-case words joined by hyphens, such as press-release; ${found}`
    default:
      return `expected ${issue.message}; ${found}`
  }
}

const typeNames: Record<string, string> = {
  string: 'text',
  boolean: 'true or false',
  int: 'a whole number',
  number: 'a whole number',
  array: 'a list',
  object: 'a mapping of keys',
  record: 'a mapping of keys',
}

function lowerFirst(message: string): string {
  return message.charAt(0).toLowerCase() + message.slice(1)
}
