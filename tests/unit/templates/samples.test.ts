import { describe, expect, it } from 'vitest'
import { assumptionsOf } from '../../../src-core/document/assumptions.ts'
import { lengthsOf } from '../../../src-core/document/lengths.ts'
import { outline } from '../../../src-core/document/outline.ts'
import { documentSchema } from '../../../src-core/document/schema.ts'
import { writeDocx } from '../../../src-core/docx/write-docx.ts'
import { documentPages } from '../../../src-core/layout/pages/document-pages.ts'
import { openMarkdown } from '../../../src-core/markdown/open.ts'
import { saveMarkdown } from '../../../src-core/markdown/save.ts'
import { newDocumentText } from '../../../src-core/templates/new-document.ts'
import { standardQuestion } from '../../../src-core/templates/standard-question.ts'
import type { Sample, Template } from '../../../src-core/templates/template.ts'
import { firstMissing, wordsOf } from '../../readers/document-text.ts'
import { mammothText } from '../../readers/mammoth.ts'
import { printOptions } from '../docx/exported.ts'
import { Read } from '../press-release-faq.ts'
import { samples, templates } from './shipped.ts'

const today = '2026-11-23'

function templateOf(sample: Sample): Template {
  const found = templates.find(({ id }) => id === sample.template)
  if (!found) throw new Error(`${sample.id} follows ${sample.template}, which does not exist.`)
  return found
}

function read(sample: Sample): Read {
  return new Read(newDocumentText(sample, { today }), { template: templateOf(sample) })
}

/** The rows of the table whose header holds a text, cell by cell; a cell that is a number is one. */
function table(sample: Sample, header: string): Map<string, (number | string)[]> {
  const lines = sample.body.split('\n')
  const first = lines.findIndex((line) => line.startsWith('|') && line.includes(header))
  expect(first).toBeGreaterThan(0)
  const rows = lines.slice(first + 2, lines.indexOf('', first))
  return new Map(
    rows.map((row) => {
      const [name = '', ...cells] = row
        .split('|')
        .map((cell) => cell.trim())
        .slice(1, -1)
      return [name, cells.map((cell) => (/^−?[\d,.]+$/.test(cell) ? numberIn(cell) : cell))]
    }),
  )
}

function numberIn(text: string): number {
  return Number(text.replace('−', '-').replaceAll(',', ''))
}

/** The first number that a pattern finds in a sample. */
function said(sample: Sample, pattern: RegExp): number {
  const found = pattern.exec(sample.body)
  if (!found?.[1]) throw new Error(`${sample.id} does not say ${pattern}.`)
  return numberIn(found[1])
}

it('there are two, from different fields and templates', () => {
  expect(samples.map(({ id, template }) => [id, template])).toEqual([
    ['sample-clearcrust', 'press-release-faq'],
    ['sample-one-proof', 'public-service'],
  ])
})

