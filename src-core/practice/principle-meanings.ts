import type { PrincipleId } from './vocabulary.ts'

/** What each Leadership Principle asks of a person, in our own words: a sentence to choose a story by. */
export const principleMeanings: Readonly<Record<PrincipleId, string>> = {
  'customer-obsession': 'You began with what a customer needed, and gave something up for it.',
  ownership: 'You took on what was nobody’s job, and thought past your own team and quarter.',
  'invent-and-simplify': 'You found a new way, or took away what made the old one hard.',
  'are-right-a-lot': 'You judged well on thin evidence, and looked for what would prove you wrong.',
  'learn-and-be-curious': 'You went into what you did not know, and it changed what you did.',
  'hire-and-develop-the-best': 'You raised somebody up, or kept the bar when lowering it was easier.',
  'insist-on-the-highest-standards': 'You sent back what others thought was good enough, and it held.',
  'think-big': 'You aimed at ten times more than was asked, and others followed.',
  'bias-for-action': 'You acted before everything was known, since waiting cost more.',
  frugality: 'You got it done with less, and it was better for it.',
  'earn-trust': 'You said an uncomfortable truth, most of all about yourself.',
  'dive-deep': 'You went down to the raw data when the summary did not add up.',
  'have-backbone': 'You disagreed aloud with somebody above you, and then carried the decision.',
  'deliver-results': 'You finished what mattered although something went wrong on the way.',
  'best-employer': 'You made work safer, fairer or better for the people who do it.',
  'broad-responsibility': 'You saw whom your success could harm, and did something about it.',
}
