import { type PlacedParagraph, proseStretches } from '../../document-prose.ts'
import { keptWith } from '../../kept-with.ts'
import { documentRule } from '../../rule.ts'

export const leadSentence = documentRule({
  id: 'lead-sentence',
  title: 'The first sentence of the summary is short',
  group: 'language',
  severity: 'note',
  english: true,
  source: 'Up to 25 words: Calbucci, The PRFAQ Framework.',
  why: 'It is the sentence that everybody reads, and the only one that many read.',
  catalogue: ['W03'],
  changed: 'A sentence that long-sentences flags is not flagged again; the dateline in front of it is not counted.',
  thresholds: {
    words: { value: 25, unit: 'words', means: 'A first sentence of more words is flagged.' },
    long: { value: 30, unit: 'words', means: 'One of more words is left to long-sentences.' },
  },
  examples: {
    flag: [
      '# Press release\n\n## Summary\n\nKitebank today opens accounts for people without an address, so that anybody who sleeps in a shelter gets the first wage on a card on the very same day.\n',
      '# Press release\n\n## Summary\n\nKitebank, a savings bank in Berlin that was founded in 1911, today opens its doors to people who have no address and who were until now turned away.\n',
      '# Press release\n\n**Summary:** Kitebank today opens accounts for people without an address, so that anybody who sleeps in a shelter gets the first wage on a card on the very same day.\n',
      '# Press release\n\n## Headline\n\nKitebank opens accounts\n\n## Summary\n\nKitebank today opens accounts for people without an address, so that anybody who sleeps in a shelter gets the first wage on a card on the very same day. It is free.\n',
    ],
    pass: [
      '# Press release\n\n## Summary\n\nKitebank today opens accounts for people without an address. Anybody who sleeps in a shelter gets the first wage on a card on the same day, for which one visit to the desk is enough, with no form at all.\n',
      '# Press release\n\n## Summary\n\nBERLIN, 3 June 2027 — Kitebank today opens accounts for people without an address, so that anybody who sleeps in a shelter gets the first wage on a card that day.\n',
      '# Press release\n\n## Solution\n\nKitebank accepts a case worker’s word for an address, so that anybody who sleeps in a shelter can open an account on the day they find work in town.\n',
      '# Press release\n\n## Summary\n\n“We kept turning the same people away because a form had a line for a street and they had none, and nobody could say why that line was there,” said Nora Falk.\n',
    ],
  },
  check(context, { limits }) {
    const stretch = proseStretches(context).find(({ paragraphs }) => leadIn(paragraphs))
    const lead = stretch && leadIn(stretch.paragraphs)
    const sentence = lead?.paragraph.sentences.find(({ words }) => words.length > 3)
    if (!lead || !sentence) return []
    const { text } = lead.paragraph
    // “BERLIN, 3 June 2027 — ” is no part of the sentence.
    const dash = /^[^.!?]{3,60}?\s[–—-]{1,2}\s/.exec(text.slice(sentence.from, sentence.to))
    const from = sentence.from + (dash && /\d{4}|[A-Z]{3}/.test(dash[0]) ? dash[0].length : 0)
    const count = sentence.words.filter((word) => word.from >= from).length
    if (count <= limits.words || sentence.words.length > limits.long) return []
    const message = `The summary opens with ${count} words: say who launches what for whom in ${limits.words}.`
    const start = stretch.from + lead.start
    return [{ from: start + from, to: start + sentence.to, section: 'summary', message }]
  },
})

const leadIn = keptWith((paragraphs: readonly PlacedParagraph[]) =>
  paragraphs.find(({ section, title }) => section === 'summary' && !title),
)
