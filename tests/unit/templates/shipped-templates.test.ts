import { readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { describe, expect, it } from 'vitest'
import type { Io } from '../../../src-cli/io.ts'
import { libraryFor } from '../../../src-cli/template-library.ts'
import { outline } from '../../../src-core/document/outline.ts'
import { documentSchema } from '../../../src-core/document/schema.ts'
import { sentencesOf } from '../../../src-core/document/sentences.ts'
import { countWords } from '../../../src-core/document/words.ts'
import { writeDocx } from '../../../src-core/docx/write-docx.ts'
import { openMarkdown } from '../../../src-core/markdown/open.ts'
import { saveMarkdown } from '../../../src-core/markdown/save.ts'
import { newDocumentText } from '../../../src-core/templates/new-document.ts'
import { parseTemplateFile } from '../../../src-core/templates/parse-template.ts'
import { reviewerRoles, type Template } from '../../../src-core/templates/template.ts'
import { shippedLibrary } from '../../../src-renderer/templates/built-in.ts'
import { mammothText } from '../../readers/mammoth.ts'
import { pythonDocx, readWithPythonDocx } from '../../readers/python-docx.ts'
import { asFile, printOptions } from '../docx/exported.ts'
import { Read } from '../press-release-faq.ts'
import { adviceOf, samples, shippedFiles, templates } from './shipped.ts'

const today = '2026-11-23'
const newDocument = (template: Template) => newDocumentText(template, { today })

/** What a new document asks for, part by part. */
function asked(template: Template) {
  return template.parts
    .filter((part) => part.required !== false)
    .map((part) => ({
      id: part.id,
      title: part.title,
      sections: part.sections.filter((section) => section.required !== false),
      questions: part.questions.filter((question) => !question.suggested),
    }))
}

/** A new document with the example of each section below its heading, and an answer below each question. */
function filledWithExamples(template: Template): string {
  const sections = template.parts.flatMap((part) => part.sections)
  return newDocument(template).replace(/^## (.+)$/gm, (heading, title: string) => {
    const section = sections.find((each) => each.title === title)
    return `${heading}\n\n${section?.guidance.example ?? 'An answer.'}`
  })
}

const all = templates.map((template) => [template.id, template] as const)

it('there are the forms that people work with, each in a file of its name', () => {
  expect(templates.map(({ id }) => id).toSorted()).toEqual([
    'bryar-carr',
    'customer-letter',
    'developer-api',
    'feature',
    'internal-platform',
    'interview-practice',
    'press-release-faq',
    'public-service',
    'strict',
  ])
  for (const { id } of templates) expect(shippedFiles.map(({ file }) => file)).toContain(`${id}.md`)
})

it('the application and the command hold them as they read now, and need not read them again', async () => {
  const now = new Map(shippedFiles.map(({ file, text }) => [file, parseTemplateFile(text, file)]))
  const io = { cwd: tmpdir(), templatesFolder: undefined, stderr: () => {} } as unknown as Io
  for (const library of [shippedLibrary, await libraryFor(tmpdir(), undefined, io)]) {
    const held = [...library.templates, ...library.samples]
    expect(library.broken).toEqual([])
    expect(Object.fromEntries(held.map(({ place, source }) => [place.name, source]))).toEqual(Object.fromEntries(now))
  }
})

