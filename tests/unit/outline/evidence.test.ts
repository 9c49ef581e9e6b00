import { describe, expect, it } from 'vitest'
import { readDateline } from '../../../src-core/document/dateline.ts'
import { findNumbers } from '../../../src-core/document/numbers.ts'
import type { TextRange } from '../../../src-core/document/placeholder.ts'
import { findPlaceholders, isOnlyPlaceholder } from '../../../src-core/document/placeholder.ts'
import { sentencesOf } from '../../../src-core/document/sentences.ts'
import { findTimeframes } from '../../../src-core/document/timeframe.ts'

const texts = (text: string, ranges: readonly TextRange[]) => ranges.map(({ from, to }) => text.slice(from, to))

describe('a dateline', () => {
  it.each([
    ['Rotterdam, 4 May 2027', 'Rotterdam', '4 May 2027'],
    ['Rotterdam, 4 May 2027 — Millrace today launches', 'Rotterdam', '4 May 2027'],
    ['LONDON (Agency) – June 1, 2027 – Millrace', 'LONDON', 'June 1, 2027'],
    [
      'San Jose, Calif., Millrace Newsroom — October 15, 2027: Today',
      'San Jose, Calif., Millrace Newsroom',
      'October 15, 2027',
    ],
    ['Seattle, WA — January 2027 — Millrace', 'Seattle, WA', 'January 2027'],
    ['FOR IMMEDIATE RELEASE Louisville, KY – March 10, 2027', 'Louisville, KY', 'March 10, 2027'],
    ['São Paulo / 2027-03-10', 'São Paulo', '2027-03-10'],
    ['(Ghent, 9 March 2028) Millrace', 'Ghent', '9 March 2028'],
    ['OCTOBER 12, 2027 — Millrace today', null, 'OCTOBER 12, 2027'],
    ['9 March 2028, Ghent', 'Ghent', '9 March 2028'],
    ['Q3 2027', null, 'Q3 2027'],
    ['Frankfurt am Main, 1st of June 2027 — x', 'Frankfurt am Main', '1st of June 2027'],
    ['BERLIN, Germany — Millrace opens its doors', 'BERLIN, Germany', null],
    ['OTTAWA, ON — September 8, 2028 — Millrace', 'OTTAWA, ON', 'September 8, 2028'],
    ['Toronto, ON, May 8, 2028 — Millrace', 'Toronto, ON', 'May 8, 2028'],
    ['INDIANAPOLIS, IN — May 8, 2028 — Millrace', 'INDIANAPOLIS, IN', 'May 8, 2028'],
    ['May 8, 2028, Gary, IN — Millrace', 'Gary, IN', 'May 8, 2028'],
    ['Tokyo, 2028/03/05 — Millrace', 'Tokyo', '2028/03/05'],
  ])('is read from %j', (text, place, date) => {
    expect(readDateline(text)).toMatchObject({ place, date })
  })

  it.each([
    'In March 2028 Millrace launches Plumb.',
    'Millrace will launch Plumb on 9 March 2028 in Ghent.',
    'Today Millrace launches Plumb.',
    'Status: draft of 9 March 2028',
    '',
    '“It took until 9 March 2028 — a year,” said Bram.',
    'Plumb — a listening device for old houses',
  ])('is not read from %j', (text) => {
    expect(readDateline(text)).toBeNull()
  })
})

describe('numbers', () => {
  it.each([
    ['Banks turn 41 % away', ['41 %']],
    ['It costs $1,200 a year and 3–5 visits', ['$1,200', '3–5']],
    ['One in nine adults waits two weeks', ['One in nine', 'two']],
    ['about 1.2 million people, 75%+', ['1.2 million', '75%+']],
    ['Since 2021, open 24/7, in B2B and 3D, on 9 March 2028', []],
    ['No number at all, not even one', []],
    ['Nobody is at home', []],
    ['half of all swaps', ['half']],
  ])('in %j', (text, numbers) => {
    expect(texts(text, findNumbers(text))).toEqual(numbers)
  })
})

