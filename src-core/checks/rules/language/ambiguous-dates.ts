import { proseRule } from '../../rule.ts'

export const ambiguousDates = proseRule({
  id: 'ambiguous-dates',
  title: 'A date is read the same everywhere',
  group: 'language',
  severity: 'warning',
  source: 'Dates such as 5/7: Calbucci, The PRFAQ Framework.',
  why: '5/7 is in May for one half of the readers and in July for the other.',
  catalogue: ['W19'],
  changed:
    'Dates only; times have a rule of their own. Without a year only behind “on”, “by”, “until” and the like, since 1/2 is also a half.',
  examples: {
    flag: [
      '# Internal FAQ\n\n## When?\n\nWe launch on 5/7.\n',
      '# Internal FAQ\n\n## When?\n\nThe pilot ends 05/07/2027.\n',
      '# Internal FAQ\n\n## When?\n\n- Sign-up from 3.4.2027\n',
      '# Internal FAQ\n\n## When?\n\nIt is due by 4/3/27, at the latest.\n',
    ],
    pass: [
      '# Internal FAQ\n\n## When?\n\nWe launch on 5 July, and support answers 24/7.\n',
      '# Internal FAQ\n\n## When?\n\nIt ends on 13/05/2027 or 05/13/2027, or 2027-05-07.\n',
      '# Internal FAQ\n\n## How much?\n\nAbout 1/2 of it, or 3/4, and version 3.4.12 of 5.\n',
      '# Internal FAQ\n\n## How much?\n\nBy 3/4 of all visits, after 1/3 of the time, from 2/3 of users to 3/4, and by 5/6 of them; waits fell by 1/2.\n',
      '# Internal FAQ\n\n## When?\n\nOn 7/7 we meet, which is the same either way.\n',
      '# Internal FAQ\n\n## Where?\n\nSee https://example.org/on/5/7 and `on 5/7`.\n',
    ],
  },
  check({ text }) {
    if (!/\d[/.]\d/.test(text)) return []
    return [...text.matchAll(dates)].flatMap(({ index, groups, 0: whole }) => {
      const { lead = '', first = '', second = '', mark, year = '' } = groups ?? {}
      const [a, b] = [Number(first), Number(second)]
      if (a === b || a < 1 || b < 1 || a > 12 || b > 12 || (year === '' && lead === '')) return []
      if (
        year === '' &&
        (fractions.has(`${first}/${second}`) ||
          /^\s+of\b/i.test(text.slice(index + whole.length, index + whole.length + 8)))
      )
        return []
      // 3.4.12 is a version, 3.4 a number.
      if (mark === '.' && year.length < 4) return []
      const from = index + lead.length
      const written = text.slice(from, index + whole.length)
      const message = `“${written}” is ${months[a - 1]} ${b} or ${a} ${months[b - 1]}: write the month as a word.`
      return [{ from, to: index + whole.length, message }]
    })
  },
})

const months = 'January February March April May June July August September October November December'.split(' ')
/** Without a year they are parts of a whole more often than days. */
const fractions = new Set(['1/2', '1/3', '2/3', '1/4', '3/4'])
const dates =
  /(?<![\w/.,-])(?<lead>(?:on|by|until|before|after|since|from|due|starting|ends?|launch(?:es)?|through) )?(?<first>\d{1,2})(?<mark>[/.])(?<second>\d{1,2})(?:\k<mark>(?<year>\d{4}|\d{2}))?(?![\w/%]|[.,]\d)/giu
