import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Node } from '@tiptap/pm/model'
import { diffArrays } from 'diff'
import { describe, expect, it } from 'vitest'
import { outline } from '../../../src-core/document/outline.ts'
import { documentSchema } from '../../../src-core/document/schema.ts'
import { docxOf } from '../../../src-core/docx/write-docx.ts'
import { defaultExportChoices, type ExportChoices } from '../../../src-core/export/choices.ts'
import { layoutOptionsOf, travellingMarkdown } from '../../../src-core/export/exported.ts'
import { layOut } from '../../../src-core/layout/lay-out.ts'
import { type PrintedBlock, runsText } from '../../../src-core/layout/printed.ts'
import { openMarkdown } from '../../../src-core/markdown/open.ts'
import { newDocumentText } from '../../../src-core/templates/new-document.ts'
import { template } from '../docx/exported.ts'
import { canonical, rich } from '../docx/sample-documents.ts'
import { imported } from './word-files.ts'

const schema = documentSchema()
const repository = path.resolve(import.meta.dirname, '../../..')

function documentsIn(folder: string): [name: string, markdown: string][] {
  if (!existsSync(folder)) return []
  const files = readdirSync(folder).filter((name) => /^\d.*\.md$/.test(name))
  return files.map((name) => [name, readFileSync(path.join(folder, name), 'utf8')])
}

const documents: [name: string, markdown: string][] = [
  ['the canonical sample', canonical],
  [
    'the template, filled in',
    newDocumentText(template, { today: '2027-06-03' }).replace(
      /^#{1,6} .*$/gm,
      (heading, at) => `${heading}\n\nWritten at ${at}.\n`,
    ),
  ],
  ...documentsIn(path.join(repository, 'tests/corpus/development')),
  ...documentsIn(path.join(repository, 'tests/corpus/held-out')),
  // Real documents, where a machine has them; nothing of them is in the repository.
  ...documentsIn(path.join(repository, '../shared/corpus')),
]

async function thereAndBack(markdown: string, chosen: Partial<ExportChoices> = {}) {
  const choices = { ...defaultExportChoices, ...chosen }
  const opened = openMarkdown(markdown, schema)
  const source = { doc: opened.doc, opened, outline: outline(opened.doc, template) }
  const printed = layOut(opened.doc, source.outline, layoutOptionsOf(choices, '2026-11-23', null))
  const travelling = choices.markdownPart ? travellingMarkdown(source, choices) : null
  const docx = await docxOf(printed, { ...choices, markdown: travelling })
  return { printed, docx, back: imported(docx, { imageFolder: null }) }
}

const plain = (text: string) => text.replace(/\s+/g, '')

/** A block as its kind and text. Headings, titles and questions are one kind: what Markdown writes as a heading. */
function ofNode(node: Node): string {
  const text = node.textBetween(0, node.content.size, '', (leaf) =>
    leaf.type.name === 'image' ? String(leaf.attrs.alt) : '',
  )
  return `${node.type.name}: ${plain(text)}`
}

function ofPrinted(block: PrintedBlock): string {
  const kinds = {
    title: 'heading',
    question: 'heading',
    heading: 'heading',
    subtitle: 'paragraph',
    paragraph: 'paragraph',
    quote: 'blockquote',
    code: 'codeBlock',
    table: 'table',
    rule: 'horizontalRule',
  }
  const kind = block.kind === 'list' ? (block.ordered ? 'orderedList' : 'bulletList') : kinds[block.kind]
  return `${kind}: ${plain(textOf(block))}`
}

function textOf(block: PrintedBlock): string {
  if ('runs' in block) return runsText(block.runs)
  switch (block.kind) {
    case 'quote':
      return block.blocks.map(textOf).join('')
    case 'list':
      return block.items.flatMap(({ blocks }) => blocks.map(textOf)).join('')
    case 'code':
      return block.text
    case 'table':
      return [...(block.header ? [block.header] : []), ...block.rows].map((row) => row.map(runsText).join('')).join('')
    case 'rule':
      return ''
  }
}

