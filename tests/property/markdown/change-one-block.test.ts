import type { Node } from '@tiptap/pm/model'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { documentSchema } from '../../../src-core/document/schema.ts'
import { openMarkdown } from '../../../src-core/markdown/open.ts'
import { saveMarkdown } from '../../../src-core/markdown/save.ts'
import { chaoticMarkdown, markdownDocument, runs } from './arbitraries.ts'
import { applyEdit, type Edit, edit } from './edits.ts'
import { meaning } from './meaning.ts'

const schema = documentSchema()

function changed(text: string, it: Edit): { before: ReturnType<typeof openMarkdown>; saved: string } | null {
  const before = openMarkdown(text, schema)
  const doc = applyEdit(before.doc, it)?.doc
  if (!doc) return null
  const saved = saveMarkdown(doc, before)
  expect(meaning(openMarkdown(saved, schema).doc)).toEqual(meaning(doc))
  return { before, saved }
}

test('a changed document is read back as it was written, however odd the text around the change', () => {
  fc.assert(
    fc.property(chaoticMarkdown, edit, (text, it) => {
      changed(text, it)
    }),
    { numRuns: runs },
  )
})

test('changing one block leaves the bytes of all others as they were', () => {
  fc.assert(
    fc.property(markdownDocument, edit, (text, it) => {
      const result = changed(text, it)
      if (!result) return
      const { before, saved } = result
      const { doc, blocks } = before
      const after = applyEdit(doc, it)?.doc ?? doc
      // Without the definition, blocks that refer to it have to be written in another way.
      if (after.lastChild !== doc.lastChild && it.kind === 'remove block') return
      const touched = touchedBlocks(doc, after)
      const kept = blocks.filter((_, i) => !touched.has(i)).map(({ start, end }) => text.slice(start, end))
      let at = 0
      for (const source of kept) {
        const found = saved.indexOf(source, at)
        expect(found, `${JSON.stringify(source)} in ${JSON.stringify(saved)}`).toBeGreaterThanOrEqual(at)
        at = found + source.length
      }
      const [first, last] = [blocks[0], blocks.at(-1)]
      if (first && !touched.has(0) && doc.firstChild === after.firstChild)
        expect(saved.slice(0, first.end)).toBe(text.slice(0, first.end))
      if (last && doc.lastChild === after.lastChild) expect(saved.endsWith(text.slice(last.start))).toBe(true)
    }),
    { numRuns: runs },
  )
})

test('what earlier saves found out does not change what a later one writes', () => {
  fc.assert(
    fc.property(
      fc.oneof(markdownDocument, chaoticMarkdown),
      fc.array(edit, { minLength: 2, maxLength: 4 }),
      (text, edits) => {
        const docs = (opened: Node) => {
          const all: Node[] = []
          for (const it of edits) {
            const before: Node = all.at(-1) ?? opened
            all.push(applyEdit(before, it)?.doc ?? before)
          }
          return all
        }
        const opened = openMarkdown(text, schema)
        const saved = docs(opened.doc).map((doc) => saveMarkdown(doc, opened))
        const again = openMarkdown(text, schema)
        const last = docs(again.doc).at(-1) as Node
        expect(saved.at(-1)).toBe(saveMarkdown(last, again))
        expect(meaning(openMarkdown(saved.at(-1) ?? '', schema).doc)).toEqual(meaning(last))
      },
    ),
    { numRuns: runs },
  )
})

/** Two lists of one kind that come to stand side by side need different markers, so one of them has to change. */
function touchedBlocks(before: Node, after: Node): Set<number> {
  const kept = new Set(
    after.children.filter(({ type }, i) => {
      const besideItsKind = [i - 1, i + 1].some((at) => after.maybeChild(at)?.type === type)
      return !(type.name.endsWith('List') && besideItsKind)
    }),
  )
  return new Set(before.children.flatMap((node, i) => (kept.has(node) ? [] : [i])))
}
