import type { Node } from '@tiptap/pm/model'
import { firstWhere } from '../document/first-where.ts'
import { isBlank } from './canonical.ts'

/** Where a block to be saved comes from. */
export interface Match {
  readonly node: Node
  /** Index of the opened block it is, or that it was made of by a change; null when it is new. */
  readonly slot: number | null
  /** True when it is still that block, so that its source can be used as it stands. */
  readonly unchanged: boolean
}

/**
 * Finds for every block the opened block it comes from: first the very same node, then an equal one in the same order
 * (typing and undoing makes equal but new nodes), then an equal one at another place (what was moved after a save),
 * then a similar one at the same place.
 */
export function matchBlocks(blocks: readonly Node[], opened: readonly Node[]): Match[] {
  const slotOf = new Map(opened.map((node, slot) => [node, slot]))
  const matches = blocks.map((node): Match => {
    const slot = slotOf.get(node) ?? null
    return { node, slot, unchanged: slot !== null }
  })
  const taken = new Set(matches.flatMap(({ slot }) => (slot === null ? [] : [slot])))

  const take = (i: number, slot: number, unchanged: boolean) => {
    matches[i] = { node: blocks[i] as Node, slot, unchanged }
    taken.add(slot)
  }
  const gaps = gapsBetween(matches, opened.length).map(({ blocks: within, slots }) => {
    const news = within.filter((i) => matches[i]?.slot === null)
    const olds = slots.filter((slot) => !taken.has(slot))
    const equal = commonSubsequence(news, olds, (i, slot) => (blocks[i] as Node).eq(opened[slot] as Node))
    return { news, olds, equal }
  })
  for (const { equal } of gaps) for (const [i, slot] of equal) take(i, slot, true)
  for (const [i, slot] of moved(matches, taken, opened)) take(i, slot, true)
  for (const { news, olds, equal } of gaps) {
    const left = news.filter((i) => matches[i]?.slot === null || equal.some(([of]) => of === i))
    const free = olds.filter((slot) => !taken.has(slot) || equal.some(([, of]) => of === slot))
    for (const [i, slot] of similar(left, free, equal, blocks, opened)) take(i, slot, false)
  }
  return matches
}

/** Blocks without a match whose equal stands at another place, first come first served. */
function moved(
  matches: readonly Match[],
  taken: ReadonlySet<number>,
  opened: readonly Node[],
): Array<readonly [number, number]> {
  const lost = new Map<string, number[]>()
  if (matches.every(({ slot }) => slot !== null)) return []
  opened.forEach((node, slot) => {
    if (!taken.has(slot) && !isBlank(node)) lost.set(keyOf(node), [...(lost.get(keyOf(node)) ?? []), slot])
  })
  return matches.flatMap(({ node, slot }, i) => {
    const candidates = slot === null ? lost.get(keyOf(node)) : undefined
    const at = candidates?.findIndex((candidate) => opened[candidate]?.eq(node)) ?? -1
    const found = at < 0 ? undefined : candidates?.splice(at, 1)[0]
    return found === undefined ? [] : [[i, found] as const]
  })
}

function keyOf(node: Node): string {
  return `${node.type.name} ${node.textContent}`
}

interface Gap {
  readonly blocks: number[]
  readonly slots: number[]
}

/** Divides both sides at the matched blocks that kept their order; a moved block divides nothing. */
function gapsBetween(matches: readonly Match[], slots: number): Gap[] {
  const anchors = longestIncreasing(matches.flatMap(({ slot }, i) => (slot === null ? [] : [[i, slot] as const])))
  const gaps: Gap[] = []
  let block = 0
  let slot = 0
  for (const [anchorBlock, anchorSlot] of [...anchors, [matches.length, slots] as const]) {
    gaps.push({ blocks: range(block, anchorBlock), slots: range(slot, anchorSlot) })
    block = anchorBlock + 1
    slot = anchorSlot + 1
  }
  return gaps
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i)
}

