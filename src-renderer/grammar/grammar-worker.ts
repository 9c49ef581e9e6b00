import { Dialect, LocalLinter } from 'harper.js'
import { binary } from 'harper.js/binary'
import { lintText, prepare } from '../../src-core/grammar/lint-text.ts'
import type { GrammarAnswer, GrammarRequest } from './grammar-messages.ts'

const linter = new LocalLinter({ binary, dialect: Dialect.American })
const ready = prepare(linter)

// One after the other: Harper is one program.
let last: Promise<unknown> = ready
addEventListener('message', ({ data: { text } }: MessageEvent<GrammarRequest>) => {
  last = last.then(async () => {
    const answer: GrammarAnswer = { text, reports: await lintText(linter, text) }
    postMessage(answer)
  })
  last.catch(report)
})
ready.catch(report)

/** An error in a promise would go unheard: as an error of the worker it reaches the page. */
function report(error: unknown): void {
  setTimeout(() => {
    throw error
  })
}
