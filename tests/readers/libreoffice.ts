import { access, mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { outsideProgram, run } from './outside-program.ts'

export const libreOffice = outsideProgram('LibreOffice', ['soffice', '--version'])
export const poppler = outsideProgram('poppler (pdftotext, pdfinfo)', ['pdftotext', '-v'])

/**
 * Turns files of one folder into PDF with LibreOffice, under a profile of its own so that runs at the same time do not
 * meet. Several files at once, because LibreOffice takes most of its time to start.
 * @returns paths of the PDFs, beside the files and in their order
 * @throws when LibreOffice makes no PDF of one, as it does for a file that it would have to repair
 */
export async function convertToPdf(files: readonly string[]): Promise<string[]> {
  const profile = await mkdtemp(path.join(os.tmpdir(), 'dateline-soffice-'))
  const folder = path.dirname(files[0] ?? '')
  try {
    const environment = `-env:UserInstallation=${pathToFileURL(profile).href}`
    await run('soffice', [environment, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files], 180_000)
    const pdfs = files.map((file) => path.join(folder, `${path.basename(file, path.extname(file))}.pdf`))
    for (const pdf of pdfs) await access(pdf)
    return pdfs
  } finally {
    await rm(profile, { recursive: true, force: true })
  }
}

/** The text of each page of a PDF, in reading order. */
export async function pdfPages(pdf: string): Promise<string[]> {
  const text = await run('pdftotext', ['-raw', pdf, '-'])
  return text.split('\f').slice(0, -1)
}

/** The text of each page of a file as LibreOffice prints it. */
export async function printedPages(file: string): Promise<string[]> {
  const [pdf = ''] = await convertToPdf([file])
  return pdfPages(pdf)
}
