import type { Construct, Extension, Resolver, State } from 'micromark-util-types'

/**
 * Joins the pieces of words in the line before a line end. micromark does it when the whole paragraph is read, and moves
 * all that follows for each of them: a paragraph of 800 kB took ten seconds. What is joined already it leaves alone.
 */
const joinPieces: Resolver = (events) => {
  let lineStart = events.findLastIndex(([, { type }]) => type === 'lineEnding') - 1
  while (lineStart > 0 && events[lineStart - 1]?.[1].type !== 'lineEnding') lineStart--
  let kept = lineStart
  for (const event of events.slice(lineStart)) {
    const before = events[kept - 1]
    if (event[1].type === 'data' && before?.[0] === 'exit' && before[1].type === 'data') before[1].end = event[1].end
    else events[kept++] = event
  }
  events.length = kept
  return events
}

/** Line ends inside text, read as micromark reads them. */
const lineEnd: Construct = {
  name: 'lineEnding',
  resolveTo: joinPieces,
  tokenize(effects, ok) {
    const start: State = (code) => {
      effects.enter('lineEnding')
      effects.consume(code)
      effects.exit('lineEnding')
      return behind
    }
    const behind: State = (code) => {
      if (!isSpace(code)) return ok(code)
      effects.enter('linePrefix')
      return spaces(code)
    }
    const spaces: State = (code) => {
      if (isSpace(code)) {
        effects.consume(code)
        return spaces
      }
      effects.exit('linePrefix')
      return ok(code)
    }
    return start
  },
}

/** A space, or a tab, which micromark counts as one code and those of the spaces it stands for. */
function isSpace(code: number | null): boolean {
  return code === 32 || code === -1 || code === -2
}

/** By micromark's codes of a carriage return, a line feed and both. */
export const lineEnds: Extension = { text: { [-5]: lineEnd, [-4]: lineEnd, [-3]: lineEnd } }
