import type { Node } from '@tiptap/pm/model'
import { cleanText } from './clean-text.ts'
import { type Images, imagePlaceholder } from './layout-options.ts'
import { linkAddress } from './link-address.ts'
import type { Notes } from './notes.ts'
import type { LeftOut, Run } from './printed.ts'

type TextRun = Extract<Run, { kind: 'text' }>

/** What turning text into runs needs to know, and where it notes what it leaves out. */
export interface RunContext {
  readonly notes: Notes
  readonly leftOut: LeftOut[]
  /** Null where nobody has looked for images yet. */
  readonly images: Images | null
}

const comment = /^<!--[\s\S]*-->$/
const lineBreak = /^<br\s*\/?>$/i

/**
 * The runs of a textblock, or of the part of it between two document positions.
 * @param position document position of the textblock itself
 */
export function runsOf(textblock: Node, position: number, context: RunContext, from = 0, to = Infinity): Run[] {
  const runs: Run[] = []
  textblock.forEach((child, offset) => {
    const start = position + 1 + offset
    const end = start + child.nodeSize
    if (end <= from || start >= to) return
    if (child.isText) {
      const text = (child.text ?? '').slice(Math.max(0, from - start), Math.min(child.nodeSize, to - start))
      const run = textRun(child, text, context)
      const last = runs.at(-1)
      // A line end of the file divides a run only in the document.
      if (last?.kind === 'text' && goesOn(last, run)) runs[runs.length - 1] = { ...run, text: last.text + run.text }
      else runs.push(run)
    } else runs.push(...leafRuns(child, context))
  })
  return runs
}

function goesOn(last: TextRun, run: TextRun): boolean {
  const { bold, italic, strike, code } = run.style
  const same = last.style
  return (
    last.link === run.link &&
    same.bold === bold &&
    same.italic === italic &&
    same.strike === strike &&
    same.code === code
  )
}

/**
 * Runs of whole textblocks without white space at either end, by node. Only of those that depend on nothing but
 * themselves: a key press then makes the runs of one block anew, and what is kept by these runs stays valid.
 */
const kept = new WeakMap<Node, readonly Run[]>()

/** The runs of a textblock, or of the part of it between two positions, without white space and breaks at either end. */
export function trimmedRuns(
  textblock: Node,
  position: number,
  context: RunContext,
  from = 0,
  to = Infinity,
): readonly Run[] {
  const whole = from <= position + 1 && to >= position + textblock.nodeSize - 1
  const before = whole ? kept.get(textblock) : undefined
  if (before) return before
  const runs = trimRuns(runsOf(textblock, position, context, from, to))
  if (whole && textblock.children.every(isPlain)) kept.set(textblock, runs)
  return runs
}

/** Whether nothing outside of a node decides how it is printed, and nothing of it is left out. */
function isPlain(node: Node): boolean {
  if (node.type.name === 'hardBreak') return true
  const link = node.marks.find(({ type }) => type.name === 'link')
  return node.isText && (!link || linkAddress(String(link.attrs.href)) !== null)
}

function textRun(node: Node, text: string, context: RunContext): TextRun {
  const has = (mark: string) => node.marks.some(({ type }) => type.name === mark)
  return {
    kind: 'text',
    // A line end in running text is a space; only the editor's break node breaks a line.
    text: cleanText(text).replaceAll('\n', ' '),
    style: { bold: has('bold'), italic: has('italic'), strike: has('strike'), code: has('code') },
    link: link(node, context),
  }
}

function leafRuns(node: Node, context: RunContext): Run[] {
  if (node.type.name === 'hardBreak') return [{ kind: 'break' }]
  if (node.type.name === 'image') {
    const src = String(node.attrs.src)
    const image = { kind: 'image', src, alt: cleanText(String(node.attrs.alt)), link: link(node, context) } as const
    if (context.images && !context.images.has(src))
      context.leftOut.push({ kind: 'image', text: cleanText(src.startsWith('data:') ? imagePlaceholder(image) : src) })
    return [image]
  }
  const source = cleanText(String(node.attrs.source ?? ''))
  if (lineBreak.test(source)) return [{ kind: 'break' }]
  if (comment.test(source)) {
    context.leftOut.push({ kind: 'comment', text: source })
    return []
  }
  const number = context.notes.numberOf(source)
  if (number !== null) return [{ kind: 'note', number }]
  const style = { bold: false, italic: false, strike: false, code: true }
  return source
    .split('\n')
    .flatMap((text, i): Run[] => [
      ...(i > 0 ? ([{ kind: 'break' }] as const) : []),
      { kind: 'text', text, style, link: null },
    ])
}

function link(node: Node, context: RunContext): string | null {
  const mark = node.marks.find(({ type }) => type.name === 'link')
  if (!mark) return null
  const href = String(mark.attrs.href)
  const address = linkAddress(href)
  if (address === null && context.leftOut.at(-1)?.text !== href) context.leftOut.push({ kind: 'link', text: href })
  return address
}

/** The runs without white space and breaks at either end. */
export function trimRuns(runs: readonly Run[]): Run[] {
  return dropEnd(dropStart(runs, /^\s+/), /(?<!\s)\s+$/)
}

/** The runs without what `pattern` matches at their start; breaks there go too. */
export function dropStart(runs: readonly Run[], pattern: RegExp): Run[] {
  const [first, ...rest] = runs
  if (!first) return []
  if (first.kind === 'break') return dropStart(rest, pattern)
  if (first.kind !== 'text') return [...runs]
  const text = first.text.replace(pattern, '')
  return text === '' ? dropStart(rest, pattern) : [{ ...first, text }, ...rest]
}

/** The runs without what `pattern` matches at their end; breaks there go too. */
export function dropEnd(runs: readonly Run[], pattern: RegExp): Run[] {
  const last = runs.at(-1)
  const rest = runs.slice(0, -1)
  if (!last) return []
  if (last.kind === 'break') return dropEnd(rest, pattern)
  if (last.kind !== 'text') return [...runs]
  const text = last.text.replace(pattern, '')
  return text === '' ? dropEnd(rest, pattern) : [...rest, { ...last, text }]
}

/** The runs without their first `count` characters of text; breaks among them go too. */
export function dropCharacters(runs: readonly Run[], count: number): Run[] {
  let left = count
  return runs.flatMap((run): Run[] => {
    if (left <= 0) return [run]
    if (run.kind === 'break') {
      left -= 1
      return []
    }
    if (run.kind !== 'text') return [run]
    const text = run.text.slice(left)
    left -= run.text.length
    return text === '' ? [] : [{ ...run, text }]
  })
}
