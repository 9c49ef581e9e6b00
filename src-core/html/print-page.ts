import type { PrintedDocument } from '../layout/printed.ts'
import { escapeHtml } from './escape.ts'
import { numberLines } from './number-lines.ts'
import { type HtmlOptions, htmlOf } from './write-html.ts'

/** What a Chromium needs to print a document as PDF. */
export interface PrintPage {
  readonly html: string
  /** Templates of Chromium's `printToPDF`. */
  readonly header: string
  readonly footer: string
  /** Whether {@link numberLinesScript} is to run in the page before it is printed. */
  readonly lineNumbers: boolean
}

/** Source that numbers the lines of a page, for a shell to run in it: the page's own policy lets nothing run. */
export const numberLinesScript = `(${numberLines.toString()})(document, document)`

/** A laid-out document as a page to print: the exported web page, with what a browser prints in its margins. */
export function printPage(
  printed: PrintedDocument,
  options: Pick<HtmlOptions, 'pageSize' | 'images'> & { readonly lineNumbers: boolean },
): PrintPage {
  const right = [printed.stage && `Stage: ${printed.stage}`, printed.confidentiality].filter(Boolean).join(' · ')
  return {
    html: htmlOf(printed, { ...options, forPrint: true }),
    header: runningLine('top', printed.title, escapeHtml(right)),
    footer: runningLine(
      'bottom',
      printed.date,
      'Page <span class="pageNumber"></span> of <span class="totalPages"></span>',
    ),
    lineNumbers: options.lineNumbers,
  }
}

/** @param right as HTML */
function runningLine(side: 'top' | 'bottom', left: string, right: string): string {
  const line = `width: 100%; margin: 0 1in; padding-${side}: 0.3in; display: flex; justify-content: space-between; gap: 0.3in;`
  const cut = 'overflow: hidden; text-overflow: ellipsis; white-space: nowrap;'
  return `<div style="${line} font: 9pt Calibri, Carlito, Arial, sans-serif; color: #595959"><span style="${cut}">${escapeHtml(left)}</span><span style="${cut} flex: none; max-width: 60%">${right}</span></div>`
}
