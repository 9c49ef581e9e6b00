import { describe, expect, it } from 'vitest'
import { documentSchema } from '../../../src-core/document/schema.ts'
import { openMarkdown } from '../../../src-core/markdown/open.ts'
import { analyse } from '../../../src-renderer/document/analysis.ts'
import { positions, type TreeState, treeRows } from '../../../src-renderer/navigator/tree-rows.ts'
import { defaultTemplate } from '../../../src-renderer/templates/built-in.ts'

const closed: TreeState = { collapsed: new Set(), opened: new Set() }

function rows(markdown: string, state = closed) {
  return treeRows(
    analyse(openMarkdown(markdown, documentSchema()).doc, defaultTemplate, '2027-01-15'),
    defaultTemplate,
    state,
  )
}

function keys(markdown: string, state = closed): string[] {
  return rows(markdown, state).map(({ key }) => key)
}

describe('rows of the navigator', () => {
  it('stand in the order of the document, and what is missing where the template has it', () => {
    const text = '# Press release\n\n## Solution\n\nA.\n\n## Customer problem\n\nB.\n\n## Getting started\n\nC.\n'
    expect(keys(text).slice(0, 11)).toEqual([
      'press-release',
      'headline',
      'sub-headline',
      'dateline',
      'summary',
      'solution',
      'customer-problem',
      'leader-quote',
      'how-it-works',
      'customer-quote',
      'getting-started',
    ])
  })

  it('of two questions with the same words are told apart', () => {
    const text = '# Internal FAQ\n\n## Why?\n\nA.\n\n## Why?\n\nB.\n'
    const all = keys(text)
    expect(new Set(all).size).toBe(all.length)
    expect(all).toEqual(expect.arrayContaining(['internal-faq 0 Why?', 'internal-faq 1 Why?']))
  })

  it('say which sections can change places: not a dateline that opens the summary’s paragraph', () => {
    const text =
      '# Press release\n\n# Acme launches Thing, so that nobody waits\n\nROTTERDAM, 4 May 2027 – Acme today announced Thing, a service for shops.\n\n## Solution\n\nA.\n\n## Customer problem\n\nB.\n'
    const of = (key: string) => rows(text).find((row) => row.key === key)
    expect(of('dateline')).toMatchObject({ place: null })
    expect(of('solution')).toMatchObject({ place: expect.any(Number) })
    expect(of('leader-quote')).toMatchObject({ place: null, range: null })
  })

  it('in a part that is closed are none; suggestions are listed once they are opened', () => {
    const text = '# Customer FAQ\n\n## What does it cost?\n\n12 euros.\n'
    expect(keys(text, { ...closed, collapsed: new Set(['press-release']) })).not.toContain('headline')
    const suggestions = (state: TreeState) => rows(text, state).filter(({ kind }) => kind === 'suggestion').length
    expect(suggestions(closed)).toBe(0)
    expect(suggestions({ ...closed, opened: new Set(['customer-faq suggestions']) })).toBeGreaterThan(3)
  })

  it('know their place among the rows of their level under the same row', () => {
    const text = '# Press release\n\n## Solution\n\nA.\n\n# Customer FAQ\n\n## Why?\n\nA.\n\n## When?\n\nB.\n'
    const all = rows(text, { collapsed: new Set(['internal-faq']), opened: new Set(['customer-faq suggestions']) })
    const place = positions(all)
    const parts = all.filter(({ kind }) => kind === 'part')
    expect(parts.map((row) => place.get(row))).toEqual(
      parts.map((_part, i) => ({ position: i + 1, size: parts.length })),
    )
    // Two questions and the suggestions stand side by side; what is suggested stands under them.
    const inFaq = all.filter(({ part, kind }) => part === 'customer-faq' && kind !== 'part')
    expect(inFaq.slice(0, 3).map((row) => place.get(row))).toEqual([
      { position: 1, size: 3 },
      { position: 2, size: 3 },
      { position: 3, size: 3 },
    ])
    const suggested = inFaq.filter(({ kind }) => kind === 'suggestion')
    expect(suggested.map((row) => place.get(row)?.position)).toEqual(suggested.map((_row, i) => i + 1))
  })
})
