import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { writeDocx } from '../../src-core/docx/write-docx.ts'
import { layOut } from '../../src-core/layout/lay-out.ts'
import type { PageSize } from '../../src-core/layout/layout-options.ts'
import { countPages } from '../../src-core/layout/pages/page-count.ts'
import type { PrintedDocument } from '../../src-core/layout/printed.ts'
import { opened } from '../unit/docx/exported.ts'
import { pageFill } from './page-fill.ts'
import type { PageSample } from './page-samples.ts'

export interface PageError {
  readonly name: string
  /** Pages of each part that begins on a page of its own, as counted and as LibreOffice prints them. */
  readonly counted: readonly number[]
  readonly printed: readonly number[]
}

/** Counts the pages of documents, and has LibreOffice print the Word files made of them. */
export async function pageErrors(samples: readonly PageSample[], pageSize: PageSize): Promise<PageError[]> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'dateline-pages-'))
  try {
    const files: { file: string; printed: PrintedDocument }[] = []
    for (const [i, { text }] of samples.entries()) {
      const options = { pressReleaseHeadings: i % 2 === 0, lineNumbers: false, pageSize, today: '2026-11-23' }
      const { doc, outline } = opened(text)
      const file = path.join(folder, `${i}.docx`)
      writeFileSync(file, await writeDocx(doc, outline, options))
      files.push({ file, printed: layOut(doc, outline, options) })
    }
    const fills = await pageFill(files)
    return samples.map(({ name }, i) => ({
      name,
      counted: counted(files[i]?.printed as PrintedDocument, pageSize),
      printed: fills[i] ?? [],
    }))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function counted(printed: PrintedDocument, pageSize: PageSize): number[] {
  const sums: number[] = []
  countPages(printed, { pageSize }).parts.forEach(({ pages }, i) => {
    const { newPage = false, blocks = [] } = printed.parts[i] ?? {}
    if (sums.length === 0 || (newPage && blocks.length > 0)) sums.push(pages)
    else sums[sums.length - 1] = (sums.at(-1) ?? 0) + pages
  })
  return sums
}

/** Distances between counted and printed pages, a figure for each part. */
export function distances(errors: readonly PageError[]): number[] {
  return errors.flatMap(({ counted, printed }) => printed.map((pages, i) => Math.abs(pages - (counted[i] ?? 0))))
}

export function mean(figures: readonly number[]): number {
  return figures.reduce((sum, figure) => sum + figure, 0) / figures.length
}
