import { Transform } from '@tiptap/pm/transform'
import { documentSchema } from '../../src-core/document/schema.ts'
import { blocksFromMdast, type Origins } from '../../src-core/markdown/from-mdast.ts'
import { openMarkdown } from '../../src-core/markdown/open.ts'
import { parseMarkdown } from '../../src-core/markdown/parse.ts'
import { saveMarkdown } from '../../src-core/markdown/save.ts'
import { decodeTextFile } from '../../src-core/text-file.ts'
import { replaceAll, sourceState, textOf } from '../../src-renderer/source/source-state.ts'
import { sampleText } from './sample-text.ts'

const schema = documentSchema()

/** CPU time in milliseconds: on a busy machine the clock says more about the other processes. */
function cpu<T>(work: () => T): { ms: number; result: T } {
  const before = process.cpuUsage()
  const result = work()
  const { user, system } = process.cpuUsage(before)
  return { ms: (user + system) / 1000, result }
}

/** The middle one of some runs; the first, in which the code is compiled, is not counted. */
function median<T>(runs: number, work: () => T): { ms: number; result: T } {
  const results = Array.from({ length: runs + 1 }, () => cpu(work)).slice(1)
  return results.sort((a, b) => a.ms - b.ms)[runs >> 1] as { ms: number; result: T }
}

function phases(size: number): Record<string, number> {
  const text = sampleText(size)
  const runs = size > 500_000 ? 1 : 5
  const parse = median(runs, () => parseMarkdown(text, { frontMatter: true }))
  const build = median(runs, () => {
    const origins: Origins = { blocks: new WeakMap(), pieces: new WeakMap() }
    return blocksFromMdast(parse.result.root, text, schema, origins)
  })
  const transfer = median(runs, () => structuredClone(parse.result))
  const opened = openMarkdown(text, schema)
  const untouched = median(runs, () => saveMarkdown(opened.doc, opened))
  let middle = 0
  opened.doc.descendants((node, pos) => {
    if (node.type.name === 'paragraph' && node.content.size > 40 && pos < opened.doc.content.size / 2) middle = pos + 20
  })
  const changed = new Transform(opened.doc).insert(middle, schema.text('ZZ')).doc
  const firstSave = cpu(() => saveMarkdown(changed, opened))
  let typed = changed
  const nextSave = median(runs, () => {
    typed = new Transform(typed).insert(middle, schema.text('Z')).doc
    return saveMarkdown(typed, opened)
  })
  // The first and the last block: all that stands between them is as it was opened.
  const ends = new Transform(opened.doc)
    .insert(opened.doc.content.size - 2, schema.text('Z'))
    .insert(2, schema.text('Z'))
  const farApart = cpu(() => saveMarkdown(ends.doc, opened))
  const copy = schema.nodeFromJSON(opened.doc.toJSON())
  const equal = median(runs, () => saveMarkdown(copy, opened))
  const anew = cpu(() => saveMarkdown(opened.doc, null))
  return {
    parse: parse.ms,
    'to document': build.ms,
    'out of a worker': transfer.ms,
    'save untouched': untouched.ms,
    'save equal nodes': equal.ms,
    'save one change, first': firstSave.ms,
    'save the next change': nextSave.ms,
    'save two far apart': farApart.ms,
    'write all anew': anew.ms,
  }
}

/** A file that is too long for a page: what its lines and bytes go through, and never a parser. */
function sourcePhases(size: number): Record<string, number> {
  const text = sampleText(size)
  const bytes = new TextEncoder().encode(text)
  const decode = median(5, () => decodeTextFile(bytes, 'source.md'))
  const state = median(5, () => sourceState(text))
  const write = median(5, () => textOf(state.result))
  const middle = size >> 1
  const key = median(5, () => state.result.update({ changes: { from: middle, insert: 'Z' } }).state)
  const other = median(5, () => replaceAll(state.result, `${text.slice(0, middle)}Z${text.slice(middle)}`).state)
  return {
    decode: decode.ms,
    'to editor': state.ms,
    'a key': key.ms,
    'text to save': write.ms,
    'take another text': other.ms,
  }
}

/** Prints what each phase of opening and saving costs, and how that grows with the size of the text. */
export function measureMarkdown(): void {
  const sizes = [17_000, 117_000, 1_000_000]
  // Compiles what all sizes share.
  phases(17_000)
  const columns = sizes.map(phases)
  const row = (name: string, cells: readonly string[]) =>
    console.log(name.padEnd(24) + cells.map((it) => it.padStart(10)).join(''))
  console.log('Markdown, milliseconds of CPU time; the ratios are to the size before (6.9 and 8.5 times the text)\n')
  row('', ['17 KB', '117 KB', 'ratio', '1 MB', 'ratio'])
  for (const name of Object.keys(columns[0] ?? {})) {
    const [small = 0, middle = 0, large = 0] = columns.map((it) => it[name])
    const ratio = (a: number, b: number) => (b < 1 ? '' : (a / b).toFixed(1))
    row(name, [small.toFixed(1), middle.toFixed(1), ratio(middle, small), large.toFixed(1), ratio(large, middle)])
  }

  console.log('\nSource text of 5 MB, milliseconds of CPU time\n')
  for (const [name, ms] of Object.entries(sourcePhases(5_000_000))) row(name, [ms.toFixed(1)])
}
