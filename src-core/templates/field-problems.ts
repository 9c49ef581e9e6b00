import type * as z from 'zod'
import { expectation } from './expectation.ts'
import type { PlacedYaml } from './placed-yaml.ts'
import type { TemplateProblem } from './template-error.ts'

/** `parts[0].sections[2].title` */
export function fieldName(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (name, key) => (typeof key === 'number' ? `${name}[${key}]` : name === '' ? String(key) : `${name}.${String(key)}`),
    '',
  )
}

/** What a schema says against a file, each at its place; one for every key that nobody knows. */
export function fieldProblems(
  issues: readonly z.core.$ZodIssue[],
  schema: z.ZodType,
  yaml: PlacedYaml,
): TemplateProblem[] {
  return issues.flatMap((issue) => {
    const paths = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path]
    return paths.map((path) => {
      const place = issue.code === 'unrecognized_keys' ? yaml.placeOfKey(path) : yaml.placeOf(path)
      return { ...place, field: fieldName(path), expected: expectation(issue, path, schema, yaml.valueAt(path)) }
    })
  })
}

/** Problems in the order of the file. */
export function inFileOrder(problems: readonly TemplateProblem[]): TemplateProblem[] {
  return problems.toSorted((a, b) => a.line - b.line || a.column - b.column)
}
