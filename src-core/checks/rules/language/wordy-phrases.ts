import { sentenceAt } from '../../number-words.ts'
import type { ProseParagraph, Word } from '../../prose.ts'
import { reportOf } from '../../replacement.ts'
import { proseRule } from '../../rule.ts'
import type { WordMatch } from '../../word-list.ts'

export const wordyPhrases = proseRule({
  id: 'wordy-phrases',
  title: 'No phrase where a word does',
  group: 'language',
  severity: 'note',
  source: 'Amazon’s writing advice as armandpatella.com relays it; Calbucci, The PRFAQ Framework.',
  why: 'Nobody misses the words that are gone, and the page has room for what matters.',
  catalogue: ['W13'],
  wordLists: ['wordy-phrases'],
  titles: true,
  examples: {
    flag: [
      '# Press release\n\n## Solution\n\nIn order to open an account, come to the desk.\n',
      '# Press release\n\n## Customer problem\n\nThey wait due to the fact that a form needs an address.\n',
      '# Internal FAQ\n\n## Why us?\n\n- We utilize what shelters know.\n',
      '# Internal FAQ\n\n## Who can?\n\nA nurse has the ability to lock it at all times.\n',
      '# Internal FAQ\n\n## Who cannot?\n\nA guest does not have the ability to open it, and the vast majority of the nurses will have the opportunity to.\n',
      '# Internal FAQ\n\n## What is an end result?\n\nIt is an end result.\n',
    ],
    pass: [
      '# Press release\n\n## Solution\n\nTo open an account, come to the desk.\n',
      '# Press release\n\n## Customer quote\n\n“They use it in order to wait,” said Ola Brandt, night nurse.\n',
      '# Internal FAQ\n\n## Why us?\n\nWe put the forms in order, to find them. The order to stop came late.\n',
      '# Internal FAQ\n\n## How often?\n\nIn some cases of fraud, and by a majority of 12 to 3.\n',
      '# Internal FAQ\n\n## What is it called?\n\nThe flag is `utilize`, and the utility is ours.\n',
    ],
  },
  check(paragraph, { words: lists }) {
    return lists['wordy-phrases'].find(paragraph.words).flatMap((match) => {
      const fitting = inItsPlace(match, paragraph)
      if (!fitting) return []
      return [
        reportOf(paragraph, fitting, (written, better) =>
          better === null ? `“${written}” can be said in fewer words.` : `“${written}” says no more than “${better}”.`,
        ),
      ]
    })
  },
})

type Place = Pick<WordMatch, 'from' | 'to' | 'better'>

/** What is better depends on the words beside the phrase; null where the phrase is right. */
function inItsPlace(match: WordMatch, { words, sentences }: ProseParagraph): Place | null {
  const { entry, from, to, better } = match
  const index = words.findIndex((word) => word.from === from)
  const before = words[index]?.joined ? words[index - 1] : undefined
  const next = words.find((word) => word.from >= to)
  const behind = next?.joined ? next.text : ''
  if (ability.test(entry)) {
    const sentence = sentenceAt(sentences, from)
    return ableTo(match, index, words, sentence?.from ?? 0)
  }
  if (amount.test(entry)) {
    // “By a majority of 12 to 3”.
    if (/^\d/.test(behind) || (entry === 'a majority of' && before?.text === 'by')) return null
    const known = ofKnown.test(behind)
    if (before?.text === 'such')
      return entry === 'a large number of'
        ? { from: before.from, to, better: known ? 'so many of' : 'so many' }
        : { from, to, better: null }
    if (before && /^(?:quite|rather|as|too|so)$/.test(before.text)) return { from, to, better: null }
    return { from, to, better: better !== null && known ? `${better} of` : better }
  }
  // “In some cases of fraud”: the cases are cases of something.
  if (/^in (?:some|many|most) (?:cases|instances)$/.test(entry) && ofCases.test(behind)) return null
  // “For a period of time”.
  if (entry.endsWith('a period of') && behind === 'time' && !entry.startsWith('over')) return { from, to, better: null }
  return { from, to, better }
}

const ability =
  /^(?:ha(?:s|ve|d) the (?:ability|capability|capacity|opportunity) to|(?:is|are) (?:able|in a position) to)$/
const amount =
  /^(?:a large number of|a majority of|the vast majority of|in the majority of|a sufficient (?:number|amount) of)$/
/** Behind these words stands a certain group: “most of the nurses”, “most of them”. */
const ofKnown = /^(?:the|these|those|this|that|our|your|my|his|her|its|their|them|us|it|you|which|whom)$/
const ofCases = /^(?:of|in|where|when|that|which|like|such|with|involving|for)$/

/** “Can” has no other forms: “will have the ability to” is “will be able to”, “does not have the ability to” is “cannot”. */
function ableTo({ from, to, better, entry }: WordMatch, index: number, words: readonly Word[], start: number): Place {
  const first = words[index - 1]
  const second = words[index - 2]
  const before = first && first.from >= start && words[index]?.joined ? first : undefined
  const earlier = before?.joined && second && second.from >= start ? second : undefined
  if (entry.startsWith('have ') && before) {
    const not = before.text === 'not' ? earlier : /^(?:do|does|did)n't$/.test(before.text) ? before : undefined
    if (not && /^(?:do|does)/.test(not.text)) return { from: not.from, to, better: 'cannot' }
    if (not?.text.startsWith('did')) return { from: not.from, to, better: 'could not' }
    if (modal.test(before.text) || (before.text === 'not' && earlier && modal.test(earlier.text)))
      return { from, to, better: 'be able to' }
  }
  // “Does a nurse have the ability to …?”, “Users who will in time have …”
  const near = words.slice(Math.max(0, index - 6), index).filter((word) => word.from >= start)
  const unsure = near.some(({ text }) => auxiliary.test(text))
  return { from, to, better: unsure ? null : better }
}

const modal = /^(?:will|would|shall|should|may|might|must|to|[a-z]+'(?:ll|d)|(?:wo|would|should|must|might)n't)$/
const auxiliary =
  /^(?:do|does|did|will|would|shall|should|can|could|may|might|must|to|not|never|have|has|had|let|lets|make|makes|[a-z]+n't|[a-z]+'(?:ll|d))$/
