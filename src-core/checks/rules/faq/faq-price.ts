import { faqCoverage, hasNumber } from '../../faq-coverage.ts'
import { keptByPassage } from '../../passages.ts'

const model = keptByPassage((text) =>
  /^(?:yes|no)\b|\b(?:free|no (?:charge|cost)|nothing|included|per (?:user|seat|month|unit|year|hour|flat|call|transaction)|a (?:month|year|seat|flat)|subscriptions?|pay[- ]as[- ]you[- ]go|commission|open source)\b/i.test(
    text,
  ),
)

export const faqPrice = faqCoverage({
  id: 'faq-price',
  title: 'Customers learn what it costs',
  severity: 'warning',
  source: 'External FAQ on price: workingbackwards.com; a number or a stated model, punt-labs review guide.',
  why: 'It is the first thing customers ask, and the answer shows whether anybody has thought about who pays.',
  catalogue: ['F01'],
  changed: 'A price in the press release counts too: customers have read it by then.',
  faq: 'customer-faq',
  topics: ['price'],
  lacks: 'what it costs',
  mentioned:
    /(?:[$€£¥]\s?\d|\d\s?(?:euros?|dollars?|pounds?|cents?|usd|eur|gbp)\b|\bfree of charge\b|\bno charge\b|\bfor free\b|\bper (?:user|seat|month)\b)/i,
  orInRelease: true,
  needs: {
    holds: (passages) => hasNumber(passages) || passages.some(model),
    message: (question) =>
      `“${question}” has neither a price nor how it is set: give a number, or say what is counted.`,
  },
  examples: {
    flag: [
      '# Customer FAQ\n\n## Is it loud?\n\nNo, it only listens.\n',
      '# Customer FAQ\n\n## Is it loud?\n\nNo, it only listens.\n\n## Does it work in old houses?\n\nYes, in houses built after 1900.\n',
      '# Customer FAQ\n\n## What does it cost?\n\nOur prices are fair and you will like them.\n',
      '# Customer FAQ\n\n## How is it priced?\n\nAsk our sales team for an offer.\n',
    ],
    pass: [
      '# Customer FAQ\n\n## What does it cost?\n\n89 euros a flat.\n',
      '# Customer FAQ\n\n## Is it free?\n\nYes, for tenants. Landlords pay.\n',
      '# Customer FAQ\n\n## How much is it?\n\nThe price is not decided; it will be set by 1 March.\n',
      '# Press release\n\n## Getting started\n\nLandlords order it for €89 a flat.\n\n# Customer FAQ\n\n## Is it loud?\n\nNo, it only listens.\n',
    ],
  },
})
