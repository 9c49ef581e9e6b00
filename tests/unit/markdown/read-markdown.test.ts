import { Transform } from '@tiptap/pm/transform'
import { describe, expect, test } from 'vitest'
import { documentSchema } from '../../../src-core/document/schema.ts'
import { type OpenedMarkdown, openMarkdown, openReadMarkdown } from '../../../src-core/markdown/open.ts'
import { sourcePlace } from '../../../src-core/markdown/places.ts'
import { readMarkdown } from '../../../src-core/markdown/read-markdown.ts'
import { saveMarkdown } from '../../../src-core/markdown/save.ts'
import { sampleText } from '../../bench/sample-text.ts'

const schema = documentSchema()
const texts = [
  '',
  '\ufeff---\r\ntitle: x\r\n---\r\n\r\n# Head\r\n\r\nText &amp; [a] \\* `x`[^1]\r\n\r\n[a]: /u\r\n\r\n[^1]: Note\r\n',
  '# A\n\n## B\n\n$$\nx\n$$\n\n:::note\n- a\n:::\n\n- [x] done\n  > quote\n\n| a | b |\n|:-|-:|\n| `c\\|d` | <b>e</b> |\n',
  sampleText(8000),
]

/** Everything that can be asked of an opened text. */
function answers(opened: OpenedMarkdown): unknown {
  const { doc, blocks, bodyStart, text } = opened
  const places = Array.from({ length: doc.content.size + 1 }, (_, pos) => sourcePlace(opened, pos))
  const changed = new Transform(doc).insert(doc.content.size, schema.node('paragraph', null, schema.text('New *x*')))
  return {
    doc: doc.toJSON(),
    blocks: blocks.map(({ start, end, node }) => [start, end, node.toJSON()]),
    bodyStart,
    text,
    places,
    saved: saveMarkdown(doc, opened),
    changed: saveMarkdown(changed.doc, opened),
  }
}

describe('a text that was read elsewhere', () => {
  for (const [i, text] of texts.entries())
    test(`opens as one that was read here (${i + 1})`, () => {
      const options = { typingParagraphs: true }
      const sent = structuredClone(readMarkdown(text, () => {}))
      expect(answers(openReadMarkdown(sent, schema, options))).toEqual(answers(openMarkdown(text, schema, options)))
    })

  test('progress rises to 1 in small steps', () => {
    const shares: number[] = []
    readMarkdown(sampleText(60_000), (share) => shares.push(share))
    expect(shares).toEqual([...shares].sort((a, b) => a - b))
    expect(shares.at(-1)).toBe(1)
    expect(shares.filter((share) => share === 1)).toHaveLength(1)
    expect(shares.length).toBeGreaterThan(50)
    expect(shares.length).toBeLessThanOrEqual(100)
  })

  test('what the progress callback throws ends the reading', () => {
    let calls = 0
    const stop = () => {
      calls++
      throw new Error('cancelled')
    }
    expect(() => readMarkdown(sampleText(20_000), stop)).toThrow('cancelled')
    expect(calls).toBe(1)
  })
})
