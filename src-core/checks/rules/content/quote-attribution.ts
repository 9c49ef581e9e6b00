import type { Range } from '../../../document/structure.ts'
import { withoutQuotations } from '../../prose.ts'
import { documentRule, type Report } from '../../rule.ts'
import { partOf, writtenSection } from '../../section-text.ts'

/** Initials and titles before a name count as a part of it. */
const fullName =
  /\p{Lu}[\p{Ll}\p{Lt}\p{Lm}\p{Lo}’'.-]*\s+(?:(?:van|von|de|der|den|da|dos|du|di|la|le|al|el|bin|ten|ter|’t)\s+){0,3}\p{Lu}/u
const role =
  /,|\b(?:the|an?|our|her|his|my|at|of|who|for|from|in|on|whose|customer|user|founder|nurse|owner|manager|engineer|director|head|chief|president|lead|ceo|cto|coo|cfo|vp)\b|\(|[–—-]\s/i

const quoteSections: ReadonlySet<string> = new Set(['leader-quote', 'customer-quote'])
/** “…,” said Bob: a paragraph that opens with speech and names who speaks. */
const statement = /^\s*["“][^"“”]{12,600}["”],? (?:said|says|explained|explains|added|adds) \p{Lu}/u

export const quoteAttribution = documentRule({
  id: 'quote-attribution',
  title: 'Who is quoted has a full name and a role',
  group: 'content',
  severity: 'warning',
  source: 'Full name and role: bordenet/pr-faq-assistant; punt-labs review guide.',
  why: 'An invented person with a name and a job says things a real one could say. “A user” says what you like to hear.',
  catalogue: ['Q01'],
  changed:
    'Only the leader quote and the customer quote where the outline is sure that they are; elsewhere in the release a paragraph that opens with speech which somebody “said”.',
  examples: {
    flag: [
      '# Press release\n\n## Customer quote\n\n“I had a plumber before the stain,” said a pilot user.\n',
      '# Press release\n\n## Leader quote\n\n“We began with the pipes,” said Joke, founder of Millrace.\n',
      '# Press release\n\n## Customer quote\n\n“I had a plumber before the stain.”\n',
      '# Press release\n\nGHENT, 3 June 2027 — Millrace today announced Plumb, a box that listens to pipes.\n\n“We began with the pipes and the walls,” said John, CEO.\n',
      '# Press release\n\nGHENT, 3 June 2027 — Millrace today announced Plumb, a box that listens to pipes.\n\n“I had a plumber before the stain was there,” said Bob.\n',
      '# Press release\n\n> “I used to wait for the stain to come. Now I sleep.”\n> — pilot user\n',
    ],
    pass: [
      '# Press release\n\n## Customer quote\n\n“I had a plumber before the stain,” said Bram Aerts, who rents in Ghent.\n',
      '# Press release\n\n## Leader quote\n\n“We began with the pipes,” said Dr. Joke van der Maes, founder of Millrace.\n',
      '# Press release\n\n> “We began with the pipes.”\n> — J. Maes, founder of Millrace\n',
      '# Press release\n\n## Leader quote\n\n[Quote]\n',
      '# Press release\n\nGHENT, 3 June 2027 — Millrace today announced Plumb.\n\n“We began with the pipes and the walls,” said John Maes, CEO.\n',
      '# Press release\n\n## Customer problem\n\n“Where does the stain come from?” asked Bob. “From the wall, and it has been there for weeks,” said Ann.\n',
    ],
  },
  check({ doc, outline }) {
    const sections = [writtenSection(outline, 'leader-quote'), writtenSection(outline, 'customer-quote')]
    const others = partOf(outline, 'press-release').sections.filter(({ id }) => !quoteSections.has(id))
    const overlaps = (one: Range | null | undefined, other: Range) =>
      one !== null && one !== undefined && one.from < other.to && other.from < one.to
    return outline.quotes.flatMap(({ range, speaker, side, sure }): Report[] => {
      // Speech elsewhere in the release is a scene that is told, not a statement.
      const inSection = sections.some((each) => overlaps(each?.content, range))
      const text = doc.textBetween(range.from, range.to, '\n', ' ')
      const known = sure && inSection
      // Without headings a paragraph of speech that somebody “said” is a statement too, whichever side it is.
      if (!known && (!statement.test(text) || (!inSection && others.some((each) => overlaps(each.content, range)))))
        return []
      // A placeholder has a rule of its own.
      if (!/[“”"«»„]/.test(text) && speaker === null) return []
      const who = speaker ?? ''
      // What the outline takes for the speaker may be a part of what stands there.
      const around = `${who} ${withoutQuotations(text)}`
      const lacks = [
        ...(fullName.test(around) ? [] : ['a full name']),
        ...(role.test(around) || who.split(/\s+/).length > 3 ? [] : ['a role']),
      ]
      // The outline shortens “Dr. Amara Okafor” and “Jobs Inc. founder” at the full stop.
      if (
        lacks.length === 0 ||
        /^(?:\p{Lu}|Dr|Prof|Mr|Mrs|Ms|St|.{0,40} Inc|.{0,40} Corp|.{0,40} Ltd|.{0,40} Co)$/u.test(who)
      )
        return []
      const message = `${known ? `The ${side === 'maker' ? 'leader' : 'customer'} quote` : 'This quotation'} lacks ${lacks.join(' and ')} of who speaks: write for instance “said Bram Aerts, who rents in Ghent”.`
      return [
        {
          from: range.from,
          to: range.to,
          section: !known && !inSection ? 'press-release' : side === 'maker' ? 'leader-quote' : 'customer-quote',
          message,
        },
      ]
    })
  },
})
