import { describe, expect, it } from 'vitest'
import { againstLimits, lengthsOf, shownPages } from '../../../src-core/document/lengths.ts'
import { outline } from '../../../src-core/document/outline.ts'
import { documentPages } from '../../../src-core/layout/pages/document-pages.ts'
import type { Template } from '../../../src-core/templates/template.ts'
import { filler } from '../../readers/page-samples.ts'
import { opened, template } from '../docx/exported.ts'

const options = { pressReleaseHeadings: true, pageSize: 'letter', today: '2026-11-23' } as const

function lengths(markdown: string, of: Template = template) {
  const { doc } = opened(markdown)
  const derived = outline(doc, of)
  return lengthsOf(doc, derived, documentPages(doc, derived, options), of)
}

describe('how long a document is', () => {
  it('counts what was written, not the headings and labels of the press release', () => {
    const { parts } = lengths(
      '# Press release\n\n## Headline\n\nAcme launches Thing\n\n## Summary\n\nOne two. Three four!\n',
    )
    expect(parts).toMatchObject([{ id: 'press-release', words: 7, sentences: 3, minutes: 1 }])
  })

  it('counts a heading that is the headline itself', () => {
    const { parts } = lengths(
      '# Acme launches Thing, so that nobody waits\n\n## Summary\n\nOne two.\n\n# Internal FAQ\n\n## Why?\n\nSo.\n',
    )
    expect(parts[0]?.words).toBe(9)
  })

  it('counts the questions of an FAQ, and its pages from its own first page on', () => {
    const { parts, whole } = lengths(
      '# Press release\n\nA b.\n\n# Internal FAQ\n\n## Why now?\n\nBecause of the law.\n',
    )
    const [, faq] = parts
    expect(faq).toMatchObject({ id: 'internal-faq', words: 6, sentences: 2 })
    expect(faq?.pages).toBeGreaterThan(0.08)
    expect(faq?.pages).toBeLessThan(0.15)
    expect(whole.pages).toBeCloseTo((parts[0]?.pages ?? 0) + (faq?.pages ?? 0), 10)
  })

  it('leaves the appendix out of the whole', () => {
    const { parts, whole } = lengths(`# Press release\n\nA b.\n\n# Appendix\n\n${filler(900, 1)}\n`)
    expect(parts.map(({ id }) => id)).toEqual(['press-release', 'appendix'])
    expect(parts[1]?.pages).toBeGreaterThan(1)
    expect(whole.words).toBe(2)
    expect(whole.pages).toBe(parts[0]?.pages)
  })

  it('has no pages where nothing is written, and reads 200 words a minute', () => {
    expect(lengths('# Press release\n\n## Summary\n').parts[0]).toMatchObject({ words: 0, pages: 0, minutes: 0 })
    expect(lengths(`# Internal FAQ\n\n## Why?\n\n${'word '.repeat(410)}\n`).whole.minutes).toBe(3)
  })

  it('has the usual limits, or those of its template', () => {
    const text =
      '# Press release\n\nA.\n\n# Customer FAQ\n\n## Who?\n\nB.\n\n# Internal FAQ\n\n## Why?\n\nC.\n\n# Appendix\n\nD.\n'
    const plain = { ...template, budget: {}, parts: template.parts.map((part) => ({ ...part, budget: {} })) }
    const usual = lengths(text, plain)
    expect(usual.parts.map(({ limits }) => limits)).toEqual([{ max: 1 }, { max: 1 }, { min: 2, max: 4 }, null])
    expect(usual.whole.limits).toEqual({ max: 6 })
    const [first, ...rest] = plain.parts
    const own = {
      ...plain,
      budget: { pages: { max: 2 } },
      parts: [{ ...first, budget: { pages: { max: 0.5 } } }, ...rest],
    } as Template
    expect(lengths(text, own).parts[0]?.limits).toEqual({ max: 0.5 })
    expect(lengths(text, own).whole.limits).toEqual({ max: 2 })
  })
})

describe('limits', () => {
  it('are kept from the least to the most', () => {
    expect(againstLimits(1, { max: 1 })).toBe('within')
    expect(againstLimits(1.001, { max: 1 })).toBe('over')
    expect(againstLimits(1, { min: 2, max: 4 })).toBe('under')
    expect(againstLimits(9, null)).toBe('within')
  })

  it('that are passed by less than is shown are shown as passed', () => {
    expect(shownPages(1.001, { max: 1 })).toBe('1.1')
    expect(shownPages(1, { max: 1 })).toBe('1.0')
    expect(shownPages(2.26, { max: 2 })).toBe('2.3')
    expect(shownPages(0.04, null)).toBe('0.0')
  })
})
