import { documentLines, isProse, titleLevel } from '../../../document/outline/document-lines.ts'
import type { Template } from '../../../templates/template.ts'
import { documentRule, type Report } from '../../rule.ts'
import { partOf } from '../../section-text.ts'

export const releaseHeadings = documentRule({
  id: 'release-headings',
  title: 'The press release has no headings of its own',
  group: 'structure',
  severity: 'note',
  source: 'No headings inside the press release: robisson review guide; Calbucci, The PRFAQ Framework.',
  why: 'It is to read like a page from a newspaper. Headings turn it into a brochure.',
  catalogue: ['S18'],
  changed:
    'The template’s own headings are passed: they are left out when printed. More than three are one finding at the first. Lists have a rule of their own, release-lists.',
  thresholds: { apart: { value: 3, unit: 'headings', means: 'Of more, only the first is marked.' } },
  examples: {
    flag: [
      '# Press release\n\n## Solution\n\nPlumb listens.\n\n### Key features\n\nIt blinks.\n',
      '# Press release\n\nGhent, 9 March 2028 — Millrace today launches Plumb.\n\n## The numbers behind it\n\nIt hears 38 of 40 leaks.\n',
      '# Press release\n\n## Summary\n\nIt is here.\n\n### Who should read on\n\nTenants.\n\n# Customer FAQ\n\n## Is it loud?\n\nNo.\n',
      '# Press release\n\n## Solution\n\nPlumb listens.\n\n### What is in the box\n\nA microphone.\n',
    ],
    pass: [
      '# Press release\n\n## Headline\n\nPlumb hears leaks\n\n## Customer problem\n\nNobody hears a leak.\n\n## The solution\n\nPlumb does.\n',
      '# Press release\n\n# Plumb hears leaks\n\n## Tenants learn of it the same day\n\nGhent, 9 March 2028 — Millrace today launches Plumb.\n',
      '# Press release\n\n## Summary\n\nIt is here.\n\n# Customer FAQ\n\n## Is it loud?\n\nNo.\n\n### In old houses\n\nNo.\n',
      '# Press release\n\n## Testimonial\n\n“It blinks,” said Lotte Pauwels, tenant.\n\n## Problem statement\n\nNobody hears a leak.\n',
    ],
  },
  check({ doc, outline, template }, { limits }) {
    const release = partOf(outline, 'press-release')
    if (!release.range) return []
    const { from, to } = release.range
    const titles = [
      release.title,
      ...release.sections.flatMap(({ title, content, id }) => [
        title,
        id === 'headline' || id === 'sub-headline' ? content : null,
      ]),
    ]
    const reports: Report[] = []
    for (const place of documentLines(doc).lines) {
      if (place.from >= to) break
      if (place.to <= from || !isProse(place) || place.block.kind !== 'heading' || titleLevel(place) === 0) continue
      if (titles.some((title) => title !== null && title.from < place.to && place.from < title.to)) continue
      if (isOfTemplate(place.text, template)) continue
      const message = `“${place.text}” is a heading inside the press release: make it running text, or move what follows into the FAQ.`
      reports.push({ from: place.from, to: place.to, section: 'press-release', message })
    }
    const [first] = reports
    if (!first || reports.length <= limits.apart) return reports
    const message = `This is the first of ${reports.length} headings inside the press release: make it running text, or move what follows into the FAQ.`
    return [{ ...first, message }]
  },
})

function isOfTemplate(text: string, template: Template): boolean {
  const own = fold(text)
  return template.parts.some((part) =>
    [part, ...part.sections].some(({ title, aliases }) => [title, ...aliases].some((name) => fold(name) === own)),
  )
}

function fold(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ').replace(/^(?:the|our|a) /, '')
}
