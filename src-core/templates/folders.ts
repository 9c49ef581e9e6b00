import { decodeTemplate, maxTemplateBytes, type TemplateFile, templateTooLarge, unreadable } from './template-file.ts'

/** What the search for template files needs of Node, which core does not import. */
export interface TemplateDisk {
  readonly fs: {
    readdir(folder: string, options: { withFileTypes: true }): Promise<readonly DirectoryEntry[]>
    stat(file: string): Promise<{ readonly size: number }>
    readFile(file: string): Promise<Uint8Array>
    access(path: string): Promise<void>
    realpath(path: string): Promise<string>
  }
  readonly path: {
    join(...parts: string[]): string
    dirname(path: string): string
    relative(from: string, to: string): string
    isAbsolute(path: string): boolean
  }
  /** A folder as it is shown. */
  readonly shown: (folder: string) => string
}

interface DirectoryEntry {
  readonly name: string
  isFile(): boolean
  isSymbolicLink(): boolean
}

/** Where templates of a document lie, below its own folder and the root of its repository. */
export const documentTemplates = ['.dateline', 'templates'] as const

/** Where a team keeps question banks of its own, below the same folders. */
const documentBanks = ['.dateline', 'practice'] as const

/** More files than this are no collection of templates but a folder chosen by mistake. */
const mostFiles = 200

/** Parents that are looked at for the root of a repository. */
const mostLevels = 64

/**
 * The template files for documents of a folder: in `.dateline/templates` beside them, then at the root of their repository, the
 * nearest folder upwards that holds `.git`. A file there counts only if it is no link out of the folder or the repository:
 * a repository that somebody else made must not reach for other files.
 */
export function documentTemplateFiles(folder: string, disk: TemplateDisk): Promise<TemplateFile[]> {
  return documentFiles(folder, disk, documentTemplates, templateNames)
}

/** The question banks for documents of a folder, in `.dateline/practice` of the same places and under the same rule. */
export function documentBankFiles(folder: string, disk: TemplateDisk): Promise<TemplateFile[]> {
  return documentFiles(folder, disk, documentBanks, bankNames)
}

async function documentFiles(
  folder: string,
  disk: TemplateDisk,
  place: readonly string[],
  wanted: RegExp,
): Promise<TemplateFile[]> {
  const root = await repositoryOf(folder, disk)
  const homes = root === null || root === folder ? [folder] : [folder, root]
  const found = await Promise.all(
    homes.map((home) => filesNamed(wanted, disk.path.join(home, ...place), 'document', disk, root ?? folder)),
  )
  return found.flat()
}

/**
 * The template files of a folder, by name: those that end with `.md`, not those of its folders.
 * @param within where a link may lead; anywhere when null
 * @returns none when there is no such folder
 */
export function templateFilesIn(
  folder: string,
  origin: TemplateFile['origin'],
  disk: TemplateDisk,
  within: string | null = null,
): Promise<TemplateFile[]> {
  return filesNamed(templateNames, folder, origin, disk, within)
}

const templateNames = /^[^.].*\.md$/i
const bankNames = /^[^.].*\.ya?ml$/i

async function filesNamed(
  wanted: RegExp,
  folder: string,
  origin: TemplateFile['origin'],
  disk: TemplateDisk,
  within: string | null,
): Promise<TemplateFile[]> {
  const names = (await filesOf(folder, disk)).filter((name) => wanted.test(name)).toSorted()
  return Promise.all(
    names.slice(0, mostFiles).map(async (name): Promise<TemplateFile> => {
      const content = await readTeamFile(disk.path.join(folder, name), disk, within)
      return { origin, location: disk.shown(folder), name, content }
    }),
  )
}

async function filesOf(folder: string, { fs }: TemplateDisk): Promise<string[]> {
  try {
    const entries = await fs.readdir(folder, { withFileTypes: true })
    return entries.filter((entry) => entry.isFile() || entry.isSymbolicLink()).map(({ name }) => name)
  } catch {
    // Most documents have no such folder.
    return []
  }
}

/**
 * A file that a team keeps beside its documents, or why it cannot be read.
 * @param within where a link may lead; anywhere when null
 */
export async function readTeamFile(
  file: string,
  disk: TemplateDisk,
  within: string | null,
): Promise<TemplateFile['content']> {
  const { fs } = disk
  try {
    if (within !== null && !holds(await fs.realpath(within), await fs.realpath(file), disk))
      return unreadable('expected a file of this folder; it is a link to another place')
    const { size } = await fs.stat(file)
    return size > maxTemplateBytes ? templateTooLarge(size) : decodeTemplate(await fs.readFile(file))
  } catch (error) {
    return unreadable(`expected a file that can be read, but ${error instanceof Error ? error.message : String(error)}`)
  }
}

function holds(folder: string, file: string, { path }: TemplateDisk): boolean {
  const way = path.relative(folder, file)
  return !way.startsWith('..') && !path.isAbsolute(way)
}

async function repositoryOf(folder: string, { fs, path }: TemplateDisk): Promise<string | null> {
  let at = folder
  for (let level = 0; level < mostLevels; level++) {
    const found = await fs.access(path.join(at, '.git')).then(
      () => true,
      () => false,
    )
    if (found) return at
    const around = path.dirname(at)
    if (around === at) return null
    at = around
  }
  return null
}
