// Windows refuses these characters, and macOS and Linux the first two; names it reserves get an underscore.
const forbidden = /[\\/:*?"<>|\p{Cc}]+/gu
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i

/**
 * A name that every system takes, out of one that the page suggests: no folder, no reserved name, not hidden.
 * @param extension what it must end with, without the dot
 */
export function suggestedFileName(name: string, extension: string): string {
  const ending = `.${extension}`
  const stem = name.toLowerCase().endsWith(ending) ? name.slice(0, -ending.length) : name
  const clean = stem
    .replace(forbidden, '-')
    .replace(reserved, '$1_')
    .replace(/^[.\s]+|[.\s]+$/g, '')
  // File systems take 255 bytes; a title of 60 characters of 3 bytes each leaves room for what dialogs append.
  const short = [...clean].slice(0, 60).join('').trim()
  return `${short || 'Untitled'}${ending}`
}
