import { describe, expect, it } from 'vitest'
import { Read } from '../press-release-faq.ts'

const release = (markdown: string) =>
  new Read(
    `# Press release\n\n## Millrace launches Plumb for tenants\n\nGhent, 9 March 2028 — Millrace today announced Plumb, which hears leaks in old walls.\n\n${markdown}`,
  ).outline

describe('quotes', () => {
  it.each([
    ['“We began with the pipes,” said Joke Maes, founder of Millrace.', 'Joke Maes, founder of Millrace', 'maker'],
    ['> I slept through the night.\n>\n> — Bram, early user', 'Bram, early user', 'customer'],
    ['Arne, whose kitchen was flooded: “I knew it on Monday already.”', 'Arne, whose kitchen was flooded', 'customer'],
    ['> I could sleep at night.\n>\n> Owen, 12, tenant in Ghent', 'Owen, 12, tenant in Ghent', 'customer'],
    [
      '“Our pipe is called Uncle Béla and he is late,” laughs Dóra, mother of three.',
      'Dóra, mother of three',
      'customer',
    ],
    ['"I re-made a glaze in one evening." (Wren, potter in Asheville)', 'Wren, potter in Asheville', 'customer'],
    [
      'I sent 212 reminders, so that you never have to. – Noor Haddad, CEO of Millrace',
      'Noor Haddad, CEO of Millrace',
      'maker',
    ],
    ['“The wall is dry.” That is how Joris V. describes his first day with Plumb.', 'Plumb', 'customer'],
  ])('of %j', (markdown, speaker, side) => {
    expect(release(markdown).quotes).toMatchObject([{ speaker: expect.stringContaining(speaker), side }])
  })

  it('are not what is said of a word, and not an example of output', () => {
    expect(release('“Platform nine instead of four” is said once, and nobody hears it.').quotes).toEqual([])
  })
})

it('a dateline has a place and a date', () => {
  expect(release('').datelineParts).toEqual({ place: 'Ghent', date: '9 March 2028' })
  expect(new Read('# Press release\n\n**Date:** 4 May 2028\n').outline.datelineParts).toEqual({
    place: null,
    date: '4 May 2028',
  })
  expect(new Read('# Press release\n\nText.\n').outline.datelineParts).toBeNull()
})
