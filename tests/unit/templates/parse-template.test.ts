import { describe, expect, it } from 'vitest'
import { readFrontMatter } from '../../../src-core/document/front-matter.ts'
import { standardPartTitles, standardSectionTitles } from '../../../src-core/document/outline/standard-titles.ts'
import { partIds, pressReleaseSectionIds } from '../../../src-core/document/structure.ts'
import { newDocumentText } from '../../../src-core/templates/new-document.ts'
import { parseTemplate } from '../../../src-core/templates/parse-template.ts'
import { TemplateError } from '../../../src-core/templates/template-error.ts'
import { Read, template, templateText } from '../press-release-faq.ts'

describe('the template press-release-faq', () => {
  it('has the ten sections of the release in canonical order, both FAQs, and success metrics among the internal questions', () => {
    expect(template.parts.map((part) => part.id)).toEqual(['press-release', 'customer-faq', 'internal-faq', 'appendix'])
    expect(template.parts[0]?.sections.map((section) => section.id)).toEqual(pressReleaseSectionIds)
    expect(template.parts[2]?.sections.map((section) => section.id)).toEqual(['success-metrics'])
  })

  it('has a heading for every section and standard question of its required parts, and nothing below them', () => {
    const titles = template.parts
      .filter((part) => part.required)
      .flatMap((part) => [
        part.title,
        ...part.sections.map((section) => section.title),
        ...part.questions.filter((question) => !question.suggested).map((question) => question.text),
      ])
    const headings = [...template.body.matchAll(/^#+ (.+)$/gm)].map((match) => match[1])
    expect(headings.toSorted()).toEqual(titles.toSorted())
    expect(template.body.replace(/^#+ .+$/gm, '').trim()).toBe('')
  })

  it('leaves every usual title of a part or section its meaning', () => {
    const read = (title: string) => new Read(`# Press release\n\n## ${title}\n\nText.\n`)
    for (const id of pressReleaseSectionIds)
      for (const title of standardSectionTitles[id])
        expect([title, read(title).section(id).via]).toEqual([title, 'heading'])
    for (const id of partIds)
      for (const title of standardPartTitles[id]) {
        const found = new Read(`# ${title}\n\n## Why?\n\nBecause.\n`).outline.parts.filter(
          (each) => each.title !== null,
        )
        expect([title, found.map((each) => each.id)]).toEqual([title, [id]])
      }
    for (const title of standardSectionTitles['success-metrics'])
      expect([title, new Read(`# Internal FAQ\n\n## ${title}\n\nText.\n`).section('success-metrics').state]).toEqual([
        title,
        'started',
      ])
  })

  it('has an example for every section that passes every rule about it', () => {
    const sections = template.parts.flatMap((part) => part.sections)
    const written = template.body.replace(/^## (.+)$/gm, (heading, title: string) => {
      const section = sections.find((each) => each.title === title)
      return `${heading}\n\n${section ? (section.guidance.example ?? '') : 'An answer.'}`
    })
    // The FAQs hold fillers, of which other rules have much to say.
    const ids: (string | null)[] = sections.map(({ id }) => id)
    const findings = new Read(written).check().findings.filter((finding) => ids.includes(finding.section))
    // Copied into a document the examples are the template's text, which is what this rule is for.
    expect(findings.filter((finding) => finding.rule !== 'template-text')).toEqual([])
    expect(findings.length).toBeGreaterThan(sections.length)
    for (const section of sections) {
      const words = section.guidance.example?.split(/\s+/).length
      expect(words, section.id).toBeGreaterThanOrEqual(section.budget.words?.min ?? 0)
      expect(words, section.id).toBeLessThanOrEqual(section.budget.words?.max ?? 0)
    }
  })
})

describe('a new document', () => {
  it('starts with the template’s id, the document keys and the day, then the body', () => {
    const text = newDocumentText(template, { today: '2028-03-09' })
    expect(text).toMatch(
      /^---\ntemplate: press-release-faq\ntitle: ""\nstage: hypothesis\ndate: 2028-03-09\n---\n\n# Press release\n/,
    )
    expect(readFrontMatter(text.slice(0, text.indexOf('\n\n') + 1))).toMatchObject({
      template: 'press-release-faq',
      title: null,
      stage: 'hypothesis',
      date: '2028-03-09',
      problems: [],
    })
  })
})

describe('a template that does not fit', () => {
  const change = (from: string | RegExp, to: string) => {
    const changed = templateText.replace(from, to)
    expect(changed).not.toBe(templateText)
    return changed
  }
  const lineOf = (text: string) => templateText.slice(0, templateText.indexOf(text)).split('\n').length

  it.each([
    ['no front matter', '# Just text\n', 1, '', 'front matter'],
    ['invalid YAML', change('id: press-release-faq', 'id: "press'), null, '', 'valid YAML'],
    [
      'a wrong type',
      change('required: true', 'required: maybe'),
      lineOf('required: true'),
      'parts[0].required',
      'true or false, or one of hypothesis, validated, growth; found "maybe"',
    ],
    [
      'an unknown section',
      change('id: headline', 'id: headlin'),
      lineOf('- id: headline'),
      'parts[0].sections[0].id',
      'one of headline, sub-headline',
    ],
    [
      'a missing key',
      change('    title: Customer FAQ\n', ''),
      lineOf('- id: customer-faq'),
      'parts[1].title',
      'expected text; it is missing',
    ],
    ['a misspelt key', change('name: Press', 'nmae: Press'), lineOf('name: Press'), 'nmae', 'one of id, name'],
    [
      'an impossible budget',
      change('min: 200', 'min: 2000'),
      lineOf('min: 200'),
      'parts[0].budget.words',
      'min ≤ ideal ≤ max',
    ],
    [
      'a part twice',
      change('- id: appendix', '- id: internal-faq'),
      lineOf('- id: appendix'),
      'parts[3].id',
      'every id once',
    ],
    [
      'an empty text',
      change(/title: Summary/, "title: ''"),
      lineOf('title: Summary'),
      'parts[0].sections[3].title',
      'some text',
    ],
    ['empty front matter', '---\n---\n\nText\n', 1, 'id', 'it is missing'],
  ])('with %s is refused with file, line, field and what was expected', (_, text, line, field, expected) => {
    let thrown: unknown
    try {
      parseTemplate(text, 'ours.md')
    } catch (error) {
      thrown = error
    }
    expect(thrown).toBeInstanceOf(TemplateError)
    const error = thrown as TemplateError
    expect(error.message).toContain('ours.md, line ')
    const problem = error.problems.find((each) => each.field === field)
    expect(problem?.expected).toContain(expected)
    if (line !== null) expect(problem?.line).toBe(line)
  })

  it('is read with other line ends and a byte order mark all the same', () => {
    expect(parseTemplate(`\uFEFF${templateText.replaceAll('\n', '\r\n')}`, 'x.md').parts).toEqual(template.parts)
  })
})

describe('front matter', () => {
  it('of other tools is no problem', () => {
    expect(readFrontMatter('---\nauthor: Jo\ndate: 2027-01-01\nlist: [a, b]\n---\n')).toMatchObject({
      date: '2027-01-01',
      problems: [],
    })
    expect(readFrontMatter('---\n- a\n- b\n---\n')).toMatchObject({ template: null, problems: [] })
    expect(readFrontMatter('+++\ntitle = "x"\n+++\n').stage).toBeNull()
    expect(readFrontMatter(null).rulesOff).toEqual([])
  })

  it('names the rules that are off', () => {
    expect(readFrontMatter('---\nchecks:\n  off:\n    - headline-present\n---\n').rulesOff).toEqual([
      'headline-present',
    ])
  })

  it('that is broken says where', () => {
    const { problems } = readFrontMatter('---\ntitle: x\nstage: later\nchecks: { off: 3 }\n---\n')
    expect(problems.map((problem) => problem.line)).toEqual([3, 4])
    expect(readFrontMatter('---\ntitle: "x\n---\n').problems).toHaveLength(1)
  })
})
