import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { runsText } from '../../src-core/layout/printed.ts'
import { strings } from '../../src-core/strings.ts'
import { libreOffice, pdfPages, poppler, printedPages } from '../readers/libreoffice.ts'
import { htmlText, mammothText, readWithMammoth } from '../readers/mammoth.ts'
import { openXmlErrors } from '../readers/open-xml-sdk.ts'
import { run } from '../readers/outside-program.ts'
import { pandoc, readWithPandoc } from '../readers/pandoc.ts'
import { pythonDocx, readWithPythonDocx } from '../readers/python-docx.ts'
import { mammothStructure, pandocStructure, printedStructure, words } from '../readers/structure.ts'
import { wordRuleViolations } from '../readers/word-rules.ts'
import { laidOut } from '../unit/docx/exported.ts'
import { canonical } from '../unit/docx/sample-documents.ts'
import { hostile } from '../unit/import/hostile-files.ts'
import { p, wordFile, run as wordRun } from '../unit/import/word-files.ts'
import { expect, test } from './fixtures.ts'

const ui = strings.ui.exporting
const document = `---
title: Plumb
date: 2027-06-03
confidentiality: Internal
---

# Press release

## Headline

Plumb hears leaks before the landlord does

## Summary

Plumb is a sensor for pipes. ${'It listens to the sound of water and says where it comes from. '.repeat(12)}

# Customer FAQ

## Is it loud?

No, it is *quiet*. ![A chart](gone.png)

# Internal FAQ

## What does a sensor cost?

Secret: 4 euro.

# Appendix

Sources.
`

test('an export is seen as pages before it is made, says what it leaves out, and is made as it was chosen', async ({
  app,
  editor,
  start,
}) => {
  await app.putFile('plan.md', document)
  await start.open('plan.md')
  await expect(editor.text).toContainText('Plumb hears leaks')
  await editor.command('file.export')
  const { dialog } = editor
  await dialog.getByRole('radio', { name: ui.formats.docx }).check()
  const preview = dialog.getByRole('region', { name: ui.previewPages(4) })
  await expect(preview).toBeVisible()
  await expect(preview).toContainText('Plumb hears leaks before the landlord does')
  await expect(preview).toContainText('Page 4 of 4')
  expect(await preview.locator('.line-number').count()).toBeGreaterThan(12)
  await expect(dialog).toContainText('An image is printed as its description: “gone.png”')

  await dialog.getByRole('checkbox', { name: ui.internalFaq }).uncheck()
  await expect(dialog.getByRole('region', { name: ui.previewPages(3) })).not.toContainText('Secret')
  await expect(dialog).toContainText('A part is left out: “Internal FAQ”')
  await dialog.getByRole('checkbox', { name: ui.draft }).check()
  await dialog.getByRole('checkbox', { name: ui.cover }).check()
  await expect(dialog.getByRole('region', { name: /Preview/ })).toContainText('DRAFT')
  await app.answerSaveDialog('plan.docx')
  await dialog.getByRole('button', { name: ui.action }).click()
  await expect(app.page.getByText('Exported “plan.docx”')).toBeVisible()
  const docx = await app.readFile('plan.docx')
  expect(wordRuleViolations(docx)).toEqual([])
  const text = await mammothText(docx)
  expect(text).toContain('Is it loud?')
  expect(text).not.toContain('Secret')

  // The choices are remembered.
  await editor.command('file.export')
  await expect(dialog.getByRole('checkbox', { name: ui.internalFaq })).not.toBeChecked()
  await dialog.getByRole('checkbox', { name: ui.internalFaq }).check()
  await dialog.getByRole('radio', { name: ui.formats.md }).check()
  await expect(dialog.getByRole('region', { name: ui.preview })).toContainText('# Press release')
  await dialog.getByRole('checkbox', { name: ui.headings }).uncheck()
  await app.answerSaveDialog('out.md')
  await dialog.getByRole('button', { name: ui.action }).click()
  await expect(app.page.getByText('Exported “out.md”')).toBeVisible()
  expect(Buffer.from(await app.readFile('out.md')).toString('utf8')).toMatch(
    /^Plumb hears leaks before the landlord does\n/,
  )
})

