import type { PageSize } from '../layout/layout-options.ts'
import type { PrintedDocument } from '../layout/printed.ts'
import { cssString } from './escape.ts'
import { printWidths } from './print-widths.ts'

/** The same measures as the Word file: 11 pt, single spacing, 6 pt after a paragraph, headings 12 pt bold, 1-inch margins. */
export function styleSheet(printed: PrintedDocument, pageSize: PageSize, forPrint: boolean): string {
  return `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 2rem 1.25rem 4rem; max-width: 6.5in; background: #fff; color: #000;
  font: 11pt/1.25 Calibri, Carlito, Aptos, Arial, sans-serif; overflow-wrap: break-word; }
h1, h2, h3, h4, h5, h6 { margin: 6pt 0 2pt; font-size: 12pt; line-height: 1.25; break-after: avoid; break-inside: avoid; }
h1 { margin: 0 0 6pt; font-size: 16pt; }
.part { margin: 0 0 8pt; padding-bottom: 3pt; border-bottom: 0.5pt solid #000; font-size: 12pt; }
h4, h5, h6, .question { font-size: 11pt; }
.question { margin-top: 9pt; padding-left: 0.3in; text-indent: -0.3in; }
.question .number { display: inline-block; min-width: 0.3in; text-indent: 0; }
p, ul, ol, pre, table, blockquote { margin: 0 0 6pt; }
p { orphans: 2; widows: 2; }
.subtitle { margin-bottom: 10pt; font-style: italic; }
ul, ol { padding-left: 0.25in; }
li > p, li > ul, li > ol { margin: 0; }
sup { line-height: 0; }
.loose > li > p { margin-bottom: 6pt; }
.tasks { padding-left: 0; list-style: none; }
blockquote { margin-left: 0.4in; margin-right: 0.4in; }
a { color: #0563c1; }
code, pre { font-family: Consolas, "Liberation Mono", Menlo, monospace; font-size: 0.9em; }
pre { padding: 4pt 6pt; background: #f2f2f2; white-space: pre-wrap; }
pre code { font-size: inherit; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: 2pt 5pt; border: 0.5pt solid #a6a6a6; text-align: left; vertical-align: top; }
th { background: #f2f2f2; }
.center { text-align: center; }
.right { text-align: right; }
thead { display: table-header-group; }
tr, img { break-inside: avoid; }
img { max-width: 100%; height: auto; }
hr { margin: 12pt 0; border: 0; border-top: 0.5pt solid #000; }
section + section { margin-top: 3rem; }
.running { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 2rem; margin-bottom: 2rem;
  color: #595959; font-size: 9pt; }
.running p { margin: 0; }
.notes { margin-top: 2rem; border-top: 0.5pt solid #000; padding-top: 6pt; font-size: 9pt; }
.notes li > p:last-of-type { display: inline; }
${widthClasses()}
.cover { margin-bottom: 14pt; padding-bottom: 8pt; border-bottom: 0.5pt solid #000; }
.cover .title { margin: 0 0 6pt; font-size: 16pt; font-weight: bold; }
.cover dl { display: grid; grid-template-columns: 90pt 1fr; gap: 1pt 0; margin: 0; }
.cover dt { color: #595959; }
.cover dd { margin: 0; overflow-wrap: anywhere; }
.contents { margin-bottom: 2rem; }
.contents h2 { margin-top: 0; }
.contents ol { margin: 0; padding: 0; list-style: none; }
.contents .part-entry { margin-top: 6pt; font-weight: bold; }
.contents .entry { padding-left: 12pt; }
.contents a { color: inherit; text-decoration: none; }
.contents a:hover, .contents a:focus-visible { text-decoration: underline; }
.watermark { position: fixed; inset: 0; z-index: -1; display: flex; align-items: center; justify-content: center;
  overflow: hidden; color: #e8e8e8; font-size: 96pt; font-weight: bold; white-space: nowrap; pointer-events: none; }
.watermark span { transform: rotate(-45deg); }
main { position: relative; }
.line-number::after { content: attr(data-line); }
.line-start { white-space: nowrap; }
.line-number { position: absolute; left: -0.5in; width: 0.35in; text-align: right; text-indent: 0; color: #595959;
  font: 8pt/1.6 Calibri, Carlito, Arial, sans-serif; user-select: none; }
${pageRules(printed, pageSize, !forPrint)}
@media print {
  body { padding: 0; max-width: none; }
  .running { display: none; }
  section.new-page, .contents + section { break-before: page; margin-top: 0; }
}
${forPrint ? paperRules(pageSize) : ''}`
}

/** One class for each whole percentage that a column can be wide. */
function widthClasses(): string {
  return Array.from({ length: 100 }, (_, i) => `.w${i + 1} { width: ${i + 1}%; }`).join(' ')
}

/** On a page that is only made to be printed, lines break on the screen as they will on paper. */
function paperRules(pageSize: PageSize): string {
  return `body { margin: 0 0.5in; padding: 0; width: ${printWidths[pageSize]}px; max-width: none;
  text-rendering: geometricPrecision; }
.running { display: none; }
`
}

function pageRules(printed: PrintedDocument, pageSize: PageSize, marginBoxes: boolean): string {
  const paper = pageSize === 'a4' ? 'A4' : 'letter'
  // Half of the margins at the sides is the body's: what stands beyond the edge of a page's own area is not printed, and
  // that is where the numbers of the lines are.
  if (!marginBoxes) return `@page { size: ${paper}; margin: 1in 0.5in; }`
  const size = `size: ${paper}; margin: 1in;`
  const running = [printed.stage && `Stage: ${printed.stage}`, printed.confidentiality].filter(Boolean).join(' · ')
  const font = 'font: 9pt Calibri, Carlito, Arial, sans-serif; color: #595959;'
  // A title at the left takes what room the right leaves it, and wraps.
  return `@page { ${size}
  @top-left { content: ${cssString(shortened(printed.title, 180))}; ${font} width: ${running === '' ? 100 : 60}%; text-align: left; }
  @top-right { content: ${cssString(shortened(running, 120))}; ${font} text-align: right; }
  @bottom-left { content: ${cssString(shortened(printed.date, 80))}; ${font} }
  @bottom-right { content: "Page " counter(page) " of " counter(pages); ${font} } }`
}

function shortened(text: string, longest: number): string {
  const characters = [...text]
  return characters.length <= longest
    ? text
    : `${characters
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`
}
