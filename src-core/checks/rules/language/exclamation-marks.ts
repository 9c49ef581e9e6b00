import { paragraphsOf } from '../../document-prose.ts'
import { keptByParagraph } from '../../kept-by-paragraph.ts'
import { documentRule } from '../../rule.ts'

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
    for (const placed of paragraphsOf(context)) {
      const { paragraph, section } = placed
      const found = marksIn(paragraph, nothing)
      if (found.length === 0) continue
      const isTitle = paragraph.kind === 'heading' || section === 'headline' || section === 'sub-headline'
      for (const { at, mark } of found) (isTitle ? inTitles : inBody).push([placed, at, mark])
    }
    const tooMany = inBody.length > limits.most ? inBody.slice(limits.most) : []
    return [...inTitles, ...tooMany].map((found) => report(...found))
  },
})

/** At the end of a sentence, of the line, or before a closing bracket; “Yahoo! mail” goes on in lower case. */
const marks = /!{1,5}(?=\s*$|\s+[\p{Lu}\p{N}"“(\uFFFC]|[)\]])/gmu

const nothing = {}

const marksIn = keptByParagraph(({ text }) =>
  text.includes('!') ? [...text.matchAll(marks)].map((match) => ({ at: match.index, mark: match[0] })) : [],
)

function report({ paragraph, from, section }: ReturnType<typeof paragraphsOf>[number], at: number, mark: string) {
  const isTitle = paragraph.kind === 'heading' || section === 'headline' || section === 'sub-headline'
  const message = isTitle
    ? 'A headline does without an exclamation mark.'
    : 'One more exclamation mark than a reader believes: a full stop is enough.'
  return { from: from + at, to: from + at + mark.length, section, message, fix: { replacement: isTitle ? '' : '.' } }
}
