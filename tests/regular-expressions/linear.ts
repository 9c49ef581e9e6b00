import { type AST, RegExpParser } from '@eslint-community/regexpp'
import { CharBase, CharSet } from 'refa'
import { hasSomeDescendant, isPotentiallyEmpty, toUnicodeSet } from 'regexp-ast-analysis'

/**
 * Shows that an expression takes time by the length of the text, or says which pump may make it slow.
 *
 * The engine tries one path through the expression after another. All it may try at a text are the paths of an automaton
 * that starts anew at each character, so the time is linear where the number of paths that read one text is bounded. It is,
 * unless some text leads from a state `p` back to `p`, from `p` to another `q`, and from `q` back to `q`: each further copy
 * then leaves one more path at `q`. Two ways from `p` to `p` double the paths (Weber & Seidl 1991).
 *
 * It errs to one side. What is only looked at (an assertion longer than one character), is compared (a back reference) or
 * may be repeated more than 200 times is taken to match more than it does, which only adds paths. Left out is what
 * cannot fail: states from which every text leads to a match are passed once.
 *
 * A repeat with a bound only makes the number of paths larger, which may be much: with short bounds left out as well, it still
 * must not double.
 *
 * A sticky expression is asked for one place; where the caller goes on from there is the caller's.
 */
export function pumpOf({ source, flags }: { source: string; flags: string }): string | undefined {
  const pump = new Paths(source, flags, 200).pump()
  if (pump !== undefined) return pump
  const unbounded = new Paths(source, flags, 4).pump()
  return unbounded?.startsWith('exponential') ? unbounded : undefined
}

/** More than this is not looked through; no expression of ours comes near it. */
const mostVisited = 3_000_000

type Character = AST.Character | AST.CharacterSet | AST.CharacterClass | AST.ExpressionCharacterClass

interface Condition {
  /** What may stand before and after; missing: anything. `edge`: also the start or the end of the text. */
  readonly before?: { readonly set: CharSet; readonly edge: boolean }
  readonly after?: { readonly set: CharSet; readonly edge: boolean }
  /** May hold where the expression does not match: says nothing of what surely matches. */
  readonly loose?: boolean
}

interface Place {
  /** Read here, then `to`. */
  set?: CharSet
  to?: Place
  /** Or passed on without reading. */
  next: Way[]
}

interface Way {
  readonly to: Place
  readonly if?: Condition
  /** The loop whose body it enters, or which it leaves, by the place where the loop begins anew. */
  readonly into?: Place
  readonly outOf?: Place
}

interface Step {
  readonly to: State
  /** In more than one way? */
  twice: boolean
  /** Without a loose condition? */
  certain: boolean
}

/** After reading at a place; `after` is the class of the character read. */
interface State {
  readonly at: Place
  readonly after: number
  readonly number: number
  /** By symbol. */
  readonly steps: Step[][]
  readonly leadsTo: Set<State>
  sure: boolean
}

const noLoop: ReadonlySet<Place> = new Set()

/** Start and end of the text, where symbols are asked for. */
const edge = -1

class Paths {
  private readonly flags: AST.Flags
  private readonly every: CharSet
  private readonly sets: CharSet[] = []
  private readonly conditions: Condition[] = []
  private readonly end: Place = { next: [] }
  /** Reads the text before the match; `to` is where the expression starts. */
  private readonly start: Place
  private readonly states = new Map<Place, State[]>()
  private readonly all: State[] = []
  /** One character of each symbol. */
  private readonly samples: number[]
  /** Symbols by set. */
  private readonly symbols = new Map<CharSet, ReadonlySet<number>>()
  /** By symbol, the last one for the edge: its class, which tells what conditions may ask of it. */
  private readonly classes: number[]
  private visited = 0

