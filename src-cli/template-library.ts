import * as fs from 'node:fs/promises'
import path from 'node:path'
import { documentTemplateFiles, type TemplateDisk, templateFilesIn } from '../src-core/templates/folders.ts'
import {
  type BrokenTemplate,
  type TemplateLibrary,
  templateLibrary,
  templateWithId,
} from '../src-core/templates/library.ts'
import { parseTemplateFile } from '../src-core/templates/parse-template.ts'
import type { Sample, Template } from '../src-core/templates/template.ts'
import { problemText, TemplateError } from '../src-core/templates/template-error.ts'
import type { ReadTemplate } from '../src-core/templates/template-file.ts'
import { readText } from './files.ts'
import { CannotRun, type Io } from './io.ts'
import { packageFolder } from './package-folder.ts'

/** The template of a document that names none. */
export const defaultTemplateId = 'press-release-faq'

/**
 * Every template there is for documents of a folder: those of the folder and its repository, those of `--templates` (or
 * DATELINE_TEMPLATES), and those that come with Dateline.
 * @param folder of the document; where the command runs when there is none
 * @param own the person's own folder of templates
 * @param shipped ids of those that come with Dateline to read; all of them when left out
 * @throws CannotRun when `own` is no folder
 */
export async function libraryFor(
  folder: string,
  own: string | undefined,
  io: Io,
  shipped?: readonly string[],
): Promise<TemplateLibrary> {
  const disk: TemplateDisk = { fs, path, shown: (shown) => path.relative(io.cwd, shown) || '.' }
  const ownFolder = own ?? io.templatesFolder
  if (ownFolder !== undefined) await requireFolder(path.resolve(io.cwd, ownFolder), ownFolder)
  const files = await Promise.all([
    documentTemplateFiles(path.resolve(io.cwd, folder), disk),
    ownFolder === undefined ? [] : templateFilesIn(path.resolve(io.cwd, ownFolder), 'own', disk),
    shippedFiles(shipped),
  ])
  return templateLibrary(files.flat())
}

const shippedSources = import.meta.glob<Template | Sample>('../templates/*.md', {
  query: '?template',
  import: 'default',
})

/** They are named after their ids, so that a check need not load the other ten. */
function shippedFiles(ids: readonly string[] | undefined): Promise<ReadTemplate[]> {
  const wanted = Object.entries(shippedSources)
    .map(([file, load]) => ({ name: path.basename(file), load }))
    .filter(({ name }) => ids === undefined || ids.some((id) => name === `${id}.md`))
  return Promise.all(
    wanted.map(async ({ name, load }): Promise<ReadTemplate> => {
      const location = path.join(packageFolder(), 'templates')
      return { origin: 'shipped', location, name, content: { kind: 'read', source: await load() } }
    }),
  )
}

const told = new WeakMap<Io, Map<string, Promise<TemplateLibrary>>>()

/** The same, read once a run, with what is broken told on standard error: it hides nothing and holds up nothing. */
export function toldLibraryFor(
  folder: string,
  own: string | undefined,
  io: Io,
  shipped?: readonly string[],
): Promise<TemplateLibrary> {
  const ofRun = told.get(io) ?? new Map<string, Promise<TemplateLibrary>>()
  told.set(io, ofRun)
  const key = JSON.stringify([folder, shipped])
  const library = ofRun.get(key) ?? libraryFor(folder, own, io, shipped).then(tell)
  ofRun.set(key, library)
  return library

  function tell(found: TemplateLibrary): TemplateLibrary {
    for (const each of found.broken)
      for (const line of brokenLines(each)) io.stderr(`dateline: template left out: ${line}\n`)
    return found
  }
}

/** `folder/ours.md, line 3, column 5, parts: expected …`, a line for each thing that is wrong. */
export function brokenLines({ place, problems }: BrokenTemplate): string[] {
  return problems.map((problem) => `${path.join(place.location, place.name)}, ${problemText(problem)}`)
}

/**
 * Finds a template by its id, or reads it from a file when the name is a path or ends with `.md`.
 * @throws CannotRun when there is none of that id
 */
export async function templateNamed(name: string, library: TemplateLibrary, io: Io): Promise<Template> {
  const found = await templateOrSampleNamed(name, library, io)
  if (!found.sample) return found
  throw new CannotRun(`--template: “${name}” is a sample document; its template is “${found.template}”.`)
}

/** As `templateNamed`, for where a sample document will do as well. */
export async function templateOrSampleNamed(
  name: string,
  library: TemplateLibrary,
  io: Io,
): Promise<Template | Sample> {
  if (/[\\/]|\.md$/i.test(name)) return parsed(await readText(name, io, 'a template file'), name)
  const found = templateWithId(library, name) ?? library.samples.find(({ source }) => source.id === name)?.source
  if (found) return found
  const ids = [...library.templates, ...library.samples].map(({ source }) => source.id).join(', ')
  throw new CannotRun(`--template: there is no template “${name}”; expected ${ids}, or a template file.`)
}

function parsed(text: string, file: string): Template | Sample {
  try {
    return parseTemplateFile(text, file)
  } catch (error) {
    if (error instanceof TemplateError) throw new CannotRun(error.message)
    throw error
  }
}

async function requireFolder(folder: string, name: string): Promise<void> {
  const found = await fs.stat(folder).catch(() => null)
  if (!found?.isDirectory()) throw new CannotRun(`--templates: “${name}” is no folder; expected a folder of templates.`)
}
