import { longText } from '../../example-text.ts'
import { pagesOf, partBudget, releaseWords } from '../../part-words.ts'
import { documentRule } from '../../rule.ts'
import { partOf } from '../../section-text.ts'

export const pressReleaseLength = documentRule({
  id: 'press-release-length',
  title: 'The press release fits on its page',
  group: 'structure',
  severity: 'warning',
  source:
    'One page of 450 to 550 words: Calbucci, The PRFAQ Framework; less than one page, Bryar and Carr; one page, AWS CDK RFC template.',
  why: 'The page limit is what makes you choose. Everything beyond it is an answer that belongs in the FAQ.',
  catalogue: ['L01', 'L02'],
  changed: 'Pages are counted in words, with the most that the template allows (550): pages depend on the paper.',
  examples: {
    flag: [
      `# Press release\n\n${longText(560)}\n`,
      `# Press release\n\n## Summary\n\n${longText(300)}\n\n## Solution\n\n${longText(300)}\n`,
      `# Press release\n\n${longText(280)}\n\n> ${longText(280)}\n\n# Customer FAQ\n\n## Is it loud?\n\nNo.\n`,
      `# Press release\n\n- ${longText(551)}\n`,
    ],
    pass: [
      `# Press release\n\n${longText(550)}\n`,
      `# Press release\n\n## Summary\n\n${longText(300)}\n\n## Solution\n\n${longText(248)}\n`,
      `# Press release\n\n${longText(200)}\n\n# Customer FAQ\n\n## Is it loud?\n\n${longText(600)}\n`,
      '# Press release\n',
    ],
  },
  check({ doc, outline, template }) {
    const release = partOf(outline, 'press-release')
    const budget = partBudget(template, 'press-release')
    if (!release.range || budget === null) return []
    const words = releaseWords(doc, outline)
    if (words <= budget) return []
    const at = release.title ?? { from: release.range.from, to: release.range.from }
    const pages = pagesOf(words)
    const size = pages > 1 ? `about ${pages} pages` : 'a little over a page'
    const message = `The press release has ${words} words, ${size}: cut it to ${budget}, or move answers into the FAQ.`
    return [{ ...at, section: 'press-release', message }]
  },
})
