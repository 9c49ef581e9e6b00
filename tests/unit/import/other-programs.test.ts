import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { documentSchema } from '../../../src-core/document/schema.ts'
import { openMarkdown } from '../../../src-core/markdown/open.ts'
import { firstMissing, wordsOf } from '../../readers/document-text.ts'
import { libreOffice } from '../../readers/libreoffice.ts'
import { mammothText } from '../../readers/mammoth.ts'
import { run } from '../../readers/outside-program.ts'
import { pandoc } from '../../readers/pandoc.ts'
import { exportedDocx } from '../docx/exported.ts'
import { canonical, rich } from '../docx/sample-documents.ts'
import { imported } from './word-files.ts'

const folder = mkdtempSync(path.join(os.tmpdir(), 'dateline-import-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const schema = documentSchema()
const kinds = (markdown: string) =>
  openMarkdown(markdown, schema).doc.children.map(({ type, attrs }) =>
    type.name === 'heading' ? `h${attrs.level}` : type.name,
  )
const textWords = (markdown: string) => {
  const { doc } = openMarkdown(markdown, schema)
  return wordsOf(
    doc.textBetween(0, doc.content.size, '\n', (leaf) =>
      leaf.type.name === 'hardBreak' ? ' ' : leaf.type.name === 'image' ? ` ${leaf.attrs.alt} ` : '',
    ),
  )
}

async function throughLibreOffice(file: string, to: string): Promise<string> {
  const profile = path.join(folder, 'profile')
  await run(
    'soffice',
    [
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      '--headless',
      '--convert-to',
      to,
      '--outdir',
      folder,
      file,
    ],
    180_000,
  )
  return path.join(folder, `${path.basename(file).replace(/\.[^.]+$/, '')}.${to}`)
}

/** The same document as pandoc writes it, without what it writes as raw HTML. */
async function pandocFile(markdown: string, to: 'docx' | 'odt'): Promise<string> {
  const source = path.join(folder, 'source.md')
  const file = path.join(folder, `pandoc.${to}`)
  writeFileSync(source, markdown)
  await run('pandoc', ['--preserve-tabs', '--from', 'gfm+footnotes-raw_html', '--to', to, '--output', file, source])
  return file
}

// Notes are numbered on the way.
const source = canonical.replace(/^---[\s\S]*?---\n\n/, '').replaceAll('[^calls]', '[^1]')

describe.skipIf(!pandoc.available)('a file that pandoc wrote', () => {
  it('comes in with every word in order, the same kinds of blocks and nothing reported missing', async () => {
    const { markdown, report } = imported(new Uint8Array(readFileSync(await pandocFile(source, 'docx'))))
    expect(firstMissing(textWords(source), textWords(markdown))).toBeNull()
    expect(kinds(markdown)).toEqual(kinds(source))
    expect(report.lost).toEqual([])
    for (const text of [
      '[^1]: A diary study with *212* nurses.',
      'select ward\n\tfrom swap',
      '**may**',
      '5. Hospitals',
    ])
      expect(markdown).toContain(text)
  })

  it('has the words that mammoth reads in it', async () => {
    const bytes = new Uint8Array(readFileSync(await pandocFile(rich, 'docx')))
    const read = wordsOf(await mammothText(bytes)).filter((word) => !/^\d$/.test(word))
    const own = new Set(wordsOf(imported(bytes, { imageFolder: null }).markdown))
    expect(read.filter((word) => !own.has(word))).toEqual([])
  })
})

describe.skipIf(!libreOffice.available || !pandoc.available)('a file that LibreOffice wrote', () => {
  it('from an OpenDocument text comes in with every word in order and its structure', async () => {
    const file = await throughLibreOffice(await pandocFile(source, 'odt'), 'docx')
    const { markdown } = imported(new Uint8Array(readFileSync(file)))
    expect(firstMissing(textWords(source), textWords(markdown))).toBeNull()
    const counted = (text: string, kind: string) => kinds(text).filter((each) => each === kind).length
    for (const kind of ['h1', 'h2', 'table', 'bulletList', 'orderedList', 'blockquote', 'codeBlock'])
      expect([kind, counted(markdown, kind)]).toEqual([kind, counted(source, kind)])
    expect(markdown).toMatch(/\[\^1\]: A diary study/)
  }, 200_000)

  it('from a file of Dateline’s keeps words, headings, lists, tables and the Markdown that travels in it', async () => {
    const own = path.join(folder, 'own.docx')
    writeFileSync(own, await exportedDocx(canonical, { markdown: source }))
    const copy = path.join(folder, 'via.docx')
    writeFileSync(copy, readFileSync(own))
    const again = await throughLibreOffice(await throughLibreOffice(copy, 'odt'), 'docx')
    const viaOdt = imported(new Uint8Array(readFileSync(again)))
    expect(
      firstMissing(
        wordsOf(
          'nurses settle a shift swap in minutes Does my manager still decide What must be true Interviews held in spring',
        ),
        textWords(viaOdt.markdown),
      ),
    ).toBeNull()
    const saved = path.join(folder, 'saved')
    await run(
      'soffice',
      [
        `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`,
        '--headless',
        '--convert-to',
        'docx:MS Word 2007 XML',
        '--outdir',
        saved,
        own,
      ],
      180_000,
    )
    const { markdown, report } = imported(new Uint8Array(readFileSync(path.join(saved, 'own.docx'))))
    expect(report.notes.join()).toContain('The file carries the Markdown')
    expect(firstMissing(textWords(source), textWords(markdown))).toBeNull()
    expect(markdown).toContain('```sql')
  }, 300_000)
})
