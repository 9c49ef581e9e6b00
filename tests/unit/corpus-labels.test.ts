import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type LabelName, labelNames } from '../corpus-scoring/labelled-documents.ts'

const corpus = join(import.meta.dirname, '../corpus')

const lineRange = z.tuple([z.int().positive(), z.int().positive()])
const label = z.discriminatedUnion('present', [
  z.strictObject({ present: z.literal(true), lines: lineRange }),
  z.strictObject({ present: z.literal('partial'), lines: lineRange }),
  z.strictObject({ present: z.literal(false), lines: z.null() }),
])
const entrySchema = z.strictObject({
  id: z.string().regex(/^\d{2,3}-[a-z0-9-]+$/),
  file: z.string(),
  repo: z.null(),
  path: z.null(),
  commit_or_id: z.null(),
  license_if_known: z.literal('MIT'),
  layout: z.string().min(20),
  labels: z.strictObject({
    ...(Object.fromEntries(labelNames.map((element) => [element, label])) as Record<LabelName, typeof label>),
    questions: z.array(z.string().min(3)),
    question_lines: z.array(z.int().positive()),
  }),
  notes: z.string().min(20),
})
type Entry = z.infer<typeof entrySchema>

/** An entry's text without the marks around it, by the rules of tests/corpus/README.md. */
function withoutMarks(source: string): string {
  return source
    .replace(/<[^>]+>/g, '')
    .replace(/\\$/, '')
    .replace(/\\(?=[!-/:-@[-`{-~])/g, '')
    .replace(/^[\s>#]*(?:[-*+]\s+)?/, '')
    .replace(/\*\*|`/g, '')
    .replace(/(?<!\w)([*_])(?=\S)(.+?)\1(?!\w)/g, '$2')
    .replace(/^(?:Question \d+:|Q(?:\d+)?[:.)]?(?=\s)|[A-Z]?\d+[.):]|[a-z]\)|\d+(?:\.\d+)+|\d\uFE0F?\u20E3)\s+/u, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** All texts that can be the entry which begins on this line: the line, its bold lead, a table cell, the line with the next. */
function entryTexts(lines: readonly string[], lineNumber: number): string[] {
  const line = lines[lineNumber - 1] ?? ''
  if (withoutMarks(line) === '') return []
  if (line.startsWith('|')) return line.split('|').map((cell) => withoutMarks(cell))
  const wrapped = `${line} ${lines[lineNumber] ?? ''}`
  const boldLead = /^(?:[-*+] |\d+\. )?\*\*[^*]+\*\*(?=\s)/
  const leads = [line, wrapped].flatMap((text) => boldLead.exec(text)?.[0] ?? [])
  return [line, wrapped, ...leads].map((text) => withoutMarks(text))
}

/** What is wrong with the labels of one document, a sentence each; empty when they fit. */
function misfits(entry: Entry, text: string): string[] {
  const lines = text.replace(/\n$/, '').split('\n')
  const found: string[] = []
  for (const element of labelNames) {
    const range = entry.labels[element].lines
    if (range === null) continue
    const [from, to] = range
    if (from > to || to > lines.length) found.push(`${element}: lines ${from} to ${to} of ${lines.length}`)
    for (const edge of [from, to]) {
      if ((lines[edge - 1] ?? '').replace(/^[\s>]+/, '') === '') found.push(`${element}: line ${edge} is blank`)
    }
  }
  const { questions, question_lines: questionLines } = entry.labels
  if (questions.length !== questionLines.length)
    found.push(`${questions.length} questions, ${questionLines.length} lines`)
  questions.forEach((question, index) => {
    const lineNumber = questionLines[index] ?? 0
    if (lineNumber <= (questionLines[index - 1] ?? 0)) found.push(`"${question}": out of order`)
    if (!entryTexts(lines, lineNumber).includes(question)) {
      found.push(`"${question}": line ${lineNumber} reads "${lines[lineNumber - 1] ?? ''}"`)
    }
  })
  return found
}

function load(folder: string): { entry: Entry; text: string }[] {
  const parsed = z
    .array(entrySchema)
    .parse(JSON.parse(readFileSync(join(corpus, folder, 'labels.json'), 'utf8')) as unknown)
  return parsed.map((entry) => ({ entry, text: readFileSync(join(corpus, folder, entry.file), 'utf8') }))
}

const folders = { development: 70, 'held-out': 13 }

describe.each(Object.entries(folders))('corpus folder %s', (folder, fewest) => {
  const documents = load(folder)

  it('labels every document in the folder, each once', () => {
    const files = readdirSync(join(corpus, folder)).filter((name) => name.endsWith('.md'))
    expect(documents.map(({ entry }) => entry.file).sort()).toEqual(files.sort())
    expect(documents.length).toBeGreaterThanOrEqual(fewest)
    for (const { entry } of documents) expect(entry.file).toBe(`${entry.id}.md`)
  })

  it.each(documents.map((document) => [document.entry.id, document] as const))(
    '%s: labels fit the text',
    (_, document) => {
      expect(misfits(document.entry, document.text)).toEqual([])
    },
  )

  it('notices when any one question is labelled a line too late or too early', () => {
    for (const { entry, text } of documents) {
      for (const [index, line] of entry.labels.question_lines.entries()) {
        for (const shifted of [line - 1, line + 1]) {
          const moved = structuredClone(entry)
          moved.labels.question_lines[index] = shifted
          expect(misfits(moved, text), `${entry.id} line ${shifted}`).not.toEqual([])
        }
      }
    }
  })
})

describe('corpus as a whole', () => {
  const documents = Object.keys(folders).flatMap(load)

  it('keeps no document in both folders', () => {
    const texts = documents.map(({ text }) => text)
    expect(new Set(texts).size).toBe(texts.length)
  })

  it.each(labelNames)('shows %s present as well as missing or partial', (element) => {
    const values = documents.map(({ entry }) => entry.labels[element].present)
    expect(values).toContain(true)
    expect(values.some((value) => value !== true)).toBe(true)
  })

  it('refuses a label that is present without lines and one that is absent with lines', () => {
    expect(label.safeParse({ present: true, lines: null }).success).toBe(false)
    expect(label.safeParse({ present: false, lines: [1, 2] }).success).toBe(false)
  })

  it('notices a range that ends behind the document or on a blank line', () => {
    const entry = documents[0]?.entry
    if (entry === undefined) throw new Error('the corpus is empty')
    const wrong = structuredClone(entry)
    wrong.labels.headline = { present: true, lines: [1, 2] }
    wrong.labels.summary = { present: true, lines: [1, 9999] }
    expect(misfits(wrong, documents[0]?.text ?? '')).toEqual(
      expect.arrayContaining(['headline: line 2 is blank', expect.stringContaining('summary: lines 1 to 9999')]),
    )
  })
})
