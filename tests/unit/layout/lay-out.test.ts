import { describe, expect, it } from 'vitest'
import { columnWidths } from '../../../src-core/layout/column-widths.ts'
import { type PrintedBlock, type PrintedDocument, plain, runsText } from '../../../src-core/layout/printed.ts'
import { laidOut } from '../docx/exported.ts'
import { canonical } from '../docx/sample-documents.ts'

/** Each block as a line: its kind, and its text where it has text of its own. */
function lines(printed: PrintedDocument): string[] {
  return printed.parts.flatMap(({ blocks, newPage }) =>
    blocks.map((block, i) => `${newPage && i === 0 ? '⏎ ' : ''}${line(block)}`),
  )
}

function line(block: PrintedBlock): string {
  switch (block.kind) {
    case 'heading':
      return `h${block.level} ${runsText(block.runs)}`
    case 'question':
      return `${block.number}. ${runsText(block.runs)}`
    case 'list':
      return `list(${block.items.map((item) => item.blocks.map(line).join(' + ')).join(', ')})`
    case 'quote':
      return `quote(${block.blocks.map(line).join(', ')})`
    case 'code':
      return `code ${block.text}`
    default:
      return 'runs' in block ? `${block.kind} ${runsText(block.runs)}` : block.kind
  }
}

