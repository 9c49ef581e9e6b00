import { partPassages } from '../../faq.ts'
import { numbersOf } from '../../passages.ts'
import { documentRule } from '../../rule.ts'
import { partOf } from '../../section-text.ts'

export const releaseNumber = documentRule({
  id: 'release-number',
  title: 'The press release has a number',
  group: 'evidence',
  severity: 'error',
  source: 'No number in the press release is a red flag: robisson review guide.',
  why: 'How many, how fast, how much: a release without any promises nothing that could turn out wrong.',
  catalogue: ['N02'],
  changed: 'Dates and years do not count, nor does a release of fewer than 60 words, which is still being written.',
  english: true,
  thresholds: { least: { value: 60, unit: 'words', means: 'A press release with fewer words is not looked at.' } },
  examples: {
    flag: [
      `# Press release\n\n## Summary\n\n${'Millrace today launches Plumb for tenants in old houses. '.repeat(9)}\n`,
      `# Press release\n\n## Dateline\n\nGhent, 9 March 2028\n\n## Customer problem\n\n${'Since 2021 no tenant hears a leak until the ceiling comes down. '.repeat(8)}\n`,
      `# Press release\n\n${'Plumb works 24/7 with IPv6 and 3D sound in old houses for tenants. '.repeat(8)}Nobody is at home.\n\n# Internal FAQ\n\n## How many?\n\n1.2 million.\n`,
      `# Press release\n\n${'Tenants, landlords and insurers hear pipes leak behind the wall at last. '.repeat(7)}\n`,
    ],
    pass: [
      `# Press release\n\n## Summary\n\n${'Millrace today launches Plumb for tenants in old houses. '.repeat(9)}It hears 38 leaks in 40.\n`,
      `# Press release\n\n${'Millrace today launches Plumb for tenants in old houses. '.repeat(9)}It takes half a day.\n`,
      '# Press release\n\n## Summary\n\nMillrace today launches Plumb.\n',
      '# Customer FAQ\n\n## Is it loud?\n\nNo.\n',
    ],
  },
  check(context, { limits }) {
    const release = partOf(context.outline, 'press-release')
    if (!release.range || release.words < limits.least) return []
    if (partPassages(context, 'press-release').some((passage) => numbersOf(passage).length > 0)) return []
    const at = release.title ?? { from: release.range.from, to: release.range.from }
    const message =
      'The press release has no number: say how many, how much or how fast, at least for the problem and the benefit.'
    return [{ ...at, section: 'press-release', message }]
  },
})
