import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml'
import type { TemplateProblem } from './template-error.ts'

export interface PlaceInFile {
  readonly line: number
  readonly column: number
}

/** Front matter with the place of everything in it. */
export class PlacedYaml {
  readonly #document: Document.Parsed
  readonly #lines = new LineCounter()
  /** What keeps it from being read at all. Only the first thing: what follows is mostly its consequence. */
  readonly broken: TemplateProblem | null
  readonly value: unknown = {}

  /** @param raw front matter with its fences, from the first byte of the file on, or a whole file of YAML */
  constructor(raw: string) {
    // The fences become comments, so that lines and columns are those of the file.
    const yaml = raw.replace(/^---/, '###').replace(/---(?=[ \t]*(?:\r\n|\n|\r)?$)/, '###')
    this.#document = parseDocument(yaml, { lineCounter: this.#lines, prettyErrors: false })
    this.broken = this.#syntaxProblem() ?? this.#openAlias()
    if (this.broken) return
    try {
      this.value = this.#document.toJS() ?? {}
    } catch (error) {
      // Aliases of aliases of aliases, which fill the memory.
      this.broken = problem({ line: 1, column: 1 }, `expected YAML of a sane size, but ${reason(error)}`)
    }
  }

  valueAt(path: readonly PropertyKey[]): unknown {
    return this.#document.getIn(path)
  }

  /** The place of a value, else of its key, else of the nearest field around it that is there. */
  placeOf(path: readonly PropertyKey[]): PlaceInFile {
    for (let length = path.length; length > 0; length--) {
      const some = path.slice(0, length)
      const node = this.#document.getIn(some, true)
      // Where nothing stands after a key, the value is behind the line's end or on the next.
      if (isScalar(node) && node.value === null) return this.placeOfKey(some)
      if (isNode(node) && node.range) return this.#at(node.range[0])
    }
    return { line: 1, column: 1 }
  }

  placeOfKey(path: readonly PropertyKey[]): PlaceInFile {
    const around = path.length > 1 ? this.#document.getIn(path.slice(0, -1), true) : this.#document.contents
    const key = isMap(around)
      ? around.items.map((pair) => pair.key).find((each) => isScalar(each) && each.value === path.at(-1))
      : undefined
    return isScalar(key) && key.range ? this.#at(key.range[0]) : this.placeOf(path.slice(0, -1))
  }

  #syntaxProblem(): TemplateProblem | null {
    const first = this.#document.errors.toSorted((a, b) => a.pos[0] - b.pos[0])[0]
    if (!first) return null
    return problem(this.#at(this.#openQuotation(first) ?? first.pos[0]), syntax[first.code] ?? syntaxError(first))
  }

  /** Where the quotation begins whose end is missing: that is where to look, not at the end of the file. */
  #openQuotation({ code, pos }: YAMLError): number | null {
    if (code !== 'MISSING_CHAR') return null
    let begin: number | null = null
    visit(this.#document, {
      Scalar(_, { type, range }) {
        if (type?.startsWith('QUOTE') && range && range[0] <= pos[0] && pos[0] <= range[2]) begin = range[0]
      },
    })
    return begin
  }

  #openAlias(): TemplateProblem | null {
    let found: TemplateProblem | null = null
    visit(this.#document, {
      Alias: (_, alias) => {
        if (isAlias(alias) && !alias.resolve(this.#document) && alias.range)
          found ??= problem(
            this.#at(alias.range[0]),
            `expected text or an anchor; “*${alias.source}” is not defined above`,
          )
      },
    })
    return found
  }

  #at(offset: number): PlaceInFile {
    const { line, col } = this.#lines.linePos(offset)
    return { line, column: col }
  }
}

const syntax: Partial<Record<YAMLError['code'], string>> = {
  TAB_AS_INDENT: 'expected spaces, not tabs, at the beginning of the line',
  MULTIPLE_DOCS: 'expected one YAML document between the lines of hyphens; here another begins',
  DUPLICATE_KEY: 'expected every key once; this one stands above already',
}

function syntaxError({ message }: YAMLError): string {
  return `expected valid YAML, but ${lowerFirst(message)}`
}

function problem(place: PlaceInFile, expected: string): TemplateProblem {
  return { ...place, field: '', expected }
}

function reason(error: unknown): string {
  return lowerFirst(error instanceof Error ? error.message : String(error))
}

function lowerFirst(message: string): string {
  return message.charAt(0).toLowerCase() + message.slice(1)
}
