import path from 'node:path'
import { test } from '@playwright/test'
import { repository } from '../e2e/shells/electron-shell.ts'
import { convertToPdf, pdfPages } from '../readers/libreoffice.ts'
import { run } from '../readers/outside-program.ts'

// The Word file of a sample as LibreOffice prints it: press release, customer FAQ, and the report behind the document.

test('pictures of the pages of a Word file', async () => {
  const info = test.info()
  test.setTimeout(240_000)
  const docx = info.outputPath('sample.docx')
  const command = path.join(repository, 'dist/cli/dateline.js')
  const markdown = info.outputPath('sample.md')
  await run('node', [command, 'new', '--template', 'sample-clearcrust', '--out', markdown])
  await run('node', [command, 'export', markdown, '--to', 'docx', '--report', '--out', docx])
  const [pdf = ''] = await convertToPdf([docx])
  const report = (await pdfPages(pdf)).findIndex((text) => text.includes('Readiness report')) + 1
  for (const [name, page] of [
    ['word-press-release', 1],
    ['word-customer-faq', 2],
    ['word-internal-faq', 3],
    ['word-report', report],
  ] as const) {
    const target = path.join(repository, 'docs/screenshots', name)
    await run('pdftoppm', ['-png', '-r', '80', '-f', String(page), '-l', String(page), '-singlefile', pdf, target])
  }
})
