import { type PlacedParagraph, proseStretches } from '../../document-prose.ts'
import { keptWith } from '../../kept-with.ts'
import { documentRule, type Report } from '../../rule.ts'

export const exclamationMarks = documentRule({
  id: 'exclamation-marks',
  title: 'Few exclamation marks',
  group: 'language',
  severity: 'note',
  english: true,
  source: 'None in a headline, two in the body: Calbucci, The PRFAQ Framework.',
  why: 'They ask the reader to be impressed. The third one does the opposite.',
  catalogue: ['W18'],
  changed: 'A note in the headline too: one character should not keep a document from its review.',
  thresholds: {
    most: { value: 2, unit: 'in the document', means: 'More outside of headings are flagged; in headings each is.' },
  },
  examples: {
    flag: [
      '# Press release\n\n## Headline\n\nKitebank is here!\n',
      '# Press release\n\n## Solution\n\nIt is open! It is free! It is ours!\n',
      '# Customer FAQ\n\n## Is it safe?\n\n- Yes!\n- Yes!!\n- Yes!\n',
      '# Customer FAQ\n\n## Is it nice?\n\nNice! Nice! Nice?!\n',
      '# Press release\n\n# Kitebank opens today!\n\nIt is open.\n',
    ],
    pass: [
      '# Press release\n\n## Headline\n\nKitebank is here\n',
      '# Press release\n\n## Solution\n\nIt is open! It is free!\n',
      '# Press release\n\n## Customer quote\n\n“It is open! It is free! It is ours!” said Ola Brandt, night nurse.\n',
      '# Internal FAQ\n\n## How?\n\nIn code: `a != b`, `!c` and `!d`. We use Yahoo! mail, and 1 != 2.\n',
    ],
  },
  check(context, { limits }) {
    const inBody: Parameters<typeof report>[] = []
    const inTitles: Parameters<typeof report>[] = []
    for (const { from, paragraphs } of proseStretches(context))
      for (const found of marksIn(paragraphs)) (found.inTitle ? inTitles : inBody).push([found, from])
    const tooMany = inBody.length > limits.most ? inBody.slice(limits.most) : []
    return [...inTitles, ...tooMany].map((found) => report(...found))
  },
})

/** At the end of a sentence, of the line, or before a closing bracket; “Yahoo! mail” goes on in lower case. */
const marks = /!{1,5}(?=\s*$|\s+[\p{Lu}\p{N}"“(\uFFFC]|[)\]])/gmu

interface Mark extends Pick<PlacedParagraph, 'section'> {
  /** Counted from the start of its stretch. */
  readonly at: number
  readonly length: number
  readonly inTitle: boolean
  /** True where another mark ends the sentence already: “?!”. */
  readonly ended: boolean
}

const marksIn = keptWith((paragraphs: readonly PlacedParagraph[]) =>
  paragraphs.flatMap(({ paragraph: { kind, text }, section, start }): Mark[] => {
    if (!text.includes('!')) return []
    const inTitle = kind === 'heading' || section === 'headline' || section === 'sub-headline'
    return [...text.matchAll(marks)].map(({ 0: mark, index }) => {
      return { section, at: start + index, length: mark.length, inTitle, ended: /[?.!…]/.test(text.charAt(index - 1)) }
    })
  }),
)

function report({ section, at, length, inTitle, ended }: Mark, start: number): Report {
  const message = inTitle
    ? 'A headline does without an exclamation mark.'
    : `One more exclamation mark than a reader believes: ${ended ? 'leave it out' : 'a full stop is enough'}.`
  const from = start + at
  return { from, to: from + length, section, message, fix: { replacement: inTitle || ended ? '' : '.' } }
}
