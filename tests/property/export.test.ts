import type { Node } from '@tiptap/pm/model'
import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { outline } from '../../src-core/document/outline.ts'
import { documentSchema } from '../../src-core/document/schema.ts'
import { writeDocx } from '../../src-core/docx/write-docx.ts'
import { writeHtml } from '../../src-core/html/write-html.ts'
import { cleanText } from '../../src-core/layout/clean-text.ts'
import { layOut } from '../../src-core/layout/lay-out.ts'
import { docxParagraphs, firstMissing, wordsOf } from '../readers/document-text.ts'
import { htmlText } from '../readers/mammoth.ts'
import { openXmlErrors } from '../readers/open-xml-sdk.ts'
import { wordRuleViolations } from '../readers/word-rules.ts'
import { asFile, printOptions, template } from '../unit/docx/exported.ts'

const schema = documentSchema()

/** Text as people paste it: any characters, half of a pair and forbidden ones among them, never empty. */
const text = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .array(fc.constantFrom('anvil', 'smith', '12', 'Why?', '“so”', '—', 'ü', '😀', 'a<b>&c'), {
        minLength: 1,
        maxLength: 6,
      })
      .map((words) => words.join(' ')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 8 }) },
  {
    weight: 1,
    arbitrary: fc
      .array(
        fc.integer({ min: 1, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
        { minLength: 1, maxLength: 6 },
      )
      .map((units) => units.join('')),
  },
)

const address = fc.oneof(
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  text,
  fc.constantFrom('javascript:x', 'mailto:a@b.example', 'x.md'),
)

const inline: fc.Arbitrary<Node> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(text, fc.subarray(['bold', 'italic', 'strike', 'code']), fc.option(address))
      .map(([value, marks, href]) =>
        schema.text(value, [
          ...(href === null ? [] : [schema.mark('link', { href })]),
          ...marks.map((mark) => schema.mark(mark)),
        ]),
      ),
  },
  { weight: 1, arbitrary: fc.constant(schema.node('hardBreak')) },
  { weight: 1, arbitrary: fc.tuple(text, text).map(([src, alt]) => schema.node('image', { src, alt })) },
  {
    weight: 1,
    arbitrary: fc
      .oneof(text, fc.constantFrom('<br>', '<!-- c -->', '[^n]', '[^none]'))
      .map((source) => schema.node('rawInline', { source })),
  },
)

const line = fc.array(inline, { maxLength: 4 })
const titles = fc.constantFrom(
  'Press release',
  'Headline',
  'Sub-headline',
  'Dateline',
  'Summary',
  'Customer problem',
  'Customer FAQ',
  'Internal FAQ',
  'Appendix',
  'How much is it?',
)

const { block } = fc.letrec<{ block: Node; blocks: Node[] }>((tie) => ({
  blocks: fc.array(tie('block'), { minLength: 1, maxLength: 3 }),
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    line.map((content) => schema.node('paragraph', null, content)),
    fc
      .tuple(
        fc.integer({ min: 1, max: 6 }),
        fc.oneof(
          titles.map((title) => [schema.text(title)]),
          line,
        ),
      )
      .map(([level, content]) => schema.node('heading', { level }, content)),
    text.map((value) => schema.node('codeBlock', null, [schema.text(value)])),
    fc
      .tuple(fc.constantFrom('html', 'definition', 'math', 'other'), text)
      .map(([kind, value]) => schema.node('rawBlock', { kind }, [schema.text(value)])),
    text.map((value) => schema.node('rawBlock', { kind: 'footnote' }, [schema.text(`[^n]: ${value}`)])),
    fc.constant(schema.node('horizontalRule')),
    fc.array(fc.array(line, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 3 }).map((rows) =>
      schema.node(
        'table',
        null,
        rows.map((cells, row) =>
          schema.node(
            'tableRow',
            null,
            cells.map((content) =>
              schema.node(row === 0 ? 'tableHeader' : 'tableCell', { align: 'right' }, [
                schema.node('paragraph', null, content),
              ]),
            ),
          ),
        ),
      ),
    ),
    tie('blocks').map((content) => schema.node('blockquote', null, content)),
    fc
      .tuple(
        fc.constantFrom('bulletList', 'orderedList'),
        fc.integer({ min: 0, max: 99 }),
        fc.boolean(),
        fc.array(fc.tuple(fc.option(fc.boolean()), tie('blocks')), { minLength: 1, maxLength: 3 }),
      )
      .map(([type, start, tight, items]) =>
        schema.node(
          type,
          type === 'orderedList' ? { start, tight } : { tight },
          items.map(([checked, content]) => schema.node('listItem', { checked }, content)),
        ),
      ),
  ),
}))

