import { holdsNumber, sentenceAt } from '../../number-words.ts'
import { proseRule } from '../../rule.ts'
import { citesSource } from '../../sources.ts'

export const weaselWords = proseRule({
  id: 'weasel-words',
  title: 'No words that leave a way out',
  group: 'language',
  severity: 'note',
  source:
    'Amazon’s writing advice as armandpatella.com and jamesoweber.com relay it. On real PR/FAQs a list of thirty gave up to 1.4 finds in 100 words; hence a note for each.',
  why: 'A claim that cannot be wrong says nothing. What is meant can be said, or is not known yet.',
  catalogue: ['W04'],
  changed:
    '“Up to 40 %” counts as one where it is a gain (“by up to 40 %”). “Many”, “most” and the like are in indefinite-amounts, “significantly” in comparisons. Their density is not a finding of its own: it would repeat what each says.',
  wordLists: ['weasel-words'],
  examples: {
    flag: [
      '# Press release\n\n## Solution\n\nKitebank would help people in shelters.\n',
      '# Press release\n\n## Customer problem\n\nNearly all banks turn them away.\n',
      '# Internal FAQ\n\n## What is the risk?\n\nThe change should result in fewer complaints. Arguably that is enough.\n',
      '# Customer FAQ\n\n## How fast is it?\n\nWe answer as soon as possible.\n',
      '# Internal FAQ\n\n## Why us?\n\n- Studies show that shelters trust us.\n',
      '# Press release\n\n## Solution\n\nStudies show that 80 % of employees are hungry.\n',
      '# Press release\n\n## Headline\n\nKitebank cuts waiting by up to 40%\n',
      '# Press release\n\n## Solution\n\nForms are up to 3 times faster.\n',
    ],
    pass: [
      '# Press release\n\n## Solution\n\nKitebank helps people in shelters. It could not help them before.\n',
      '# Press release\n\n## Customer quote\n\n“Nearly all banks sent me away,” said Ola Brandt, night nurse.\n',
      '# Internal FAQ\n\n## What is the risk?\n\nThe text in `would help` is code, and https://example.org/would-help is an address.\n',
      '# Internal FAQ\n\n## Why us?\n\nNearly all, 97 of 100, came back.\n',
      '# Internal FAQ\n\n## Why us?\n\nResearch shows that 80 % are hungry (Charité, 2026).\n',
      '# Customer FAQ\n\n## How much can I draw?\n\nUp to 40 % of your wage, and up to 5 times a week.\n',
      '---\nlang: de\n---\n\n# Press release\n\n## Solution\n\nKitebank would help nearly all.\n',
    ],
  },
  check({ text, words, sentences }, { words: lists }) {
    const claims = [...(/up to \d/i.test(text) ? text.matchAll(limitOfGain) : [])].map(({ 0: written, index }) => {
      const message = `“${written}” also covers no gain at all: say how much it usually is, and for whom.`
      return { from: index, to: index + written.length, message }
    })
    const listed = lists['weasel-words'].find(words).flatMap(({ entry, from, to }) => {
      const sentence = sentenceAt(sentences, from)
      if (sentence && holdsNumber(text, sentence)) {
        // A number says how many, and not who counted.
        if (!unnamed.test(entry) || citesSource(text.slice(sentence.from, sentence.to))) return []
      }
      const message = `“${text.slice(from, to)}” leaves a way out: say what is so, or what you do not know yet.`
      return [{ from, to, message }]
    })
    return [...listed, ...claims]
  },
})

/** “By up to 40 %”, “up to 40 % faster”: the most that anybody gained. “Up to 40 % of your wage” is a limit. */
const limitOfGain =
  /(?<=\bby )up to \d{1,3}(?:[.,]\d{1,2})? ?(?:%|percent|per cent|times|x)(?![\p{L}\p{N}])|\bup to \d{1,3}(?:[.,]\d{1,2})? ?(?:%|percent|per cent|times|x)(?= (?:more|less|fewer|faster|cheaper|better|lower|higher|shorter|quicker|smaller|sooner)\b)/giu
/** Entries that name somebody who says so without saying who. */
const unnamed = /^(?:studies|research|experts)\b/
