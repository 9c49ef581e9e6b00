import type { Node } from '@tiptap/pm/model'
import { Transform } from '@tiptap/pm/transform'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { outline } from '../../src-core/document/outline.ts'
import { applyMove, type Movable, movables, moveTo } from '../../src-core/document/rearrange.ts'
import { documentSchema } from '../../src-core/document/schema.ts'
import { type OpenedMarkdown, openMarkdown } from '../../src-core/markdown/open.ts'
import { saveMarkdown } from '../../src-core/markdown/save.ts'
import { template } from '../unit/docx/exported.ts'

const schema = documentSchema()

/** Blocks as people and other programs write them, each in a way that Dateline would not. */
const bodies = [
  'Plain words about the matter at hand.',
  'A line\nthat goes on *here* and __there__.',
  '* one\n* two\n    * deeper',
  '1) first\n2) second',
  '+ [x] done\n+ [ ] open',
  '|a|b|\n|-|:-:|\n|1|two  |',
  '~~~js\nconst a = 1\n~~~',
  '> quoted\nlazily',
  'Ends with a break\\\nand goes on, see [this](<https://example.com/a b>).',
  '![alt](picture.png "Title")',
  '“We did it,” said Ines Duarte, head of product at Brightwell.',
  '***',
  'Text with <kbd>raw</kbd> pieces and a note.[^n]',
]
const gap = fc.constantFrom('\n\n', '\n\n\n', '\n   \n')
const body = fc
  .array(fc.tuple(fc.constantFrom(...bodies), gap), { maxLength: 3 })
  .map((all) => all.map(([text, end]) => text + end).join(''))
const closing = fc.constantFrom('', ' ##')
const heading = (title: string, mark: string) => `## ${title}${mark}`
const names = [
  'Summary',
  'Customer problem',
  'Solution',
  'Leader quote',
  'How it works',
  'Customer quote',
  'Getting started',
]
const release = fc
  .shuffledSubarray(names, { minLength: 2 })
  .chain((titles) =>
    fc.tuple(
      ...titles.map((title) =>
        fc.tuple(closing, gap, body).map(([mark, after, text]) => heading(title, mark) + after + text),
      ),
    ),
  )
const asked = ['What does it cost?', 'Who is it for?', 'Why now?', 'What must be true?', 'How do we measure success?']
const faq = fc
  .shuffledSubarray(asked, { minLength: 2 })
  .chain((titles) =>
    fc.tuple(
      ...titles.map((title) =>
        fc.tuple(closing, gap, body).map(([mark, after, text]) => heading(title, mark) + after + text),
      ),
    ),
  )
const text = fc
  .tuple(release, faq, fc.boolean())
  .map(
    ([sections, questions, notes]) =>
      `---\ntitle: x\n---\n# Press release\n\n${sections.join('')}# Internal FAQ #\n\n${questions.join('')}${notes ? '[^n]: A note.\n' : ''}`,
  )

function movablesOf(doc: Node, id: string): Movable[] {
  const part = outline(doc, template).parts.find((each) => each.id === id)
  return part ? movables(doc, part) : []
}

const pick = fc.tuple(fc.constantFrom('press-release', 'internal-faq'), fc.nat(), fc.nat())

/** The same move for a document, whatever its length; null where there is none. */
function moved(doc: Node, [part, from, to]: [string, number, number]): Transform | null {
  const all = movablesOf(doc, part)
  if (all.length < 2) return null
  const move = moveTo(all, from % all.length, to % all.length)
  if (!move) return null
  const transform = new Transform(doc)
  applyMove(transform, move)
  return transform
}

function sources({ blocks, text }: OpenedMarkdown): string[] {
  return blocks.map(({ start, end }) => text.slice(start, end))
}

describe('a section or question that changes places', () => {
  test('is found as often as the document has one, and takes all of its blocks along', () => {
    const { doc } = openMarkdown('# Press release\n\n## Summary\n\nA.\n\n- b\n\n## Solution\n\nC.\n', schema)
    const all = movablesOf(doc, 'press-release')
    expect(all.map(({ from, to }) => doc.textBetween(from, to, ' '))).toEqual(['Summary A. b', 'Solution C.'])
  })

  test('keeps its bytes and all others', () => {
    let moves = 0
    fc.assert(
      fc.property(text, pick, (markdown, which) => {
        const opened = openMarkdown(markdown, schema, { typingParagraphs: true })
        const transform = moved(opened.doc, which)
        if (!transform) return
        moves += 1
        const saved = saveMarkdown(transform.doc, opened)
        expect(sources(openMarkdown(saved, schema)).toSorted()).toEqual(
          sources(openMarkdown(markdown, schema)).toSorted(),
        )
        expect(openMarkdown(saved, schema, { typingParagraphs: true }).doc.textContent).toBe(transform.doc.textContent)
      }),
      { numRuns: 90 },
    )
    expect(moves).toBeGreaterThan(30)
  })

  test('keeps its bytes too when the document was saved in between, so that its nodes are no longer those of the file', () => {
    fc.assert(
      fc.property(text, pick, (markdown, which) => {
        const { doc } = openMarkdown(markdown, schema, { typingParagraphs: true })
        const transform = moved(doc, which)
        if (!transform) return
        const again = openMarkdown(markdown, schema)
        const saved = saveMarkdown(transform.doc, again)
        expect(sources(openMarkdown(saved, schema)).toSorted()).toEqual(sources(again).toSorted())
      }),
      { numRuns: 50 },
    )
  })

  test('comes back exactly by undoing', () => {
    fc.assert(
      fc.property(text, pick, (markdown, which) => {
        const opened = openMarkdown(markdown, schema, { typingParagraphs: true })
        const transform = moved(opened.doc, which)
        if (!transform) return
        const back = new Transform(transform.doc)
        for (const [i, step] of [...transform.steps.entries()].reverse())
          back.step(step.invert(transform.docs[i] as Node))
        expect(back.doc.eq(opened.doc)).toBe(true)
        expect(saveMarkdown(back.doc, opened)).toBe(markdown)
      }),
      { numRuns: 50 },
    )
  })

  test('stands where it was put', () => {
    fc.assert(
      fc.property(text, pick, (markdown, [part, from, to]) => {
        const { doc } = openMarkdown(markdown, schema, { typingParagraphs: true })
        const all = movablesOf(doc, part)
        const transform = moved(doc, [part, from, to])
        if (!transform) return
        const titles = (of: Node) =>
          movablesOf(of, part).map((each) => of.textBetween(each.from, each.to, '\n').split('\n')[0])
        const expected = titles(doc)
        expected.splice(to % all.length, 0, ...expected.splice(from % all.length, 1))
        expect(titles(transform.doc)).toEqual(expected)
      }),
      { numRuns: 50 },
    )
  })
})
