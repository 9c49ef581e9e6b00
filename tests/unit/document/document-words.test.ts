import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DocumentWords } from '../../../src-core/document/document-words.ts'
import { documentSchema } from '../../../src-core/document/schema.ts'
import { countWords } from '../../../src-core/document/words.ts'
import { openMarkdown } from '../../../src-core/markdown/open.ts'
import { markdownDocument } from '../../property/markdown/arbitraries.ts'

const schema = documentSchema()

test('counts what is in the text of any range', () => {
  fc.assert(
    fc.property(markdownDocument, fc.nat(), fc.nat(), (text, a, b) => {
      const { doc } = openMarkdown(text, schema)
      const size = doc.content.size + 1
      const from = Math.min(a % size, b % size)
      const to = Math.max(a % size, b % size)
      const words = new DocumentWords(doc)
      expect(words.in({ from, to })).toBe(countWords(doc.textBetween(from, to, '\n', ' ')))
      expect(words.all).toBe(countWords(doc.textBetween(0, doc.content.size, '\n', ' ')))
    }),
  )
})
