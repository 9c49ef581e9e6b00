/** What makes a text Markdown source rather than plain text. */
export type Evidence =
  | 'heading'
  | 'list'
  | 'task'
  | 'quote'
  | 'fence'
  | 'table'
  | 'link'
  | 'image'
  | 'bold'
  | 'front matter'

/**
 * What in a text is there only because it is Markdown source. Each sign is one that running text does not show by
 * chance: `3 * 4`, `# of users` in a sentence, a single `- ` and `snake_case` are none.
 */
export function markdownEvidence(text: string): Set<Evidence> {
  const lines = text.split(/\r\n|\r|\n/)
  const found = new Set<Evidence>()
  const blank = (i: number): boolean => (lines[i] ?? '').trim() === ''
  if (/^(?:---|\+\+\+)\s*$/.test(lines[0] ?? '') && lines.slice(1, 200).some((line) => line.trimEnd() === lines[0]))
    if (/^[\w-]+\s*[:=]/.test(lines[1] ?? '')) found.add('front matter')

  lines.forEach((line, i) => {
    if (isHeading(line) && standsApart(lines, i)) found.add('heading')
    if (/^ {0,3}(?:=+|-+)\s*$/.test(line) && isUnderline(lines, i)) found.add('heading')
    if (/^\s*(?:[-*+]|\d{1,9}[.)]) \[[ xX]\] \S/.test(line)) found.add('task')
    if (/^ {0,3}> ?\S/.test(line) && (blank(i - 1) || /^ {0,3}>/.test(lines[i - 1] ?? ''))) found.add('quote')
    if (/^ {0,3}(?:```+[^`]*|~~~.*)$/.test(line) && closesLater(lines, i)) found.add('fence')
    if (isDelimiterRow(line) && (lines[i - 1] ?? '').includes('|') && line.includes('|')) found.add('table')
    if (startsList(lines, i)) found.add('list')
  })
  if (/(?<!!)\[[^\][\n]+\](?:\((?:<[^<>\n]*>|[^\s()<>]{1,2000})(?: "[^"\n]*")?\)|: +\S)/.test(text)) found.add('link')
  if (/!\[[^\][\n]*\]\([^\s()]{1,2000}\)/.test(text)) found.add('image')
  if (/(?<![\w*\\])\*\*(?![\s*])[^*\n]{1,500}(?<!\s)\*\*(?![\w*])/.test(text)) found.add('bold')
  return found
}

/** Two number signs or more are no number sign; after one, text that starts in lower case may be a count of something. */
function isHeading(line: string): boolean {
  return /^ {0,3}(?:#{2,6} +\S|# +[^\s\p{Ll}])/u.test(line)
}

/** A heading has a blank line or another heading's end on at least one side, and does not interrupt a paragraph. */
function standsApart(lines: readonly string[], i: number): boolean {
  const before = (lines[i - 1] ?? '').trim()
  return before === '' || isHeading(before)
}

function isUnderline(lines: readonly string[], i: number): boolean {
  const title = (lines[i - 1] ?? '').trim()
  const line = (lines[i] ?? '').trim()
  return title !== '' && (lines[i - 2] ?? '').trim() === '' && line.length >= 3 && !/^[-=|>*]/.test(title)
}

function closesLater(lines: readonly string[], i: number): boolean {
  const fence = /^ {0,3}(`{3,}|~{3,})/.exec(lines[i] ?? '')?.[1] ?? ''
  // An opening fence within reach is enough: 2,000 lines of code in one block are not pasted by hand.
  return lines.slice(i + 1, i + 2000).some((line) => line.trim().startsWith(fence) && /^(.)\1+$/.test(line.trim()))
}

function isDelimiterRow(line: string): boolean {
  return /^ {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*(?:\|[ \t]*)?$/.test(line)
}

const marker = /^ {0,3}(?:([-*+])|(\d{1,9})[.)]) +\S/

/** Two items in a row (or with lines of the first between) with the same marker or the next number. */
function startsList(lines: readonly string[], i: number): boolean {
  const first = marker.exec(lines[i] ?? '')
  if (
    !first ||
    !((lines[i - 1] ?? '').trim() === '' || /:\s*$/.test(lines[i - 1] ?? '') || isHeading(lines[i - 1] ?? ''))
  )
    return false
  for (const line of lines.slice(i + 1, i + 20)) {
    const next = marker.exec(line)
    if (next) return first[1] !== undefined ? next[1] === first[1] : Number(next[2]) - Number(first[2]) <= 1
    if (line.trim() !== '' && !/^\s/.test(line)) return false
  }
  return false
}
