import type { ExportChoices } from '../../src-core/export/choices.ts'
import { numberLines } from '../../src-core/html/number-lines.ts'
import { htmlPieces } from '../../src-core/html/write-html.ts'
import type { LaidOut } from '../document/export-document.ts'

/** Only what is printed is on the paper; until then it waits outside the window, as wide as the paper's text. */
const aside = `
  .dateline-print { position: absolute; left: -200vw; top: 0; }
  @media print { body > :not(.dateline-print) { display: none !important; } .dateline-print { position: static; width: auto !important; } }
`

/**
 * Prints an export through the browser's own dialog, in which a person can choose a PDF file. Constructed style sheets
 * hold its styles, since the page's policy lets no text of a page bring its own.
 */
export async function printInBrowser(
  { printed, images }: LaidOut,
  { pageSize, lineNumbers }: ExportChoices,
): Promise<void> {
  const { css, body } = htmlPieces(printed, { pageSize, images })
  const host = document.createElement('div')
  host.className = 'dateline-print'
  host.style.width = pageSize === 'a4' ? '601.7px' : '624px'
  const root = host.attachShadow({ mode: 'open' })
  const own = new CSSStyleSheet()
  own.replaceSync(css.replace(/^body \{/m, '.sheet {'))
  root.adoptedStyleSheets = [own]
  root.innerHTML = `<div class="sheet" lang="${printed.language}">${body}</div>`
  // Rules for the paper count in a document's own style sheets only.
  const paper = new CSSStyleSheet()
  paper.replaceSync(`${aside}${/@page \{[\s\S]*?\} \}/.exec(css)?.[0] ?? ''} .sheet { padding: 0 }`)
  const title = document.title
  document.body.append(host)
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, paper]
  document.title = printed.title
  try {
    await document.fonts.ready
    if (lineNumbers) numberLines(root, document)
    window.print()
  } finally {
    document.title = title
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== paper)
    host.remove()
  }
}
