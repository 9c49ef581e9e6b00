import type { Node } from '@tiptap/pm/model'
import { type BlockToWrite, BlockWriter } from './block-writer.ts'
import { canonicalBlock, isBlank } from './canonical.ts'
import { Definitions, readAmong } from './definitions.ts'
import type { Habits } from './habits.ts'
import { footnotesIn, withoutLostFootnotes } from './lost-footnotes.ts'
import { matchBlocks } from './match-blocks.ts'
import { type OpenedMarkdown, openMarkdown } from './open.ts'
import { type EntryRange, rangesToRead } from './ranges-to-read.ts'
import { sameMeaning } from './read-block.ts'
import { SaveMemory } from './save-memory.ts'

/**
 * The Markdown text of a document. Blocks that are still as they were opened keep their bytes; changed and new ones are
 * written the way the file writes such things.
 * @param opened what the document was opened from, or null for a document that never had a text
 */
export function saveMarkdown(doc: Node, opened: OpenedMarkdown | null): string {
  if (opened && sameContent(doc, opened.doc)) return opened.text
  const source = opened ?? openMarkdown('', doc.type.schema)
  return new Saving(doc, source).text()
}

/** Whether two documents are the same but for empty paragraphs, which are never written. */
export function sameContent(a: Node, b: Node): boolean {
  if (a === b) return true
  if (a.attrs.frontMatter !== b.attrs.frontMatter) return false
  const [x, y] = [a.children.filter(isWritten), b.children.filter(isWritten)]
  return x.length === y.length && x.every((node, i) => node === y[i] || node.eq(y[i] as Node))
}

function isWritten(block: Node): boolean {
  return !isBlank(block)
}

interface Entry extends BlockToWrite {
  /** The blank line before it was found necessary. */
  apart: boolean
}

interface Assembled {
  readonly text: string
  /** Where each entry stands in the text. */
  readonly spans: ReadonlyArray<{ readonly start: number; readonly end: number }>
}

const memories = new WeakMap<OpenedMarkdown, SaveMemory>()

function memoryOf(opened: OpenedMarkdown): SaveMemory {
  let memory = memories.get(opened)
  if (!memory) {
    memory = new SaveMemory(opened)
    memories.set(opened, memory)
  }
  return memory
}

/** Puts a document's text together and repairs it until it reads as the document. */
class Saving {
  private readonly doc: Node
  private readonly opened: OpenedMarkdown
  private readonly memory: SaveMemory
  private readonly habits: Habits
  private readonly definitions: Definitions
  private readonly writer: BlockWriter
  private readonly entries: Entry[]
  private readonly frontMatter: string
  private emptyLineFirst = false

  constructor(doc: Node, opened: OpenedMarkdown) {
    this.doc = doc
    this.opened = opened
    this.memory = memoryOf(opened)
    this.habits = this.memory.habits
    this.frontMatter = typeof doc.attrs.frontMatter === 'string' ? doc.attrs.frontMatter : ''
    const known = new Set(opened.blocks.map(({ node }) => node))
    const blocks = doc.children.filter((node) => !isBlank(node) || known.has(node))
    const footnotes = footnotesIn(blocks)
    this.definitions = new Definitions(blocks, doc.type.schema)
    const { memory } = this
    memory.dependOn(this.definitions.all)
    const matches = matchBlocks(
      blocks,
      opened.blocks.map(({ node }) => node),
    )
    this.entries = matches.map(({ node, slot, unchanged }) => {
      return {
        node,
        // Only changed blocks and their neighbours are asked for it.
        get canonical() {
          return memory.canonical(node, () => withoutLostFootnotes(canonicalBlock(node), footnotes))
        },
        slot,
        mode: unchanged ? 'source' : slot === null ? 'anew' : 'changed',
        apart: false,
      }
    })
    this.writer = new BlockWriter(opened, this.habits, this.definitions)
  }

