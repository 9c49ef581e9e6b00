import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { newDocumentText } from '../../../src-core/templates/new-document.ts'
import { parseTemplate, parseTemplateFile } from '../../../src-core/templates/parse-template.ts'

const page = readFileSync(new URL('../../../docs/template-format.md', import.meta.url), 'utf8')
const examples = [...page.matchAll(/^```markdown\n([\s\S]*?)^```$/gm)].map((match) => match[1] ?? '')

describe('docs/template-format.md', () => {
  it('has a template and a sample that can be read', () => {
    expect(examples).toHaveLength(2)
    const template = parseTemplate(examples[0] ?? '', 'feature-note.md')
    expect(template.parts[0]?.sections.map(({ id, required }) => [id, required])).toEqual([
      ['headline', 'hypothesis'],
      ['summary', 'hypothesis'],
      ['customer-problem', 'hypothesis'],
      ['customer-quote', 'validated'],
      ['own-roll-out', false],
    ])
    expect(parseTemplateFile(examples[1] ?? '', 'sample.md')).toMatchObject({ sample: true, template: template.id })
  })

  it('names every key there is', () => {
    const template = parseTemplate(examples[0] ?? '', 'feature-note.md')
    const keys = new Set<string>()
    const { body: _, ...frontMatter } = template
    JSON.stringify({ ...frontMatter, document: {} }, (key, value: unknown) => {
      if (!/^\d*$/.test(key)) keys.add(key)
      return value
    })
    expect([...keys].filter((key) => !page.includes(`\`${key}\``) && !page.includes(`words.${key}`))).toEqual([])
  })
})

describe('a new document of a template without a body', () => {
  const template = parseTemplate(examples[0] ?? '', 'feature-note.md')
  const headings = (text: string) => [...text.matchAll(/^#+ .+$/gm)].map(([heading]) => heading)

  it('has a heading for whatever is required at any stage', () => {
    expect(newDocumentText(template, { today: '2027-01-15' })).toMatch(
      /^---\ntemplate: feature-note\nstage: hypothesis\nconfidentiality: Internal\ndate: 2027-01-15\n---\n\n# Announcement\n\n## Headline\n\n/,
    )
    expect(headings(newDocumentText(template, { today: '2027-01-15' }))).toEqual([
      '# Announcement',
      '## Headline',
      '## Summary',
      '## What goes wrong today',
      '## Customer quote',
      '# Internal FAQ',
      '## How will we know that it worked?',
      '## What do we stop doing for this?',
    ])
  })

  it('has them in another order when asked', () => {
    const order = template.parts[0]?.orders[0]
    if (!order) throw new Error('The example has no other order.')
    expect(headings(newDocumentText(template, { today: '2027-01-15', order })).slice(1, 5)).toEqual([
      '## Headline',
      '## What goes wrong today',
      '## Summary',
      '## Customer quote',
    ])
  })

  it('made from a sample is the sample, under the template it follows', () => {
    const sample = parseTemplateFile(examples[1] ?? '', 'sample.md')
    expect(newDocumentText(sample, { today: '2027-01-15' })).toMatch(
      /^---\ntemplate: feature-note\ntitle: Leg Split\nstage: validated\ndate: 2027-01-15\n---\n\n# Announcement\n\n## Headline\n\nTrips can/,
    )
  })
})
