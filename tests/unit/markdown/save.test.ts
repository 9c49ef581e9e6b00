import { describe, expect, test } from 'vitest'
import { documentSchema } from '../../../src-core/document/schema.ts'
import { openMarkdown } from '../../../src-core/markdown/open.ts'
import { saveMarkdown } from '../../../src-core/markdown/save.ts'

const schema = documentSchema()

describe('saving a document as it was opened', () => {
  for (const text of ['', '\n', 'a', '# A\n\ntext\n', '\ufeff# A\r\n\r\n* x\r\n* y\r\n', '---\na: 1\n---\n\n# A\n'])
    test(JSON.stringify(text), () => {
      const opened = openMarkdown(text, schema)
      expect(saveMarkdown(opened.doc, opened)).toBe(text)
      const again = schema.nodeFromJSON(opened.doc.toJSON())
      expect(saveMarkdown(again, opened)).toBe(text)
    })
})
