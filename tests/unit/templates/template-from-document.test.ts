import { existsSync, readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { outline } from '../../../src-core/document/outline.ts'
import { documentSchema } from '../../../src-core/document/schema.ts'
import { openMarkdown } from '../../../src-core/markdown/open.ts'
import { newDocumentText } from '../../../src-core/templates/new-document.ts'
import { parseTemplate } from '../../../src-core/templates/parse-template.ts'
import { slug, type TemplateDetails, templateFromDocument } from '../../../src-core/templates/template-from-document.ts'
import { chaoticMarkdown, markdownDocument } from '../../property/markdown/arbitraries.ts'
import { template } from '../press-release-faq.ts'

const details: TemplateDetails = {
  id: 'ours',
  name: 'Ours: the “house” one',
  description: 'Made from “a: b”.',
  audience: '- us',
  source: '#1',
  body: null,
}

function made(markdown: string, body: string | null = null) {
  const { doc } = openMarkdown(markdown, documentSchema())
  const text = templateFromDocument(doc, outline(doc, template), template, { ...details, body })
  return { text, template: parseTemplate(text, 'ours.md') }
}

const document = `---
template: press-release-faq
title: Trips
stage: validated
confidentiality: Confidential
author: Nora
---

# What we would tell them

## Headline

Trips can be split

## The trouble today

Everybody pays for all of it.

## Roll-out

Ghent first.

**Customer quote:** “At last,” said Bram.

# Stakeholder questions

## What are we choosing not to do?

Refunds.

## How will we measure success?

2,000 trips by June 2028.

## Who pays for *2 seats*?

The rider.
`

describe('a template made of a document', () => {
  it('has its parts, sections and questions in its own words, with the guidance they had', () => {
    const { template: ours } = made(document.replace('## The trouble today', '## The problem today'))
    expect(ours.parts.map(({ id, title }) => [id, title])).toEqual([
      ['press-release', 'What we would tell them'],
      ['internal-faq', 'Stakeholder questions'],
    ])
    const [release, faq] = ours.parts
    expect(release?.sections.map(({ id, title }) => [id, title])).toEqual([
      ['headline', 'Headline'],
      ['customer-problem', 'The problem today'],
      ['own-roll-out', 'Roll-out'],
      ['customer-quote', 'Customer quote'],
    ])
    expect(release?.sections[1]?.aliases).toContain('Customer problem')
    expect(release?.sections[1]?.guidance.purpose).toBe(template.parts[0]?.sections[4]?.guidance.purpose)
    expect(faq?.sections.map(({ id }) => id)).toEqual(['success-metrics'])
    expect(faq?.questions.map(({ text, topic }) => [text, topic])).toEqual([
      ['What are we choosing not to do?', 'scope'],
      ['Who pays for 2 seats?', 'other'],
    ])
    expect(ours.document).toEqual({ stage: 'validated', confidentiality: 'Confidential' })
    expect(ours).toMatchObject({ name: details.name, description: details.description, audience: '- us', source: '#1' })
  })

  it('makes documents that have the same structure, with headings alone', () => {
    const { template: ours } = made(document.replace('## The trouble today', '## The problem today'))
    const text = newDocumentText(ours, { today: '2028-01-05' })
    expect(text).not.toContain('Ghent')
    expect([...text.matchAll(/^#+ .+$/gm)].map(([line]) => line)).toEqual([
      '# What we would tell them',
      '## Headline',
      '## The problem today',
      '## Roll-out',
      '## Customer quote',
      '# Stakeholder questions',
      '## What are we choosing not to do?',
      '## How will we measure success?',
      '## Who pays for 2 seats?',
    ])
    const read = outline(openMarkdown(text, documentSchema()).doc, ours)
    expect(read.parts[0]?.ownSections).toMatchObject([{ id: 'own-roll-out', state: 'empty' }])
    expect(read.parts[0]?.sections.filter(({ via }) => via === 'heading').map(({ id }) => id)).toEqual([
      'headline',
      'customer-problem',
      'customer-quote',
    ])
  })

  it('keeps the whole text when asked', () => {
    const { template: ours } = made(document, '# Ours\n\nBoilerplate *with* emphasis.\n')
    expect(newDocumentText(ours, { today: '2028-01-05' })).toMatch(
      /\n---\n\n# Ours\n\nBoilerplate \*with\* emphasis\.\n$/,
    )
  })

  it('can be read, whatever the document', () => {
    fc.assert(
      fc.property(fc.oneof(chaoticMarkdown, markdownDocument), (markdown) => {
        const { template: ours } = made(markdown)
        expect(ours.parts.length).toBeGreaterThan(0)
      }),
      { numRuns: 200 },
    )
  })

  const corpus = new URL('../../corpus/development/', import.meta.url)
  it.skipIf(!existsSync(corpus))('can be read, for every document of the corpus', () => {
    for (const file of readdirSync(corpus).filter((name) => name.endsWith('.md'))) {
      const text = readFileSync(new URL(file, corpus), 'utf8')
      const { template: ours } = made(text)
      const again = outline(openMarkdown(newDocumentText(ours, { today: '2028-01-05' }), documentSchema()).doc, ours)
      const found = again.parts.filter((part) => part.range !== null).map(({ id }) => id)
      expect([file, found]).toEqual([file, ours.parts.map(({ id }) => id)])
    }
  })
})

describe('the id of a template', () => {
  it('is made of the letters and digits of its name', () => {
    expect(slug('Ours: the “House” One (2027)')).toBe('ours-the-house-one-2027')
    expect(slug('Café Ünïted')).toBe('cafe-united')
    expect(slug('…')).toBe('')
    expect(slug('a'.repeat(200))).toHaveLength(60)
  })
})
