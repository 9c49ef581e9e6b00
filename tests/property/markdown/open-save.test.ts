import fc from 'fast-check'
import { expect, test } from 'vitest'
import { documentSchema } from '../../../src-core/document/schema.ts'
import { openMarkdown } from '../../../src-core/markdown/open.ts'
import { saveMarkdown } from '../../../src-core/markdown/save.ts'
import { chaoticMarkdown, markdownDocument, runs } from './arbitraries.ts'
import { applyEdit, edit } from './edits.ts'

const schema = documentSchema()
const anyText = fc.oneof(chaoticMarkdown, markdownDocument, fc.string({ unit: 'binary', maxLength: 60 }))

test('opening and saving leaves every text as it was', () => {
  fc.assert(
    fc.property(anyText, fc.boolean(), (text, typingParagraphs) => {
      const opened = openMarkdown(text, schema, { typingParagraphs })
      opened.doc.check()
      expect(saveMarkdown(opened.doc, opened)).toBe(text)
    }),
    { numRuns: runs },
  )
})

test('a document of equal but new nodes is saved as the text it was opened from', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const opened = openMarkdown(text, schema, { typingParagraphs: true })
      expect(saveMarkdown(schema.nodeFromJSON(opened.doc.toJSON()), opened)).toBe(text)
    }),
    { numRuns: runs },
  )
})

test('editing and undoing leaves every text as it was', () => {
  fc.assert(
    fc.property(anyText, fc.array(edit, { minLength: 1, maxLength: 3 }), (text, edits) => {
      const opened = openMarkdown(text, schema, { typingParagraphs: true })
      const done = edits.flatMap((it) => applyEdit(opened.doc, it) ?? []).slice(0, 1)
      for (const tr of done)
        for (let i = tr.steps.length - 1; i >= 0; i--) tr.step(tr.steps[i]?.invert(tr.docs[i] ?? tr.doc) as never)
      const doc = done[0]?.doc ?? opened.doc
      expect(saveMarkdown(doc, opened)).toBe(text)
    }),
    { numRuns: runs },
  )
})
