import type { RawKind } from '../document/nodes/raw-block.ts'

/** A block of source from its first to its last line; lines count from 0. */
export interface Fenced {
  readonly kind: Extract<RawKind, 'math' | 'directive'>
  readonly lastLine: number
  /** Whether it may follow a line of text without a blank line between. */
  readonly interrupts: boolean
}

/** Whether a text may have `$$` blocks or `:::` containers, or lines that would be part of one elsewhere. */
export function mayHaveFences(text: string): boolean {
  return text.includes('$$') || text.includes(':::')
}

const directiveOpening = /^(:{3,})[ \t]*[^\s:]/
const directiveClosing = /^ {0,3}(:{3,})[ \t]*$/
const bareDollars = /^ {0,3}(\${2,})[ \t]*$/
const codeFence = /^ {0,3}(`{3,}|~{3,})/

/**
 * Finds out whether `$$` and `:::` lines have a partner. The tokenizer cannot take back lines that it has read, so this
 * has to be known at the first line: a `$$` or `:::` without a partner is text.
 */
export class FencePairs {
  private readonly lines: readonly string[]
  private readonly directiveEnds = new Map<number, number>()
  /** For each container prefix the line before which its `:::` lines are paired already. */
  private readonly pairedUntil = new Map<string, number>()

  constructor(text: string) {
    this.lines = text.split(/\r\n|\r|\n/)
  }

  /**
   * @param line number of a line
   * @param column where its fence begins, from 0
   * @param indent how many characters before that are indentation and not of a list or quote
   * @returns the block that begins there, or null
   */
  at(line: number, column: number, indent: number): Fenced | null {
    const source = this.lines[line] ?? ''
    const opening = source.slice(column)
    const prefix = source.slice(0, column - indent).replace(/[^>\t]/g, ' ')
    if (opening.startsWith('$$')) return this.math(line, opening, prefix)
    if (!directiveOpening.test(opening)) return null
    if ((this.pairedUntil.get(prefix) ?? 0) <= line) this.pairDirectives(line, prefix)
    const lastLine = this.directiveEnds.get(line)
    return lastLine === undefined ? null : { kind: 'directive', lastLine, interrupts: true }
  }

  private math(line: number, opening: string, prefix: string): Fenced | null {
    const bare = bareDollars.exec(opening)?.[1]
    const lastLine = this.endOfFormula(line, opening, prefix) ?? (bare ? this.endOfMath(line, bare, prefix) : null)
    return lastLine === null ? null : { kind: 'math', lastLine, interrupts: bare !== undefined }
  }

  /** `$$`, lines without a blank one between, and `$$` at the end of a line. */
  private endOfFormula(line: number, opening: string, prefix: string): number | null {
    if (/^\${2}[^$]+\${2}[ \t]*$/.test(opening)) return line
    if (!/^\${2}[^$]*$/.test(opening)) return null
    for (let at = line + 1; ; at++) {
      const text = this.inside(at, prefix)
      if (text === null || text.trim() === '') return null
      if (text.includes('$')) return /^[^$]*\${2}[ \t]*$/.test(text) ? at : null
    }
  }

  /** `$$` alone on its line, any lines, and as many `$` alone on a line. */
  private endOfMath(line: number, fence: string, prefix: string): number | null {
    const inCode = codeFences()
    for (let at = line + 1; ; at++) {
      const text = this.inside(at, prefix)
      if (text === null) return null
      if (!inCode(text) && (bareDollars.exec(text)?.[1] ?? '').length >= fence.length) return at
    }
  }

  /** Pairs all `:::` lines from a line to the end of its list item or quote; a closing line ends the innermost it can. */
  private pairDirectives(line: number, prefix: string): void {
    const open: Array<{ line: number; size: number }> = []
    const inCode = codeFences()
    let at = line
    for (; ; at++) {
      const text = at === line ? this.lines[line]?.slice(prefix.length) : this.inside(at, prefix)
      if (text === undefined || text === null) break
      if (inCode(text)) continue
      const opening = directiveOpening.exec(text.replace(/^ {0,3}/, ''))?.[1]
      const closing = directiveClosing.exec(text)?.[1]
      if (opening) open.push({ line: at, size: opening.length })
      if (!closing) continue
      const index = open.findLastIndex(({ size }) => size <= closing.length)
      const [ended] = index < 0 ? [] : open.splice(index)
      if (ended) this.directiveEnds.set(ended.line, at)
    }
    this.pairedUntil.set(prefix, at)
  }

  /** A line without the indentation and quote marks of its container, or null when it is not in there. */
  private inside(line: number, prefix: string): string | null {
    const text = this.lines[line]
    if (text === undefined) return null
    if (text.startsWith(prefix)) return text.slice(prefix.length)
    return text.trim() === prefix.trim() ? '' : null
  }
}

/** Tells line by line whether a line belongs to fenced code. */
function codeFences(): (line: string) => boolean {
  let open: string | null = null
  return (line) => {
    const fence = codeFence.exec(line)?.[1]
    if (open === null) {
      open = fence ?? null
      return fence !== undefined
    }
    if (fence?.startsWith(open) && line.trim() === fence) open = null
    return true
  }
}
