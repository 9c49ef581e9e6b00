import type { Node } from '@tiptap/pm/model'
import type { Outline } from '../document/structure.ts'
import { layOut } from '../layout/lay-out.ts'
import type { Images, LayoutOptions, PageSize } from '../layout/layout-options.ts'
import type { PrintedBlock, PrintedDocument, PrintedPart } from '../layout/printed.ts'
import { HtmlBlocks } from './blocks.ts'
import { escapeHtml } from './escape.ts'
import { styleSheet } from './style-sheet.ts'

export interface HtmlOptions extends LayoutOptions {
  /** The page that the document is printed on. */
  readonly pageSize: PageSize
  readonly images?: Images
}

/** Nothing is fetched and nothing runs, whatever the text holds. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"

/**
 * Writes a document as one HTML page that needs no other file and no script.
 * @param outline of the same document
 */
export function writeHtml(doc: Node, outline: Outline, options: HtmlOptions): string {
  const printed = layOut(doc, outline, options)
  const setting = { images: options.images ?? new Map(), markedNotes: new Set<number>() }
  const titled = printed.parts.some(({ blocks }) => blocks.some(({ kind }) => kind === 'title'))
  const blocks = new HtmlBlocks(setting, titled)
  const parts = printed.parts.filter(({ blocks }) => blocks.length > 0).map((part) => section(part, blocks))
  return `<!doctype html>
<html lang="${escapeHtml(printed.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(printed.title)}</title>${printed.author === null ? '' : `\n<meta name="author" content="${escapeHtml(printed.author)}">`}
<style>${styleSheet(printed, options.pageSize)}</style>
</head>
<body>
${runningHead(printed)}
<main>
${parts.join('\n')}
${notes(printed, blocks)}</main>
</body>
</html>
`
}

function section({ id, newPage, blocks }: PrintedPart, writer: HtmlBlocks): string {
  const heading = blocks.find((block): block is Extract<PrintedBlock, { kind: 'heading' | 'title' }> =>
    ['heading', 'title'].includes(block.kind),
  )
  const label = heading?.anchors[0]
  const named = id !== null && label !== undefined ? ` aria-labelledby="${label}"` : ''
  return `<section${newPage ? ' class="new-page"' : ''}${named}>\n${writer.all(blocks)}\n</section>`
}

/** On a screen there is no page to put header and footer on, so they stand once, above the text. */
function runningHead({ title, date, stage, confidentiality }: PrintedDocument): string {
  const right = [stage && `Stage: ${stage}`, confidentiality, date].filter((text) => text !== null)
  return `<header class="running"><p>${escapeHtml(title)}</p><p>${escapeHtml(right.join(' · '))}</p></header>`
}

function notes({ notes }: PrintedDocument, writer: HtmlBlocks): string {
  if (notes.length === 0) return ''
  const items = notes.map((blocks, i) => {
    const back = `<a href="#note-${i + 1}-mark" role="doc-backlink" aria-label="Back to the text">↩</a>`
    return `<li id="note-${i + 1}">${writer.all(blocks)} ${back}</li>`
  })
  return `<section class="notes" role="doc-endnotes" aria-label="Notes">\n<ol>\n${items.join('\n')}\n</ol>\n</section>\n`
}
