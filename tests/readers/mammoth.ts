import mammoth from 'mammoth'

/** A DOCX as mammoth turns it into HTML. @throws when mammoth reports anything but an unknown style */
export async function readWithMammoth(docx: Uint8Array): Promise<string> {
  const { value, messages } = await mammoth.convertToHtml({ buffer: Buffer.from(docx) }, { styleMap: ownStyles })
  const complaints = messages.filter(({ message }) => !message.startsWith('Unrecognised'))
  if (complaints.length > 0) throw new Error(`mammoth: ${complaints.map(({ message }) => message).join('; ')}`)
  return value
}

/** The text of a DOCX as mammoth reads it, a paragraph or a line of code a line. */
export async function mammothText(docx: Uint8Array): Promise<string> {
  return htmlText(await readWithMammoth(docx))
}

/** The text of HTML: elements that stand alone are on lines of their own, raised numbers are words, other marks divide none. */
export function htmlText(html: string): string {
  return html
    .replace(/<\/?(?:p|h\d|li|td|th|pre|blockquote|br|hr)\b[^>]*>/g, '\n')
    .replace(/<\/?sup>/g, ' ')
    .replace(/<[^>]+>/g, '')
    .replace(/&(?:lt|gt|quot|#39|amp);/g, ' ')
}

const ownStyles = [
  "p[style-name='Title'] => h1.title:fresh",
  "p[style-name='Subtitle'] => p.subtitle:fresh",
  "p[style-name='Question'] => h2.question:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Source Code'] => pre:fresh",
  "r[style-name='Verbatim Char'] => code",
]
