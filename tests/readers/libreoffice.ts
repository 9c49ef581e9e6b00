import { access, mkdtemp, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { outsideProgram, run } from './outside-program.ts'

export const libreOffice = outsideProgram('LibreOffice', ['soffice', '--version'])
export const poppler = outsideProgram('poppler (pdftotext, pdfinfo)', ['pdftotext', '-v'])

/**
 * Turns files of one folder into PDF with LibreOffice.
 * @returns paths of the PDFs, beside the files and in their order
 * @throws when LibreOffice makes no PDF of one, as it does for a file that it would have to repair
 */
export function convertToPdf(files: readonly string[]): Promise<string[]> {
  return convert(files, 'pdf', 'pdf')
}

/** The text of files of one folder as LibreOffice shows it, with the numbers of lists in front, a paragraph a line. */
export async function convertToText(files: readonly string[]): Promise<string[]> {
  const texts = await convert(files, 'txt:Text (encoded):UTF8', 'txt')
  return Promise.all(texts.map(async (file) => (await readFile(file, 'utf8')).replace(/^\ufeff/, '')))
}

/**
 * Under a profile of its own, so that runs at the same time do not meet. Several files at once, because LibreOffice takes
 * most of its time to start.
 */
async function convert(files: readonly string[], filter: string, extension: string): Promise<string[]> {
  const profile = await mkdtemp(path.join(os.tmpdir(), 'dateline-soffice-'))
  const folder = path.dirname(files[0] ?? '')
  try {
    const environment = `-env:UserInstallation=${pathToFileURL(profile).href}`
    await run('soffice', [environment, '--headless', '--convert-to', filter, '--outdir', folder, ...files], 180_000)
    const converted = files.map((file) => path.join(folder, `${path.basename(file, path.extname(file))}.${extension}`))
    for (const file of converted) await access(file)
    return converted
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
