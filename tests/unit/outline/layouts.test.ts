import { describe, expect, it } from 'vitest'
import { pressReleaseSectionIds } from '../../../src-core/document/structure.ts'
import { newDocumentText } from '../../../src-core/templates/new-document.ts'
import { Read, template } from '../press-release-faq.ts'

/** Every section present, by the words each begins with. */
function openings(read: Read): Record<string, string | null> {
  return Object.fromEntries(
    pressReleaseSectionIds.map((id) => [id, read.content(id)?.trim().split(/\s+/).slice(0, 3).join(' ') ?? null]),
  )
}

const expected = {
  headline: 'Millrace launches Plumb,',
  'sub-headline': 'Tenants of old',
  dateline: 'Ghent, 9 March',
  summary: 'Millrace today launches',
  'customer-problem': 'A tenant waits',
  solution: 'Plumb listens for',
  'leader-quote': '“We found that',
  'how-it-works': 'The tenant sticks',
  'customer-quote': '“My ceiling came',
  'getting-started': 'Landlords order Plumb',
}

const text = {
  headline: 'Millrace launches Plumb, so that a dripping pipe is found before the ceiling comes down',
  sub: 'Tenants of old houses learn of a leak the same day and no longer pay for their neighbour’s water',
  summary:
    'Millrace today launches Plumb, a listening device for tenants in old houses. It hears a leak in the wall on the first day and tells tenant and landlord.',
  problem:
    'A tenant waits 19 days on average until a leak is noticed, because nobody can see into a wall. By then the damage costs more than a month of rent.',
  solution:
    'Plumb listens for the sound that water under pressure makes in a pipe. It works without opening the wall and sends landlord and tenant the same message.',
  leader:
    '“We found that landlords had no idea what their own pipes were doing,” said Joke Maes, founder of Millrace. “So we began with the pipes.”',
  how: 'The tenant sticks the device under the sink, then opens the app once. When it hears a leak, both receive a message with the place marked.',
  customer:
    '“My ceiling came down in 2024,” said Bram Aerts, who rents in Ghent. “This time I had a plumber before the stain.”',
  start: 'Landlords order Plumb at plumb.example for 89 euros a flat.',
}

const faqs = `# Customer FAQ

## What does it cost?

89 euros a flat.

## Does it record what we say?

No. It filters out everything above 800 hertz.

# Internal FAQ

## Why now?

The new rental law came into force.

## How will we measure success?

2,000 flats within 12 months of launch; below 500 we stop.
`

const layouts: Record<string, string> = {
  'headings of the template': `# Press release

## Headline

${text.headline}

## Sub-headline

${text.sub}

## Dateline

Ghent, 9 March 2028

## Summary

${text.summary}

## Customer problem

${text.problem}

## Solution

${text.solution}

## Leader quote

${text.leader}

## How it works

${text.how}

## Customer quote

${text.customer}

## Getting started

${text.start}

${faqs}`,

  'other words, other levels, numbered': `## 1. PRESS RELEASE

#### 1.1 HEADING
${text.headline}

#### 1.2 Subtitle:
${text.sub}

#### 1.3 Location and Date
Ghent, 9 March 2028

#### 1.4 Intro paragraph
${text.summary}

#### 1.5 The Problem
${text.problem}

#### 1.6 Our Solution
${text.solution}

#### 1.7 Quote from Leadership
${text.leader}

#### 1.8 Customer Experience
${text.how}

#### 1.9 Testimonial
${text.customer}

#### 1.10 Call to Action
${text.start}

## 2. External FAQs

**Q1: What does it cost?**

89 euros a flat.

**Q2: Does it record what we say?**

No. It filters out everything above 800 hertz.

## 3. Stakeholder FAQs

**Q1: Why now?**

The new rental law came into force.

**Q2: How will we measure success?**

2,000 flats within 12 months of launch; below 500 we stop.
`,

  'bold labels': `# Press Release

**Headline:** ${text.headline}

**Subheadline:** ${text.sub}

**Dateline:** Ghent, 9 March 2028

**Summary.** ${text.summary}

**Problem** — ${text.problem}

**Solution:**

${text.solution}

**Leader quote:** ${text.leader}

**How it works:** ${text.how}

**Customer quote:** ${text.customer}

**Getting started:** ${text.start}

# FAQ

## For customers

**What does it cost?**
89 euros a flat.

**Does it record what we say?**
No. It filters out everything above 800 hertz.

## For stakeholders

**Why now?**
The new rental law came into force.

**How will we measure success?**
2,000 flats within 12 months of launch; below 500 we stop.
`,

  'plain labels': `Press Release

Headline: ${text.headline}

Subheading: ${text.sub}

Date: Ghent, 9 March 2028

Summary: ${text.summary}

Problem: ${text.problem}

Solution: ${text.solution}

Leader quote: ${text.leader}

How it works: ${text.how}

Customer quote: ${text.customer}

Call to action: ${text.start}

Customer FAQ

Q: What does it cost?
A: 89 euros a flat.

Q: Does it record what we say?
A: No. It filters out everything above 800 hertz.

Internal FAQ

Q: Why now?
A: The new rental law came into force.

Q: How will we measure success?
A: 2,000 flats within 12 months of launch; below 500 we stop.
`,

  'flowing, with the headline as title': `# ${text.headline}

*${text.sub}*

**Ghent, 9 March 2028** — ${text.summary}

${text.problem}

${text.solution}

${text.leader}

${text.how}

${text.customer}

${text.start}

${faqs.replaceAll('# ', '## ')}`,

  'flowing, in plain text after a release note': `FOR IMMEDIATE RELEASE

${text.headline}

${text.sub}

Ghent, 9 March 2028 – ${text.summary}

${text.problem}

${text.solution}

${text.leader}

${text.how}

${text.customer}

${text.start}

About Millrace

Millrace makes quiet devices for old houses. Visit millrace.example.

External FAQ

1. What does it cost?

   89 euros a flat.

2. Does it record what we say?

   No. It filters out everything above 800 hertz.

Internal FAQ

1. Why now?

   The new rental law came into force.

2. How will we measure success?

   2,000 flats within 12 months of launch; below 500 we stop.
`,
}

