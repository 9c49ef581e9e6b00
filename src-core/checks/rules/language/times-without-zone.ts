import { proseRule } from '../../rule.ts'

export const timesWithoutZone = proseRule({
  id: 'times-without-zone',
  title: 'A time has a time zone',
  group: 'language',
  severity: 'note',
  source: 'Times without a zone: Calbucci, The PRFAQ Framework.',
  why: 'Support “until 6 p.m.” ends at nine in the morning for a customer in Tokyo.',
  catalogue: ['W19'],
  changed:
    'Only where a service, a launch or a deadline is said to be open, on or due: a shop opens at nine where it stands.',
  examples: {
    flag: [
      '# Customer FAQ\n\n## When is support there?\n\nSupport answers from 8 a.m. to 6 p.m.\n',
      '# Press release\n\n## Getting started\n\nSales launch at 9:00 on 3 June.\n',
      '# Internal FAQ\n\n## What is the deadline?\n\n- Deadline: 5 pm on Friday\n',
      '# Internal FAQ\n\n## When does it run?\n\nThe maintenance window is 22:00 to 23:00.\n',
    ],
    pass: [
      '# Customer FAQ\n\n## When is support there?\n\nSupport answers from 8 a.m. to 6 p.m. Eastern Time.\n',
      '# Press release\n\n## Getting started\n\nSales launch at 9:00 UTC on 3 June, or at 9 local time.\n',
      '# Press release\n\n## Customer problem\n\nThe night shift starts at 10 p.m., and the shop is shut.\n',
      '# Internal FAQ\n\n## How fast is it?\n\nSupport took 3:45 minutes, at a ratio of 9:1.\n',
    ],
  },
  check({ text }) {
    const [first] = text.matchAll(time)
    if (!first || !service.test(text) || zone.test(text)) return []
    const message = `Say in which time zone “${first[0]}” is.`
    return [{ from: first.index, to: first.index + first[0].length, message }]
  },
})

const time =
  /(?<![\d:.])(?:\d{1,2}(?::\d{2})? ?(?:a\.m\.|p\.m\.|am\b|pm\b)|(?:[01]?\d|2[0-3]):[0-5]\d(?![\d:.]|\s?(?:min|hours|seconds|ratio)))/giu
const service =
  /\b(?:support|launch(?:es)?|deadline|due|maintenance|webinar|live|available|hotline|help ?desk|closes?|release[sd]?|deploy(?:s|ed|ment)?)\b/i
const zone =
  /\b(?:UTC|GMT|CES?T|BST|IST|JST|AEST|[ECMP][SD]?T|Eastern|Pacific|Central|Mountain|local|time ?zone|their time)\b/
