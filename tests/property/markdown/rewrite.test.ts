import { tests as examples } from 'commonmark-spec'
import fc from 'fast-check'
import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
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

/** Examples of CommonMark 0.31.2 that another HTML comes out for when every block is written anew, and why. */
const known: Record<string, readonly number[]> = {
  'a mark inside the same mark is that mark once': [
    ...[369, 373, 389, 407, 408, 409, 417, 418, 419, 425, 426, 427, 432, 461, 463, 464, 465, 466],
  ],
  'bold and italic on the same words have no order': [416, 467, 468],
  'an address in the text becomes a link': [606],
}

test('every CommonMark example is opened and saved unchanged, and written anew with the same HTML', () => {
  const counts = { equal: 0, normalised: 0, raw: 0 }
  const different: number[] = []
  for (const { markdown, number } of examples) {
    const text = markdown.replaceAll('→', '\t')
    const opened = openMarkdown(text, schema)
    expect(saveMarkdown(opened.doc, opened)).toBe(text)
    const anew = rewritten(text)
    if (html(anew) !== html(text)) different.push(number)
    let raw = false
    opened.doc.descendants((node) => {
      raw ||= node.type.name === 'rawBlock' || node.type.name === 'rawInline'
    })
    counts[raw ? 'raw' : anew === text ? 'equal' : 'normalised']++
  }
  console.log(
    `CommonMark examples: ${counts.raw} with raw nodes; without: ${counts.equal} written anew byte for byte, ` +
      `${counts.normalised} in another spelling, ${different.length} of all with other HTML (all known)`,
  )
  expect(examples).toHaveLength(652)
  expect(different).toEqual(
    Object.values(known)
      .flat()
      .sort((a, b) => a - b),
  )
})

/** The HTML that a reader which shares no code with the mapping gives; white space between words and tags is one. */
function html(text: string): string {
  return micromark(text, { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] })
    .replace(/\s+/g, ' ')
    .replace(/> | </g, (it) => it.trim())
    .trim()
}
