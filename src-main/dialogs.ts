import { type BrowserWindow, dialog, type FileFilter } from 'electron'
import { importEndings } from '../src-core/import/endings.ts'
import type { WrittenFormat } from '../src-core/platform.ts'
import { practiceStrings } from '../src-core/practice-strings.ts'
import { strings } from '../src-core/strings.ts'

const words = strings.desktop

const documentFilters: FileFilter[] = [
  { name: words.fileTypes.markdown, extensions: ['md', 'markdown', 'mdown', 'mkd'] },
  { name: words.fileTypes.text, extensions: ['txt', 'text'] },
  { name: words.fileTypes.all, extensions: ['*'] },
]

const exportFilters: Record<WrittenFormat, FileFilter> = {
  docx: { name: words.fileTypes.docx, extensions: ['docx'] },
  pdf: { name: words.fileTypes.pdf, extensions: ['pdf'] },
  md: { name: words.fileTypes.markdown, extensions: ['md'] },
  html: { name: words.fileTypes.html, extensions: ['html'] },
  json: { name: practiceStrings.records.fileType, extensions: ['json'] },
}

/** @returns absolute path of the chosen file, or null */
export async function askForDocument(window: BrowserWindow): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    properties: ['openFile'],
    filters: documentFilters,
  })
  return canceled ? null : (filePaths[0] ?? null)
}

/** @returns absolute path of the chosen folder, or null */
export async function askForFolder(window: BrowserWindow, title: string): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title,
    properties: ['openDirectory', 'createDirectory'],
  })
  return canceled ? null : (filePaths[0] ?? null)
}

/** Asks for a file to import. @returns its absolute path, or null */
export async function askForImport(window: BrowserWindow): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    properties: ['openFile'],
    filters: [
      { name: words.fileTypes.importable, extensions: [...importEndings] },
      { name: words.fileTypes.all, extensions: ['*'] },
    ],
  })
  return canceled ? null : (filePaths[0] ?? null)
}

/** Asks for exported practice records. @returns the file's absolute path, or null */
export async function askForPractice(window: BrowserWindow): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    properties: ['openFile'],
    filters: [exportFilters.json, { name: words.fileTypes.all, extensions: ['*'] }],
  })
  return canceled ? null : (filePaths[0] ?? null)
}

/**
 * Asks where to write; the dialog itself asks before a file is replaced.
 * @param suggested absolute path to begin with
 * @returns absolute path, or null
 */
export async function askWhereToSave(
  window: BrowserWindow,
  suggested: string,
  format: WrittenFormat | 'document',
): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: suggested,
    filters: format === 'document' ? documentFilters : [exportFilters[format]],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  })
  return canceled || !filePath ? null : filePath
}

export type DiscardAnswer = 'save' | 'discard' | 'cancel'

/** Asks what becomes of unsaved changes. Escape, and closing the question, stay. */
export async function askAboutChanges(window: BrowserWindow, documentName: string): Promise<DiscardAnswer> {
  const answers: readonly DiscardAnswer[] = ['save', 'discard', 'cancel']
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: words.unsaved.question(documentName),
    detail: words.unsaved.detail,
    buttons: answers.map((answer) => words.unsaved[answer]),
    defaultId: 0,
    cancelId: 2,
    noLink: true,
  })
  return answers[response] ?? 'cancel'
}

/** Says something that went wrong beside the page, without holding it up. */
export async function tell(message: string): Promise<void> {
  await dialog.showMessageBox({ type: 'warning', title: strings.appName, message, buttons: [words.understood] })
}

/** Asks what to do after the page stopped working. */
export async function askAfterCrash(window: BrowserWindow, reason: string): Promise<'reopen' | 'close'> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message: words.crash.message,
    detail: words.crash.detail(reason),
    buttons: [words.crash.reopen, words.crash.close],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  })
  return response === 0 ? 'reopen' : 'close'
}
