import type { SectionId } from '../structure.ts'
import { audienceOf } from './audience.ts'

/** “Ministerial quote”, “A word from our founder”, “What growers say”. */
const speech =
  /\b(?:quotes?|quotations?|testimonials?|testimony|voices?|in (?:their|our) (?:own )?words|(?:a )?words? from|says?)\b/
const makers =
  /\b(?:leaders?|leadership|executives?|ceo|cto|cpo|coo|founders?|minister(?:ial)?|mayor|director|president|spokes\w+|company|internal|team|us|our|product (?:lead|manager|owner)|maintainers?|author|management|head|chief|chair|vp|stakeholder)\b/

/** What the words of a title say of a release’s section where no usual title fits, most telling first. */
const telling: readonly (readonly [SectionId, RegExp])[] = [
  [
    'success-metrics',
    /\b(?:success (?:metrics?|measures?|criteri\w+|targets?|indicators?)|(?:key )?metrics?|kpis?|okrs?|measur\w+ (?:of )?success|definition of success)\b/,
  ],
  [
    'getting-started',
    /\b(?:get(?:ting)? (?:started|it|access|involved)|sign(?:ing)? up|availab\w+|where to (?:find|get|buy|go)|how to (?:start|get|join|order|buy|apply|begin|find|use it|try)|call to action|install(?:ation|ing)?|quick ?start|try (?:it|now)|learn more|join|start (?:here|today|now)|next steps?|contact)\b/,
  ],
  [
    'customer-problem',
    /\b(?:problems?|pains?|pain points?|challenges?|bothers?|wrong|broken|status quo|struggles?|frustrat\w+|hurts?|today|until now|before|what hurts|why (?:it|this) matters|background|the need|gaps?|opportunity|missing|aches?|itch|trouble|worr(?:y|ies)|why (?:we|now|it matters)|^why$)\b/,
  ],
  [
    'how-it-works',
    /\b(?:how (?:it|this|the \w+|\w+) works?|how (?:to|you|do you|customers) use|steps?|walk ?through|(?:user|customer) (?:experience|journey)|in practice|a day (?:in|with))\b/,
  ],
  [
    'solution',
    /\b(?:solutions?|answer|approach|features?|benefits?|capabilities|what (?:it|this|\w+) (?:does|is|offers|gives|brings)|what changes|what (?:we|you) (?:made|built|do|offer|propose|get)|(?:the|our) (?:idea|plan|proposal|kit)|our (?:answer|proposal)|introducing|meet|product|highlights)\b/,
  ],
  [
    'summary',
    /\b(?:summary|what is new|whats new|in short|at a glance|the news|overview|tl ?dr|intro(?:duction)?|announcement|in brief|abstract)\b/,
  ],
]

/** The side whose words a title announces; null when it announces nobody’s, or both. */
export function quoteTitle(folded: string): 'leader-quote' | 'customer-quote' | null {
  if (!speech.test(folded) || folded.split(' ').length > 7) return null
  const customer = audienceOf(folded) === 'customer'
  const maker = makers.test(folded)
  return customer === maker ? null : customer ? 'customer-quote' : 'leader-quote'
}

/** What a title that is no usual one says of the text below it; null when it says nothing. */
export function hintOf(folded: string): SectionId | null {
  if (folded.split(' ').length > 8 || /\b(?:known|open|remaining)\b/.test(folded)) return null
  return telling.find(([, words]) => words.test(folded))?.[0] ?? null
}
