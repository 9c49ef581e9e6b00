import type { Extension as MdastExtension } from 'mdast-util-from-markdown'
import type { Construct, Extension, State } from 'micromark-util-types'
import { FencePairs } from './fence-pairs.ts'
import './raw-mdast.ts'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    mathSource: 'mathSource'
    directiveSource: 'directiveSource'
    fencedSourceLine: 'fencedSourceLine'
  }
}

const dollar = 36
const colon = 58

/**
 * `$$` blocks and `:::` containers as blocks of source. The known extensions take more: text after `:`, `$` inside a
 * line, and, where the closing line is missing, everything up to the end of the file.
 * @param text the text that will be read with this extension, and no other
 */
export function fencedSource(text: string): Extension {
  const pairs = new FencePairs(text)
  const construct: Construct = {
    name: 'fencedSource',
    // Its lines are not searched for lists and quotes.
    concrete: true,
    tokenize(effects, ok, nok) {
      const tail = this.events.at(-1)
      const indent = tail?.[1].type === 'linePrefix' ? tail[2].sliceSerialize(tail[1]).length : 0
      const { line, offset } = this.now()
      const fenced = pairs.at(line - 1, offset - lineStart(offset), indent)
      const token = fenced?.kind === 'math' ? 'mathSource' : 'directiveSource'

      const start: State = (code) => {
        if (!fenced || (this.interrupt && !fenced.interrupts)) return nok(code)
        effects.enter(token)
        return content(code)
      }
      const content: State = (code) => {
        const ends = code === null || code < -2
        if (!ends) {
          effects.enter('fencedSourceLine')
          return inside(code)
        }
        if (this.interrupt || code === null || this.now().line > (fenced?.lastLine ?? 0)) {
          effects.exit(token)
          return ok(code)
        }
        effects.enter('lineEnding')
        effects.consume(code)
        effects.exit('lineEnding')
        return content
      }
      const inside: State = (code) => {
        if (code !== null && code >= -2) {
          effects.consume(code)
          return inside
        }
        effects.exit('fencedSourceLine')
        return content(code)
      }
      return start
    },
  }
  const lineStart = (offset: number): number =>
    Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1
  return { flow: { [dollar]: construct, [colon]: construct } }
}

/** Their mdast nodes. */
export const fencedSourceFromMarkdown: MdastExtension = {
  enter: {
    mathSource(token) {
      this.enter({ type: 'raw', kind: 'math', value: '' }, token)
    },
    directiveSource(token) {
      this.enter({ type: 'raw', kind: 'directive', value: '' }, token)
    },
  },
  exit: {
    mathSource(token) {
      this.exit(token)
    },
    directiveSource(token) {
      this.exit(token)
    },
  },
}
