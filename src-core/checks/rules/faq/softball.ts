import { proseRule } from '../../rule.ts'

const played =
  /\b(?:no (?:real|major|significant|serious|known|notable) (?:risks?|downsides?|drawbacks?|concerns?|competit(?:ors?|ion)|limitations?)|(?:there (?:is|are)|we (?:see|have)|has|have) no (?:risks?|downsides?|drawbacks?|competit(?:ors?|ion)|limitations?)|nothing (?:can|could|will) go wrong|risks? (?:is|are|seems?|remains?) (?:very |quite |extremely |relatively |fairly )?(?:low|minimal|negligible|small|limited|manageable)|(?:minimal|negligible|little|low) risks?|failure is (?:very |highly |extremely )?unlikely|(?:this|it) is (?:very |highly |extremely )?unlikely(?: to (?:happen|occur|fail|go wrong|break|matter)\b|(?! to\b))|easy to (?:fix|solve|overcome|mitigate)|easily (?:mitigated|solved|overcome|fixed|addressed))\b/gi

/** What each of them holds: most paragraphs have none of it, which is found out in a fraction of the time. */
const about = /risk|downside|drawback|concern|competit|limitation|wrong|unlikely|easy|easily/i

export const softball = proseRule({
  id: 'softball',
  title: 'Risks are not played down',
  group: 'faq',
  severity: 'warning',
  source: 'A risk word next to “minimal”, “unlikely” or “easy”: bordenet/pr-faq-assistant.',
  why: '“Low risk” asks the reader to trust you. What you would see first, and do then, does not need trust.',
  catalogue: ['F16'],
  changed:
    'Only whole phrases: a risk word within thirty characters of a soft one also fires on “unlikely to accept the risk”.',
  parts: ['customer-faq', 'internal-faq'],
  examples: {
    flag: [
      '# Internal FAQ\n\n## What are the risks?\n\nThe risk is minimal.\n',
      '# Internal FAQ\n\n## What could go wrong?\n\nThere are no real risks.\n',
      '# Internal FAQ\n\n## Who competes?\n\nWe have no competition.\n',
      '# Customer FAQ\n\n## What if it breaks?\n\nThat is easily fixed, and failure is very unlikely.\n',
      '# Internal FAQ\n\n## What if it leaks?\n\nIt is unlikely to happen.\n',
    ],
    pass: [
      '# Internal FAQ\n\n## What are the risks?\n\nLandlords are unlikely to accept the risk of a wet cellar.\n',
      '# Internal FAQ\n\n## What are the risks?\n\nIf fewer than half answer within a day, we stop. There is no plan to hide it.\n',
      '# Internal FAQ\n\n## Is the risk minimal?\n\nNo: plastic pipes are half of all.\n',
      '# Press release\n\n## Solution\n\nA minimal risk of leaks is what tenants get.\n',
      '# Customer FAQ\n\n## Does the price rise?\n\nThis is unlikely to change before 2030.\n',
    ],
  },
  check({ text }) {
    if (!about.test(text)) return []
    return Array.from(text.matchAll(played), (match) => ({
      from: match.index,
      to: match.index + match[0].length,
      message: `“${match[0]}” plays a risk down: say what you would see first if it came true, and what you would do then.`,
    }))
  },
})