  /** @param boundless a repeat that may be made more often counts as one without a bound */
  constructor(
    source: string,
    flags: string,
    private readonly boundless: number,
  ) {
    const parsed = new RegExpParser().parseLiteral(`/${source}/${flags}`)
    this.flags = parsed.flags
    this.every = CharSet.all(parsed.flags.unicode || parsed.flags.unicodeSets ? 0x10ffff : 0xffff)
    this.start = { set: this.every, to: this.alternatives(parsed.pattern.alternatives, this.end), next: [] }
    this.sets.push(this.every)
    const base = new CharBase(this.sets).sets
    this.samples = base.map(readable)
    for (const set of new Set(this.sets))
      this.symbols.set(set, new Set(base.flatMap((each, at) => (set.has(each.ranges[0]?.min ?? 0) ? [at] : []))))
    const asked = this.conditions.flatMap(({ before }) => (before ? [before] : []))
    const kinds = new Map<string, number>()
    this.classes = [...base.keys(), edge].map((symbol) => {
      const kind = asked.map((each) => (this.holds(each, symbol) ? 1 : 0)).join('')
      if (!kinds.has(kind)) kinds.set(kind, kinds.size)
      return kinds.get(kind) as number
    })
    this.walk()
    this.findSure()
  }

  // From the expression to places.

  private alternatives(all: readonly AST.Alternative[], next: Place): Place {
    const each = all.map(({ elements }) => elements.reduceRight((then, element) => this.element(element, then), next))
    return each.length === 1 ? (each[0] as Place) : { next: each.map((to) => ({ to })) }
  }

  private reading(set: CharSet, to: Place): Place {
    this.sets.push(set)
    return { set, to, next: [] }
  }

  private element(element: AST.Element, next: Place): Place {
    switch (element.type) {
      case 'Character':
      case 'CharacterSet':
      case 'CharacterClass':
      case 'ExpressionCharacterClass':
        return this.reading(this.setOf(element), next)
      case 'Group':
      case 'CapturingGroup':
        return this.alternatives(element.alternatives, next)
      case 'Quantifier':
        return this.quantifier(element, next)
      case 'Assertion':
        return this.assertion(element, next)
      case 'Backreference':
        return this.backreference(element, next)
    }
  }

  private setOf(element: Character): CharSet {
    const { chars, accept } = toUnicodeSet(element, this.flags)
    if (!accept.isEmpty) throw new Error('a class of more than characters')
    return chars
  }

  private quantifier({ element, min, max }: AST.Quantifier, next: Place): Place {
    // Which of the copies read nothing could be chosen in too many ways.
    if (max > 3 && max !== Number.POSITIVE_INFINITY && isPotentiallyEmpty(element, this.flags))
      throw new Error('a repeat of what may be empty')
    let place = next
    if (max > this.boundless) {
      const again: Place = { next: [] }
      const body = this.element(element, again)
      again.next.push({ to: body, into: again }, { to: next, outOf: again })
      place = min > 0 ? body : { next: again.next }
    } else {
      for (let times = min; times < max; times++) place = { next: [{ to: this.element(element, place) }, { to: next }] }
      if (max === min && max > 0) place = this.element(element, place)
    }
    const done = max > this.boundless || max === min ? 1 : 0
    for (let times = done; times < min; times++) place = this.element(element, place)
    return place
  }

  /** What the group matched is one of the texts it may match; a group that took no part matches nothing. */
  private backreference({ resolved }: AST.Backreference, next: Place): Place {
    if (Array.isArray(resolved)) throw new Error('a reference to more than one group')
    const copy = this.alternatives((resolved as AST.CapturingGroup).alternatives, next)
    return this.condition([{ loose: true }], { next: [{ to: copy }, { to: next }] })
  }

  private condition(any: readonly Condition[], next: Place): Place {
    for (const each of any) {
      this.conditions.push(each)
      for (const side of [each.before, each.after]) if (side) this.sets.push(side.set)
    }
    return { next: any.map((each) => ({ to: next, if: each })) }
  }

