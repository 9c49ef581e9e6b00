import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { rules } from '../../../src-core/checks/registry.ts'
import { drawnFindings, sampleSize } from '../../calibration/language-page.ts'
import { languageVerdicts } from '../../calibration/language-verdicts.ts'
import { checkCorpus, hasCorpus } from '../../checks-docs/calibration.ts'
import { catalogue, leftOut } from '../../checks-docs/catalogue.ts'
import { errorVerdicts } from '../../checks-docs/error-verdicts.ts'
import { checksPages } from '../../checks-docs/pages.ts'
import { folder, otherPages } from '../../checks-docs/write-pages.ts'

describe('docs/checks', () => {
  it('is what the rules say now (npm run docs:checks)', () => {
    const pages = checksPages()
    expect(
      readdirSync(folder)
        .filter((file) => !otherPages.includes(file))
        .sort(),
    ).toEqual([...pages.keys()].sort())
    const stale = [...pages].filter(([file, text]) => readFileSync(path.join(folder, file), 'utf8') !== text)
    expect(stale.map(([file]) => file)).toEqual([])
  })

  it('gives every entry of the catalogue a rule or a reason, not both', () => {
    const covered = new Set(rules.flatMap((rule) => rule.catalogue ?? []))
    const without = new Set(leftOut.flatMap(({ entries }) => entries))
    for (const id of Object.keys(catalogue)) expect([id, covered.has(id) !== without.has(id)]).toEqual([id, true])
    for (const id of [...covered, ...without]) expect(Object.keys(catalogue)).toContain(id)
  })
})

describe.runIf(hasCorpus)('errors on documents by others', () => {
  it('were read one by one, and at most two are wrong', () => {
    const found = new Set(checkCorpus().errors.map(({ document, rule }) => `${document} ${rule}`))
    expect(errorVerdicts.map(({ document, rule }) => `${document} ${rule}`).sort()).toEqual([...found].sort())
    expect(errorVerdicts.filter(({ verdict }) => verdict === 'wrong').length).toBeLessThanOrEqual(2)
  })
})

describe.runIf(hasCorpus)('language findings on documents by others', () => {
  it('drawn by a seed were judged one by one, and at least nine in ten are worth showing', () => {
    const drawn = drawnFindings()
    expect(drawn).toHaveLength(sampleSize)
    expect(
      drawn.filter(({ id }) => !languageVerdicts[id]).map(({ document, line, rule }) => [document, line, rule]),
    ).toEqual([])
    const worth = drawn.filter(({ id }) => languageVerdicts[id]?.verdict === 'worth showing')
    expect(worth.length).toBeGreaterThanOrEqual(0.9 * sampleSize)
  })
})
