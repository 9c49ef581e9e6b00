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
      '# Press release\n\n## Headline\n\nPlumb helps people hear leaks\n',
      '# Press release\n\n## Summary\n\nMillrace today launches Plumb for people who take their health seriously.\n',
      '# Press release\n\n## Sub-headline\n\nEveryone who shops online pays in a second\n',
      '# Press release\n\n## Sub-headline\n\nA quiet night for busy people\n',
      '# Press release\n\n**Subhead:** A quiet night for consumers\n',
    ],
    pass: [
      '# Press release\n\n## Summary\n\nMillrace today launches Plumb for tenants of old houses. The companies behind it are Bolt and Acme. Users hear a leak the same day.\n',
      '# Press release\n\n## Headline\n\nPlumb helps people without a landlord hear leaks\n\n## Sub-headline\n\nBusy people with a newborn sleep through the night\n',
      '# Press release\n\n## Sub-headline\n\nTenants of old houses learn of a leak the same day\n',
      '# Press release\n\n## Sub-headline\n\nUsers who rent in old houses learn of a leak the same day\n',
      '# Press release\n\n## Summary\n\nPower users of Plumb, and small businesses in Ghent with a cellar, hear more. Until now, power users called.\n',
      '# Press release\n\n## Sub-headline\n\nNurses swap shifts\n\n# Customer FAQ\n\n## Is it for everyone?\n\nNo, for businesses.\n',
    ],
  },
  check({ doc, outline }, { words }) {
    for (const section of ['headline', 'sub-headline', 'summary'] as const)
      for (const { text, from } of sectionPassages(doc, outline, section)) {
        const vague = vaguely(text, section)
        if (vague) return [{ from: from + vague.from, to: from + vague.to, section, message: messageFor(vague.text) }]
        const all = wordsOf(text)
        for (const match of words['broad-customers'].find(all)) {
          const index = all.findIndex((word) => word.from === match.from)
          const before = all[index]?.joined ? all[index - 1] : undefined
          if (section === 'summary' && isLater(text, match)) continue
          if (narrowed.test(text.slice(match.to, match.to + 40)) || (before && narrows(before.text))) continue
          const message = messageFor(text.slice(match.from, match.to))
          return [{ from: from + match.from, to: from + match.to, section, message }]
        }
      }
    return []
  },
})

function messageFor(words: string): string {
  return `“${words}” leaves nobody out: name the job or situation of the customers you begin with.`
}

/** “Users can now …” behind the first sentence means those whom that sentence named. */
function isLater(text: string, { from, to }: { readonly from: number; readonly to: number }): boolean {
  return (
    /^(?:the |our )?users?$/i.test(text.slice(from, to)) &&
    /[.!?]["”’']?\s+$/.test(text.slice(Math.max(0, from - 8), from))
  )
}

/** People of whom only what nearly all of them do is said. */
const vagueWords =
  /\b(?:(?:people|anyone|everyone|anybody|everybody|users|customers|consumers|those) who (?:(?:takes?|cares? about|values?) (?:their )?(?:health|time|money|life|work|privacy|family|quality)\b(?: seriously)?|shops? online|wants? (?:more|better)\b|(?:has|have|uses?|owns?) an? (?:smart)?phone)|busy (?:people|professionals|individuals|adults)|modern (?:people|consumers|customers))(?!,? (?:who|with|in|at|on|without|whose|that|from|under|over)\b)/i
/** “Plumb helps people hear leaks”: a headline’s people of whom nothing is said. */
const barePeople =
  /\b(?:for|helps?|lets?|gives?|allows?|enables?|makes?|so) (people)\b(?!,? (?:who|with|in|at|on|without|whose|that|from|under|over|of|aged|living|working|between|like|such|behind)\b)(?![’'-])/i

function vaguely(text: string, section: string): { from: number; to: number; text: string } | null {
  const match = vagueWords.exec(text)
  if (match) return { from: match.index, to: match.index + match[0].length, text: match[0] }
  const bare = section === 'summary' ? null : barePeople.exec(text)
  if (!bare) return null
  const to = bare.index + bare[0].length
  return { from: to - 'people'.length, to, text: text.slice(to - 'people'.length, to) }
}

/** What follows says which of them. */
const narrowed =
  /^[,\s]{1,3}(?:who|whose|that|in|with|of|at|on|from|without|behind|involved|such as|like|under|over|running|using|living|working|looking|trying|between|aged|needing|wanting|doing)\b|^[’'-]/i
/** A word before that says nothing about who they are. */
const empty = new Set(
  'for to of by and or the all our any every most many give gives help helps helping let lets allow allows enable enables enabling so where when how as with that which makes make available'.split(
    ' ',
  ),
)

function narrows(word: string): boolean {
  return !empty.has(word)
}