  private assertion(assertion: AST.Assertion, next: Place): Place {
    switch (assertion.kind) {
      case 'start':
      case 'end': {
        const set = this.flags.multiline
          ? CharSet.empty(this.every.maximum).union(lineEnds)
          : CharSet.empty(this.every.maximum)
        const side = { set, edge: true }
        return this.condition([assertion.kind === 'start' ? { before: side } : { after: side }], next)
      }
      case 'word': {
        const { pattern } = new RegExpParser().parseLiteral(`/\\w/${this.flags.raw}`)
        const word = { set: this.setOf(pattern.alternatives[0]?.elements[0] as Character), edge: false }
        const other = { set: word.set.negate(), edge: true }
        const [here, there] = assertion.negate ? [word, word] : [word, other]
        const [else1, else2] = assertion.negate ? [other, other] : [other, word]
        return this.condition(
          [
            { before: here, after: there },
            { before: else1, after: else2 },
          ],
          next,
        )
      }
      default:
        return this.look(assertion, next)
    }
  }

  /** What is asked of the nearest character, and where the body has no bound, the paths that read it. */
  private look(assertion: AST.LookaroundAssertion, next: Place): Place {
    const { kind, negate, alternatives } = assertion
    const ahead = kind === 'lookahead'
    let set = CharSet.empty(this.every.maximum)
    let atEdge = false
    let loose = false
    for (const { elements } of alternatives) {
      const nearest = elements.at(ahead ? 0 : -1)
      const single = nearest && isCharacter(nearest) ? this.setOf(nearest) : undefined
      const isEdge =
        nearest?.type === 'Assertion' && nearest.kind === (ahead ? 'end' : 'start') && !this.flags.multiline
      const exact = elements.length === 1 && (single || isEdge)
      if (!exact) loose = true
      if (!exact && negate) continue
      if (single) set = set.union(single)
      else if (isEdge) atEdge = true
      else {
        // Anything may be nearest.
        set = this.every
        atEdge = true
      }
    }
    const side = negate ? { set: set.negate(), edge: !atEdge } : { set, edge: atEdge }
    const place = this.condition([{ [ahead ? 'after' : 'before']: side, loose }], next)
    if (!alternatives.some((each) => this.hasNoBound(each))) return place
    if (!ahead) throw new Error('a look behind without a bound')
    return { next: [{ to: this.alternatives(alternatives, { next: [] }) }, { to: place }] }
  }

  private hasNoBound(node: AST.Alternative): boolean {
    return hasSomeDescendant(
      node,
      (each) => each.type === 'Backreference' || (each.type === 'Quantifier' && each.max > this.boundless),
    )
  }

  // From places to states.

  private holds(side: Condition['before'], symbol: number): boolean {
    if (!side) return true
    return symbol === edge ? side.edge : (this.symbols.get(side.set)?.has(symbol) ?? false)
  }

  private stateAt(at: Place, after: number): State {
    const known = this.states.get(at) ?? []
    this.states.set(at, known)
    const state = known[after] ?? { at, after, number: this.all.length, steps: [], leadsTo: new Set(), sure: false }
    if (!known[after]) this.all.push(state)
    known[after] = state
    return state
  }

  /** Calls `reached` for each way, without reading, from a place to one that reads `symbol`, or to the end. */
  private ways(
    from: Place,
    before: number,
    symbol: number,
    reached: (place: Place, certain: boolean) => void,
    certain = true,
    inside: ReadonlySet<Place> = noLoop,
  ): void {
    if (++this.visited > mostVisited) throw new Error('too many ways')
    // An iteration that reads nothing does not count.
    if (inside.has(from)) return
    if (from === this.end || (from.set && symbol !== edge && this.symbols.get(from.set)?.has(symbol)))
      reached(from, certain)
    for (const { to, if: condition, into, outOf } of from.next) {
      if (condition && !this.holds(condition.after, symbol)) continue
      if (condition && !this.holds(condition.before, before)) continue
      let within = inside
      if (into) within = new Set([...inside, into])
      else if (outOf && inside.has(outOf)) within = new Set([...inside].filter((loop) => loop !== outOf))
      this.ways(to, before, symbol, reached, certain && !condition?.loose, within)
    }
  }

