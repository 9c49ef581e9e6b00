import type { Node } from '@tiptap/pm/model'
import type { Outline } from '../document/structure.ts'
import { layOut } from '../layout/lay-out.ts'
import type { LayoutOptions, PageSize } from '../layout/layout-options.ts'
import type { PrintedBlock, PrintedDocument, PrintedPart } from '../layout/printed.ts'
import { HtmlBlocks } from './blocks.ts'
import { escapeHtml } from './escape.ts'
import { styleSheet } from './style-sheet.ts'

export interface HtmlOptions extends LayoutOptions {
  /** The page that the document is printed on. */
  readonly pageSize: PageSize
  /**
   * For a shell that prints the page itself: as wide as the paper's text, and nothing in the margins, where the shell
   * prints title, date and page numbers.
   */
  readonly forPrint?: boolean
}

/** Nothing is fetched and nothing runs, whatever the text holds. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"

/**
 * Writes a document as one HTML page that needs no other file and no script.
 * @param outline of the same document
 */
export function writeHtml(doc: Node, outline: Outline, options: HtmlOptions): string {
  return htmlOf(layOut(doc, outline, options), options)
}

/** Writes what was laid out before, for a caller that also shows what is left out. */
export function htmlOf(
  printed: PrintedDocument,
  options: Pick<HtmlOptions, 'pageSize' | 'images' | 'forPrint'>,
): string {
  const { css, body } = htmlPieces(printed, options)
  return `<!doctype html>
<html lang="${escapeHtml(printed.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(printed.title)}</title>${printed.author === null ? '' : `\n<meta name="author" content="${escapeHtml(printed.author)}">`}
<style>${css}</style>
</head>
<body>
${body}</body>
</html>
`
}

/** The style sheet and the body of the page, for a caller that shows them in a page of its own. */
export function htmlPieces(
  printed: PrintedDocument,
  { pageSize, images = new Map(), forPrint = false }: Pick<HtmlOptions, 'pageSize' | 'images' | 'forPrint'>,
): { readonly css: string; readonly body: string } {
  const titled = printed.parts.some(({ blocks }) => blocks.some(({ kind }) => kind === 'title'))
  const blocks = new HtmlBlocks({ images, markedNotes: new Set<number>() }, titled)
  const parts = printed.parts.filter(({ blocks }) => blocks.length > 0).map((part) => section(part, blocks))
  const body = `${watermark(printed)}${runningHead(printed)}
<main>
${cover(printed)}${contents(printed)}${parts.join('\n')}
${notes(printed, blocks)}</main>
`
  return { css: styleSheet(printed, pageSize, forPrint), body }
}

function watermark({ watermark }: PrintedDocument): string {
  return watermark === null
    ? ''
    : `<div class="watermark" aria-hidden="true"><span>${escapeHtml(watermark)}</span></div>\n`
}

function cover({ cover }: PrintedDocument): string {
  if (cover === null || (cover.title === null && cover.lines.length === 0)) return ''
  const title = cover.title === null ? '' : `<p class="title">${escapeHtml(cover.title)}</p>\n`
  const lines = cover.lines.map(({ label, value }) => `<dt>${label}</dt><dd>${escapeHtml(value)}</dd>`)
  return `<div class="cover">\n${title}<dl>\n${lines.join('\n')}\n</dl>\n</div>\n`
}

function contents({ contents }: PrintedDocument): string {
  if (contents === null || contents.length === 0) return ''
  const entries = contents.map(
    ({ level, text, anchor }) =>
      `<li class="${level === 1 ? 'part-entry' : 'entry'}"><a href="#${anchor}">${escapeHtml(text)}</a></li>`,
  )
  return `<nav class="contents" aria-labelledby="contents">\n<h2 id="contents">Contents</h2>\n<ol role="list">\n${entries.join('\n')}\n</ol>\n</nav>\n`
}

function section({ id, newPage, apart, blocks }: PrintedPart, writer: HtmlBlocks): string {
  const heading = blocks.find((block): block is Extract<PrintedBlock, { kind: 'heading' | 'title' }> =>
    ['heading', 'title'].includes(block.kind),
  )
  const label = heading?.anchors[0]
  const named = id !== null && label !== undefined ? ` aria-labelledby="${label}"` : ''
  const look = [newPage ? 'new-page' : '', apart ? 'apart' : ''].filter(Boolean).join(' ')
  return `<section${look === '' ? '' : ` class="${look}"`}${named}>\n${writer.all(blocks)}\n</section>`
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
