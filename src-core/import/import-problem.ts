export const importProblemCodes = ['not-this-format', 'encrypted', 'damaged', 'too-large', 'unsafe'] as const
export type ImportProblemCode = (typeof importProblemCodes)[number]

/** A file that cannot be imported, for what it is. The message is for the person and does not name the file. */
export class ImportProblem extends Error {
  override readonly name = 'ImportProblem'
  readonly code: ImportProblemCode

  constructor(code: ImportProblemCode, message: string) {
    super(message)
    this.code = code
  }
}
