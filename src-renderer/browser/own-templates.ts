import type { Outcome, SavedTemplate, TemplateFiles } from '../../src-core/platform.ts'
import { templateStrings } from '../../src-core/template-strings.ts'
import {
  decodeTemplate,
  maxTemplateBytes,
  type TemplateFile,
  templateTooLarge,
} from '../../src-core/templates/template-file.ts'
import { failed, fileProblem, isCancelled } from './file-problem.ts'
import type { KeyValueStore } from './key-value-store.ts'

const words = { ...templateStrings.desktop, ...templateStrings.browser }
const folderKey = 'template-folder'
const filesKey = 'template-files'

/** Copies of files that were chosen where the browser cannot open folders. */
interface KeptFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/**
 * The person's own templates in the browser edition: a folder where the browser can open one, else copies of chosen files.
 * A page is not told where a document lies, so templates beside it are only found in the desktop application.
 */
export class BrowserTemplates {
  readonly kind = 'showDirectoryPicker' in window ? 'folder' : 'files'
  readonly #store: KeyValueStore

  constructor(store: KeyValueStore) {
    this.#store = store
  }

  async list(): Promise<TemplateFiles> {
    if (this.kind === 'files') {
      const kept = await this.#keptFiles()
      return { own: kept.length > 0 ? words.kept : null, problem: null, files: kept.map(asTemplate) }
    }
    const folder = await this.#folder()
    if (folder === null) return { own: null, problem: null, files: [] }
    // Asking needs a click; the gallery has a button for it.
    if ((await folder.queryPermission({ mode: 'read' })) !== 'granted')
      return { own: folder.name, problem: words.askAgain(folder.name), files: [] }
    try {
      return { own: folder.name, problem: null, files: await filesOf(folder) }
    } catch (error) {
      return { own: folder.name, problem: fileProblem(error, folder.name).message, files: [] }
    }
  }

  async choose(): Promise<Outcome<string>> {
    try {
      if (this.kind === 'files') return await this.#takeFiles()
      const known = await this.#folder()
      if (known && (await known.queryPermission({ mode: 'read' })) === 'prompt') {
        if ((await known.requestPermission({ mode: 'read' })) === 'granted') return { kind: 'done', value: known.name }
      }
      const folder = await window.showDirectoryPicker({ id: 'dateline-templates' })
      await this.#store.set(folderKey, folder)
      return { kind: 'done', value: folder.name }
    } catch (error) {
      if (isCancelled(error)) return { kind: 'cancelled' }
      return { kind: 'failed', problem: fileProblem(error, '') }
    }
  }

  async forget(): Promise<void> {
    await this.#store.delete(folderKey)
    await this.#store.delete(filesKey)
  }

  async save(name: string, text: string): Promise<Outcome<SavedTemplate>> {
    const bytes = new TextEncoder().encode(text)
    if (this.kind === 'files') {
      const kept = await this.#keptFiles()
      if (kept.some((file) => file.name === name)) return failed('exists', name, words.exists(name))
      await this.#store.set(filesKey, [...kept, { name, bytes }])
      return { kind: 'done', value: { name, location: words.kept } }
    }
    const folder = await this.#folder()
    if (folder === null) return failed('not-found', name, words.noFolder)
    try {
      if ((await folder.requestPermission({ mode: 'readwrite' })) !== 'granted')
        return failed('permission-denied', name, words.mayNotWrite(folder.name))
      if ((await namesOf(folder)).includes(name)) return failed('exists', name, words.exists(name))
      const writable = await (await folder.getFileHandle(name, { create: true })).createWritable()
      await writable.write(bytes)
      await writable.close()
      return { kind: 'done', value: { name, location: folder.name } }
    } catch (error) {
      return { kind: 'failed', problem: fileProblem(error, name) }
    }
  }

  async #takeFiles(): Promise<Outcome<string>> {
    const picked = await pickFiles()
    if (picked.length === 0) return { kind: 'cancelled' }
    const taken: KeptFile[] = await Promise.all(
      picked.map(async (file) => ({
        name: file.name,
        bytes: new Uint8Array(await file.slice(0, maxTemplateBytes + 1).arrayBuffer()),
      })),
    )
    const before = await this.#keptFiles()
    const others = before.filter(({ name }) => !taken.some((file) => file.name === name))
    await this.#store.set(filesKey, [...others, ...taken])
    return { kind: 'done', value: words.kept }
  }

  async #folder(): Promise<FileSystemDirectoryHandle | null> {
    const kept = await this.#store.get(folderKey)
    return kept instanceof FileSystemDirectoryHandle ? kept : null
  }

  async #keptFiles(): Promise<readonly KeptFile[]> {
    const kept = await this.#store.get(filesKey)
    return Array.isArray(kept) ? kept.filter(isKeptFile) : []
  }
}

function isKeptFile(value: unknown): value is KeptFile {
  return (
    typeof value === 'object' &&
    value !== null &&
    'name' in value &&
    'bytes' in value &&
    value.bytes instanceof Uint8Array
  )
}

function asTemplate({ name, bytes }: KeptFile): TemplateFile {
  return { origin: 'own', location: words.kept, name, content: decodeTemplate(bytes) }
}

async function filesOf(folder: FileSystemDirectoryHandle): Promise<TemplateFile[]> {
  const names = (await namesOf(folder)).filter((name) => /^[^.].*\.md$/i.test(name)).toSorted()
  return Promise.all(
    names.map(async (name): Promise<TemplateFile> => {
      const file = await (await folder.getFileHandle(name)).getFile()
      const content =
        file.size > maxTemplateBytes
          ? templateTooLarge(file.size)
          : decodeTemplate(new Uint8Array(await file.arrayBuffer()))
      return { origin: 'own', location: folder.name, name, content }
    }),
  )
}

async function namesOf(folder: FileSystemDirectoryHandle): Promise<string[]> {
  const names: string[] = []
  for await (const entry of folder.values()) if (entry.kind === 'file') names.push(entry.name)
  return names
}

function pickFiles(): Promise<readonly File[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.multiple = true
    input.accept = '.md,text/markdown'
    input.hidden = true
    // Some browsers send no event to an input outside the page.
    document.body.append(input)
    const finish = (files: readonly File[]) => {
      input.remove()
      resolve(files)
    }
    input.addEventListener('change', () => finish([...(input.files ?? [])]))
    input.addEventListener('cancel', () => finish([]))
    input.click()
  })
}
