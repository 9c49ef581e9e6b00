import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { expressionsOfCore, type FoundExpression } from '../regular-expressions/collect.ts'
import { judge, type Verdict } from '../regular-expressions/judge.ts'

const at = (file: string) => path.resolve(import.meta.dirname, '../regular-expressions', file)
const read = (file: string) => JSON.parse(readFileSync(at(file), 'utf8')) as Record<string, string>

/**
 * To ask recheck about all of them takes minutes. What it said is kept in verdicts.json, and here it is asked about those
 * that have no verdict yet. `npm run regular-expressions` keeps the new verdicts; with `-- --all` it asks about all anew.
 */
const keep = process.env.KEEP_VERDICTS

describe('every regular expression of src-core', () => {
  const verdicts = new Map<string, Verdict>()
  let expressions: readonly FoundExpression[] = []

  beforeAll(async () => {
    expressions = await expressionsOfCore()
    const known = keep === 'all' ? {} : read('verdicts.json')
    for (const expression of expressions) {
      const { text } = expression
      verdicts.set(text, known[text] ?? judge(expression, keep ? 4000 : 1500))
    }
    if (keep) {
      const sorted = [...verdicts].sort(([a], [b]) => (a < b ? -1 : 1))
      writeFileSync(at('verdicts.json'), `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`)
      const listed = Object.entries(read('known-polynomial.json')).filter(([text]) =>
        verdicts.get(text)?.startsWith('poly'),
      )
      writeFileSync(at('known-polynomial.json'), `${JSON.stringify(Object.fromEntries(listed), null, 2)}\n`)
    }
  }, 1_800_000)

  it('is found: literals, and those that modules make from pieces', () => {
    expect(expressions.length).toBeGreaterThan(400)
    expect(expressions.some(({ file, source }) => file === 'document/dates.ts' && source.includes('(?:19|20)'))).toBe(
      true,
    )
  })

  it('never takes exponential time', () => {
    expect([...verdicts].filter(([, verdict]) => verdict === 'exponential')).toEqual([])
  })

  it('in a rule, takes time by the length of the text', () => {
    const slow = expressions.filter(
      ({ file, text }) => file.startsWith('checks/') && (verdicts.get(text) ?? '').startsWith('polynomial'),
    )
    expect(slow.map(({ file, text }) => [file, text, verdicts.get(text)])).toEqual([])
  })

  // The listed ones grow with the square (some the cube) of one line, name or file of the clipboard. The list may only shrink, and `npm run regular-expressions` takes
  // out what is gone.
  it('elsewhere too, or is in the list of those that are known not to', () => {
    const listed = read('known-polynomial.json')
    const slow = expressions.filter(({ text }) => (verdicts.get(text) ?? '').startsWith('polynomial'))
    const unlisted = slow.filter(({ text }) => listed[text] === undefined)
    expect(unlisted.map(({ file, text }) => [file, text, verdicts.get(text)])).toEqual([])
  })

  it('would be caught if it were slow', () => {
    const expression = (source: string): FoundExpression => ({ text: `/${source}/`, source, flags: '', file: 'x.ts' })
    expect(judge(expression('^(a+)+$'), 4000)).toBe('exponential')
    expect(judge(expression('\\s+$'), 4000)).toBe('polynomial 2')
    expect(judge(expression('^a+b'), 4000)).toBe('safe')
  })
})