describe.each(samples.map((sample) => [sample.id, sample] as const))('%s', (_, sample) => {
  it('passes every check at the validated stage without an error, a warning or a note', () => {
    const result = read(sample).check({ today })
    expect(result.stage).toBe('validated')
    expect(result.findings.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([])
    expect(result.ready).toBe(true)
  })

  it('has every section that its template asks for, complete', () => {
    const { outline: found } = read(sample)
    for (const part of templateOf(sample).parts)
      for (const section of part.sections) {
        if (section.required === false) continue
        const own = found.parts.flatMap(({ sections }) => sections).find(({ id }) => id === section.id)
        expect([section.id, own?.state]).toEqual([section.id, 'complete'])
      }
  })

  it('asks what its template says is asked, in its own words where that is better', () => {
    const template = templateOf(sample)
    const found = read(sample)
    const standard = (['customer-faq', 'internal-faq'] as const).flatMap((part) =>
      found.questions(part).filter((text) => standardQuestion(template, part, text) !== null),
    )
    expect(standard.length).toBeGreaterThanOrEqual(10)
  })

  it.each(['letter', 'a4'] as const)('fits its pages on %s: one, one, two to four, six in all', (pageSize) => {
    const { opened, outline: derived, template } = read(sample)
    const pages = documentPages(opened.doc, derived, { ...printOptions, pageSize })
    const { parts, whole } = lengthsOf(opened.doc, derived, pages, template)
    const pagesOf = (id: string) => parts.find((part) => part.id === id)?.pages ?? 0
    expect(pagesOf('press-release')).toBeGreaterThan(0.75)
    expect(pagesOf('press-release')).toBeLessThanOrEqual(1)
    expect(pagesOf('customer-faq')).toBeGreaterThan(0.6)
    expect(pagesOf('customer-faq')).toBeLessThanOrEqual(1)
    expect(pagesOf('internal-faq')).toBeGreaterThanOrEqual(2)
    expect(pagesOf('internal-faq')).toBeLessThanOrEqual(4)
    expect(whole.pages).toBeLessThanOrEqual(6)
  })

  it('is the same bytes when it is opened and saved, and reads the same from Word', async () => {
    const text = newDocumentText(sample, { today })
    const opened = openMarkdown(text, documentSchema())
    expect(saveMarkdown(opened.doc, opened)).toBe(text)
    const docx = await writeDocx(opened.doc, outline(opened.doc, templateOf(sample)), printOptions)
    const words = wordsOf(opened.doc.textBetween(0, opened.doc.content.size, '\n', ' '))
    expect(firstMissing(words, wordsOf(await mammothText(docx)))).toBeNull()
  })

  it('has no placeholder left, a few open values in brackets, and a source for every number that the release claims', () => {
    const { opened, outline: derived } = read(sample)
    const register = assumptionsOf(opened.doc, derived)
    expect(register.filter(({ kind }) => kind === 'placeholder')).toEqual([])
    expect(register.filter(({ kind }) => kind === 'open').length).toBeLessThanOrEqual(3)
    const claiming = ['summary', 'customer-problem', 'solution', 'how-it-works']
    const claimed = register.filter(({ kind, section }) => kind === 'number' && claiming.includes(section ?? ''))
    expect(claimed.map(({ sentence }) => sentence)).toEqual([])
  })
})

describe('the sums', () => {
  const sample = (id: string) => samples.find((each) => each.id === id) as Sample

  it('of Clearcrust are right: what a shop leaves, the market, the plan year by year', () => {
    const clearcrust = sample('sample-clearcrust')
    const price = said(clearcrust, /A shop pays (\d+) euros a month/)
    const costs =
      /on a shop \([^)]*\): ([\d.]+) for insurance, ([\d.]+) for support, ([\d.]+) for computers and ([\d.]+)/.exec(
        clearcrust.body,
      )
    const cost = said(clearcrust, /We spend ([\d.]+) euros on a shop/)
    expect(costs?.slice(1).reduce((sum, each) => sum + Number(each), 0)).toBeCloseTo(cost, 10)
    const left = said(clearcrust, /So (\d+) euros remain/)
    expect(left).toBe(price - cost)
    expect(said(clearcrust, /euros remain, or (\d+) %/)).toBe(Math.round((100 * left) / price))

    const yearly = said(clearcrust, /At (\d+) euros a year that is/)
    expect(yearly).toBe(12 * price)
    const shops = said(clearcrust, /so ([\d,]+) shops\. At/)
    expect(shops).toBeCloseTo(said(clearcrust, /list ([\d,]+) such bakeries/) * 1.6, 5)
    expect(said(clearcrust, /that is ([\d.]+) million euros\. Of these/)).toBeCloseTo((shops * yearly) / 1e6, 1)
    const reach = said(clearcrust, /through Millrace, with ([\d,]+) shops/)
    expect(reach).toBeCloseTo(said(clearcrust, /Of these bakeries ([\d,]+) order/) * 1.6, 5)
    expect(said(clearcrust, /half of that rate: ([\d,]+) shops/)).toBeCloseTo(reach * 0.4, -2)

    const team = said(clearcrust, /It costs ([\d,]+) euros a month, which/)
    expect(said(clearcrust, /euros a month, which ([\d,]+) shops carry/)).toBe(Math.ceil(team / left))
    const build = said(clearcrust, /build Clearcrust from [^?]* for ([\d,]+) euros/)
    expect(build).toBe(said(clearcrust, /The build costs ([\d,]+)/) + said(clearcrust, /people and ([\d,]+) euros for/))

    const plan = table(clearcrust, '| 2027 |')
    const row = (name: string) => plan.get(name) as number[]
    const toWin = said(clearcrust, /To win a shop costs (\d+) euros/)
    const months = [3.5, 12, 12, 12]
    let since = -build / 1000
    let before = 0
    for (const [year, end] of row('Paying shops at the end of the year').entries()) {
      const average = row('Paying shops, average over the months on sale')[year] ?? 0
      const span = months[year] ?? 0
      const contribution = (average * left * span) / 1000
      const won = ((end - before + average * span * 0.02) * toWin) / 1000
      const result = row('Result of the year, thousand euros')[year] ?? 0
      expect(row('Contribution, thousand euros')[year]).toBe(Math.round(contribution))
      expect(row('Team, thousand euros')[year]).toBe((team * span) / 1000)
      expect(row('New shops, thousand euros')[year]).toBe(Math.round(won))
      expect(Math.abs(result - (contribution - (team * span) / 1000 - won))).toBeLessThan(1.5)
      since += result
      expect(row('Since the start, with 450 for the build')[year]).toBe(since)
      before = end
    }
    expect(said(clearcrust, /we are ([\d.]+) million euros down/)).toBeCloseTo(
      -Math.min(...row('Since the start, with 450 for the build')) / 1000,
      2,
    )
  })

  it('of One Proof are right: the build, the hours, the cost of a family, the budget', () => {
    const oneProof = sample('sample-one-proof')
    const numbers = (pattern: RegExp) => (pattern.exec(oneProof.body) ?? []).slice(1).map(numberIn)
    const sum = (each: readonly number[]) => each.reduce((all, one) => all + one, 0)
    expect(
      sum(
        numbers(
          /take ([\d,]+) of it, the line to the tax office ([\d,]+), [^.]* parents ([\d,]+), and training ([\d,]+)/,
        ),
      ),
    ).toBe(said(oneProof, /The build costs ([\d,]+)/))
    const running = said(oneProof, /Running it costs ([\d,]+)/)
    expect(sum(numbers(/a year: ([\d,]+) for three people, ([\d,]+) for computers, ([\d,]+) for/))).toBe(running)

    const cost = table(oneProof, 'First year of One Proof')
    const [online = 0, byClerk = 0, minutes = 0, paper = 0, onPaper = 0] = numbers(
      /([\d,]+) without a clerk, ([\d,]+) at (\d+) minutes, ([\d,]+) at (\d+) minutes on paper/,
    )
    const families = cost.get('Families that apply')?.[1] as number
    expect(online + byClerk + paper).toBe(families)
    expect(online / (online + byClerk)).toBeCloseTo(0.65, 2)
    const hours = (byClerk * minutes + paper * onPaper) / 60
    expect(cost.get('Hours of clerks’ time')?.[1]).toBeCloseTo(hours, -2)
    const together = hours * 37 + running + families * 0.4
    expect(numberIn(String(cost.get('Together')?.[1]).replace(' euros', ''))).toBeCloseTo(together, -2)
    expect(cost.get('Per family that applies')?.[1]).toBe(`${Math.round(together / families)} euros`)
    const before = (33400 * 50) / 60
    expect(cost.get('Hours of clerks’ time')?.[0]).toBeCloseTo(before, -2)
    expect(cost.get('Per family that applies')?.[0]).toBe(`${Math.round((before * 37) / 10800)} euros`)

    const entitled = said(oneProof, /Of ([\d,]+) families with a right/)
    const drawing = said(oneProof, /all five benefits, ([\d,]+) draw three/)
    expect(Math.round((100 * drawing) / entitled)).toBe(said(oneProof, /draw three or more, which is (\d+) %/))
    const more = entitled * 0.65 - drawing
    expect(said(oneProof, /three or more, ([\d,]+) families come in/)).toBe(more)
    expect(said(oneProof, /each that is ([\d.]+) million/)).toBeCloseTo((more * 520) / 1e6, 1)
    const [voted = 0, drawn = 0] = numbers(
      /voted ([\d.]+) million euros for the five benefits in 2026, and families drew ([\d.]+)/,
    )
    const room = said(oneProof, /The difference of ([\d.]+) million/)
    expect(room).toBeCloseTo(voted - drawn, 5)
    expect((entitled * 0.74 - drawing) * 520).toBeCloseTo(room * 1e6, -5)
  })
})
