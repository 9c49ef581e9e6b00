import type { GrammarReport } from '../../src-core/grammar/grammar.ts'

/** What the page asks the grammar worker. */
export interface GrammarRequest {
  readonly text: string
}

/** The answer, in the order of the questions. */
export interface GrammarAnswer {
  readonly text: string
  readonly reports: readonly GrammarReport[]
}