describe('timeframes', () => {
  it.each([
    ['60 % within 90 days of launch', ['within 90 days of launch']],
    ['60 % by Q3 2027', ['by Q3 2027']],
    ['60 % by the end of August 2027', ['by the end of August 2027']],
    ['60 % in the first year', ['in the first year']],
    ['60 % six months after launch', ['six months after launch']],
    ['60 % at launch', ['at launch']],
    ['60 % of weekly users, 4 per month, 30 minutes a day', []],
    ['by March 31, 2028', ['by March 31, 2028']],
    ['by FY28', ['by FY28']],
    ['4,000 tenants (90 days)', ['(90 days)']],
    ['40 landlords by EOY 2029', ['by EOY 2029']],
    ['40 landlords by end of year', ['by end of year']],
  ])('in %j', (text, frames) => {
    expect(texts(text, findTimeframes(text))).toEqual(frames)
  })
})

describe('placeholders', () => {
  it.each([
    '[Product name]',
    '[City, State]',
    '[City, Month Day, Year]',
    '[Insert the quote of a real customer here]',
    '[COMPANY]',
    '[Your company’s name]',
    '{product}',
    '{{customer_name}}',
    '<Company Name>',
    'TBD',
    'TODO',
    'FIXME',
    'Lorem ipsum',
    '[…]',
    '[...]',
    '____',
    '[X]% of [customer segment]',
    '[competitor]',
    '[TBD: price]',
    'intranet/wwwn (replace with final link)',
    '(insert the name of the mayor)',
    '(fill in later)',
    'To be decided.',
    'Price: to be determined',
    'The colour is red (price to be decided).',
    '“I like [product name],” said Mia.',
    '[the product] is out',
  ])('%j is one', (text) => {
    expect(findPlaceholders(text)).not.toEqual([])
  })

  it.each([
    '[12 %]',
    '[assumption: two wards]',
    '[3 weeks]',
    '[to be validated with 20 nurses]',
    'they [the nurses] said',
    '[1]',
    '[^2]',
    '[sic]',
    'a to-do list',
    'a todo app',
    'x < y and y > z',
    'f{x}',
    '[Leader, Harbor Databases]',
    'call me at the name of the product',
    '[source: diary study]',
    '[~40 euros]',
    'see [Appendix B]',
    'lets new sensors to be added',
    'Nothing needs to be written down',
    'fields that have to be filled in',
    'the winner is to be announced on 3 May 2029',
    'To be decided by the board.',
    'Two fields (both have to be filled in)',
    '“They [the customers] told us, and [the team] listened”',
    '"They [the customers] told us, and [the team] listened"',
    '‘They [the customers] didn’t call, and [the team] listened’',
  ])('%j is none', (text) => {
    expect(findPlaceholders(text)).toEqual([])
  })

  it.each(['TODO', 'TBD.', 'A: TBD', '[answer]', '—', '', 'tbd', '[Insert answer]', 'Coming soon.', 'n/a'])(
    '%j says nothing else',
    (text) => {
      expect(isOnlyPlaceholder(text)).toBe(true)
    },
  )

  it.each(['No.', 'A: 3', 'TODO app makers', 'We pay [price] a month'])('%j says something', (text) => {
    expect(isOnlyPlaceholder(text)).toBe(false)
  })
})

describe('sentences', () => {
  it.each([
    ['One. Two! Three?', 3],
    ['Jobs Inc. Announces a Suite for the U.S. Market', 1],
    ['Dr. Falk’s Plumb 2.0 hears 3.5 litres.', 1],
    ['“It works.” He left.', 2],
    ['First line\nSecond line', 2],
    ['', 0],
    ['e.g. this and i.e. that', 1],
  ])('in %j: %d', (text, count) => {
    expect(sentencesOf(text)).toHaveLength(count)
  })
})
