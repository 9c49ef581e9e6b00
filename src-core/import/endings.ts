/** Endings of the files that can be imported, without the dot. */
export const importEndings = ['docx', 'html', 'htm', 'md', 'markdown', 'mdown', 'mkd', 'txt'] as const

/** Whether a dropped file of this name is one to import: it cannot simply be opened. */
export function isForImport(name: string): boolean {
  return /\.(?:docx|html?)$/i.test(name)
}
