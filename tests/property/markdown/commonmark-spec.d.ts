declare module 'commonmark-spec' {
  /** The examples of the specification; a tab is written as `→`. */
  export const tests: ReadonlyArray<{
    readonly markdown: string
    readonly html: string
    readonly section: string
    readonly number: number
  }>
}