test('each format that the dialog makes says in other readers what the document says', async ({
  app,
  editor,
  start,
}) => {
  await app.putFile('plan.md', canonical)
  await start.open('plan.md')
  await expect(editor.text).toContainText('Brightwell launches Swapboard')
  const folder = await mkdtemp(path.join(os.tmpdir(), 'dateline-formats-'))
  const exported = async (format: 'docx' | 'html' | 'pdf') => {
    await editor.export({ as: `out.${format}`, format })
    const file = path.join(folder, `out.${format}`)
    await writeFile(file, Buffer.from(await app.readFile(`out.${format}`)))
    return file
  }
  const printed = laidOut(canonical)
  const questions = printed.parts
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === 'question' ? [`${block.number} ${words(runsText(block.runs))}`] : []))
  expect(questions).toHaveLength(5)

  const docx = await exported('docx')
  const bytes = new Uint8Array(await readFile(docx))
  expect(wordRuleViolations(bytes)).toEqual([])
  expect(await openXmlErrors(docx)).toEqual([])
  expect(mammothStructure(await readWithMammoth(bytes))).toEqual(printedStructure(printed))
  if (pandoc.available) expect(pandocStructure(await readWithPandoc(docx))).toEqual(printedStructure(printed))
  if (pythonDocx.available)
    expect((await readWithPythonDocx(docx)).paragraphs.filter(({ style }) => style === 'Question')).toHaveLength(5)
  if (libreOffice.available && poppler.available)
    expect((await printedPages(docx)).join('\n')).toContain('2. What does it cost me?')

  const html = await exported('html')
  const lines = htmlText(await readFile(html, 'utf8'))
    .split('\n')
    .map(words)
  for (const question of questions) expect(lines).toContain(question)
  if (pandoc.available) {
    const read = pandocStructure(await readWithPandoc(html, 'html'))
    expect(read.tables).toEqual(printedStructure(printed).tables)
    expect(read.links).toEqual(printedStructure(printed).links)
  }
  if (app.kind === 'browser' || !poppler.available) return
  const pdf = words((await pdfPages(await exported('pdf'))).join('\n'))
  for (const heading of printedStructure(printed).headings) expect(pdf).toContain(heading.replace(/^\d /, ''))
})

test('a PDF has pages, line numbers, bookmarks and tags', async ({ app, editor, start }) => {
  test.skip(app.kind === 'browser', 'The browser prints through its own dialog.')
  test.skip(!poppler.available, 'poppler is not installed.')
  await app.putFile('plan.md', document)
  await start.open('plan.md')
  await expect(editor.text).toContainText('Plumb hears leaks')
  await editor.export({ as: 'plan.pdf', format: 'pdf' })
  const pdf = Buffer.from(await app.readFile('plan.pdf'))
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  const file = path.join(await mkdtemp(path.join(os.tmpdir(), 'dateline-pdf-')), 'plan.pdf')
  await writeFile(file, pdf)
  const pages = await pdfPages(file)
  expect(pages).toHaveLength(4)
  for (const [i, page] of pages.entries()) {
    expect(page).toContain(`Page ${i + 1} of 4`)
    expect(page).toContain('Plumb')
    expect(page).toContain('Internal')
    expect(page).toContain('3 June 2027')
  }
  const numbers = pages.flatMap((page) => [...page.matchAll(/^(\d{1,2})(?=\s|$)/gm)].map(([, n]) => Number(n)))
  expect(numbers).toEqual(expect.arrayContaining([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]))
  const info = await run('pdfinfo', [file])
  expect(info).toMatch(/Title:\s+Plumb/)
  expect(info).toMatch(/Tagged:\s+yes/)
  expect(info).toMatch(/Page size:\s+612 x 792 pts \(letter\)/)
  const outline = (await readFile(file)).toString('latin1')
  expect(outline).toContain('/Outlines')
})

test('printing in the browser shows the export and nothing else', async ({ app, editor, start }) => {
  test.skip(app.kind === 'electron', 'Electron makes the PDF itself.')
  await app.putFile('plan.md', document)
  await start.open('plan.md')
  await expect(editor.text).toContainText('Plumb hears leaks')
  await app.page.evaluate(() => {
    window.print = () => {
      const host = window.document.querySelector<HTMLElement>('.dateline-print')
      Object.assign(window, {
        printedText: host?.shadowRoot?.textContent ?? '',
        printedNumbers: host?.shadowRoot?.querySelectorAll('.line-number').length,
      })
    }
  })
  await editor.command('file.export')
  await editor.dialog.getByRole('radio', { name: ui.formats.pdf }).check()
  await editor.dialog.getByRole('button', { name: ui.printAction }).click()
  await expect(editor.dialog).toHaveCount(0)
  const printed = await app.page.evaluate(() => {
    const { printedText, printedNumbers } = window as unknown as { printedText: string; printedNumbers: number }
    return { printedText, printedNumbers }
  })
  expect(printed.printedText).toContain('Plumb hears leaks before the landlord does')
  expect(printed.printedNumbers).toBeGreaterThan(10)
  await expect(app.page.locator('.dateline-print')).toHaveCount(0)
})

const word = wordFile({
  body: `${p('Press release', '<w:outlineLvl w:val="0"/>')}${p('Headline', '<w:outlineLvl w:val="1"/>')}<w:p>${wordRun('Plumb hears ')}<w:del w:author="Ann">${'<w:r><w:delText>drips</w:delText></w:r>'}</w:del><w:ins w:author="Bo">${wordRun('leaks')}</w:ins></w:p>${p('Customer FAQ', '<w:outlineLvl w:val="0"/>')}${p('Is it loud?', '<w:outlineLvl w:val="1"/>')}${p('No.')}`,
  comments: `<w:comment w:id="1" w:author="Mara Voss">${p('Says who?')}</w:comment>`,
})

