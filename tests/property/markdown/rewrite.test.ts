import fc from 'fast-check'
import { expect, test } from 'vitest'
import { documentSchema } from '../../../src-core/document/schema.ts'
import { openMarkdown } from '../../../src-core/markdown/open.ts'
import { saveMarkdown } from '../../../src-core/markdown/save.ts'
import { chaoticMarkdown, markdownDocument, runs } from './arbitraries.ts'
import { meaning } from './meaning.ts'

const schema = documentSchema()

/** Every block written anew, as if none had a source. */
function rewritten(text: string): string {
  return saveMarkdown(openMarkdown(text, schema).doc, null)
}

test('a document with every block written anew is read back the same', () => {
  fc.assert(
    fc.property(fc.oneof(chaoticMarkdown, markdownDocument), (text) => {
      expect(meaning(openMarkdown(rewritten(text), schema).doc)).toEqual(meaning(openMarkdown(text, schema).doc))
    }),
    { numRuns: runs },
  )
})

test('writing anew what was written anew changes nothing', () => {
  fc.assert(
    fc.property(fc.oneof(chaoticMarkdown, markdownDocument), (text) => {
      const once = rewritten(text)
      expect(rewritten(once)).toBe(once)
    }),
    // A third: each run opens and writes the text twice.
    { numRuns: Math.ceil(runs / 3) },
  )
})
