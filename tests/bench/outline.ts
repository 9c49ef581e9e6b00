import { readFileSync } from 'node:fs'
import type { Node } from '@tiptap/pm/model'
import { Transform } from '@tiptap/pm/transform'
import { outline } from '../../src-core/document/outline.ts'
import { documentSchema } from '../../src-core/document/schema.ts'
import { openMarkdown } from '../../src-core/markdown/open.ts'
import { parseTemplate } from '../../src-core/templates/parse-template.ts'
import { sampleText } from './sample-text.ts'

/** A page of running text, in UTF-16 code units: 500 words. */
const page = 3000

/** Texts of one kind of line, over and over: what a quadratic step would be slowest on. */
const oneKind: Readonly<Record<string, string>> = {
  'FAQ titles': '# FAQ\n\n',
  'metric questions': '## How do we measure success?\n\n40 % by May 2028.\n\n',
  'open comments': '<details><summary>\n\n',
  quotations: '“We built it for all of you here,” said Jo, CEO of Plumb.\n\n',
  'bold labels': '**Solution:** ',
  questions: 'Q: Why? A: Because. ',
  'open brackets': '[({<',
  'lines of one paragraph': 'Problem: none\n',
  'one paragraph': 'We built it “for you”, said Jo, and 40 % of all will see it by May. ',
  'rows of a table': '| Is it loud? | No, 40 % by May |\n|---|---|\n',
}

/** CPU time in milliseconds of the middle one of some runs; the clock says more about other processes. */
function cpu(runs: number, work: (run: number) => void): number {
  const times = Array.from({ length: runs + 1 }, (_, run) => {
    const before = process.cpuUsage()
    work(run)
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000
  })
  return times.slice(1).sort((a, b) => a - b)[runs >> 1] ?? 0
}

/** Prints the time of one key press and of a first outline by size, and how it grows. */
export function measureOutline(templateFile: string): void {
  const template = parseTemplate(readFileSync(templateFile, 'utf8'), templateFile)
  const schema = documentSchema()
  const open = (text: string): Node => openMarkdown(text, schema).doc
  const row = (title: string, ...figures: number[]) =>
    process.stdout.write(`${title.padEnd(28)}${figures.map((each) => each.toFixed(2).padStart(12)).join('')}\n`)

  process.stdout.write(`\noutline, ms of CPU           one key press      first read\n`)
  for (const pages of [6, 60, 300]) {
    const text = sampleText(pages * page)
    let doc = open(text)
    let middle = 0
    doc.descendants((node, pos) => {
      if (node.type.name === 'paragraph' && node.content.size > 40 && pos < doc.content.size / 2) middle = pos + 20
    })
    outline(doc, template)
    const keys = Array.from({ length: 12 }, () => {
      doc = new Transform(doc).insert(middle, schema.text('Z')).doc
      return doc
    })
    const key = cpu(11, (run) => outline(keys[run] as Node, template))
    const fresh = Array.from({ length: 6 }, () => open(text))
    row(
      `${pages} pages`,
      key,
      cpu(5, (run) => outline(fresh[run] as Node, template)),
    )
  }

  process.stdout.write(`\noutline, ms of CPU                  50 kB      200 kB\n`)
  const first = (text: string) => {
    const doc = open(text)
    const before = process.cpuUsage()
    outline(doc, template)
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000
  }
  row('questions, 250 kB and 1 MB', first(sampleText(250_000)), first(sampleText(1_000_000)))
  for (const [title, text] of Object.entries(oneKind))
    row(title, ...[50_000, 200_000].map((size) => first(text.repeat(Math.ceil(size / text.length)))))
}
