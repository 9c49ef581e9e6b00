import { readTeamFile, type TemplateDisk } from '../templates/folders.ts'
import type { TemplateContent } from '../templates/template-file.ts'

/** What a team changed about the checks, as a shell found it, not yet understood. */
export interface TeamChecksFile {
  /** The file as it is shown. */
  readonly location: string
  readonly content: TemplateContent
}

const place = ['.dateline', 'checks.yaml'] as const

/**
 * The file of checks that holds for documents of a folder: `.dateline/checks.yaml` in it, else in the nearest folder above
 * it, up to the root of its git repository.
 * @returns null when there is none
 */
export async function nearestChecksFile(
  folder: string,
  { fs, path }: Pick<TemplateDisk, 'fs' | 'path'>,
): Promise<string | null> {
  const isThere = (file: string) =>
    fs.access(file).then(
      () => true,
      () => false,
    )
  for (let at = folder; ; at = path.dirname(at)) {
    const file = path.join(at, ...place)
    if (await isThere(file)) return file
    if (at === path.dirname(at) || (await isThere(path.join(at, '.git')))) return null
  }
}

/** The same, read; a link out of the folder that holds `.dateline` is not followed. */
export async function teamChecksFor(folder: string, disk: TemplateDisk): Promise<TeamChecksFile | null> {
  const file = await nearestChecksFile(folder, disk)
  if (file === null) return null
  const home = disk.path.dirname(disk.path.dirname(file))
  return { location: disk.path.join(disk.shown(home), ...place), content: await readTeamFile(file, disk, home) }
}
