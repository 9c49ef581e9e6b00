import os from 'node:os'
import path from 'node:path'

/** The folder of a file as people write it: `~/Documents`, on Windows the full path. */
export function shownFolder(file: string, home: string = os.homedir(), platform: string = process.platform): string {
  const folder = path.dirname(file)
  if (platform === 'win32') return folder
  const below = path.relative(home, folder)
  if (below === '') return '~'
  return below.startsWith('..') || path.isAbsolute(below) ? folder : path.join('~', below)
}