test('a Word file comes in as a new document with a report, and its sections are recognised', async ({
  app,
  editor,
}) => {
  await app.putFile('old plan.docx', word)
  await editor.command('file.import')
  await app.answerOpenDialog('old plan.docx')
  await editor.dialog.getByRole('button', { name: strings.ui.importing.choose }).click()
  const report = editor.dialog.filter({ hasText: 'old plan.docx' })
  await expect(report).toContainText('Tracked changes by Ann, Bo (1 insertion, 1 deletion) were accepted')
  await expect(report).toContainText('Says who?')
  await report.getByRole('button', { name: strings.ui.importing.understood }).click()
  await expect(editor.text).toContainText('Plumb hears leaks')
  await expect(editor.navigator).toContainText('Is it loud?')
  await editor.untilEdited()
  await editor.save('plan.md')
  expect(Buffer.from(await app.readFile('plan.md')).toString('utf8')).toMatch(
    /^# Press release\n\n## Headline\n\nPlumb hears leaks\n/,
  )
})

test('the images of a Word file lie beside the document once it is saved, where the shell sees its folder', async ({
  app,
  editor,
}) => {
  const png = 'iVBORw0KGgoAAAANSUhEUgAAAAQAAAADCAYAAAC09K7GAAAADklEQVR4nGNgQAX/kQkAA/8B/xgXhZ0AAAAASUVORK5CYII='
  const picture = '<wp:inline><wp:docPr id="1" descr="A chart"/><a:blip r:embed="in"/></wp:inline>'
  const illustrated = wordFile({
    body: `${p('FAQ', '<w:outlineLvl w:val="0"/>')}<w:p><w:r><w:drawing>${picture}</w:drawing></w:r></w:p>`,
    relationships: '<Relationship Id="in" Type="http://x/image" Target="media/a.png"/>',
    files: { 'word/media/a.png': Buffer.from(png, 'base64') },
  })
  await app.putFile('plan.docx', illustrated)
  await editor.command('file.import')
  await app.answerOpenDialog('plan.docx')
  await editor.dialog.getByRole('button', { name: strings.ui.importing.choose }).click()
  await expect(editor.text.getByRole('img', { name: 'A chart' })).toBeVisible()
  await editor.untilEdited()
  await editor.save('my plan.md')
  const written = async () => Buffer.from(await app.readFile('my plan.md')).toString('utf8')
  if (app.kind === 'browser') return expect(await written()).toContain(`![A chart](data:image/png;base64,${png})`)
  await expect(app.page.getByText(strings.ui.importing.imagesBeside(1, 'my plan-images'))).toBeVisible()
  expect(await written()).toBe('# FAQ\n\n![A chart](my%20plan-images/image-1.png)\n')
  expect(Buffer.from(await app.readFile('my plan-images/image-1.png')).toString('base64')).toBe(png)
  await expect(editor.text.getByRole('img', { name: 'A chart' })).toHaveJSProperty('naturalWidth', 4)
})

test('each hostile Word file ends in a message, and the open document stays', async ({ app, editor, start }) => {
  await app.putFile('plan.md', document)
  await start.open('plan.md')
  await expect(editor.text).toContainText('Plumb hears leaks')
  const chosen = /zip bomb$|10,000 rows|deep nesting|truncated|another name|encrypted|entities/
  const files = hostile.filter(([name]) => chosen.test(name))
  expect(files).toHaveLength(7)
  for (const [i, [, make, , reason]] of files.entries()) {
    await app.putFile(`foreign ${i}.docx`, make())
    await editor.command('file.import')
    await app.answerOpenDialog(`foreign ${i}.docx`)
    await editor.dialog.getByRole('button', { name: strings.ui.importing.choose }).click()
    const message = app.page.getByText(`“foreign ${i}.docx” could not be imported.`)
    await expect(message).toBeVisible()
    await expect(message).toContainText(reason)
  }
  await expect(editor.text).toContainText('Plumb hears leaks before the landlord does')
})

test('a damaged Word file is refused with its reason, and the open document stays', async ({ app, editor, start }) => {
  await app.putFile('plan.md', document)
  await start.open('plan.md')
  await expect(editor.text).toContainText('Plumb hears leaks')
  await app.putFile('cut.docx', word.slice(0, 900))
  await editor.command('file.import')
  await app.answerOpenDialog('cut.docx')
  await editor.dialog.getByRole('button', { name: strings.ui.importing.choose }).click()
  await expect(
    app.page.getByText('“cut.docx” could not be imported. It is damaged or was not copied to its end.'),
  ).toBeVisible()
  await expect(editor.text).toContainText('Plumb hears leaks before the landlord does')
})