function blocksOf(markdown: string): Node[] {
  return openMarkdown(markdown, schema).doc.children.filter(
    (node) => node.type.name !== 'rawBlock' && (node.content.size > 0 || node.isLeaf),
  )
}

function inBoth(a: readonly string[], b: readonly string[]) {
  const parts = diffArrays([...a], [...b])
  const same = parts
    .filter(({ added, removed }) => !added && !removed)
    .reduce((sum, { value }) => sum + value.length, 0)
  const rest = parts.flatMap(({ added, removed, value }) =>
    added || removed ? value.map((text) => `${added ? '+' : '-'} ${text.slice(0, 100)}`) : [],
  )
  return { same, rest }
}

describe('Markdown to Word and back', () => {
  it('keeps at least 98 of 100 printed blocks by kind and text, in all documents together', async () => {
    let all = 0
    let kept = 0
    const lost: string[] = []
    for (const [name, markdown] of documents) {
      const { printed, back } = await thereAndBack(markdown)
      const returned = blocksOf(back.markdown).map(ofNode)
      // A headline is a title in Word, and by what stands before it a heading or text again.
      const expected = printed.parts
        .flatMap(({ blocks }) => blocks)
        .map((block) => {
          const line = ofPrinted(block)
          return block.kind === 'title' && !returned.includes(line) ? line.replace('heading', 'paragraph') : line
        })
      const { same, rest } = inBoth(expected, returned)
      all += expected.length
      kept += same
      lost.push(...rest.map((line) => `${name} ${line}`))
      expect(back.report.lost).toEqual([])
    }
    expect(documents.length).toBeGreaterThan(50)
    expect(kept / all, lost.join('\n')).toBeGreaterThanOrEqual(0.98)
  }, 120_000)

  it('keeps every block and every byte of it where the Markdown travels along', async () => {
    for (const [name, markdown] of documents) {
      const { back } = await thereAndBack(markdown, { markdownPart: true })
      const expected = blocksOf(markdown).map(ofNode)
      expect(inBoth(expected, blocksOf(back.markdown).map(ofNode)).rest, name).toEqual([])
      for (const block of openMarkdown(markdown, schema).blocks.slice(0, 30)) {
        const source = markdown.slice(block.start, block.end).trim()
        if (!/<!--|^---$|^\[/.test(source))
          expect(back.markdown.replaceAll('\r\n', '\n')).toContain(source.replaceAll('\r\n', '\n'))
      }
    }
  }, 120_000)

  it('brings back front matter, tasks, starts of lists, alignment, notes and code', async () => {
    const { back } = await thereAndBack(canonical)
    expect(back.markdown).toMatch(
      /^---\ntitle: Swapboard\nauthor: Mara Voss, Jo Lind\ndate: 2027-06-03\nstage: hypothesis\nconfidentiality: Internal\nlang: en-GB\n---\n/,
    )
    for (const text of [
      '| :- | -: | :-: |',
      '5. Hospitals let us',
      '- [x] Interviewed 14',
      '- [ ] Signed',
      '  1. on weekdays',
      '[^1]: A diary study with *212* nurses.',
      'select ward\n\tfrom swap',
      '> Interviews held',
      '(https://swapboard.example/start?plan=trial&from=pr#now)',
    ])
      expect(back.markdown).toContain(text)
    expect(
      outline(openMarkdown(back.markdown, schema).doc, template).parts.map(({ range, questions }) => [
        range !== null,
        questions.length,
      ]),
    ).toEqual([
      [true, 0],
      [true, 2],
      [true, 3],
      [true, 0],
    ])
  })

  it('brings a document back in prose, in which the outline finds the sections again', async () => {
    const { back } = await thereAndBack(canonical, { pressReleaseHeadings: false })
    const { parts } = outline(openMarkdown(back.markdown, schema).doc, template)
    const states = Object.fromEntries(parts.flatMap(({ sections }) => sections.map(({ id, state }) => [id, state])))
    expect(states).toMatchObject({
      headline: 'complete',
      summary: expect.not.stringMatching('missing'),
      'leader-quote': expect.not.stringMatching('missing'),
    })
  })

  it('gives the same Markdown again the second time', async () => {
    for (const markdown of [canonical, rich]) {
      const once = (await thereAndBack(markdown)).back.markdown
      const twice = (await thereAndBack(once)).back.markdown
      expect(blocksOf(twice).map(ofNode)).toEqual(blocksOf(once).map(ofNode))
    }
  })
})

describe('a Word file that comes back with its Markdown', () => {
  const source =
    '# Press release\n\n## Headline\n\nPlumb hears __leaks__\n\n<!-- dateline:ignore headline-length -->\n\n* one\n* two [ref]\n\n[ref]: https://x.example/a "T"\n\n# FAQ\n\n**Q1: Why?**\nA: Because *so*.\n'
  const edited = async (edit: (xml: string) => string) => {
    const { docx } = await thereAndBack(source, { markdownPart: true })
    const { unzipSync, zipSync, strFromU8, strToU8 } = await import('fflate')
    const entries = unzipSync(docx)
    const xml = strFromU8(entries['word/document.xml'] ?? new Uint8Array())
    const changed = edit(xml)
    expect(changed === xml).toBe(edit === same)
    return imported(zipSync({ ...entries, 'word/document.xml': strToU8(changed) }), { imageFolder: null })
  }
  const same = (xml: string) => xml

  it('is as it was written, but for what never travels', async () => {
    const { markdown, report } = await edited(same)
    expect(markdown).toBe(source.replace('<!-- dateline:ignore headline-length -->\n\n', ''))
    expect(report.notes[0]).toMatch(
      /^The file carries the Markdown that it was made from: (\d+) of \1 blocks are as they were\.$/,
    )
  })

  it('differs in the block that was changed, and only there', async () => {
    const { markdown, report } = await edited((xml) => xml.replace('>two </w:t>', '>three </w:t>'))
    expect(markdown).toContain('Plumb hears __leaks__')
    expect(markdown).toContain('**Q1: Why?**\nA: Because *so*.')
    expect(markdown).toContain('* three [ref](https://x.example/a)')
    expect(report.notes[0]).toContain('1 is new or changed')
  })

  it('differs where only emphasis or a link was changed', async () => {
    const bold = await edited((xml) => xml.replace('<w:r><w:rPr><w:b/><w:bCs/></w:rPr>', '<w:r>'))
    expect(bold.markdown).toContain('Plumb hears leaks')
    const { docx } = await thereAndBack(source, { markdownPart: true })
    const { unzipSync, zipSync, strFromU8, strToU8 } = await import('fflate')
    const entries = unzipSync(docx)
    const name = 'word/_rels/document.xml.rels'
    const links = strFromU8(entries[name] ?? new Uint8Array()).replace('https://x.example/a', 'https://x.example/b')
    expect(imported(zipSync({ ...entries, [name]: strToU8(links) })).markdown).toContain('https://x.example/b')
  })

  it('has what was added, and not what was deleted', async () => {
    const added = await edited((xml) =>
      xml.replace(
        '<w:p><w:pPr><w:pStyle w:val="Question"/>',
        '<w:p><w:r><w:t>New paragraph.</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="Question"/>',
      ),
    )
    expect(added.markdown).toContain('# FAQ\n\nNew paragraph.\n\n**Q1: Why?**')
    const gone = await edited((xml) => xml.replace(/<w:p>(?:(?!<\/w:p>).)*Plumb hears(?:(?!<\/w:p>).)*<\/w:p>/, ''))
    expect(gone.markdown).not.toContain('Plumb')
    expect(gone.markdown).toContain('* one\n* two [ref]')
  })
})
