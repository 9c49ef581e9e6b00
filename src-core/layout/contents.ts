import { type ContentsEntry, type PrintedBlock, type PrintedPart, runsText } from './printed.ts'

/** Longest line of a table of contents, in characters; a longer heading is cut at a word. */
const longestEntry = 110

/**
 * The table of contents of laid-out parts: their headings of level 1 and 2, the questions, and the title where it
 * heads its part.
 * @returns its entries, and the parts in which every block that an entry leads to has an anchor
 */
export function withContents(parts: readonly PrintedPart[]): {
  parts: PrintedPart[]
  contents: ContentsEntry[]
} {
  const contents: ContentsEntry[] = []
  const named = (block: PrintedBlock, headed: boolean): PrintedBlock => {
    const level = levelOf(block, headed)
    if (level === null || !('runs' in block)) return block
    const text = runsText(block.runs).replace(/\s+/g, ' ').trim()
    if (text === '') return block
    const anchor = block.anchors[0] ?? `heading-${contents.length + 1}`
    const number = block.kind === 'question' ? `${block.number}. ` : ''
    contents.push({ level, text: shortened(`${number}${text}`), anchor })
    return block.anchors.length > 0 ? block : { ...block, anchors: [anchor] }
  }
  const withAnchors = parts.map((part) => {
    const headed = part.blocks.some((block) => block.kind === 'heading' && block.level === 1)
    return { ...part, blocks: part.blocks.map((block) => named(block, headed)) }
  })
  return { parts: withAnchors, contents }
}

/** @param headed whether the block's part has a heading of its own; a press release without one leads with its title */
function levelOf(block: PrintedBlock, headed: boolean): 1 | 2 | null {
  if (block.kind === 'title') return headed ? (block.heads ? 2 : null) : 1
  if (block.kind === 'question') return 2
  if (block.kind !== 'heading') return null
  return block.level === 1 ? 1 : block.level === 2 ? 2 : null
}

function shortened(text: string): string {
  return text.length <= longestEntry ? text : `${text.slice(0, longestEntry).replace(/(?<!\s)\s+\S*$/, '')} …`
}
