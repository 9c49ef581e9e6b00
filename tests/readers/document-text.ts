import { docxParts } from './word-rules.ts'

/** The text of a DOCX's body, a paragraph a line, read straight from its XML: tabs as tabs, breaks and raised numbers set off by spaces. */
export function docxParagraphs(docx: Uint8Array, part = 'word/document.xml'): string[] {
  const xml = docxParts(docx)[part] ?? ''
  const paragraphs = xml.match(/<w:p[ >/][\s\S]*?(?:<\/w:p>|(?<=<w:p)\/>)/g) ?? []
  return paragraphs.map((paragraph) => (paragraph.match(/<w:r>[\s\S]*?<\/w:r>/g) ?? []).map(runText).join(''))
}

function runText(run: string): string {
  const text = [...run.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(tab|br)\/>/g)]
    .map(([, text, other]) => (other === undefined ? unescaped(text ?? '') : other === 'tab' ? '\t' : ' '))
    .join('')
  return run.includes('<w:vertAlign w:val="superscript"/>') ? ` ${text} ` : text
}

function unescaped(xml: string): string {
  return xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
}

/** Words and numbers of a text, the way two readers of the same text agree on: without punctuation, case and ligatures. */
export function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}

/** The first word of `words` that does not follow in `text` after those before it; null when all do, in order. */
export function firstMissing(words: readonly string[], text: readonly string[]): string | null {
  let at = 0
  for (const [i, word] of words.entries()) {
    const found = text.indexOf(word, at)
    if (found < 0) return `“${word}” after “${words.slice(Math.max(0, i - 5), i).join(' ')}”`
    at = found + 1
  }
  return null
}
