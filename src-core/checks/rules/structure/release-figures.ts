import { documentRule, type Report } from '../../rule.ts'
import { partOf } from '../../section-text.ts'

export const releaseFigures = documentRule({
  id: 'release-figures',
  title: 'Pictures and tables are not in the press release',
  group: 'structure',
  severity: 'warning',
  source: 'Visuals belong in the appendix: Calbucci, The PRFAQ Framework; productinterview.com.',
  why: 'The page has to work when it is read aloud.',
  catalogue: ['S19'],
  changed: 'Only the press release is looked at: a table of metrics or costs is at home in an answer.',
  examples: {
    flag: [
      '# Press release\n\n## Solution\n\n![The box](box.png)\n',
      '# Press release\n\n## Summary\n\n| Before | After |\n|---|---|\n| 19 days | 1 day |\n',
      '# Press release\n\nGhent, 9 March 2028 — Millrace today launches Plumb ![its logo](logo.svg).\n',
      '# Press release\n\n## How it works\n\nIt listens.\n\n![Diagram](diagram.png)\n\n# Customer FAQ\n\n## Is it loud?\n\nNo.\n',
    ],
    pass: [
      '# Press release\n\n## Solution\n\nPlumb listens.\n',
      '# Internal FAQ\n\n## How will we measure success?\n\n| Metric | Target |\n|---|---|\n| Flats | 4,000 by May 2028 |\n',
      '# Press release\n\n## Solution\n\nPlumb listens.\n\n# Appendix\n\n![The box](box.png)\n',
      '# Customer FAQ\n\n## What does it look like?\n\n![The box](box.png)\n',
    ],
  },
  check({ doc, outline }) {
    const { range, sections } = partOf(outline, 'press-release')
    if (!range) return []
    // A release may be written as a table of its sections.
    const labelled = sections.flatMap(({ title }) => (title ? [title] : []))
    const reports: Report[] = []
    doc.nodesBetween(range.from, Math.min(range.to, doc.content.size), (node, from) => {
      const { name } = node.type
      if (name !== 'image' && name !== 'table') return true
      const to = from + node.nodeSize
      if (from < range.from || labelled.some((title) => from <= title.from && title.to <= to)) return false
      const what = name === 'image' ? 'picture' : 'table'
      const message = `This ${what} stands in the press release: move it into the appendix, and say in words what it shows.`
      reports.push({ from, to, section: 'press-release', message })
      return false
    })
    return reports
  },
})
