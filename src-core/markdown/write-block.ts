import type { Node } from '@tiptap/pm/model'
import type { Break, Nodes } from 'mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { defaultHandlers, type Handle, type Options, toMarkdown } from 'mdast-util-to-markdown'
import type { Habits } from './habits.ts'
import { blockToMdast } from './to-mdast.ts'

/** Markers of neighbouring lists, most important first: a list with the same marker would be read as one with them. */
export type TakenMarkers = readonly string[]

/**
 * Writes one block in canonical form, every character escaped that could be syntax.
 * @returns the block's lines with `\n` between them and none at the end
 */
export function writeBlock(block: Node, habits: Habits, taken: TakenMarkers = []): string {
  const text = toMarkdown(blockToMdast(block) as Nodes, writeOptions(habits, taken))
  return text.endsWith('\n') && !isVerbatimTail(block) ? text.slice(0, -1) : text
}

function isVerbatimTail(block: Node): boolean {
  return block.type.name === 'rawBlock' && block.textContent.endsWith('\n')
}

const raw: Handle = (node: { value: string }) => node.value

function writeOptions(habits: Habits, taken: TakenMarkers): Options {
  const bullet = free([habits.bullet, '-', '*', '+'] as const, taken)
  return {
    bullet,
    bulletOther: bullet === '-' ? '*' : '-',
    bulletOrdered: free([habits.orderedDelimiter, '.', ')'] as const, taken),
    incrementListMarker: habits.countItems,
    listItemIndent: habits.itemIndent,
    emphasis: habits.emphasis,
    strong: habits.strong,
    setext: habits.setext,
    closeAtx: habits.closeAtx,
    fence: habits.fence,
    fences: true,
    rule: habits.rule.marker,
    ruleRepetition: Math.max(3, habits.rule.length),
    ruleSpaces: habits.rule.spaces,
    quote: habits.titleQuote,
    handlers: { raw, break: habits.hardBreak === 'spaces' ? breakWithSpaces : defaultHandlers.break },
    join: [(left, right) => (left.type === 'raw' || right.type === 'raw' ? 1 : undefined)],
    extensions: [gfmToMarkdown({ tableCellPadding: habits.table.padding, tablePipeAlign: habits.table.aligned })],
  }
}

/** Where the library ends a line with a backslash, two spaces do as well; where it cannot, it writes a space. */
const breakWithSpaces: Handle = (node: Break, parent, state, info) =>
  defaultHandlers.break(node, parent, state, info) === '\\\n' ? '  \n' : ' '

/** The first marker that is not taken; where all are, the first that the most important neighbour leaves free. */
function free<T extends string>(markers: readonly [T, ...T[]], taken: TakenMarkers): T {
  return markers.find((it) => !taken.includes(it)) ?? markers.find((it) => it !== taken[0]) ?? markers[0]
}