describe('what is printed of a PR/FAQ', () => {
  it('prints all headings, each part on a new page, and numbers each FAQ from 1', () => {
    const printed = lines(laidOut(canonical))
    expect(printed.slice(0, 8)).toEqual([
      'h1 Press release',
      'h2 Headline',
      'title Brightwell launches Swapboard, so nurses settle a shift swap in minutes',
      'h2 Sub-headline',
      'subtitle Ward nurses ask once and see only colleagues who may take the shift',
      'h2 Dateline',
      'paragraph SEATTLE, 3 June 2027',
      'h2 Summary',
    ])
    expect(printed.filter((text) => /^(?:⏎|\d)/.test(text))).toEqual([
      '⏎ h1 Customer FAQ',
      '1. Does my manager still decide?',
      '2. What does it cost me?',
      '⏎ h1 Internal FAQ',
      '1. How large is the market?',
      '2. What must be true?',
      '3. How do we measure success?',
      '⏎ h1 Appendix',
    ])
    expect(laidOut(canonical).leftOut).toEqual([])
  })

  it('prints the press release as prose without its headings, and says which headings it left out', () => {
    const printed = laidOut(canonical, false)
    expect(lines(printed).slice(0, 5)).toEqual([
      'title Brightwell launches Swapboard, so nurses settle a shift swap in minutes',
      'subtitle Ward nurses ask once and see only colleagues who may take the shift',
      'paragraph SEATTLE, 3 June 2027 — Brightwell today announced Swapboard, a service with which hospital nurses trade shifts.',
      'paragraph Four in ten ward nurses swap a shift each month, and each swap takes 11 calls.',
      'paragraph Swapboard asks only the colleagues who may take the shift.',
    ])
    expect(printed.leftOut.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      'heading Press release',
      'heading Headline',
      'heading Sub-headline',
      'heading Dateline',
      'heading Summary',
      'heading Customer problem',
      'heading Solution',
      'heading Leader quote',
      'heading How it works',
      'heading Customer quote',
      'heading Getting started',
    ])
  })

  it('keeps the heading of the press release where no headline takes its place', () => {
    const printed = laidOut('# Press release\n\n## Headline\n\n## Summary\n\nA summary.\n', false)
    expect(lines(printed)).toEqual(['h1 Press release', 'paragraph A summary.'])
  })

  it('reads labels in a release as its headings', () => {
    const source =
      '# Press release\n\n**Headline:** Acme launches Anvil\n\n**Customer problem:** Anvils are *heavy*.\n\n# FAQ\n\n## Why?\n\nBecause.\n'
    expect(lines(laidOut(source, true)).slice(0, 3)).toEqual([
      'h1 Press release',
      'paragraph Headline: Acme launches Anvil',
      'paragraph Customer problem: Anvils are heavy.',
    ])
    const prose = laidOut(source, false)
    expect(lines(prose).slice(0, 2)).toEqual(['title Acme launches Anvil', 'paragraph Anvils are heavy.'])
    expect(prose.leftOut.map(({ text }) => text)).toEqual(['Press release', 'Headline:', 'Customer problem:'])
  })

  it('takes the mark and number off a question, and the mark off its answer', () => {
    const source =
      '# Customer FAQ\n\n**Q1: What is it?**\n\nA: An anvil.\n\n**Q2: Who buys it?** A: Smiths, e. g. A. Smith.\n\n# Internal FAQ\n\n## 7. How large is the market?\n\nA. Smith counted 12 smiths.\n'
    expect(lines(laidOut(source))).toEqual([
      'h1 Customer FAQ',
      '1. What is it?',
      'paragraph An anvil.',
      '2. Who buys it?',
      'paragraph Smiths, e. g. A. Smith.',
      '⏎ h1 Internal FAQ',
      '1. How large is the market?',
      'paragraph A. Smith counted 12 smiths.',
    ])
  })

  it('prints questions that are list items as questions', () => {
    const source =
      '# Customer FAQ\n\n1. **What is it?**\n\n   An anvil.\n\n   - black\n2. **Who buys it?**\n\n   Smiths.\n'
    expect(lines(laidOut(source))).toEqual([
      'h1 Customer FAQ',
      '1. What is it?',
      'paragraph An anvil.',
      'list(paragraph black)',
      '2. Who buys it?',
      'paragraph Smiths.',
    ])
  })

  it('prints a part’s heading as level 1 and what is below it below, however deep they were written', () => {
    const source =
      '# A plan\n\n## Press release\n\n### Headline\n\nAcme\n\n## FAQ\n\n### Why?\n\nSo.\n\n#### Because\n\nx\n'
    expect(lines(laidOut(source))).toEqual([
      'h1 A plan',
      'h1 Press release',
      'h2 Headline',
      'title Acme',
      '⏎ h1 FAQ',
      '1. Why?',
      'paragraph So.',
      'h3 Because',
      'paragraph x',
    ])
  })

  it('ends no page with a heading or a rule', () => {
    const source =
      '# Press release\n\ntext\n\n---\n\n# Frequently Asked Questions\n\n## Customer FAQ\n\n### Why?\n\nSo.\n\n---\n\n## Internal FAQ\n\n### How?\n\nSo.\n\n---\n'
    const printed = laidOut(source)
    expect(lines(printed).filter((text) => text.startsWith('⏎')).length).toBeGreaterThan(0)
    const pages = printed.parts.filter(({ blocks }) => blocks.length > 0)
    for (const [i, { blocks }] of pages.entries())
      if (pages[i + 1]?.newPage ?? true) expect(['rule', 'heading']).not.toContain(blocks.at(-1)?.kind)
  })

  it('names what other places point at', () => {
    const anchors = laidOut(canonical).parts.flatMap(({ blocks }) => blocks.flatMap((block) => block.anchors))
    expect(anchors).toEqual(expect.arrayContaining(['press-release', 'headline', 'customer-faq-2', 'success-metrics']))
    expect(new Set(anchors).size).toBe(anchors.length)
  })

  it('numbers notes where they are first pointed at, and prints as source what is no note', () => {
    const printed = laidOut(
      '# Appendix\n\na[^z] b[^a] c[^z] d[^x]\n\n[^a]: note a\n\n[^z]: note z\n\n    more of z\n\n[^unused]: nobody asks\n',
    )
    const [, paragraph] = printed.parts[0]?.blocks ?? []
    expect(paragraph?.kind === 'paragraph' && paragraph.runs.filter(({ kind }) => kind === 'note')).toEqual([
      { kind: 'note', number: 1 },
      { kind: 'note', number: 2 },
      { kind: 'note', number: 1 },
    ])
    expect(printed.notes.map((blocks) => blocks.map(line))).toEqual([
      ['paragraph note z', 'paragraph more of z'],
      ['paragraph note a'],
    ])
    expect(lines(printed)).toEqual(['h1 Appendix', 'paragraph a b c d[^x]', 'code [^unused]: nobody asks'])
  })

  it('records comments, definitions and unsafe addresses that it leaves out', () => {
    const source =
      'a <!-- one --> [b](javascript:x) [c](https://c.example)\n\n<!-- two\n\nlines -->\n\n[d]: https://d.example\n'
    expect(laidOut(source).leftOut).toEqual([
      { kind: 'comment', text: '<!-- one -->' },
      { kind: 'link', text: 'javascript:x' },
      { kind: 'comment', text: '<!-- two\n\nlines -->' },
      { kind: 'definition', text: '[d]: https://d.example' },
    ])
  })

  it.each([
    ['2027-06-03', '3 June 2027', '2027-06-03'],
    ['June 2027', 'June 2027', '2026-11-23'],
    ['2027-13-40', '2027-13-40', '2026-11-23'],
  ])('prints the date %s as %s', (written, date, isoDate) => {
    expect(laidOut(`---\ndate: "${written}"\n---\n\ntext\n`)).toMatchObject({ date, isoDate })
  })

  it('prints today where the document has no date, and finds a title', () => {
    expect(laidOut('# Appendix\n\n## More\n')).toMatchObject({
      date: '23 November 2026',
      title: 'Appendix',
      stage: null,
    })
    expect(laidOut('')).toMatchObject({ title: 'Untitled PR/FAQ', parts: [expect.objectContaining({ blocks: [] })] })
  })
})

describe('the columns of a table', () => {
  it('share the width by their longest text, and add up', () => {
    const cell = (text: string) => [{ kind: 'text', text, style: plain, link: null } as const]
    const table = {
      kind: 'table',
      align: [null, null],
      header: null,
      rows: [[cell('short'), cell('x'.repeat(90))]],
      anchors: [],
    } as const
    expect(columnWidths(table, 1000)).toEqual([120, 880])
    expect(columnWidths({ ...table, align: [null, null, null] }, 100).reduce((a, b) => a + b)).toBe(100)
  })
})
