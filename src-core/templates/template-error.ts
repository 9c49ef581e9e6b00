/** One thing that is wrong in a template file. */
export interface TemplateProblem {
  /** Line in the file, from 1. */
  readonly line: number
  /** Column in the line, from 1. */
  readonly column: number
  /** Path of the field, such as `parts[0].sections[2].title`; empty when it is not about a field. */
  readonly field: string
  /** What was expected and what was found. */
  readonly expected: string
}

/** A template file that cannot be used. The message names file, line, column, field and what was expected. */
export class TemplateError extends Error {
  override readonly name = 'TemplateError'
  readonly file: string
  /** In the order of the file; at least one. */
  readonly problems: readonly TemplateProblem[]

  constructor(file: string, problems: readonly TemplateProblem[]) {
    super(problems.map((problem) => `${file}, ${problemText(problem)}`).join('\n'))
    this.file = file
    this.problems = problems
  }
}

/** `line 38, column 11, parts[0].sections[0].id: expected …` */
export function problemText({ line, column, field, expected }: TemplateProblem): string {
  return `line ${line}, column ${column}${field === '' ? '' : `, ${field}`}: ${expected}`
}
