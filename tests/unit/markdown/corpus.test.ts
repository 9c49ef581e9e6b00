import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { Transform } from '@tiptap/pm/transform'
import { describe, expect, test } from 'vitest'
import { documentSchema } from '../../../src-core/document/schema.ts'
import { openMarkdown } from '../../../src-core/markdown/open.ts'
import { saveMarkdown } from '../../../src-core/markdown/save.ts'
import { meaning } from '../../property/markdown/meaning.ts'

/** PR/FAQs that other people and tools wrote; they are not part of the project and may be absent. */
const folder = resolve(import.meta.dirname, '../../../../shared/corpus')
const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.md')) : []
const schema = documentSchema()

describe.skipIf(files.length === 0)('documents by others', () => {
  for (const file of files) {
    const text = readFileSync(resolve(folder, file), 'utf8')
    test(`${file} is opened and saved byte for byte`, () => {
      const opened = openMarkdown(text, schema, { typingParagraphs: true })
      opened.doc.check()
      expect(saveMarkdown(opened.doc, opened)).toBe(text)
      expect(saveMarkdown(schema.nodeFromJSON(opened.doc.toJSON()), opened)).toBe(text)
    })
    test(`${file}: a word typed into a block changes that word alone`, () => {
      const opened = openMarkdown(text, schema)
      const ends: number[] = []
      opened.doc.descendants((node, pos) => {
        if (node.isTextblock && node.content.size > 0 && !node.type.spec.code) ends.push(pos + node.nodeSize - 1)
      })
      expect(ends.length).toBeGreaterThan(10)
      // Every fifth: each save reads the whole file again.
      for (const end of ends.filter((_, i) => i % 5 === 0)) {
        const { doc } = new Transform(opened.doc).insert(end, schema.text(' ZZ'))
        const saved = saveMarkdown(doc, opened)
        expect(saved.replace(' ZZ', '')).toBe(text)
        expect(saved.length).toBe(text.length + 3)
      }
    })
    test(`${file} written anew says the same`, () => {
      const { doc } = openMarkdown(text, schema)
      expect(meaning(openMarkdown(saveMarkdown(doc, null), schema).doc)).toEqual(meaning(doc))
    })
  }
})
