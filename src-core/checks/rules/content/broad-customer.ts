import { wordsOf } from '../../prose.ts'
import { documentRule } from '../../rule.ts'
import { sectionPassages } from '../../section-text.ts'

export const broadCustomer = documentRule({
  id: 'broad-customer',
  title: 'The customer is narrow enough to picture',
  group: 'content',
  severity: 'warning',
  source: 'No customer segment is a reason for rejection: robdefeo; productinterview.com and punt-labs review guides.',
  why: 'Who is for everyone is chosen by no one. A job, a situation, a moment of need can be pictured.',
  catalogue: ['N05'],
  changed: 'A word of the list that says who they are (“users who rent in old houses”) is passed.',
  english: true,
  wordLists: ['broad-customers'],
  examples: {
    flag: [
      '# Press release\n\n## Sub-headline\n\nEveryone learns of a leak the same day\n',
      '# Press release\n\n## Sub-headline\n\nBusinesses of all sizes save water\n',
      '# Press release\n\n## Headline\n\nPlumb hears leaks\n\n## Summary\n\nMillrace today launches Plumb for users.\n',
      '# Press release\n\n**Subhead:** A quiet night for consumers\n',
    ],
    pass: [
      '# Press release\n\n## Sub-headline\n\nTenants of old houses learn of a leak the same day\n',
      '# Press release\n\n## Sub-headline\n\nUsers who rent in old houses learn of a leak the same day\n',
      '# Press release\n\n## Summary\n\nPower users of Plumb, and small businesses in Ghent with a cellar, hear more. Until now, power users called.\n',
      '# Press release\n\n## Sub-headline\n\nNurses swap shifts\n\n# Customer FAQ\n\n## Is it for everyone?\n\nNo, for businesses.\n',
    ],
  },
  check({ doc, outline }, { words }) {
    for (const section of ['sub-headline', 'summary'] as const)
      for (const { text, from } of sectionPassages(doc, outline, section)) {
        const all = wordsOf(text)
        for (const match of words['broad-customers'].find(all)) {
          const index = all.findIndex((word) => word.from === match.from)
          const before = all[index]?.joined ? all[index - 1] : undefined
          if (narrowed.test(text.slice(match.to, match.to + 40)) || (before && narrows(before.text))) continue
          const message = `“${text.slice(match.from, match.to)}” leaves nobody out: name the job or situation of the customers you begin with.`
          return [{ from: from + match.from, to: from + match.to, section, message }]
        }
      }
    return []
  },
})

/** What follows says which of them. */
const narrowed =
  /^[,\s]{1,3}(?:who|whose|that|in|with|of|at|on|from|without|such as|like|under|over|running|using|living|working|looking|trying|between|aged|needing|wanting|doing)\b|^[’'-]/i
/** A word before that says nothing about who they are. */
const empty = new Set(
  'for to of by and or the all our any every most many give gives help helps helping let lets allow allows enable enables enabling so where when how as with that which makes make available'.split(
    ' ',
  ),
)

function narrows(word: string): boolean {
  return !empty.has(word)
}