  /** Each repair moves at least one block or gap one step on, so the number of rounds is bounded. */
  text(): string {
    let best = { text: '', wrong: Number.POSITIVE_INFINITY }
    for (;;) {
      const assembled = this.assemble()
      const wrong = this.misread(assembled)
      if (wrong.length < best.wrong) best = { text: assembled.text, wrong: wrong.length }
      if (wrong.length === 0 || wrong.filter((i) => this.repair(i)).length === 0) return best.text
    }
  }

  private assemble(): Assembled {
    const { opened, entries } = this
    const lineEnd = this.habits.lineEnd
    const mark = opened.text.slice(0, opened.markLength)
    const texts: string[] = []
    for (const [i, entry] of entries.entries()) texts.push(this.entryText(entry, i, texts))

    const first = opened.blocks[0]
    const last = opened.blocks.at(-1)
    let body = opened.text.slice(opened.bodyStart, first?.start ?? opened.text.length)
    if (!first && entries.length > 0) body = body.replace(/(?<![ \t])[ \t]+$/, '')
    const added = this.frontMatter !== '' && opened.doc.attrs.frontMatter === null && entries.length > 0
    if (added && !/^[\r\n]/.test(body)) body = lineEnd + body
    if (this.emptyLineFirst && !/^[\r\n]/.test(body)) body = lineEnd + body
    let text = mark + this.frontMatterText() + body
    const spans = entries.map((entry, i) => {
      if (i > 0) text += this.gap(entries[i - 1] as Entry, entry)
      const start = text.length
      text += texts[i] ?? ''
      return { start, end: text.length }
    })
    const end = last ? opened.text.slice(last.end) : lineEnd
    return { text: entries.length > 0 || last ? text + end : text, spans }
  }

  private frontMatterText(): string {
    const { frontMatter } = this
    if (frontMatter === '' || /[\r\n]$/.test(frontMatter) || this.entries.length === 0) return frontMatter
    return frontMatter + this.habits.lineEnd
  }

  private gap(before: Entry, after: Entry): string {
    const { blocks, text } = this.opened
    const lineEnd = this.habits.lineEnd
    if (before.slot !== null && after.slot === before.slot + 1) {
      const gap = text.slice(blocks[before.slot]?.end, blocks[after.slot]?.start)
      if (!after.apart || hasBlankLine(gap)) return gap
    }
    return lineEnd + lineEnd
  }

  private entryText(entry: Entry, i: number, before: readonly string[]): string {
    const block = entry.slot === null ? undefined : this.opened.blocks[entry.slot]
    if (entry.mode === 'source' && block) return this.opened.text.slice(block.start, block.end)
    const taken = this.takenMarkers(i, before)
    const how = `${entry.slot} ${entry.mode} ${taken.join('')}`
    return this.memory.text(entry.node, how, () => this.writer.write(entry, taken))
  }

  /** The markers of the lists of the same kind right before and after, in the order in which they bind. */
  private takenMarkers(i: number, before: readonly string[]): string[] {
    const type = this.entries[i]?.node.type
    const next = this.entries[i + 1]
    const taken: string[] = []
    if (this.entries[i - 1]?.node.type === type) taken.push(listMarker(before[i - 1] ?? ''))
    if (next?.node.type === type && next?.slot != null && next.mode !== 'anew') {
      const block = this.opened.blocks[next.slot]
      taken.push(listMarker(this.opened.text.slice(block?.start, block?.end)))
    }
    return taken
  }

  /** The entries that do not come back when the text is read; -1 stands for the front matter. */
  private misread(assembled: Assembled): number[] {
    const ranges = [...rangesToRead(this.entries, this.opened)]
    const sameFrontMatter = (this.doc.attrs.frontMatter ?? '') === (this.opened.doc.attrs.frontMatter ?? '')
    if (ranges[0]?.from !== 0 && (ranges.length === 0 || !sameFrontMatter))
      ranges.unshift({ from: 0, to: Math.min(1, this.entries.length) })
    return ranges.flatMap((range) => {
      const entries = this.entries.slice(range.from, range.to)
      const { text, spans } = assembled
      const own = text.slice(range.from > 0 ? spans[range.from]?.start : 0, spans[range.to - 1]?.end ?? text.length)
      const key = {
        nodes: entries.map(({ node }) => node),
        modes: entries.map(({ mode }) => mode).join(' '),
        text: own,
      }
      const wrong = this.memory.read(key, () => this.misreadIn(range, own))
      return wrong.map((i) => (i < 0 ? i : range.from + i))
    })
  }

