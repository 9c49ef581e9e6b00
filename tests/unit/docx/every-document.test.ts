import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { outline } from '../../../src-core/document/outline.ts'
import { documentSchema } from '../../../src-core/document/schema.ts'
import { docxOf } from '../../../src-core/docx/write-docx.ts'
import { layOut } from '../../../src-core/layout/lay-out.ts'
import { type PrintedDocument, type Run, runsText } from '../../../src-core/layout/printed.ts'
import { openMarkdown } from '../../../src-core/markdown/open.ts'
import { parseTemplate } from '../../../src-core/templates/parse-template.ts'
import { firstMissing } from '../../readers/document-text.ts'
import { convertToText, libreOffice } from '../../readers/libreoffice.ts'
import { readWithMammoth } from '../../readers/mammoth.ts'
import { openXmlErrors } from '../../readers/open-xml-sdk.ts'
import { documentsIn, filledTemplate, type PageSample, templateFiles } from '../../readers/page-samples.ts'
import { pandoc, readWithPandoc } from '../../readers/pandoc.ts'
import { pythonDocx, readWithPythonDocx } from '../../readers/python-docx.ts'
import { mammothStructure, pandocStructure, printedNumbers, printedStructure, words } from '../../readers/structure.ts'
import { wordRuleViolations } from '../../readers/word-rules.ts'
import { asFile, printOptions, template } from './exported.ts'
import { canonical, rich } from './sample-documents.ts'

const repository = path.resolve(import.meta.dirname, '../../..')

interface Exported {
  readonly printed: PrintedDocument
  readonly docx: Uint8Array
  readonly file: string
}

async function exported(text: string, readAgainst = template): Promise<Exported> {
  const { doc } = openMarkdown(text, documentSchema())
  const printed = layOut(doc, outline(doc, readAgainst), printOptions)
  const docx = await docxOf(printed, printOptions)
  return { printed, docx, file: asFile(docx, 'docx') }
}

const samples: PageSample[] = readdirSync(path.join(repository, 'templates'))
  .filter((name) => name.startsWith('sample-'))
  .map((name) => ({ name, text: readFileSync(path.join(repository, 'templates', name), 'utf8') }))
// Real documents, where a machine has them; nothing of them is in the repository.
const shared = path.join(repository, '../shared/corpus')
const others = existsSync(shared) ? documentsIn(shared).filter(({ name }) => /^\d/.test(name)) : []

const documents: [name: string, make: () => Promise<Exported>][] = [
  ...templateFiles().map((file): [string, () => Promise<Exported>] => [
    path.basename(file),
    () => exported(filledTemplate(file, 40).text, parseTemplate(readFileSync(file, 'utf8'), path.basename(file))),
  ]),
  ...[
    ...samples,
    { name: 'a whole PR/FAQ', text: canonical },
    { name: 'everything Markdown holds', text: rich },
    ...others,
  ].map(({ name, text }): [string, () => Promise<Exported>] => [name, () => exported(text)]),
]

const made = new Map<string, Promise<Exported>>()
function once(name: string, make: () => Promise<Exported>): Promise<Exported> {
  const there = made.get(name) ?? make()
  made.set(name, there)
  return there
}

it('are templates, samples and documents by others', () => {
  expect(templateFiles().length).toBeGreaterThan(7)
  expect(samples.length).toBeGreaterThan(1)
})

describe.each(documents)('the Word file of %s', (name, make) => {
  it('is valid', async () => {
    const { docx, file } = await once(name, make)
    expect(wordRuleViolations(docx)).toEqual([])
    expect(await openXmlErrors(file)).toEqual([])
  })

  it.skipIf(!pandoc.available)('has its headings, tables, links and notes in pandoc', async () => {
    const { printed, file } = await once(name, make)
    expect(pandocStructure(await readWithPandoc(file))).toEqual(printedStructure(printed))
  })

  it('has them in mammoth', async () => {
    const { printed, docx } = await once(name, make)
    expect(mammothStructure(await readWithMammoth(docx))).toEqual(printedStructure(printed))
  })

  it.skipIf(!pythonDocx.available)(
    'has the styles of its headings and questions, and its tables, in python-docx',
    async () => {
      const { printed, file } = await once(name, make)
      const read = await readWithPythonDocx(file)
      const styled = read.paragraphs.filter(({ style }) => /^(?:Title|Subtitle|Heading \d|Question)$/.test(style))
      const blocks = printed.parts.flatMap((part) => part.blocks)
      const expected = blocks.flatMap((block): (readonly [style: string, runs: readonly Run[]])[] => {
        switch (block.kind) {
          case 'heading':
            return [[`Heading ${block.level}`, block.runs]]
          case 'question':
            return [['Question', block.runs]]
          case 'title':
            return [['Title', block.runs]]
          case 'subtitle':
            return [['Subtitle', block.runs]]
          default:
            return []
        }
      })
      expect(styled.map(({ style }) => style)).toEqual(expected.map(([style]) => style))
      // Versions before 1.0 leave out the text of hyperlinks.
      for (const [i, [, runs]] of expected.entries())
        if (!runs.some((run) => 'link' in run && run.link !== null))
          expect(words(styled[i]?.text ?? '')).toBe(words(runsText(runs)))
      expect(read.tables.map((rows) => rows.flat().length)).toEqual(
        printedStructure(printed).tables.map((cells) => cells.length),
      )
    },
  )
})

it('are valid of every labelled document too', async () => {
  const labelled = ['development', 'held-out'].flatMap((folder) =>
    documentsIn(path.join(repository, 'tests/corpus', folder)),
  )
  expect(labelled.length).toBeGreaterThan(40)
  // The validator is a program of its own; two at a time keep a small machine busy and no more.
  const waiting = [...labelled]
  const validate = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { docx, file } = await exported(next.text)
      expect(wordRuleViolations(docx), next.name).toEqual([])
      expect(await openXmlErrors(file), next.name).toEqual([])
    }
  }
  await Promise.all([validate(), validate()])
}, 180_000)

it.skipIf(!libreOffice.available)(
  'number questions and lists in LibreOffice as they are numbered here',
  async () => {
    const files = await Promise.all(documents.map(([name, make]) => once(name, make)))
    const texts = await convertToText(files.map(({ file }) => file))
    let numbered = 0
    for (const [i, { printed }] of files.entries()) {
      const expected = printedNumbers(printed)
      numbered += expected.length
      const lines = (texts[i] ?? '').split('\n').flatMap((line) => {
        const [, number, text = ''] = /^\s*(\d+)\.(?:\s(.*))?$/s.exec(line) ?? []
        return number === undefined ? [] : [`${number}. ${words(text)}`.trim()]
      })
      expect(firstMissing(expected, lines), documents[i]?.[0]).toBeNull()
    }
    expect(numbered).toBeGreaterThan(200)
  },
  180_000,
)
