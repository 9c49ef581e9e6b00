import { releaseNames } from '../../product-names.ts'
import { withoutQuotations } from '../../prose.ts'
import { documentRule, type Report } from '../../rule.ts'
import { sectionPassages } from '../../section-text.ts'

/** Words by which the solution shows in the problem, whatever the product is called. */
const solution =
  /\b(?:our (?:solution|product|app|platform|tool|service|new)|we (?:built|have built|developed|created|designed|are launching|launched)|that is why we|that['’]s why we)\b/i

export const problemWithoutProduct = documentRule({
  id: 'problem-without-product',
  title: 'The customer problem does not name the product',
  group: 'content',
  severity: 'warning',
  source: 'A problem is told without its solution: cianos95, BMAD and punt-labs review guides.',
  why: 'A problem that needs the product to be told is a missing feature. Customers had it before you came.',
  catalogue: ['S09'],
  english: true,
  examples: {
    flag: [
      '# Press release\n\n## Headline\n\nMillrace launches Plumb, so that leaks are found\n\n## Customer problem\n\nTenants without Plumb wait 19 days.\n',
      '# Press release\n\n## Customer problem\n\nTenants wait 19 days. That is why we made a microphone.\n',
      '# Press release\n\n**Problem:** Nobody hears a leak, which our solution changes.\n\n**Solution:** It listens.\n',
      '# Press release\n\n## Problem\n\nMeters are read once a year, so we built a microphone.\n',
    ],
    pass: [
      '# Press release\n\n## Headline\n\nMillrace launches Plumb, so that leaks are found\n\n## Customer problem\n\nA plumber comes after 19 days.\n',
      '# Press release\n\n## Headline\n\nMillrace launches Plumb\n\n## Customer problem\n\nMillrace asked 62 tenants: leaks are noticed after 19 days.\n',
      '# Press release\n\n## Summary\n\nMillrace today launches Plumb for those who keep CSV files of Ghent.\n\n## Customer problem\n\nTenants in Ghent type CSV files for 19 days.\n',
      '# Press release\n\n## Headline\n\nMillrace launches PR-FAQ Reader\n\n## Customer problem\n\nA team rewrites each PR-FAQ six times, and two PR-FAQs are thrown away.\n',
      '# Press release\n\n## Headline\n\nPlumb hears leaks\n\n## Customer problem\n\nA leak runs for 19 days.\n\n## Solution\n\nPlumb is our solution: we built it for old houses.\n',
      '# Press release\n\n## Customer problem\n\n“We built a tower of buckets,” tenants say; the city built none.\n\n## Solution\n\nPlumb hears it.\n',
    ],
  },
  check({ doc, outline }) {
    const { products } = releaseNames(doc, outline)
    for (const { text, from } of sectionPassages(doc, outline, 'customer-problem')) {
      const found = placeOfName(text, products) ?? placeOfWords(text)
      if (!found) continue
      const message = `The customer problem speaks of the solution (“${text.slice(found.from, found.to)}”): tell it as it was before there was one.`
      const report: Report = { from: from + found.from, to: from + found.to, section: 'customer-problem', message }
      return [report]
    }
    return []
  },
})

function placeOfName(text: string, names: readonly string[]): { from: number; to: number } | null {
  for (const name of names) {
    for (let from = text.indexOf(name); from >= 0; from = text.indexOf(name, from + 1)) {
      const to = from + name.length
      if (!/[\p{L}\p{N}]/u.test(text[from - 1] ?? '') && !/[\p{L}\p{N}]/u.test(text[to] ?? '')) return { from, to }
    }
  }
  return null
}

function placeOfWords(text: string): { from: number; to: number } | null {
  const match = solution.exec(withoutQuotations(text))
  return match ? { from: match.index, to: match.index + match[0].length } : null
}