const document = fc
  .tuple(
    fc.option(
      fc
        .tuple(text, text)
        .map(([title, date]) => `---\ntitle: ${JSON.stringify(title)}\ndate: ${JSON.stringify(date)}\n---\n`),
    ),
    fc.array(block, { minLength: 1, maxLength: 8 }),
  )
  .map(([frontMatter, blocks]) => schema.node('doc', { frontMatter }, blocks))

const options = fc.record({
  pressReleaseHeadings: fc.boolean(),
  lineNumbers: fc.boolean(),
  pageSize: fc.constantFrom('letter' as const, 'a4' as const),
})

/** Every word that a document shows, without footnotes, which stand elsewhere, and raw source, which may be left out. */
function words(doc: Node): string[] {
  const lines: string[] = []
  doc.descendants((node) => {
    if (!node.isTextblock) return true
    if (node.type.name === 'rawBlock') return false
    let value = ''
    node.forEach((child) => {
      if (child.isText) value += child.text
      else if (child.type.name === 'image') value += ` ${child.attrs.alt} `
      else if (child.type.name === 'hardBreak' || /^(?:<br>|\[\^n\])$/.test(child.attrs.source)) value += ' '
      else if (child.attrs.source !== '<!-- c -->') value += child.attrs.source
    })
    lines.push(cleanText(value))
    return false
  })
  return wordsOf(lines.join('\n'))
}

/** Words in which no reader can disagree about where they begin and end. */
const plainWords = new Set([
  'anvil',
  'smith',
  'press',
  'release',
  'headline',
  'sub',
  'dateline',
  'summary',
  'customer',
  'problem',
  'faq',
  'internal',
  'appendix',
  'how',
  'much',
  'is',
  'it',
])

describe('any document at all', () => {
  it('becomes a file that Word can read and a page with all of its words, twice the same', async () => {
    await fc.assert(
      fc.asyncProperty(document, options, async (doc, chosen) => {
        const structure = outline(doc, template)
        const all = { ...printOptions, ...chosen }
        const docx = await writeDocx(doc, structure, all)
        expect(wordRuleViolations(docx)).toEqual([])
        expect(Object.keys(unzipSync(docx))[0]).toBe('[Content_Types].xml')
        expect(Buffer.from(await writeDocx(doc, structure, all)).equals(Buffer.from(docx))).toBe(true)

        const leftOut = layOut(doc, structure, all).leftOut.filter(({ kind }) => kind === 'heading' || kind === 'mark')
        const gone = new Map<string, number>()
        for (const word of wordsOf(leftOut.map((left) => left.text).join('\n')))
          gone.set(word, (gone.get(word) ?? 0) + 1)
        const wanted = words(doc).filter((word) => plainWords.has(word))
        for (const printed of [docxParagraphs(docx).join('\n'), htmlText(writeHtml(doc, structure, all))]) {
          const read = wordsOf(printed).filter((word) => plainWords.has(word))
          if (gone.size === 0) expect(firstMissing(wanted, read)).toBeNull()
          const left = new Map(gone)
          for (const word of read) left.set(word, (left.get(word) ?? 0) + 1)
          const missing = wanted.filter((word) => {
            left.set(word, (left.get(word) ?? 0) - 1)
            return (left.get(word) ?? 0) < 0
          })
          expect(missing).toEqual([])
        }
      }),
      { numRuns: 50 },
    )
  })

  it('passes the Open XML SDK', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(document, { minLength: 8, maxLength: 8 }), options, async (docs, chosen) => {
        // One file for several documents: the validator takes most of its time to start.
        const doc = schema.node(
          'doc',
          null,
          docs.flatMap((one) => Array.from({ length: one.childCount }, (_, i) => one.child(i))),
        )
        const docx = await writeDocx(doc, outline(doc, template), { ...printOptions, ...chosen })
        expect(await openXmlErrors(asFile(docx, 'docx'))).toEqual([])
      }),
      { numRuns: 6 },
    )
  })

  it('may have 20,000 paragraphs', async () => {
    const paragraph = schema.node('paragraph', null, [schema.text('word')])
    const doc = schema.node(
      'doc',
      null,
      Array.from({ length: 20_000 }, () => paragraph),
    )
    const docx = await writeDocx(doc, outline(doc, template), printOptions)
    expect(docxParagraphs(docx)).toHaveLength(20_000)
  })
})