describe.each(Object.entries(layouts))('a PR/FAQ in the layout “%s”', (_, markdown) => {
  const read = new Read(markdown)

  it('has every section of the release, each with its own text', () => {
    const found = openings(read)
    // In a flowing release the summary is the paragraph that the dateline opens.
    if (read.section('summary').via === 'inferred')
      found.summary = found.summary?.replace(/^Ghent, 9 March$/, expected.summary) ?? null
    expect(found).toEqual(expected)
  })

  it('has both FAQs with their questions, all answered', () => {
    expect(read.questions('customer-faq')).toEqual(['What does it cost?', 'Does it record what we say?'])
    expect(read.questions('internal-faq')).toEqual(['Why now?', 'How will we measure success?'])
    expect(read.outline.parts.flatMap((part) => part.questions).every((question) => question.answered)).toBe(true)
    expect(read.part('customer-faq').undivided).toBeUndefined()
  })

  it('has a success metric with number and timeframe', () => {
    expect(read.section('success-metrics').state).toBe('complete')
    expect(read.outline.successMetrics[0]).toMatchObject({ number: '2,000', timeframe: 'within 12 months of launch' })
  })

  it('lacks nothing that blocks review but a question about risks', () => {
    const errors = read.check().findings.filter((finding) => finding.severity === 'error')
    expect(errors.map(({ rule }) => rule)).toEqual(['faq-risks'])
  })
})

describe('a new document from the template', () => {
  const read = new Read(newDocumentText(template, { today: '2028-01-05' }), { typingParagraphs: true })

  it('has every section, empty, by its heading', () => {
    for (const section of read.outline.parts.flatMap((part) => part.sections)) {
      expect(section).toMatchObject({ state: 'empty', via: 'heading', words: 0 })
      expect(section.content).toEqual({ from: section.title?.to, to: section.title?.to })
    }
  })

  it('gives the empty paragraph under a heading to that section', () => {
    const headline = read.section('headline')
    const paragraph = read.opened.doc.resolve((headline.title?.to ?? 0) + 1).parent
    expect(paragraph.type.name).toBe('paragraph')
    expect(headline.range?.to).toBeGreaterThanOrEqual((headline.title?.to ?? 0) + paragraph.nodeSize)
  })

  it('asks every standard question, none answered', () => {
    for (const id of ['customer-faq', 'internal-faq'] as const) {
      // Suggested questions are offered, not asked.
      const own = template.parts.find((part) => part.id === id)?.questions ?? []
      const standard = own.filter((question) => !question.suggested).map((question) => question.text)
      expect(read.questions(id)).toEqual(expect.arrayContaining(standard))
      expect(read.part(id).questions.every((question) => !question.answered && question.answer === null)).toBe(true)
    }
  })
})
