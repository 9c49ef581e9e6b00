import { type Document, isNode, LineCounter, parseDocument } from 'yaml'
import type * as z from 'zod'
import { splitFrontMatter } from '../document/front-matter.ts'
import { inconsistencies } from './consistency.ts'
import { expectation } from './expectation.ts'
import { type Sample, sampleSchema, type Template, templateSchema } from './template.ts'
import { TemplateError, type TemplateProblem } from './template-error.ts'

/**
 * Reads a template file: YAML front matter that describes the template, and a Markdown body that is the new document.
 * @param text the whole file
 * @param fileName the name to use in messages
 * @throws TemplateError with everything that is wrong
 */
export function parseTemplateFile(text: string, fileName: string): Template | Sample {
  const { raw, body } = splitFrontMatter(text)
  if (raw === null) throw new TemplateError(fileName, [noFrontMatter])
  const yaml = new Yaml(raw)
  const fail = (problems: readonly TemplateProblem[]) =>
    new TemplateError(
      fileName,
      problems.toSorted((a, b) => a.line - b.line || a.column - b.column),
    )
  if (yaml.broken.length > 0) throw fail(yaml.broken)

  const { value } = yaml
  const isSample = typeof value === 'object' && value !== null && 'sample' in value && value.sample === true
  const trimmed = body.replace(/^(?:[ \t]*(?:\r\n|\n|\r))+/, '')
  if (isSample) {
    const parsed = sampleSchema.safeParse(value)
    if (!parsed.success) throw fail(yaml.problems(parsed.error.issues))
    if (trimmed === '')
      throw fail([
        { ...yaml.placeOf(['sample']), field: 'sample', expected: 'expected the sample below the front matter' },
      ])
    return { ...parsed.data, body: trimmed }
  }
  const parsed = templateSchema.safeParse(value)
  if (!parsed.success) throw fail(yaml.problems(parsed.error.issues))
  const contradictions = inconsistencies(parsed.data, trimmed)
  if (contradictions.length > 0)
    throw fail(
      contradictions.map(({ path, expected }) => ({ ...yaml.placeOf(path), field: fieldName(path), expected })),
    )
  return { ...parsed.data, body: trimmed }
}

/**
 * As `parseTemplateFile`, for where only a template will do.
 * @throws TemplateError for a sample document too
 */
export function parseTemplate(text: string, fileName: string): Template {
  const read = parseTemplateFile(text, fileName)
  if (!read.sample) return read
  throw new TemplateError(fileName, [
    { line: 1, column: 1, field: 'sample', expected: 'expected a template; this is a sample document' },
  ])
}

const noFrontMatter: TemplateProblem = {
  line: 1,
  column: 1,
  field: '',
  expected: 'expected YAML front matter between two lines of three hyphens',
}

/** Front matter with the place of everything in it. */
class Yaml {
  private readonly document: Document.Parsed
  private readonly lines = new LineCounter()
  /** What keeps it from being read at all. */
  readonly broken: readonly TemplateProblem[]
  readonly value: unknown = {}

  constructor(raw: string) {
    // The fences become comments, so that lines and columns are those of the file.
    const yaml = raw.replace(/^---/, '###').replace(/---(?=[ \t]*(?:\r\n|\n|\r)?$)/, '###')
    this.document = parseDocument(yaml, { lineCounter: this.lines, prettyErrors: false })
    this.broken = this.document.errors.map(({ message, pos: [offset] }) => ({
      ...this.at(offset),
      field: '',
      expected: `expected valid YAML, but ${lowerFirst(message)}`,
    }))
    if (this.broken.length > 0) return
    try {
      this.value = this.document.toJS() ?? {}
    } catch (error) {
      // Aliases that multiply, or that point nowhere.
      const expected = `expected YAML that can be resolved, but ${lowerFirst(error instanceof Error ? error.message : String(error))}`
      this.broken = [{ line: 1, column: 1, field: '', expected }]
    }
  }

  problems(issues: readonly z.core.$ZodIssue[]): TemplateProblem[] {
    return issues.flatMap((issue) => {
      const paths = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path]
      return paths.map((path) => ({
        ...this.placeOf(path),
        field: fieldName(path),
        expected: expectation(issue, this.document.getIn(path)),
      }))
    })
  }

  /** The place of a field, or of the nearest one around it that is there. */
  placeOf(path: readonly PropertyKey[]): { line: number; column: number } {
    for (let length = path.length; length > 0; length--) {
      const node = this.document.getIn(path.slice(0, length), true)
      if (isNode(node) && node.range) return this.at(node.range[0])
    }
    return { line: 1, column: 1 }
  }

  private at(offset: number): { line: number; column: number } {
    const { line, col } = this.lines.linePos(offset)
    return { line, column: col }
  }
}

function fieldName(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (name, key) => (typeof key === 'number' ? `${name}[${key}]` : name === '' ? String(key) : `${name}.${String(key)}`),
    '',
  )
}

function lowerFirst(message: string): string {
  return message.charAt(0).toLowerCase() + message.slice(1)
}
