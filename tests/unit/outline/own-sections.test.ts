import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { sectionInsertion } from '../../../src-core/document/insertion.ts'
import { outline } from '../../../src-core/document/outline.ts'
import { documentSchema } from '../../../src-core/document/schema.ts'
import type { AnySectionId } from '../../../src-core/document/structure.ts'
import { openMarkdown } from '../../../src-core/markdown/open.ts'
import { newDocumentText } from '../../../src-core/templates/new-document.ts'
import { parseTemplate } from '../../../src-core/templates/parse-template.ts'
import { sectionOrder } from '../../../src-core/templates/section-order.ts'

const page = readFileSync(new URL('../../../docs/template-format.md', import.meta.url), 'utf8')
const template = parseTemplate(/^```markdown\n([\s\S]*?)^```$/m.exec(page)?.[1] ?? '', 'feature-note.md')

function read(markdown: string) {
  const { doc } = openMarkdown(markdown, documentSchema())
  const derived = outline(doc, template)
  const release = derived.parts[0]
  if (!release) throw new Error('The outline has no press release.')
  const text = (id: AnySectionId) => {
    const found = [...release.sections, ...release.ownSections].find((section) => section.id === id)
    return found?.content ? doc.textBetween(found.content.from, found.content.to, '\n') : null
  }
  return { doc, outline: derived, release, text }
}

describe('a section that only this template has', () => {
  it('is found by its heading, a label and an alias, and ends the section before it', () => {
    const headed = read('# Announcement\n\n## Summary\n\nTrips can be split.\n\n## Roll-out\n\nGhent first, in May.\n')
    expect(headed.text('summary')).toBe('Trips can be split.')
    expect(headed.text('own-roll-out')).toBe('Ghent first, in May.')
    expect(headed.release.ownSections).toMatchObject([
      { id: 'own-roll-out', state: 'started', via: 'heading', words: 4 },
    ])
    const labelled = read(
      '# Announcement\n\n**Availability:** Ghent first, in May.\n\n**Summary:** Trips can be split.\n',
    )
    expect(labelled.text('own-roll-out')).toBe('Ghent first, in May.')
    expect(labelled.text('summary')).toBe('Trips can be split.')
  })

  it('is missing, empty, started or complete like any other', () => {
    const state = (markdown: string) => read(markdown).release.ownSections[0]?.state
    const words = Array.from({ length: 12 }, () => 'Ghent').join(' ')
    expect(state('# Announcement\n\n## Summary\n\nText.\n')).toBe('missing')
    expect(state('# Announcement\n\n## Roll-out\n\n## Summary\n\nText.\n')).toBe('empty')
    expect(state('# Announcement\n\n## Roll-out\n\nSoon.\n')).toBe('started')
    expect(state(`# Announcement\n\n## Roll-out\n\n${words}.\n`)).toBe('complete')
  })

  it('is not among the sections that every document may have', () => {
    const { outline: derived } = read('# Announcement\n\n## Roll-out\n\nGhent.\n')
    expect(derived.parts.flatMap((part) => part.sections.map(({ id }) => id))).not.toContain('own-roll-out')
    expect(derived.parts.map((part) => part.ownSections.length)).toEqual([1, 0, 0, 0])
  })

  it('goes where the template has it', () => {
    const { doc, outline: derived } = read(
      '# Announcement\n\n## Summary\n\nText.\n\n# Internal FAQ\n\n## Why?\n\nSo.\n',
    )
    const { pos, blocks } = sectionInsertion(doc, derived, template, 'own-roll-out')
    expect(blocks.map((block) => block.textContent)).toEqual(['Roll-out', ''])
    expect(doc.resolve(pos).nodeAfter?.textContent).toBe('Internal FAQ')
  })
})

describe('a section that the template does not have', () => {
  it('is recognised by its usual names all the same', () => {
    const { text } = read('# Announcement\n\n## Leader quote\n\n“We split trips,” said Ann Bo, head of tickets.\n')
    expect(text('leader-quote')).toContain('We split trips')
  })
})

describe('the order of sections', () => {
  const part = template.parts[0]
  if (!part) throw new Error('The example has no part.')

  it('is the template’s, or the other one that a document follows better', () => {
    expect(sectionOrder(part, [])).toEqual(part.sections.map(({ id }) => id))
    expect(sectionOrder(part, ['headline', 'summary', 'customer-problem'])[1]).toBe('summary')
    expect(sectionOrder(part, ['headline', 'customer-problem', 'summary'])[1]).toBe('customer-problem')
  })

  it('decides where a missing section goes', () => {
    const order = part.orders[0]
    if (!order) throw new Error('The example has no other order.')
    const text = newDocumentText(template, { today: '2027-01-15', order }).replace('## Customer quote\n\n', '')
    const { doc, outline: derived } = read(text)
    const { pos } = sectionInsertion(doc, derived, template, 'customer-quote')
    expect(doc.resolve(pos).nodeAfter?.textContent).toBe('Internal FAQ')
  })
})
