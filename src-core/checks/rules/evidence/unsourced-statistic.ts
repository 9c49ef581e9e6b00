import { answerPassages, askedAbout, partBlocks, partPassages } from '../../faq.ts'
import { anyLine, keptByPassage, type Passage } from '../../passages.ts'
import { documentRule, type Report } from '../../rule.ts'
import { sectionPassages } from '../../section-text.ts'
import { namesSource } from '../../sources.ts'

/** Numbers about people and markets, which somebody must have counted: a share, or a sum with millions. */
const findStatistic = (text: string) => {
  // Most paragraphs have no number at all, and that is seen at once.
  if (!/\d|(?:in|out of) (?:three|four|five|six|seven|eight|nine|ten)/i.test(text)) return null
  const match =
    /(?<![\p{L}\p{N}.,[])(?:(?:\d{1,3}\s?[–-]\s?)?\d{1,3}(?:[.,]\d{1,3})?\s?(?:%|percent\b|per cent\b)|(?:one|two|three|four|nine) (?:in|out of) (?:three|four|five|six|seven|eight|nine|ten|\d{1,3})\b|[$€£]?\s?\d{1,4}(?:[.,]\d{1,3})?\s?(?:million|billion|trillion|bn)\b)/iu.exec(
      text,
    )
  return match ? { from: match.index, to: match.index + match[0].length } : null
}
const statistic = keptByPassage(findStatistic)
const inBlock = anyLine((text) => findStatistic(text) !== null)

/** “Industry data suggests”: a source that nobody can look up. */
const nameless = (text: string) =>
  /\b(?:industry|market) (?:data|figures|numbers|benchmarks?|averages?) (?:suggests?|shows?|says?|indicates?)\b/i.test(
    text,
  )
const hearsay = keptByPassage(nameless)
const hearsayInBlock = anyLine(nameless)

export const unsourcedStatistic = documentRule({
  id: 'unsourced-statistic',
  title: 'A statistic says where it comes from',
  group: 'evidence',
  severity: 'note',
  source: 'Proof cues such as “according to”: bordenet/pr-faq-validator.',
  why: 'A reader who doubts one number doubts all of them. The source ends the discussion in the margin.',
  catalogue: ['N04'],
  changed:
    'Only shares and sums of millions in the customer problem and in answers about market and evidence, elsewhere where “industry data” is their source: other numbers are the team’s own targets and prices.',
  english: true,
  examples: {
    flag: [
      '# Internal FAQ\n\n## Why do landlords stay?\n\nThey hear more. Industry data suggests that a call wins back 30-50% of them.\n',
      '# Internal FAQ\n\n## How big is the market?\n\n- It has many flats.\n- 1.2 million of them are old.\n- 40 % leak.\n',
      '# Press release\n\n## Customer problem\n\n41 % of tenants learn of a leak from a stain.\n',
      '# Press release\n\n**Problem:** One in four nurses comes in ill.\n',
      '# Internal FAQ\n\n## How big is the market?\n\nThere are 1.2 million flats.\n',
      '# Internal FAQ\n\n## How do we know that customers want this?\n\nNearly 80 percent want it.\n',
      '# Press release\n\n## Customer problem\n\nStudies show that 80% of employees are hungry.\n',
      '# Press release\n\n## Customer problem\n\nRecent studies show, and many surveys found, that 80% are hungry.\n',
      '# Press release\n\n## Customer problem\n\nAccording to recent research, 80% of employees are hungry.\n',
    ],
    pass: [
      '# Press release\n\n## Customer problem\n\n41 % of tenants learn of a leak from a stain (insurers’ yearbook, 2026).\n',
      '# Press release\n\n## Customer problem\n\nA leak runs for 19 days. According to insurers, one in four is never found.\n',
      '# Press release\n\n## Customer problem\n\nOne in five comes back late, says the board’s 2027 office count.\n',
      '# Press release\n\n## Customer problem\n\nCharité studies show that 80% of employees are hungry.\n',
      '# Press release\n\n## Customer problem\n\nStudies show that 80% of employees are hungry (Gallup, 2026).\n',
      '# Internal FAQ\n\n## How big is the market?\n\n[1.2 million] flats, which assumes that half were rebuilt.\n',
      '# Internal FAQ\n\n## How will we measure success?\n\n40 % of flats within 90 days.\n\n## What does it cost us?\n\n4 million euros.\n',
      '# Internal FAQ\n\n## How do we know?\n\nWe asked 62 tenants.\n\n38 % of them had a stain.\n',
    ],
  },
  check(context) {
    const { doc, outline } = context
    const reports = reportsIn(sectionPassages(doc, outline, 'customer-problem'), 'customer-problem')
    const faqs = ['customer-faq', 'internal-faq'] as const
    if (!faqs.some((part) => partBlocks(context, part).some(inBlock))) return reports
    for (const question of askedAbout(context, ['market', 'evidence']))
      reports.push(...reportsIn(answerPassages(doc, question), question.part))
    for (const part of faqs) {
      if (!partBlocks(context, part).some(hearsayInBlock)) continue
      const further = partPassages(context, part)
        .filter(hearsay)
        .flatMap((passage) => reportsIn([passage], part))
      reports.push(...further.filter(({ from }) => !reports.some((each) => each.from === from)))
    }
    return reports
  },
})

/** One source may serve a whole section or answer; of several numbers in a paragraph or item the first is told. */
function reportsIn(passages: readonly Passage[], section: Report['section']): Report[] {
  if (passages.some(namesSource)) return []
  return passages.flatMap((passage) => {
    const found = statistic(passage)
    if (!found) return []
    const number = passage.text.slice(found.from, found.to)
    const message = `“${number}” has no source: say who counted it and when, or put it in [brackets] as an assumption.`
    return [{ from: passage.from + found.from, to: passage.from + found.to, section, message }]
  })
}