/** The longest run of pairs whose slots increase (patience sorting). */
function longestIncreasing(
  pairs: ReadonlyArray<readonly [block: number, slot: number]>,
): Array<readonly [number, number]> {
  const tails: number[] = []
  const before: number[] = []
  pairs.forEach(([, slot], i) => {
    const at = firstWhere(tails, (tail) => (pairs[tail]?.[1] ?? 0) >= slot)
    before[i] = at > 0 ? (tails[at - 1] as number) : -1
    tails[at] = i
  })
  const result: Array<readonly [number, number]> = []
  for (let i = tails.at(-1) ?? -1; i >= 0; i = before[i] as number)
    result.unshift(pairs[i] as readonly [number, number])
  return result
}

/** Above this many comparisons only equal blocks at the two ends are matched; such a change replaced the document. */
const mostComparisons = 4_000_000

/** The longest common subsequence of two lists, as pairs. */
export function commonSubsequence<A, B>(
  a: readonly A[],
  b: readonly B[],
  equal: (a: A, b: B) => boolean,
): Array<[A, B]> {
  let start = 0
  while (start < a.length && start < b.length && equal(a[start] as A, b[start] as B)) start++
  let end = 0
  while (
    end < a.length - start &&
    end < b.length - start &&
    equal(a[a.length - 1 - end] as A, b[b.length - 1 - end] as B)
  )
    end++
  const pair = (i: number, j: number): [A, B] => [a[i] as A, b[j] as B]
  const head = Array.from({ length: start }, (_, i) => pair(i, i))
  const tail = Array.from({ length: end }, (_, i) => pair(a.length - end + i, b.length - end + i))

  const rows = a.length - start - end
  const columns = b.length - start - end
  if (rows === 0 || columns === 0 || rows * columns > mostComparisons) return [...head, ...tail]
  const lengths = Array.from({ length: rows + 1 }, () => new Uint32Array(columns + 1))
  const length = (i: number, j: number): number => lengths[i]?.[j] ?? 0
  const equals = (i: number, j: number): boolean => equal(a[start + i] as A, b[start + j] as B)
  for (let i = rows - 1; i >= 0; i--)
    for (let j = columns - 1; j >= 0; j--)
      (lengths[i] as Uint32Array)[j] = equals(i, j)
        ? length(i + 1, j + 1) + 1
        : Math.max(length(i + 1, j), length(i, j + 1))
  const middle: Array<[A, B]> = []
  for (let i = 0, j = 0; i < rows && j < columns; ) {
    if (equals(i, j)) middle.push(pair(start + i++, start + j++))
    else if (length(i + 1, j) >= length(i, j + 1)) i++
    else j++
  }
  return [...head, ...middle, ...tail]
}

/** Pairs what is left over between equal blocks: one for one where the counts agree, else by likeness, in order. */
function similar(
  news: readonly number[],
  olds: readonly number[],
  equal: ReadonlyArray<readonly [number, number]>,
  blocks: readonly Node[],
  opened: readonly Node[],
): Array<[number, number]> {
  const pairs: Array<[number, number]> = []
  let fromNew = 0
  let fromOld = 0
  for (const [i, slot] of [...equal, [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY] as const]) {
    const untilNew = i === Number.POSITIVE_INFINITY ? news.length : news.indexOf(i)
    const untilOld = slot === Number.POSITIVE_INFINITY ? olds.length : olds.indexOf(slot)
    const newRun = news.slice(fromNew, untilNew)
    const oldRun = olds.slice(fromOld, untilOld)
    if (newRun.length === oldRun.length) pairs.push(...newRun.map((n, k): [number, number] => [n, oldRun[k] as number]))
    else {
      let next = 0
      for (const n of newRun) {
        const k = oldRun.findIndex((o, at) => at >= next && alike(blocks[n] as Node, opened[o] as Node))
        if (k < 0) continue
        pairs.push([n, oldRun[k] as number])
        next = k + 1
      }
    }
    fromNew = untilNew + 1
    fromOld = untilOld + 1
  }
  return pairs
}

/** Of the same type, and at least half of the text the same at both ends. */
function alike(a: Node, b: Node): boolean {
  if (a.type !== b.type) return false
  const [x, y] = [a.textContent, b.textContent]
  const least = Math.min(x.length, y.length)
  let head = 0
  while (head < least && x[head] === y[head]) head++
  let tail = 0
  while (tail < least - head && x[x.length - 1 - tail] === y[y.length - 1 - tail]) tail++
  return (head + tail) * 2 >= Math.max(x.length, y.length)
}
