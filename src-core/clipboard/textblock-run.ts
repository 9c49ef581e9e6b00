import type { Mark, Node, Schema } from '@tiptap/pm/model'
import type { Context, WhiteSpace } from './context.ts'
import { nodeOf } from './node-of.ts'

type Piece = { readonly text: string; readonly marks: readonly Mark[] } | 'break'

/** Collects the text of one or more textblocks as it is met, with white space as a browser would show it. */
export class TextblockRun {
  private readonly schema: Schema
  private readonly pieces: Piece[] = []
  /** Whether a space now would be at the start of a line or follow another one. */
  private spaceTaken = true

  constructor(schema: Schema) {
    this.schema = schema
  }

  add(value: string, { marks, whiteSpace }: Context): void {
    const lines = whiteSpace === 'collapsed' ? [value] : value.split(/\r\n|[\r\n\u2028\u2029]/)
    lines.forEach((line, i) => {
      if (i > 0) this.break()
      const text = this.spaced(withoutControls(line), whiteSpace)
      if (text !== '') this.pieces.push({ text, marks })
    })
  }

  break(): void {
    this.pieces.push('break')
    this.spaceTaken = true
  }

  /**
   * The textblocks' contents; the run is empty afterwards. A single break stays a break, two in a row divide.
   */
  take(): Node[][] {
    const blocks: Node[][] = []
    let line: Node[] = []
    let breaks = 0
    for (const piece of this.pieces.splice(0)) {
      if (piece === 'break') {
        breaks++
        continue
      }
      if (piece.text.trim() === '' && (breaks > 0 || line.length === 0)) continue
      if (breaks > 1 && line.length > 0) {
        blocks.push(line)
        line = []
      } else if (breaks === 1 && line.length > 0) line.push(nodeOf(this.schema, 'hardBreak', null))
      breaks = 0
      line.push(this.schema.text(piece.text, piece.marks))
    }
    if (line.length > 0) blocks.push(line)
    this.spaceTaken = true
    return blocks.map(trimmed).filter((block) => block.length > 0)
  }

  private spaced(line: string, whiteSpace: WhiteSpace): string {
    // A no-break space beside another space is how editors keep a browser from collapsing it; alone it is meant.
    let text =
      whiteSpace === 'kept' ? line.replace(/[\t\f]/g, ' ') : line.replace(/[ \t\r\n\f\u00a0]{2,}|[ \t\r\n\f]/g, ' ')
    if (whiteSpace !== 'kept' && this.spaceTaken) text = text.replace(/^[ \u00a0]/, '')
    if (text !== '') this.spaceTaken = /[ \u00a0]$/.test(text)
    return text
  }
}

/** Without the control characters that neither HTML nor Markdown can hold; a byte order mark is no text either. */
function withoutControls(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is being taken out
  return text.replace(/[\u0000-\u0008\u000b\u000e-\u001f\u007f\ufeff]/g, '')
}

/** Without white space at both ends. */
function trimmed(line: readonly Node[]): Node[] {
  const nodes = [...line]
  const trim = (at: 0 | -1): void => {
    for (let node = nodes.at(at); node?.isText; node = nodes.at(at)) {
      const text = at === 0 ? (node.text ?? '').trimStart() : (node.text ?? '').trimEnd()
      if (text === node.text) return
      nodes.splice(at, 1)
      if (text !== '') nodes.splice(at === 0 ? 0 : nodes.length, 0, node.type.schema.text(text, node.marks))
    }
  }
  trim(0)
  trim(-1)
  return nodes
}