  /** A symbol of each class, by class. */
  private representatives(): number[] {
    const symbols: number[] = []
    for (const symbol of [...this.samples.keys(), edge]) symbols[this.classOf(symbol)] ??= symbol
    return symbols
  }

  private classOf(symbol: number): number {
    return this.classes.at(symbol) as number
  }

  private walk(): void {
    const representatives = this.representatives()
    this.stateAt(this.start, this.classOf(edge))
    for (const state of this.all)
      for (const symbol of this.samples.keys()) {
        const steps: Step[] = []
        const add = (place: Place, certain: boolean) => {
          if (place === this.end) return
          const to = this.stateAt(place, this.classOf(symbol))
          const known = steps.find((step) => step.to === to)
          if (!known) steps.push({ to, twice: false, certain })
          else {
            known.twice = true
            known.certain ||= certain
          }
        }
        if (state.at === this.start && !this.flags.sticky) add(this.start, false)
        this.ways(state.at.to as Place, representatives[state.after] as number, symbol, add)
        state.steps[symbol] = steps
        for (const { to } of steps) state.leadsTo.add(to)
      }
  }

  /** Sure is a state from which each text leads to the end. */
  private findSure(): void {
    const representatives = this.representatives()
    const ends = (state: State, symbol: number): boolean => {
      let found = false
      this.ways(state.at.to as Place, representatives[state.after] as number, symbol, (place, certain) => {
        if (place === this.end && certain) found = true
      })
      return found
    }
    const open = new Map<State, number[]>()
    for (const state of this.all) {
      if (state.at === this.start || !ends(state, edge)) continue
      state.sure = true
      open.set(
        state,
        [...this.samples.keys()].filter((symbol) => !ends(state, symbol)),
      )
    }
    for (let changed = true; changed; ) {
      changed = false
      for (const [state, symbols] of open) {
        if (symbols.every((symbol) => state.steps[symbol]?.some(({ to, certain }) => certain && to.sure))) continue
        state.sure = false
        open.delete(state)
        changed = true
      }
    }
  }

  // Pumps.

  pump(): string | undefined {
    const groups = cycles(this.all, () => true)
    const failing = cycles(this.all, (state) => !state.sure)
    for (const group of failing) {
      const doubled = this.doubled(group)
      if (doubled !== undefined) return `exponential ${JSON.stringify(doubled)}`
    }
    for (const from of groups)
      for (const to of failing) {
        const pumped = this.pumped(from, to)
        if (pumped !== undefined) return `polynomial ${JSON.stringify(pumped)}`
      }
    return undefined
  }

  /** A text that leads in two ways from a state of the group back to it. */
  private doubled(group: ReadonlySet<State>): string | undefined {
    for (const state of group)
      for (const [symbol, steps] of state.steps.entries())
        if (steps.some(({ to, twice }) => twice && group.has(to))) return this.text([symbol])
    if (group.size < 2) return undefined
    const inside = (state: State) => group.has(state)
    for (const state of group) {
      // The third one tells whether the two ways have parted.
      const word = this.search([state, state, 0], [state, state, 1], inside, inside)
      if (word !== undefined) return word
    }
    return undefined
  }

  /** A text that leads from a `p` of one group to itself and to a `q` of the other one, and from `q` to itself. */
  private pumped(from: ReadonlySet<State>, to: ReadonlySet<State>): string | undefined {
    for (const p of from)
      for (const q of to) {
        if (p === q || (from.has(q) && to.has(p))) continue
        const word = this.searchThree(p, q, from, to)
        if (word !== undefined) return word
      }
    return undefined
  }

