import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { strings } from '../../src-core/strings.ts'
import { readWithMammoth } from '../readers/mammoth.ts'
import { nodesOf, pandoc, readWithPandoc, textOf } from '../readers/pandoc.ts'
import { draft, otherAnswer, successMetricsAnswer } from './draft.ts'
import { expect, test } from './fixtures.ts'

const titles = {
  headline: 'Headline',
  'sub-headline': 'Sub-headline',
  dateline: 'Dateline',
  summary: 'Summary',
  'customer-problem': 'Customer problem',
  solution: 'Solution',
  'leader-quote': 'Leader quote',
  'how-it-works': 'How it works',
  'customer-quote': 'Customer quote',
  'getting-started': 'Getting started',
} as const

/** Words with quotation marks and dashes as one reader or another writes them made alike. */
const plain = (text: string) => text.replace(/[“”"]/g, '"').replace(/[’']/g, "'").replace(/\s+/g, ' ').trim()

test('a whole PR/FAQ: from the template, typed, checked, saved, reopened, and read back from Word', async ({
  app,
  start,
  editor,
  folder,
}) => {
  test.setTimeout(240_000)
  await start.create('Press release and FAQ')
  await editor.showChecks()

  // Every required section is named among the findings, and its finding goes when the section is filled.
  for (const [id, title] of Object.entries(titles) as [keyof typeof titles, string][]) {
    const finding = editor.finding(new RegExp(`(?<![-\\w])${title} is empty`, 'i'))
    await expect(finding, title).toHaveCount(1)
    await expect(editor.section(title)).toContainText(strings.ui.navigator.states.empty)
    await editor.typeUnder(title, draft[id])
    await expect(finding, title).toHaveCount(0)
    await expect(editor.section(title), title).toContainText(strings.ui.navigator.states.complete)
  }

  const questions = await editor.questions()
  expect(questions.length).toBeGreaterThanOrEqual(12)
  const metricsQuestion = questions.find((question) => /measure success/i.test(question)) ?? ''
  for (const question of questions) {
    const unanswered = editor.finding(new RegExp(question.replace(/[?]/g, '\\?')))
    await editor.typeUnder(question, question === metricsQuestion ? successMetricsAnswer : otherAnswer)
    await expect(unanswered, question).toHaveCount(0)
  }
  await expect(editor.section(strings.ui.navigator.successMetrics)).toContainText(strings.ui.navigator.states.complete)
  await expect(editor.status).toContainText(strings.ui.checks.ready)

  await editor.save('shelfsense.md')
  const saved = Buffer.from(await app.readFile('shelfsense.md')).toString('utf8')
  for (const [id, title] of Object.entries(titles))
    expect(saved).toContain(`## ${title}\n\n${draft[id as keyof typeof titles]}\n`)
  expect(saved.split(otherAnswer).length - 1).toBe(questions.length - 1)

  await app.restart()
  await start.recent('shelfsense.md').click()
  await expect(editor.text).toContainText(draft.headline)
  await expect(editor.status).toContainText(strings.ui.checks.ready)
  await expect(editor.status).toContainText(strings.ui.document.saved)
  await editor.saveAs('again.md')
  expect(Buffer.from(await app.readFile('again.md')).toString('utf8')).toBe(saved)

  await editor.export({ as: 'shelfsense.docx', format: 'docx', pressReleaseHeadings: true })
  const docx = await app.readFile('shelfsense.docx')
  const asHtml = plain((await readWithMammoth(docx)).replace(/<[^>]+>/g, ' ').replaceAll('&amp;', '&'))
  for (const text of [...Object.values(titles), ...Object.values(draft), ...questions, successMetricsAnswer])
    expect(asHtml).toContain(plain(text))
  expect(asHtml.split(plain(otherAnswer)).length - 1).toBe(questions.length - 1)

  if (pandoc.available) {
    const file = path.join(folder, 'read-by-pandoc.docx')
    await writeFile(file, docx)
    const { blocks } = await readWithPandoc(file)
    const headings = nodesOf(blocks, 'Header').map((node) => plain(textOf(node)))
    for (const title of ['Press release', 'Customer FAQ', 'Internal FAQ', ...Object.values(titles)])
      expect(headings).toContain(title)
    const everything = plain(textOf(blocks))
    for (const text of [...Object.values(draft), ...questions, otherAnswer]) expect(everything).toContain(plain(text))
  }
})

test('the same document without the section headings, as Markdown and as a web page', async ({
  app,
  start,
  editor,
}) => {
  await app.putFile(
    'draft.md',
    `# Press release\n\n## Headline\n\n${draft.headline}\n\n## Summary\n\n${draft.summary}\n`,
  )
  await start.open('draft.md')
  await expect(editor.text).toContainText(draft.headline)
  await editor.export({ as: 'out.html', format: 'html', pressReleaseHeadings: false })
  const html = Buffer.from(await app.readFile('out.html')).toString('utf8')
  expect(html).toContain('<!doctype html>')
  expect(html).toContain(draft.summary)
  expect(html).not.toMatch(/>Summary</)
  await editor.export({ as: 'out.md', format: 'md' })
  const markdown = Buffer.from(await app.readFile('out.md')).toString('utf8')
  expect(markdown).toContain(draft.headline)
  expect(markdown).toContain(draft.summary)
})
