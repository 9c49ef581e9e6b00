import type { Node } from '@tiptap/pm/model'
import { Transform } from '@tiptap/pm/transform'
import { outline } from '../../src-core/document/outline.ts'
import { documentPages } from '../../src-core/layout/pages/document-pages.ts'
import { distances, mean, pageErrors } from '../readers/page-error.ts'
import { documentsIn, filledTemplate, type PageSample, templateFiles } from '../readers/page-samples.ts'
import { opened, template } from '../unit/docx/exported.ts'
import { sampleText } from './sample-text.ts'

const print = (line: string) => process.stdout.write(`${line}\n`)

/** Prints how far the count of pages is from what LibreOffice prints, in pages a part. */
export async function measurePageErrors(): Promise<void> {
  const sets: Readonly<Record<string, PageSample[]>> = {
    'templates, filled': templateFiles().flatMap((file) =>
      [20, 60, 120, 250].map((words) => filledTemplate(file, words)),
    ),
    'tests/corpus/development': documentsIn('tests/corpus/development'),
    'tests/corpus/held-out': documentsIn('tests/corpus/held-out'),
    '../shared/corpus': documentsIn('../shared/corpus'),
  }
  print('\npages a part, counted against printed     parts   mean error    worst')
  for (const pageSize of ['letter', 'a4'] as const)
    for (const [name, samples] of Object.entries(sets)) {
      if (samples.length === 0) continue
      const errors = await pageErrors(samples, pageSize)
      const all = distances(errors)
      const figures = [
        String(all.length).padStart(6),
        mean(all).toFixed(4).padStart(13),
        Math.max(...all)
          .toFixed(3)
          .padStart(9),
      ]
      print(`${`${name}, ${pageSize}`.padEnd(41)}${figures.join('')}`)
      for (const each of errors.filter((error) => distances([error]).some((distance) => distance > 0.1)))
        print(`  ${each.name}: counted ${listed(each.counted)}, printed ${listed(each.printed)}`)
    }
}

const listed = (pages: readonly number[]) => pages.map((each) => each.toFixed(2)).join(' ')

/** Prints what counting the pages costs at the first time and after a key press. */
export function measurePageCount(): void {
  print('\npages, ms of CPU                 first count   one key press')
  const options = { pressReleaseHeadings: true, pageSize: 'letter', today: '2026-11-23' } as const
  for (const pages of [6, 60, 300]) {
    const { doc, outline: first } = opened(sampleText(pages * 3000))
    const cold = cpu(() => documentPages(doc, first, options))
    let typed: Node = doc
    let middle = 0
    doc.descendants((node, pos) => {
      if (node.type.name === 'paragraph' && node.content.size > 40 && pos < doc.content.size / 2) middle = pos + 20
    })
    const keys = Array.from({ length: 11 }, () => {
      typed = new Transform(typed).insert(middle, doc.type.schema.text('Z')).doc
      const derived = outline(typed, template)
      return cpu(() => documentPages(typed, derived, options))
    }).sort((a, b) => a - b)
    print(`${`${pages} pages`.padEnd(32)}${cold.toFixed(1).padStart(12)}${(keys[5] ?? 0).toFixed(1).padStart(16)}`)
  }
}

function cpu(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
