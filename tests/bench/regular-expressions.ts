import { readFileSync } from 'node:fs'
import { type AST, RegExpParser, visitRegExpAST } from '@eslint-community/regexpp'
import { toUnicodeSet } from 'regexp-ast-analysis'
import { expressionsOfCore } from '../regular-expressions/collect.ts'

/** Where recheck found an attack that is none: by expression, with what comes first, what is repeated, and what comes last. */
const contested: Readonly<Record<string, { attack: readonly [string, string, string] }>> = JSON.parse(
  readFileSync('tests/regular-expressions/contested.json', 'utf8'),
)

/** Found while this module loads: it loads others, which the script that runs it allows until then. */
const expressions = await expressionsOfCore()

/** Linear work doubles with the text, quadratic work takes four times as long. */
const lengths = [20_000, 40_000] as const
/** All attacks are tried at this length first. What then takes less time, in ms, is not quadratic. */
const first = 10_000
const shortest = 1

const tails = ['\u0000', '\n']

/** What may make an expression slow: pieces it reads, over and over, alone and behind another piece. */
function attacksOn(source: string, flags: string): Set<string> {
  const { pattern, flags: parsed } = new RegExpParser().parseLiteral(`/${source}/${flags}`)
  const pieces = new Set<string>()
  const add = (piece: string) => {
    if (piece !== '' && piece.length < 80) pieces.add(piece)
  }
  visitRegExpAST(pattern, {
    onCharacterEnter: (node) => add(textOf(node, parsed, 0)),
    onCharacterSetEnter: (node) => add(textOf(node, parsed, 0)),
    onCharacterClassEnter: (node) => {
      add(textOf(node, parsed, 0))
      add(textOf(node, parsed, 1))
    },
    onQuantifierEnter: (node) => add(textOf(node, parsed, 0)),
    onAlternativeEnter: ({ elements }) => {
      // From its start up to each of its elements: all but the rest is there.
      let read = ''
      for (const element of elements) {
        read += textOf(element, parsed, 0)
        add(read)
      }
    },
  })
  const all = [...pieces]
  const single = all.filter((piece) => [...piece].length === 1)
  return new Set([...all, ...single.flatMap((one) => single.slice(0, 4).map((two) => one + two))])
}

/** A text that an element matches; `other` asks for another character of a class. */
function textOf(element: AST.Element, flags: AST.Flags, other: 0 | 1): string {
  switch (element.type) {
    case 'Character':
      return String.fromCodePoint(element.value)
    case 'CharacterSet':
    case 'CharacterClass':
    case 'ExpressionCharacterClass': {
      const { ranges } = toUnicodeSet(element, flags).chars
      const seen = ranges.filter(({ max }) => max > 0x20)
      const range = other ? ranges.at(0) : (seen.at(0) ?? ranges.at(0))
      return range ? String.fromCodePoint(other ? range.min : Math.max(range.min, Math.min(0x21, range.max))) : ''
    }
    case 'Group':
    case 'CapturingGroup':
      return (element.alternatives[0]?.elements ?? []).map((each) => textOf(each, flags, other)).join('')
    case 'Quantifier':
      return textOf(element.element, flags, other).repeat(Math.min(Math.max(element.min, 1), 20))
    default:
      return ''
  }
}

/** CPU time of one use, in ms; the clock says more about other processes. */
function time(expression: RegExp, text: string): number {
  const before = process.cpuUsage()
  if (expression.global) for (const _ of text.matchAll(expression));
  else {
    expression.lastIndex = 0
    expression.test(text)
  }
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

const least = (expression: RegExp, text: string, runs = 3) =>
  Math.min(...Array.from({ length: runs }, () => time(expression, text)))

/** Prints the expressions of src-core whose time grows fastest with what is made to slow them down. */
export function measureRegularExpressions(): void {
  const worst: { text: string; attack: string; ratio: number; ms: number }[] = []
  let attacks = 0
  for (const { text, source, flags, file } of expressions) {
    const expression = new RegExp(source, flags)
    const found = { text: `${file} ${text}`, attack: '', ratio: 0, ms: 0 }
    const known = contested[text]
    const all = [...attacksOn(source, flags)].flatMap((pump) => tails.map((tail) => ['', pump, tail] as const))
    for (const [lead, pump, tail] of known ? [...all, known.attack] : all) {
      attacks++
      const attack = (length: number) => lead + pump.repeat(Math.ceil(length / pump.length)) + tail
      if (time(expression, attack(first)) < shortest || least(expression, attack(first)) < shortest) continue
      const grown = (runs: number) => {
        const ms = least(expression, attack(lengths[1]), runs)
        return { ms, ratio: ms / least(expression, attack(lengths[0]), runs) }
      }
      let { ms, ratio } = grown(3)
      // A second look: more runs are disturbed less.
      if (ratio > 3) ({ ms, ratio } = grown(15))
      if (ratio > found.ratio) Object.assign(found, { attack: JSON.stringify(lead + pump + tail), ratio, ms })
    }
    worst.push(found)
  }
  process.stdout.write(
    `\nregular expressions: ${worst.length}, ${attacks} attacks, from ${lengths[0]} to ${lengths[1]} characters\n`,
  )
  process.stdout.write('  time grows by      ms\n')
  for (const { ratio, ms, text, attack } of worst.sort((a, b) => b.ratio - a.ratio).slice(0, 12))
    process.stdout.write(
      `${ratio.toFixed(2).padStart(15)}${ms.toFixed(1).padStart(8)}  ${attack}  ${text.slice(0, 120)}\n`,
    )
}