  /**
   * The entries of a range that do not come back, counted from its first. Where blocks were merged or split, what
   * follows is shifted, so only the first is named.
   */
  private misreadIn({ from, to }: EntryRange, own: string): number[] {
    const range = this.entries.slice(from, to)
    const expected = range.flatMap((entry, i) => this.writer.expected(entry).map((block) => ({ i, block })))
    const wrong: number[] = []
    const blocks = this.readRange({ from, to }, own, () => wrong.push(-1))
    for (let k = 0; k < Math.max(expected.length, blocks.length); k++) {
      const [it, block] = [expected[k], blocks[k]]
      if (!it || !block || !sameMeaning(it.block, block)) wrong.push(it?.i ?? range.length - 1)
    }
    return expected.length === blocks.length ? wrong : wrong.slice(0, 1)
  }

  /** The blocks that the text of some entries is read as. */
  private readRange({ from, to }: EntryRange, own: string, onOtherFrontMatter: () => void): readonly Node[] {
    const { schema } = this.doc.type
    const after = this.definitions.for(own, to)
    if (from > 0) return readAmong(own, this.definitions.for(own, 0, from), after, schema) ?? []
    const read = openMarkdown(after.count > 0 ? `${own}\n\n${after.text}` : own, schema)
    if ((read.doc.attrs.frontMatter ?? '') !== this.frontMatterText()) onOtherFrontMatter()
    return read.blocks.slice(0, read.blocks.length - after.count).map(({ node }) => canonicalBlock(node))
  }

  /** Whether the body's first line would be read as front matter or as a byte order mark. */
  private startsLikeSomethingElse(): boolean {
    if (this.frontMatter !== '') return false
    const first = this.entryText(this.entries[0] as Entry, 0, [])
    return /^(?:---|\+\+\+|\ufeff)/.test(first)
  }

  /** Makes one change that may cure a misread entry; false when there is none left. */
  private repair(wrong: number): boolean {
    if (wrong <= 0 && this.entries[0] && !this.emptyLineFirst && this.startsLikeSomethingElse()) {
      this.emptyLineFirst = true
      return true
    }
    const near = [wrong, wrong + 1, wrong - 1].flatMap((i) => this.entries[i] ?? [])
    for (const i of [wrong, wrong + 1]) {
      const [before, after] = [this.entries[i - 1], this.entries[i]]
      if (!before || !after || after.apart || hasBlankLine(this.gap(before, after))) continue
      after.apart = true
      return true
    }
    // Nothing can be done about source that swallows what follows it, such as an unclosed comment.
    if (this.entries[wrong]?.mode !== 'source' && this.entries[wrong]?.canonical.type.name === 'rawBlock') return false
    for (const [mode, next] of [
      ['changed', 'anew'],
      ['source', 'anew'],
      ['anew', 'escaped'],
    ] as const) {
      const entry = near.find((it) => it.mode === mode)
      if (!entry) continue
      entry.mode = next
      return true
    }
    return false
  }
}

function hasBlankLine(gap: string): boolean {
  return /(?:\r\n|\r(?!\n)|\n)[ \t]*[\r\n]/.test(gap)
}

/** The marker of a list's first item: a bullet, or the delimiter after a number. */
function listMarker(text: string): string {
  return (
    /^\s*(?:([-*+])|\d+([.)]))/
      .exec(text)
      ?.slice(1)
      .find((it) => it !== undefined) ?? ''
  )
}
