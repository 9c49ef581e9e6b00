import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { expressionsOfCore, type FoundExpression } from '../regular-expressions/collect.ts'
import { judge, type Verdict } from '../regular-expressions/judge.ts'
import { pumpOf } from '../regular-expressions/linear.ts'

const at = (file: string) => path.resolve(import.meta.dirname, '../regular-expressions', file)
const read = <Each>(file: string) => JSON.parse(readFileSync(at(file), 'utf8')) as Record<string, Each>

/**
 * linear.ts has to show each expression linear, which takes seconds for all. recheck is asked beside it, by another method
 * and in minutes: what it said is kept in verdicts.json, and here it is asked about those that have no verdict yet.
 * `npm run regular-expressions` keeps the new verdicts; with `-- --all` it asks about all anew.
 */
const keep = process.env.KEEP_VERDICTS

describe('every regular expression of src-core', () => {
  const verdicts = new Map<string, Verdict>()
  let expressions: readonly FoundExpression[] = []

  beforeAll(async () => {
    expressions = await expressionsOfCore()
    const known = keep === 'all' ? {} : read<Verdict>('verdicts.json')
    for (const expression of expressions) {
      const { text } = expression
      verdicts.set(text, known[text] ?? (await judge(expression, keep ? 60_000 : 1500)))
    }
    if (keep) {
      const sorted = [...verdicts].sort(([a], [b]) => (a < b ? -1 : 1))
      writeFileSync(at('verdicts.json'), `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`)
    }
  }, 1_800_000)

  it('is found: literals, and those that modules make from pieces', () => {
    expect(expressions.length).toBeGreaterThan(400)
    expect(expressions.some(({ file, source }) => file === 'document/dates.ts' && source.includes('(?:19|20)'))).toBe(
      true,
    )
  })

  it('is shown to take time by the length of the text', () => {
    const notShown = expressions.flatMap((expression) => {
      const found = obstacle(expression)
      return found === undefined ? [] : [[expression.file, expression.text, found]]
    })
    expect(notShown).toEqual([])
  })

  // In contested.json stands what recheck found, and why it is none; the bench measures it with all others. What recheck
  // tries is not the same each time, so that it may not find one of them again.
  it('is called slow by recheck only where it is known to err', () => {
    const contested = Object.keys(read<object>('contested.json'))
    const slow = expressions.filter(({ text }) => /^(?:poly|exp)/.test(verdicts.get(text) ?? ''))
    expect(slow.map(({ text }) => text).filter((text) => !contested.includes(text))).toEqual([])
    expect(contested.filter((text) => !verdicts.has(text))).toEqual([])
  })
})

describe('showing that an expression is linear', () => {
  const pump = (source: string, flags = '') => obstacle({ source, flags })?.split(' ')[0]

  it.each([
    ['^(a+)+$', ''],
    ['^(a*)*$', ''],
    ['^(?:a?b?)*$', ''],
    ['^(?:a*b?)*$', ''],
    ['^(?:a|a)*$', ''],
    ['(?:a|b+)+c', ''],
    ['^(?:a{1,3}){0,100}b', ''],
  ])('fails where each further character doubles the time: /%s/%s', (source, flags) => {
    expect(pump(source, flags)).toBe('exponential')
  })

  it.each([
    ['\\s+$', ''],
    ['a+b', 'g'],
    ['^\\d*\\w+x', ''],
    ['^(ab)*(ab)*$', ''],
    ['\\bfoo.*bar', ''],
    ['foo.*$', ''],
    ['\\b[\\w.]+@', ''],
    ['^(a+)\\1b', ''],
    ['(?=.*x)a', 'g'],
    ['a(?!.*b)c', ''],
    ['a(?:.*b)?', 'g'],
    ['[a-z]{0,300}x', ''],
    ['\\p{L}+(?=\\d)', 'gu'],
  ])('fails where time grows with the square: /%s/%s', (source, flags) => {
    expect(pump(source, flags)).toBe('polynomial')
  })

  it.each(['(?<=a+)b', '(?:a?){30}b'])('fails where that cannot be told: /%s/', (source) => {
    expect(pump(source)).toBe('not')
  })

  it.each([
    ['^a+b', ''],
    ['a+b', 'y'],
    ['(?<!\\s)\\s+$', ''],
    ['\\ba+b', ''],
    ['foo.*', 'g'],
    ['foo.*$', 'm'],
    ['foo.*$', 's'],
    ['"[^"]*"', 'g'],
    ['<!--[\\s\\S]*?(?:-->|$)', 'g'],
    ['^(a)\\1*b', ''],
    ['^(?:a|b)*c', ''],
    ['[a-z]{0,60}x', ''],
  ])('succeeds: /%s/%s', (source, flags) => {
    expect(pump(source, flags)).toBeUndefined()
  })
})

/** What keeps an expression from being shown linear. */
function obstacle(expression: { source: string; flags: string }): string | undefined {
  try {
    return pumpOf(expression)
  } catch (error) {
    return `not shown: ${error instanceof Error ? error.message : error}`
  }
}
