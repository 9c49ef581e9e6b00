import * as z from 'zod'

/**
 * What was expected where a field does not fit, and what was found there.
 * @param path of the field
 * @param schema of the front matter as a whole
 * @param value what stands there; undefined when the field is missing
 */
export function expectation(
  issue: z.core.$ZodIssue,
  path: readonly PropertyKey[],
  schema: z.ZodType,
  value: unknown,
): string {
  if (issue.code === 'unrecognized_keys')
    return `expected one of ${keysAt(schema, path.slice(0, -1)).join(', ')}; found “${String(path.at(-1))}”`
  return `expected ${wanted(issue)}; ${found(issue, value)}`
}

function wanted(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_value':
      return `one of ${issue.values.join(', ')}`
    case 'invalid_type':
      return typeNames[issue.expected] ?? issue.expected
    case 'too_small':
      return issue.origin === 'string' ? 'some text' : `at least ${issue.minimum}${entries(issue)}`
    case 'too_big':
      return `at most ${issue.maximum}${entries(issue)}`
    case 'invalid_union':
      return issue.errors.flatMap(([first]) => (first ? [wanted(first)] : [])).join(', or ')
    default:
      return issue.message
  }
}

function entries({ origin }: { readonly origin: string }): string {
  return origin === 'array' ? ' in the list' : ''
}

/** More than this of what was found fills the message and helps nobody. */
const mostShown = 80

function found(issue: z.core.$ZodIssue, value: unknown): string {
  if (value === undefined) return 'it is missing'
  if (value === null) return 'nothing stands there'
  const json = JSON.stringify(value)
  const shown = `found ${json.length > mostShown ? `${json.slice(0, mostShown)}…` : json}`
  if (issue.code !== 'invalid_type' || issue.expected !== 'string') return shown
  if (typeof value === 'number') return `${shown}, which YAML reads as a number: put it in quotation marks`
  if (typeof value === 'boolean') return `${shown}, which YAML reads as true or false: put it in quotation marks`
  return shown
}

const typeNames: Record<string, string> = {
  string: 'text',
  boolean: 'true or false',
  int: 'a whole number',
  number: 'a number',
  array: 'a list',
  object: 'a mapping of keys',
  record: 'a mapping of keys',
}

/** The keys that a mapping at a path may have. */
function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let at = inner(schema)
  for (const key of path) {
    if (at instanceof z.ZodObject) at = inner(at.shape[String(key)] as z.ZodType)
    else if (at instanceof z.ZodArray) at = inner(at.element as z.ZodType)
  }
  return at instanceof z.ZodObject ? Object.keys(at.shape) : []
}

/** A schema without what may be absent or is changed afterwards; of several the one for a mapping. */
function inner(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return inner(schema.unwrap() as z.ZodType)
  if (schema instanceof z.ZodPipe) return inner(schema.in as z.ZodType)
  if (schema instanceof z.ZodUnion) {
    const options = (schema.options as z.ZodType[]).map(inner)
    return options.find((option) => option instanceof z.ZodObject) ?? schema
  }
  return schema
}
