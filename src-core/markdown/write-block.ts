import type { Node } from '@tiptap/pm/model'
import type { Break, Nodes } from 'mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { defaultHandlers, type Handle, type Options, toMarkdown } from 'mdast-util-to-markdown'
import type { Habits } from './habits.ts'
import { blockToMdast } from './to-mdast.ts'

export interface WriteOptions {
  /**
   * Markers of neighbouring lists, most important first: a list with the same marker would be read as one with them.
   */
  readonly taken?: readonly string[]
  /** Write links whose text is their address as nothing but the address. */
  readonly bareLinks?: boolean
  /** Write `[address](address)` instead of `<address>`, which takes fewer addresses. */
  readonly resourceLinks?: boolean
}

/**
 * Writes one block in canonical form, every character escaped that could be syntax.
 * @returns the block's lines with `\n` between them and none at the end
 */
export function writeBlock(block: Node, habits: Habits, options: WriteOptions = {}): string {
  const text = toMarkdown(
    blockToMdast(block, { bareLinks: options.bareLinks ?? false }) as Nodes,
    libraryOptions(habits, options),
  )
  return text.endsWith('\n') ? text.slice(0, -1) : text
}

const raw: Handle = (node: { value: string }) => node.value

function libraryOptions(habits: Habits, { taken = [], resourceLinks = false }: WriteOptions): Options {
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
    resourceLink: resourceLinks,
    handlers: { raw, break: habits.hardBreak === 'spaces' ? breakWithSpaces : defaultHandlers.break },
    join: [(left, right) => (isRaw(left) || (right.type === 'raw' && !areDefinitions(left, right)) ? 1 : undefined)],
    unsafe: [
      { character: '$', after: '\\$', inConstruct: 'phrasing' },
      { atBreak: true, character: ':', after: '::' },
      // The text of a link would be a footnote mark.
      { character: '^', before: '\\[', inConstruct: 'phrasing' },
      // A footnote mark at the start of a line would begin the footnote.
      { character: ':', before: '\\]', inConstruct: 'phrasing' },
    ],
    extensions: [gfmToMarkdown({ tableCellPadding: habits.table.padding, tablePipeAlign: habits.table.aligned })],
  }
}

function isRaw(node: Nodes): boolean {
  return node.type === 'raw' && node.definition !== true
}

/**
 * Where the library ends a line with a backslash, two spaces do as well, unless there is nothing else on the line or
 * the break is the edge of emphasis, which spaces would end; where it cannot, it writes a space.
 */
const breakWithSpaces: Handle = (node: Break, parent, state, info) => {
  const written = defaultHandlers.break(node, parent, state, info)
  const atEdge = parent?.type !== 'paragraph' && (parent?.children[0] === node || parent?.children.at(-1) === node)
  return written === '\\\n' && info.before !== '\n' && !atEdge ? '  \n' : written
}

/** The first marker that is not taken; where all are, the first that the most important neighbour leaves free. */
function free<T extends string>(markers: readonly [T, ...T[]], taken: readonly string[]): T {
  return markers.find((it) => !taken.includes(it)) ?? markers.find((it) => it !== taken[0]) ?? markers[0]
}

/** A definition goes on right below another one, which it cannot below a paragraph. */
function areDefinitions(left: Nodes, right: Nodes): boolean {
  return left.type === 'raw' && left.definition === true && right.type === 'raw' && right.definition === true
}