it('docs/templates.md names each of them, the samples, and which have several orders', () => {
  const page = readFileSync(new URL('../../../docs/templates.md', import.meta.url), 'utf8')
  for (const { id } of [...templates, ...samples]) expect(page).toContain(`\`${id}\``)
  const several = templates.filter(({ parts }) => parts.some(({ orders }) => orders.length > 0))
  expect(page).toContain(
    `Four of them offer another order of the sections: ${several
      .map(({ id }) => `\`${id}\``)
      .join(', ')
      .replace(/, (?=[^,]*$)/, ' and ')}.`,
  )
})

describe.each(all)('a new document from %s', (_, template) => {
  it('shows the outline every part, section and question, all of them empty', () => {
    const read = new Read(newDocument(template), { template })
    for (const part of asked(template)) {
      const found = read.part(part.id)
      expect([part.title, found.via]).toEqual([part.title, 'heading'])
      for (const { id, title } of part.sections) {
        const section = [...found.sections, ...found.ownSections].find((each) => each.id === id)
        expect([title, section?.via, section?.state]).toEqual([title, 'heading', 'empty'])
      }
      const asSections = new Set(part.sections.map(({ title }) => title))
      const questions = found.questions.filter(({ text }) => !asSections.has(text))
      expect(questions.map(({ text }) => text)).toEqual(part.questions.map(({ text }) => text))
      expect(questions.filter(({ answered }) => answered)).toEqual([])
    }
  })

  it('is the same bytes when it is opened and saved', () => {
    const text = newDocument(template)
    for (const typingParagraphs of [false, true]) {
      const opened = openMarkdown(text, documentSchema(), { typingParagraphs })
      expect(saveMarkdown(opened.doc, opened)).toBe(text)
    }
  })

  it('filled in, is the same bytes too, and every section is complete and within its budget', () => {
    const text = filledWithExamples(template)
    const read = new Read(text, { template })
    expect(saveMarkdown(read.opened.doc, read.opened)).toBe(text)
    for (const section of template.parts.flatMap((part) => part.sections)) {
      if (section.required === false) continue
      const found = read.outline.parts
        .flatMap((part) => [...part.sections, ...part.ownSections])
        .find(({ id }) => id === section.id)
      expect([section.id, found?.via, found?.state]).toEqual([section.id, 'heading', 'complete'])
    }
    for (const { id, budget, guidance } of template.parts.flatMap((part) => part.sections)) {
      const example = guidance.example ?? ''
      const words = countWords(example)
      const sentences = sentencesOf(example).length
      expect([id, words]).toEqual([id, Math.max(words, budget.words?.min ?? 0)])
      expect([id, words]).toEqual([id, Math.min(words, budget.words?.max ?? Infinity)])
      expect([id, sentences]).toEqual([id, Math.max(sentences, budget.sentences?.min ?? 0)])
      expect([id, sentences]).toEqual([id, Math.min(sentences, budget.sentences?.max ?? Infinity)])
    }
  })

  it('filled in, has a release and success metrics that every check lets pass', () => {
    const read = new Read(filledWithExamples(template), { template })
    const own = new Set<string>([
      'press-release',
      ...template.parts.flatMap(({ sections }) => sections.map(({ id }) => id)),
    ])
    const findings = read.check({ today, stage: 'validated' }).findings
    // Copied into a document the examples are the template's text, which is what that rule is for.
    expect(findings.some(({ rule }) => rule === 'template-text')).toBe(true)
    expect(
      findings
        .filter(
          ({ rule, severity, section }) => rule !== 'template-text' && severity !== 'note' && own.has(section ?? ''),
        )
        .map(({ rule, section, message }) => `${section}: ${rule}: ${message}`),
    ).toEqual([])
  })

  it('becomes a Word file that readers open, with everything in it in order', async () => {
    const text = filledWithExamples(template)
    const { doc } = openMarkdown(text, documentSchema())
    const docx = await writeDocx(doc, outline(doc, template), printOptions)
    const titles = [...text.matchAll(/^#+ (.+)$/gm)].map(([, title]) => title ?? '')
    const lines = (await mammothText(docx)).split('\n').map((line) => line.trim())
    let from = 0
    for (const title of titles) {
      const at = lines.indexOf(title, from)
      expect([title, at >= from]).toEqual([title, true])
      from = at + 1
    }
    if (!pythonDocx.available) return
    const { paragraphs } = await readWithPythonDocx(asFile(docx, 'docx'))
    const questions = asked(template).flatMap((part) => part.questions.map(({ text: question }) => question))
    const styled = paragraphs.filter(({ style }) => style === 'Question').map((paragraph) => paragraph.text)
    expect(questions.filter((question) => !styled.includes(question))).toEqual([])
  })
})

describe.each(all)('the template %s', (_, template) => {
  it('says of each part and section what it is for, what is good, an example, what to ask oneself and whence it comes', () => {
    expect(template.source.length).toBeGreaterThan(60)
    for (const entry of template.parts.flatMap((part) => [part, ...part.sections])) {
      const { purpose, good, example, ask, source } = entry.guidance
      expect([entry.id, purpose, good, example, source].filter((text) => text === undefined)).toEqual([])
      expect([entry.id, ask.length > 0, (source ?? '').length > 25]).toEqual([entry.id, true, true])
      if (entry.id !== 'press-release') expect([entry.id, entry.placeholder !== undefined]).toEqual([entry.id, true])
      expect([entry.id, Object.keys(entry.budget).length > 0]).toEqual([entry.id, true])
    }
  })

  it('has ten to thirty questions from customers and from several offices, each with advice', () => {
    const questions = template.parts.flatMap((part) => part.questions)
    expect(questions.length).toBeGreaterThanOrEqual(10)
    expect(questions.length).toBeLessThanOrEqual(30)
    const roles = new Set(questions.map(({ role }) => role))
    expect(reviewerRoles.filter((role) => !roles.has(role)).length).toBeLessThanOrEqual(2)
    for (const { text, guidance, placeholder } of questions) {
      expect([text, countWords(guidance.good ?? '') >= 6]).toEqual([text, true])
      expect([text, placeholder !== undefined]).toEqual([text, true])
    }
    for (const part of template.parts) {
      const topics = part.questions.map(({ topic }) => topic)
      expect([part.id, new Set(topics).size]).toEqual([part.id, topics.length])
    }
    for (const topic of ['risks', 'economics', 'market', 'assumptions', 'dependencies', 'reversibility', 'day-one'])
      expect([topic, questions.some((question) => question.topic === topic)]).toEqual([topic, true])
  })
})

it('no alias is a piece of another, as a comma in a YAML list would make it', () => {
  const aliases = templates.flatMap(({ parts }) =>
    parts.flatMap((part) => [part, ...part.sections, ...part.questions].flatMap((entry) => entry.aliases)),
  )
  expect(aliases.length).toBeGreaterThan(80)
  expect(aliases.filter((alias) => !/^[\p{Lu}]/u.test(alias))).toEqual([])
})

it('no two templates give the same advice in the same words', () => {
  const owners = new Map<string, { id: string; place: string }>()
  const shared: string[] = []
  for (const template of templates)
    for (const { place, text } of adviceOf(template))
      for (const { from, to } of sentencesOf(text)) {
        const sentence = text.slice(from, to)
        if (countWords(sentence) < 4) continue
        const folded = (sentence.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')
        const owner = owners.get(folded)
        if (owner && owner.id !== template.id)
          shared.push(`${owner.id}, ${owner.place} and ${template.id}, ${place}: ${sentence}`)
        owners.set(folded, { id: template.id, place })
      }
  expect(shared).toEqual([])
  expect(owners.size).toBeGreaterThan(1500)
})

it('the short template is short', () => {
  const lengthOf = (template: Template) => adviceOf(template).reduce((words, { text }) => words + countWords(text), 0)
  const [shortest, next] = templates.toSorted((a, b) => lengthOf(a) - lengthOf(b))
  expect(shortest?.id).toBe('feature')
  expect(lengthOf(shortest as Template)).toBeLessThan(0.7 * lengthOf(next as Template))
})
