import { describe, expect, it } from 'vitest'
import {
  type Insertion,
  partInsertion,
  questionInsertion,
  sectionInsertion,
} from '../../../src-core/document/insertion.ts'
import type { PartId, SectionId } from '../../../src-core/document/structure.ts'
import { saveMarkdown } from '../../../src-core/markdown/save.ts'
import { questionsNotAsked, standardQuestion } from '../../../src-core/templates/standard-question.ts'
import { Read, template } from '../press-release-faq.ts'

/** The text with an insertion made and `words` typed into it. */
function inserted(read: Read, { pos, blocks }: Insertion, words = 'New words.'): string {
  const { doc } = read.opened
  const last = blocks.at(-1)
  if (!last) throw new Error('Nothing to insert.')
  const typed = last.copy(
    last.content.append(doc.type.schema.node('paragraph', null, [doc.type.schema.text(words)]).content),
  )
  const node = doc.replace(pos, pos, doc.type.create(null, [...blocks.slice(0, -1), typed]).slice(0))
  return saveMarkdown(node, read.opened)
}

function withSection(markdown: string, id: SectionId): string {
  const read = new Read(markdown)
  return inserted(read, sectionInsertion(read.opened.doc, read.outline, template, id))
}

function withPart(markdown: string, id: PartId): string {
  const read = new Read(markdown)
  return inserted(read, partInsertion(read.opened.doc, read.outline, template, id))
}

const release = '# Press release\n\n## Headline\n\nAcme launches Thing\n\n## Solution\n\nIt helps.\n'

describe('a missing section', () => {
  it('goes after the nearest section before it, with a heading like the others', () => {
    expect(withSection(release, 'customer-problem')).toBe(
      '# Press release\n\n## Headline\n\nAcme launches Thing\n\n## Customer problem\n\nNew words.\n\n## Solution\n\nIt helps.\n',
    )
    expect(withSection(release, 'getting-started')).toBe(`${release}\n## Getting started\n\nNew words.\n`)
  })

  it('goes before the first section after it when none stands before', () => {
    const text = '# Press release\n\n### Summary\n\nAcme today.\n'
    expect(withSection(text, 'headline')).toBe(
      '# Press release\n\n### Headline\n\nNew words.\n\n### Summary\n\nAcme today.\n',
    )
  })

  it('goes under the title of a press release that has no section yet', () => {
    expect(withSection('# Press release\n', 'headline')).toBe('# Press release\n\n## Headline\n\nNew words.\n')
  })

  it('is labelled where the document labels its sections', () => {
    const text = '# Press release\n\n**Headline:** Acme launches Thing\n\n**Solution:** It helps.\n'
    expect(withSection(text, 'customer-problem')).toBe(
      '# Press release\n\n**Headline:** Acme launches Thing\n\n**Customer problem:** New words.\n\n**Solution:** It helps.\n',
    )
  })

  it('is found again by the outline', () => {
    for (const id of ['sub-headline', 'dateline', 'customer-problem', 'customer-quote'] as const)
      expect(new Read(withSection(release, id)).section(id)).toMatchObject({ via: 'heading', words: 2 })
  })

  it('brings its part along when that is missing too', () => {
    expect(withSection(release, 'success-metrics')).toBe(
      `${release}\n# Internal FAQ\n\n## How will we measure success?\n\nNew words.\n`,
    )
    expect(withSection('# Customer FAQ\n\n## What does it cost?\n\nNothing.\n', 'headline')).toBe(
      '# Press release\n\n## Headline\n\nNew words.\n\n# Customer FAQ\n\n## What does it cost?\n\nNothing.\n',
    )
  })

  it('is a question among others in an FAQ', () => {
    const text = `${release}\n# Internal FAQ\n\n### Why now?\n\nBecause.\n`
    expect(withSection(text, 'success-metrics')).toBe(`${text}\n### How will we measure success?\n\nNew words.\n`)
  })
})

describe('a missing part', () => {
  it('goes before the next part there is', () => {
    const text = `${release}\n# Internal FAQ\n\n## Why now?\n\nBecause.\n`
    expect(withPart(text, 'customer-faq')).toBe(
      `${release}\n# Customer FAQ\n\nNew words.\n\n# Internal FAQ\n\n## Why now?\n\nBecause.\n`,
    )
  })

  it('goes to the end when it is the last, at the level of the others', () => {
    const text = '## Press release\n\n### Headline\n\nAcme launches Thing\n'
    expect(withPart(text, 'internal-faq')).toBe(`${text}\n## Internal FAQ\n\nNew words.\n`)
  })
})

describe('a question', () => {
  const text = `${release}\n# Customer FAQ\n\n## What does it cost?\n\nNothing.\n\n# Internal FAQ\n\n## Why now?\n\nBecause.\n`

  it('goes to the end of its FAQ', () => {
    const read = new Read(text)
    const insertion = questionInsertion(read.opened.doc, read.outline, 'customer-faq', 'Is it safe?')
    expect(new Read(inserted(read, insertion)).questions('customer-faq')).toEqual(['What does it cost?', 'Is it safe?'])
  })

  it('needs an FAQ to go into', () => {
    const read = new Read(release)
    expect(() => questionInsertion(read.opened.doc, read.outline, 'customer-faq', 'Is it safe?')).toThrow(
      'customer-faq',
    )
  })
})

describe('the template’s questions', () => {
  it('are known whatever their case, marks and quotation marks, and by their aliases', () => {
    const [question] = template.parts.find(({ id }) => id === 'customer-faq')?.questions ?? []
    if (!question) throw new Error('The template has no customer questions.')
    expect(standardQuestion(template, 'customer-faq', question.text.toUpperCase().replace('?', ' ?'))).toBe(question)
    for (const alias of question.aliases) expect(standardQuestion(template, 'customer-faq', alias)).toBe(question)
    expect(standardQuestion(template, 'internal-faq', question.text)).toBeNull()
    expect(standardQuestion(template, 'customer-faq', 'Will it rain?')).toBeNull()
  })

  it('are offered until they are asked', () => {
    const all = questionsNotAsked(template, 'customer-faq', [])
    expect(all.length).toBeGreaterThan(4)
    const [first, ...rest] = all
    expect(questionsNotAsked(template, 'customer-faq', [{ text: first?.text ?? '' }, { text: 'My own?' }])).toEqual(
      rest,
    )
  })
})
