import type { ExportChoices } from '../../src-core/export/choices.ts'
import { escapeHtml } from '../../src-core/html/escape.ts'
import { numberLines } from '../../src-core/html/number-lines.ts'
import { htmlPieces } from '../../src-core/html/write-html.ts'
import type { LaidOut } from '../document/export-document.ts'

/** CSS pixels, 96 to an inch; the text has a margin of one inch on each side. */
const papers = { letter: { width: 816, height: 1056 }, a4: { width: 794, height: 1123 } } as const
const margin = 96
/** Between two pages. */
const gap = 32

const pagesCss = `
  :host { display: block; }
  .pages { position: relative; transform-origin: 0 0; }
  .paper { position: absolute; top: 0; background: #fff; box-shadow: 0 0 0 1px rgb(0 0 0 / 14%), 0 2px 10px rgb(0 0 0 / 16%); overflow: hidden; }
  .paper div { position: absolute; left: ${margin}px; right: ${margin}px; display: flex; justify-content: space-between; gap: 24px; color: #595959; font: 9pt Calibri, Carlito, Arial, sans-serif; }
  .paper div span { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
  .paper .top { top: 44px; }
  .paper .bottom { bottom: 44px; }
  .paper .mark { inset: 0; align-items: center; justify-content: center; color: #ececec; font: bold 96pt Calibri, Carlito, Arial, sans-serif; }
  .paper .mark span { transform: rotate(-45deg); }
  .sheet { position: absolute; top: ${margin}px; left: ${margin}px; column-fill: auto; max-width: none; margin: 0; padding: 0; background: none; pointer-events: none; }
  .sheet > .running, .sheet > .watermark { display: none; }
  section + section { margin-top: 0; }
  section.new-page, .contents + section { break-before: column; }
`

/**
 * Shows an export as pages: the columns of one block, which a browser breaks by the rules by which it breaks pages.
 * @param host an element with an open shadow root
 * @param height of the pages as they are shown, in CSS pixels
 * @returns how many pages there are
 */
export function showPages(
  host: HTMLElement,
  { printed, images }: LaidOut,
  choices: ExportChoices,
  height: number,
): number {
  const root = host.shadowRoot
  if (!root) return 0
  const { pageSize, lineNumbers } = choices
  const paper = papers[pageSize]
  const { css, body } = htmlPieces(printed, { pageSize, images })
  const own = new CSSStyleSheet()
  own.replaceSync(css.replace(/^body \{/m, '.sheet {'))
  const frame = new CSSStyleSheet()
  frame.replaceSync(pagesCss)
  root.adoptedStyleSheets = [own, frame]
  root.innerHTML = `<div class="pages"><div class="sheet" lang="${escapeHtml(printed.language)}">${body}</div></div>`
  const pages = root.querySelector<HTMLElement>('.pages')
  const sheet = root.querySelector<HTMLElement>('.sheet')
  if (!pages || !sheet) return 0

  const text = paper.width - 2 * margin
  const step = paper.width + gap
  sheet.style.width = `${text}px`
  sheet.style.height = `${paper.height - 2 * margin}px`
  sheet.style.columnWidth = `${text}px`
  sheet.style.columnGap = `${step - text}px`
  const count = Math.max(1, Math.round((sheet.scrollWidth + step - text) / step))
  if (lineNumbers) numberLines(root, document)

  const right = [printed.stage && `Stage: ${printed.stage}`, printed.confidentiality].filter(Boolean).join(' · ')
  for (let page = count; page >= 1; page--) {
    const element = document.createElement('div')
    element.className = 'paper'
    element.style.left = `${(page - 1) * step}px`
    element.style.width = `${paper.width}px`
    element.style.height = `${paper.height}px`
    const mark =
      printed.watermark === null ? '' : `<div class="mark"><span>${escapeHtml(printed.watermark)}</span></div>`
    element.innerHTML = `${mark}<div class="top"><span>${escapeHtml(printed.title)}</span><span>${escapeHtml(right)}</span></div><div class="bottom"><span>${escapeHtml(printed.date)}</span><span>Page ${page} of ${count}</span></div>`
    pages.prepend(element)
  }
  const scale = height / paper.height
  pages.style.transform = `scale(${scale})`
  host.style.width = `${(count * step - gap) * scale}px`
  host.style.height = `${height}px`
  return count
}
