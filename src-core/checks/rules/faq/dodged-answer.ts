import { findDates } from '../../../document/dates.ts'
import { findTimeframes } from '../../../document/timeframe.ts'
import { answerPassages, askedQuestions } from '../../faq.ts'
import { keptByPassage } from '../../passages.ts'
import { documentRule } from '../../rule.ts'

const dodge = keptByPassage((text) =>
  /\b(?:(?:we|i|the team)(?:['’]ll| will| shall| are going to|['’]re going to) (?:figure|work|sort|find) (?:it|this|that|them) out|we (?:will|['’]ll|are going to) (?:see|look into|explore|think about|consider|investigate|determine|decide)|(?:to be|still being|yet to be) (?:determined|decided|defined|discussed|confirmed|explored)|(?:we|i) (?:do not|don['’]t) (?:yet )?know\b(?! (?:of|any|anyone|anybody|a)\b)|not (?:yet )?(?:known|clear|decided|defined)|it depends(?=\s*(?:[.,;!—–]|$)| on (?:many|several|various|a (?:lot|number)|who you ask|how you look)\b)|remains to be seen|good question|under (?:discussion|consideration|investigation)|stay tuned|more (?:details|information) (?:will follow|to come|soon)|coming soon)\b/i.test(
    text,
  ),
)
const until = keptByPassage(
  (text) =>
    findDates(text).length > 0 ||
    findTimeframes(text).length > 0 ||
    /\bby (?:\p{L}+ ){0,3}(?:review|meeting|launch|pilot|monday|friday|week|month|quarter)\b|\b(?:in|by|before|until|this|next) (?:the )?(?:(?:early|late|next|coming) )?(?:spring|summer|autumn|fall|winter)\b/iu.test(
      text,
    ),
)
/** “We do not know when nurses sleep, so we ask them.” says what is done about it. */
const soWhat = keptByPassage((text) => /,? so (?:we|they|you|it|the \p{L}+)(?!\p{L})/iu.test(text))

export const dodgedAnswer = documentRule({
  id: 'dodged-answer',
  title: 'An open answer says by when it is known',
  group: 'faq',
  severity: 'warning',
  source:
    'Amazon’s four answers are yes, no, a number, and “I don’t know” with a follow-up: W. L. Armand Patella and J. Weber on Amazon writing; BMAD.',
  why: '“We do not know yet; Mia will by 1 June” is an answer. “We will figure it out” is a request for trust.',
  catalogue: ['F17'],
  english: true,
  thresholds: {
    most: { value: 30, unit: 'words', means: 'Longer answers say something else as well and are passed.' },
  },
  examples: {
    flag: [
      '# Internal FAQ\n\n## What does it cost us?\n\nWe will figure it out.\n',
      '# Internal FAQ\n\n## How many are there?\n\nWe don’t know yet, but many.\n',
      '# Customer FAQ\n\n## Does it hear plastic?\n\nThat is still being explored. Stay tuned!\n',
      '# Customer FAQ\n\n## Is it loud?\n\nIt depends.\n',
      '# Internal FAQ\n\n## Who pays?\n\nThis remains to be seen.\n',
    ],
    pass: [
      '# Internal FAQ\n\n## What does it cost us?\n\nWe do not know yet; Mia will by 1 June.\n',
      '# Internal FAQ\n\n## How many are there?\n\nWe don’t know. We will count within three weeks.\n',
      '# Customer FAQ\n\n## Does it hear plastic?\n\nNo. We do not know of any microphone that does, and the makers of pipes whom we asked in Ghent, Porto and Riga have tried for a decade with four kinds of sensors.\n',
      '# Internal FAQ\n\n## Who decides?\n\nThe housing board, by the next meeting; it is not yet decided.\n',
      '# Internal FAQ\n\n## Who pays?\n\nTBD\n',
      '# Internal FAQ\n\n## What does it cost us?\n\nIt depends on the size of the ward: 20 nurses cost €5 each.\n',
      '# Internal FAQ\n\n## When do you call?\n\nWe don’t know when nurses sleep, so we ask them.\n',
      '# Internal FAQ\n\n## How many are there?\n\nWe do not know yet; Mia will know it in the spring.\n',
    ],
  },
  check(context, { limits }) {
    return askedQuestions(context).flatMap((question) => {
      if (!question.answered || question.words > limits.most || !question.answer) return []
      const passages = answerPassages(context.doc, question)
      if (!passages.some(dodge) || passages.some(until) || passages.some(soWhat)) return []
      const { from, to } = question.answer
      const message = `The answer to “${question.text}” is put off: answer it, or say who will know by when.`
      return [{ from, to, section: question.part, message }]
    })
  },
})
