import { longText } from '../../example-text.ts'
import { pagesOf, partBudget, releaseWords } from '../../part-words.ts'
import { documentRule } from '../../rule.ts'
import { partOf } from '../../section-text.ts'

export const pressReleaseMuchTooLong = documentRule({
  id: 'press-release-much-too-long',
  title: 'The press release is not a page and a half',
  group: 'structure',
  severity: 'error',
  source: 'One to one and a half pages, strictly enforced: PM Insider series by a former Amazon author.',
  why: 'At this length it is a brochure, and reviewers send it back unread.',
  catalogue: ['L01', 'L02'],
  thresholds: {
    factor: { value: 1.5, unit: 'times the template’s limit', means: 'A press release of more words is flagged.' },
  },
  examples: {
    flag: [
      `# Press release\n\n${longText(830)}\n`,
      `# Press release\n\n## Summary\n\n${longText(500)}\n\n## Solution\n\n${longText(400)}\n`,
      `# Press release\n\n${longText(500)}\n\n> ${longText(400)}\n\n# Customer FAQ\n\n## Is it loud?\n\nNo.\n`,
      `# Press release\n\n- ${longText(826)}\n`,
    ],
    pass: [
      `# Press release\n\n${longText(820)}\n`,
      `# Press release\n\n## Summary\n\n${longText(300)}\n\n## Solution\n\n${longText(400)}\n`,
      `# Press release\n\n${longText(200)}\n\n# Customer FAQ\n\n## Is it loud?\n\n${longText(900)}\n`,
      '# Press release\n',
    ],
  },
  check({ doc, outline, template }, { limits }) {
    const release = partOf(outline, 'press-release')
    const budget = partBudget(template, 'press-release')
    if (!release.range || budget === null) return []
    const words = releaseWords(doc, outline)
    if (words <= budget * limits.factor) return []
    const at = release.title ?? { from: release.range.from, to: release.range.from }
    const message = `The press release has ${words} words, about ${pagesOf(words)} pages, which no reviewer takes: cut it to ${budget} words.`
    return [{ ...at, section: 'press-release', message }]
  },
})
