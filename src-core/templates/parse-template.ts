import { splitFrontMatter } from '../document/front-matter.ts'
import { inconsistencies } from './consistency.ts'
import { fieldName, fieldProblems, inFileOrder } from './field-problems.ts'
import { PlacedYaml } from './placed-yaml.ts'
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
  const yaml = new PlacedYaml(raw)
  const fail = (problems: readonly TemplateProblem[]) => new TemplateError(fileName, inFileOrder(problems))
  if (yaml.broken !== null) throw fail([yaml.broken])

  const { value } = yaml
  const isSample = typeof value === 'object' && value !== null && 'sample' in value && value.sample === true
  const trimmed = body.replace(/^(?:[ \t]*(?:\r\n|\n|\r))+/, '')
  if (isSample) {
    const parsed = sampleSchema.safeParse(value)
    if (!parsed.success) throw fail(fieldProblems(parsed.error.issues, sampleSchema, yaml))
    if (trimmed === '')
      throw fail([
        { ...yaml.placeOf(['sample']), field: 'sample', expected: 'expected the sample below the front matter' },
      ])
    return { ...parsed.data, body: trimmed }
  }
  const parsed = templateSchema.safeParse(value)
  if (!parsed.success) throw fail(fieldProblems(parsed.error.issues, templateSchema, yaml))
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