  private search(
    from: [State, State, number],
    to: [State, State, number],
    first: (state: State) => boolean,
    second: (state: State) => boolean,
  ): string | undefined {
    return this.breadthFirst(
      from,
      ([a, b, parted]) => a === to[0] && b === to[1] && parted === to[2],
      function* ([a, b, parted], symbol) {
        for (const x of a.steps[symbol] ?? [])
          if (first(x.to))
            for (const y of b.steps[symbol] ?? [])
              if (second(y.to)) yield [x.to, y.to, parted || x.to !== y.to ? 1 : 0] as [State, State, number]
      },
    )
  }

  private searchThree(p: State, q: State, from: ReadonlySet<State>, to: ReadonlySet<State>): string | undefined {
    return this.breadthFirst(
      [p, p, q],
      ([a, b, c]) => a === p && b === q && c === q,
      function* ([a, b, c], symbol) {
        for (const x of a.steps[symbol] ?? [])
          if (from.has(x.to))
            for (const z of c.steps[symbol] ?? [])
              if (to.has(z.to)) for (const y of b.steps[symbol] ?? []) yield [x.to, y.to, z.to] as [State, State, State]
      },
    )
  }

  private breadthFirst<Node extends readonly [State, State, State | number]>(
    from: Node,
    found: (node: Node) => boolean,
    next: (node: Node, symbol: number) => Iterable<Node>,
  ): string | undefined {
    const key = ([a, b, c]: Node) =>
      (a.number * this.all.length + b.number) * this.all.length + (typeof c === 'number' ? c : c.number)
    const seen = new Set<number>()
    const queue: { node: Node; symbol: number; before?: number }[] = [{ node: from, symbol: edge }]
    for (let at = 0; at < queue.length; at++) {
      const { node } = queue[at] as (typeof queue)[0]
      for (const symbol of this.samples.keys())
        for (const each of next(node, symbol)) {
          if (++this.visited > mostVisited) throw new Error('too many ways')
          if (found(each)) {
            const word = [symbol]
            for (let back: number | undefined = at; back; back = queue[back]?.before)
              word.unshift(queue[back]?.symbol as number)
            return this.text(word)
          }
          const known = key(each)
          if (seen.has(known)) continue
          seen.add(known)
          queue.push({ node: each, symbol, before: at })
        }
    }
    return undefined
  }

  private text(symbols: readonly number[]): string {
    return String.fromCodePoint(...symbols.map((symbol) => this.samples[symbol] ?? 0))
  }
}

const lineEnds = [
  { min: 0x0a, max: 0x0a },
  { min: 0x0d, max: 0x0d },
  { min: 0x2028, max: 0x2029 },
]

function isCharacter(element: AST.Element): element is Character {
  return /^Character(?:Set|Class)?$|^ExpressionCharacterClass$/.test(element.type)
}

/** One character of a set, one that is seen where there is one. */
function readable({ ranges }: CharSet): number {
  for (const { min, max } of ranges) if (max > 0x20) return Math.max(min, 0x21)
  return ranges[0]?.min ?? 0
}

/** The groups of states that lead back to themselves, among those that are asked for (Tarjan). */
function cycles(states: readonly State[], among: (state: State) => boolean): Set<State>[] {
  const found: Set<State>[] = []
  const index = new Map<State, number>()
  const low = new Map<State, number>()
  const stack: State[] = []
  const open = new Set<State>()
  const visit = (state: State): void => {
    index.set(state, index.size)
    low.set(state, index.get(state) as number)
    stack.push(state)
    open.add(state)
    for (const to of state.leadsTo) {
      if (!among(to)) continue
      if (!index.has(to)) visit(to)
      if (open.has(to)) low.set(state, Math.min(low.get(state) as number, low.get(to) as number))
    }
    if (low.get(state) !== index.get(state)) return
    const group = new Set(stack.splice(stack.indexOf(state)))
    for (const each of group) open.delete(each)
    if (group.size > 1 || state.leadsTo.has(state)) found.push(group)
  }
  for (const state of states) if (among(state) && !index.has(state)) visit(state)
  return found
}
