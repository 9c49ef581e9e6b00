import { proseRule } from '../../rule.ts'

const subject =
  /\bthis (?:press release|pr\/?faq|prfaq|document|draft|faq|memo|page|narrative)\b|\bthe (?:above|following|previous) (?:press release|pr\/?faq|section|draft)\b/i
const aboutItself =
  /\b(?:is (?:a )?(?:fictional|hypothetical|imaginary|draft|written|intended|meant|not a real)|are (?:fictional|hypothetical)|(?:was|has been|were) (?:updated|rewritten|changed|added|edited|revised|shortened|reviewed)|describes|explains|outlines|works backwards|uses the|follows the|serves as|aims to|will (?:describe|explain|outline))\b/i
const edit =
  /^\W*(?:(?:edit|update|changed|revised|new in this version|changelog|version history)\b\s*(?:\(|:|on\b|\d))|\bas (?:discussed|requested|agreed) in (?:the|our) (?:last )?(?:review|meeting)\b|\bworking[- ]backwards (?:document|artifact|exercise|format|process)\b/i

export const aboutTheDocument = proseRule({
  id: 'about-the-document',
  title: 'The document does not speak about itself',
  group: 'language',
  severity: 'note',
  source: 'Sentences that explain the genre or the edit history: punt-labs review guide.',
  why: 'Readers know what a PR/FAQ is. What changed since the last draft belongs in a mail.',
  catalogue: ['S22'],
  examples: {
    flag: [
      '# Press release\n\n## Summary\n\nThis press release is fictional and works backwards from the launch.\n',
      '# Internal FAQ\n\n## Why now?\n\nThis document describes why insurers changed their mind.\n',
      '# Internal FAQ\n\n## What is hard?\n\nAs discussed in the last review, plastic pipes.\n',
      '# Press release\n\n## Solution\n\nUpdate (3 May): Plumb now also hears gas.\n',
    ],
    pass: [
      '# Press release\n\n## Summary\n\nThis box is a microphone. Millrace describes it as one.\n',
      '# Customer FAQ\n\n## Does this page explain it?\n\nThis page of the manual shows the button.\n',
      '# Internal FAQ\n\n## Why now?\n\nThe law was changed in March, and updates come yearly.\n',
      '# Press release\n\n## Solution\n\nUpdates are free. The draft through old windows does no harm.\n',
    ],
  },
  check({ text, sentences }) {
    return sentences.flatMap(({ from, to }) => {
      const sentence = text.slice(from, to)
      if (!edit.test(sentence) && !(subject.test(sentence) && aboutItself.test(sentence))) return []
      const message = 'This sentence is about the document, not about the product: leave it out.'
      return [{ from, to, message }]
    })
  },
})
