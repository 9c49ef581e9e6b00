import { importEndings } from '../../src-core/import/endings.ts'
import { strings } from '../../src-core/strings.ts'
import { exportTypes } from './export-types.ts'
import { isCancelled } from './file-problem.ts'

const markdownTypes = [
  {
    description: strings.ui.browser.markdownFiles,
    accept: { 'text/markdown': ['.md', '.markdown', '.mdown', '.mkd'], 'text/plain': ['.txt'] },
  },
] as const

/** A file to read; `handle` is what it can be written back through, null where the browser gives none. */
export interface PickedFile {
  readonly name: string
  readonly handle: FileSystemFileHandle | null
  /** @throws DOMException when the file cannot be read */
  read(): Promise<File>
}

/** Asks for a file to open; null when the person thought better of it. */
export async function pickFileToOpen(): Promise<PickedFile | null> {
  if (!('showOpenFilePicker' in window)) return pickWithInput()
  const picked = await orNull(() => window.showOpenFilePicker({ types: markdownTypes.map(copyOfType) }))
  return picked?.[0] ? fromHandle(picked[0]) : null
}

const importTypes = [
  {
    description: strings.desktop.fileTypes.importable,
    accept: {
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['.docx'],
      'text/html': ['.html', '.htm'],
      'text/markdown': ['.md', '.markdown', '.mdown', '.mkd'],
      'text/plain': ['.txt'],
    },
  },
] as const

/** Asks for a file to import, which is only read; null when the person thought better of it. */
export async function pickFileToImport(): Promise<PickedFile | null> {
  if (!('showOpenFilePicker' in window)) return pickWithInput(importEndings.map((ending) => `.${ending}`).join())
  const picked = await orNull(() => window.showOpenFilePicker({ types: importTypes.map(copyOfType) }))
  return picked?.[0] ? fromHandle(picked[0]) : null
}

/** Asks for exported practice records, which are only read; null when the person thought better of it. */
export async function pickPracticeFile(): Promise<PickedFile | null> {
  if (!('showOpenFilePicker' in window)) return pickWithInput('.json,application/json')
  const picked = await orNull(() => window.showOpenFilePicker({ types: [copyOfType(exportTypes.json)] }))
  return picked?.[0] ? fromHandle(picked[0]) : null
}

/**
 * Asks where to write.
 * @returns the chosen file's handle, `download` in a browser that can only download, null when the person cancelled
 */
export async function pickFileToWrite(
  suggestedName: string,
  type: {
    readonly description: string
    readonly accept: Readonly<Record<string, readonly string[]>>
  } = markdownTypes[0],
): Promise<FileSystemFileHandle | 'download' | null> {
  if (!('showSaveFilePicker' in window)) return 'download'
  return orNull(() => window.showSaveFilePicker({ suggestedName, types: [copyOfType(type)] }))
}

export function fromHandle(handle: FileSystemFileHandle): PickedFile {
  return { name: handle.name, handle, read: () => handle.getFile() }
}

export function fromFile(file: File): PickedFile {
  return { name: file.name, handle: null, read: async () => file }
}

/** Hands bytes to the browser's download list. */
export function download(name: string, bytes: Uint8Array<ArrayBuffer>, type: string): void {
  const address = URL.createObjectURL(new Blob([bytes], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The download reads the address after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

function pickWithInput(accept = '.md,.markdown,.mdown,.mkd,.txt,text/markdown,text/plain'): Promise<PickedFile | null> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = accept
    input.hidden = true
    // Some browsers send no event to an input outside the page.
    document.body.append(input)
    const finish = (picked: PickedFile | null) => {
      input.remove()
      resolve(picked)
    }
    input.addEventListener('change', () => {
      const file = input.files?.[0]
      finish(file ? fromFile(file) : null)
    })
    input.addEventListener('cancel', () => finish(null))
    input.click()
  })
}

async function orNull<T>(pick: () => Promise<T>): Promise<T | null> {
  try {
    return await pick()
  } catch (error) {
    if (isCancelled(error)) return null
    throw error
  }
}

function copyOfType(type: {
  readonly description: string
  readonly accept: Readonly<Record<string, readonly string[]>>
}): FilePickerAcceptType {
  const accept = Object.fromEntries(Object.entries(type.accept).map(([mime, endings]) => [mime, [...endings]]))
  return { description: type.description, accept: accept as Record<`${string}/${string}`, `.${string}`[]> }
}
