import { mkdtemp, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { outsideProgram, run } from './outside-program.ts'

export const libreOffice = outsideProgram('LibreOffice', ['soffice', '--version'])
export const poppler = outsideProgram('poppler (pdftotext, pdfinfo)', ['pdftotext', '-v'])

/**
 * Turns a file into PDF with LibreOffice, under a profile of its own so that runs at the same time do not meet.
 * @returns path of the PDF, beside the file
 * @throws when LibreOffice makes no PDF, as it does for a file that it would have to repair
 */
export async function convertToPdf(file: string): Promise<string> {
  const profile = await mkdtemp(path.join(os.tmpdir(), 'dateline-soffice-'))
  try {
    const folder = path.dirname(file)
    const environment = `-env:UserInstallation=${pathToFileURL(profile).href}`
    await run('soffice', [environment, '--headless', '--convert-to', 'pdf', '--outdir', folder, file], 180_000)
    const pdf = path.join(folder, `${path.basename(file, path.extname(file))}.pdf`)
    await readFile(pdf)
    return pdf
  } finally {
    await rm(profile, { recursive: true, force: true })
  }
}

/** The text of each page of a PDF, in reading order. */
export async function pdfPages(pdf: string): Promise<string[]> {
  const text = await run('pdftotext', ['-raw', pdf, '-'])
  return text.split('\f').slice(0, -1)
}
