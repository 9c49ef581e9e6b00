import * as fs from 'node:fs/promises'
import path from 'node:path'
import type { BrowserWindow } from 'electron'
import { z } from 'zod'
import { type TeamChecksFile, teamChecksFor } from '../src-core/checks/team-checks.ts'
import type { Outcome, SavedTemplate, TemplateFiles } from '../src-core/platform.ts'
import { templateStrings } from '../src-core/template-strings.ts'
import {
  documentBankFiles,
  documentTemplateFiles,
  type TemplateDisk,
  templateFilesIn,
} from '../src-core/templates/folders.ts'
import type { TemplateFile } from '../src-core/templates/template-file.ts'
import { askForFolder } from './dialogs.ts'
import { done, failed } from './files/file-problem.ts'
import type { StateFile } from './files/state-file.ts'
import { writeFileSafely } from './files/write-file.ts'
import { shownFolder } from './shown-folder.ts'

/** What is remembered: the absolute path of the person's own folder of templates. */
export const templatesSchema = z.object({ folder: z.string().min(1).nullable() })
type Remembered = z.infer<typeof templatesSchema>

const words = templateStrings.desktop

/**
 * The template files that a page may see: those of the folder that the person chose in a dialog, and those that belong to
 * a document that the person opened. The page names neither folder.
 */
export class Templates {
  readonly #file: StateFile<Remembered>
  #folder: string | null = null

  constructor(file: StateFile<Remembered>) {
    this.#file = file
  }

  async load(): Promise<void> {
    this.#folder = (await this.#file.read()).folder
  }

  /** @param document absolute path of the open document, or null */
  async list(document: string | null): Promise<TemplateFiles> {
    const folder = this.#folder
    const isThere = folder === null || (await isFolder(folder))
    const [ofDocument, own] = await Promise.all([
      document === null ? [] : documentTemplateFiles(path.dirname(document), disk),
      folder === null || !isThere ? [] : templateFilesIn(folder, 'own', disk),
    ])
    return {
      own: folder === null ? null : shown(folder),
      problem: folder === null || isThere ? null : words.gone(shown(folder)),
      files: [...ofDocument, ...own],
    }
  }

  async choose(window: BrowserWindow): Promise<Outcome<string>> {
    const folder = await askForFolder(window, words.choose)
    if (folder === null) return { kind: 'cancelled' }
    await this.#remember(folder)
    return done(shown(folder))
  }

  forget(): Promise<void> {
    return this.#remember(null)
  }

  /** @param name of a file in the folder itself, as the contract has it */
  async save(name: string, text: string): Promise<Outcome<SavedTemplate>> {
    const folder = this.#folder
    if (folder === null) return failed('not-found', name, words.noFolder)
    if (!(await isFolder(folder))) return failed('not-found', name, words.gone(shown(folder)))
    const file = path.join(folder, name)
    if (await exists(file)) return failed('exists', file, words.exists(name))
    const written = await writeFileSafely(file, Buffer.from(text))
    return written.kind === 'failed' ? written : done({ name, location: shown(folder) })
  }

  async #remember(folder: string | null): Promise<void> {
    await this.#file.write({ folder })
    this.#folder = folder
  }
}

/** The file of checks that holds for a document, by its absolute path; null for one that nobody opened. */
export async function teamChecksOf(document: string | null): Promise<TeamChecksFile | null> {
  return document === null ? null : teamChecksFor(path.dirname(document), disk)
}

/** A team's question banks for a document, by its absolute path; none for one that nobody opened. */
export async function teamBanksOf(document: string | null): Promise<readonly TemplateFile[]> {
  return document === null ? [] : documentBankFiles(path.dirname(document), disk)
}

const disk: TemplateDisk = { fs, path, shown }

/** A folder as people write it. */
function shown(folder: string): string {
  return shownFolder(path.join(folder, 'any file in it'))
}

async function isFolder(folder: string): Promise<boolean> {
  return fs.stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  )
}

async function exists(file: string): Promise<boolean> {
  return fs.lstat(file).then(
    () => true,
    () => false,
  )
}
