import type * as z from 'zod'

/** What was expected where a field does not fit, and what was found there. */
export function expectation(issue: z.core.$ZodIssue, value: unknown): string {
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
    case 'invalid_union':
      return `expected ${alternatives(issue.errors)}; ${found}`
    default:
      return `expected ${issue.message}; ${found}`
  }
}

function alternatives(errors: readonly (readonly z.core.$ZodIssue[])[]): string {
  return errors
    .flatMap(([first]) =>
      first
        ? [
            expectation(first, null)
              .replace(/^expected /, '')
              .replace(/; found null$/, ''),
          ]
        : [],
    )
    .join(', or ')
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
