import { describe, expect, it } from 'vitest'
import { Read } from '../press-release-faq.ts'

const asked = (markdown: string) => {
  const read = new Read(markdown)
  return [read.questions('customer-faq'), read.questions('internal-faq')]
}

describe('questions in forms that no template foresaw', () => {
  it.each([
    [
      'who asks',
      '# P\n\nText.\n\n## Questions residents will ask\n\n### A one?\n\nYes.\n\n## Questions the council will ask\n\n### B two?\n\nNo.\n',
      [['A one?'], ['B two?']],
    ],
    [
      'a remark in brackets',
      '## FAQs (external)\n\n### A?\n\nYes.\n\n## FAQs (internal)\n\n### B?\n\nNo.\n',
      [['A?'], ['B?']],
    ],
    [
      'people alone',
      '# P\n\n## For parents\n\n##### A one?\n\nYes.\n\n##### A two?\n\nYes.\n\n## For the school board\n\n##### B one?\n\nNo.\n\n##### B two?\n\nNo.\n',
      [
        ['A one?', 'A two?'],
        ['B one?', 'B two?'],
      ],
    ],
    [
      'the other one of two',
      '## FAQ\n\n### Customers\n\n#### A?\n\nYes.\n\n### Cooperative\n\n#### B?\n\nNo.\n',
      [['A?'], ['B?']],
    ],
    [
      'numbers C and I',
      '## FAQ\n\n### Outside\n\n#### C1. A?\n\nYes.\n\n### Inside\n\n#### I1. B?\n\nNo.\n',
      [['A?'], ['B?']],
    ],
    [
      'details',
      '## FAQ\n\n<details>\n<summary><b>Is it safe?</b></summary>\n\nYes.\n\n</details>\n',
      [['Is it safe?'], []],
    ],
    [
      'quotations',
      '## Questions\n\n> why no server?\n\nbecause.\n\n> can they read it\n\nno.\n',
      [['why no server?', 'can they read it'], []],
    ],
    ['italics', '## FAQ\n\n*Is it?*\n\nYes.\n\n*Can they read it*\n\nNo.\n', [['Is it?', 'Can they read it'], []]],
    [
      'bold leads',
      '## FAQ\n\n**Price.** Two euros.\n\n**Can I pay later?** No.\n',
      [['Price.', 'Can I pay later?'], []],
    ],
    [
      'nested lists',
      '## FAQ\n\n1. Customers\n   1. Is it one?\n\n      Yes.\n2. Stakeholders\n   1. Is it two?\n\n      No.\n',
      [['Is it one?'], ['Is it two?']],
    ],
    [
      'tables',
      '## Asked by the board\n\n| # | They ask | We say |\n|---|---|---|\n| 1 | What does it cost? | 4 |\n| 2 | Sales channel | Shops |\n| 3 | Who stops it? | We |\n',
      [[], ['What does it cost?', 'Sales channel', 'Who stops it?']],
    ],
    [
      'no title at all',
      'A memo about it.\n\nQ1. Can they refuse?\nA1. Yes.\n\nQ2. And others?\nA2. No.\n',
      [['Can they refuse?', 'And others?'], []],
    ],
    [
      'groups in bold, of which one names the customers',
      '# FAQ\n\n**Patients and families**\n\n- **Is it free?** – Yes.\n\n**Finance**\n\n- **Who pays?** – The fund.\n\n**Legal**\n\n- **Is it lawful?** – Yes.\n',
      [['Is it free?'], ['Who pays?', 'Is it lawful?']],
    ],
    [
      'numbered lines of plain text',
      '1. Press Release\n\nText.\n\n2. Customer FAQ\n\n2.1 What does it look like?\nA disc.\n\n3. Internal FAQ\n\n3.1 Who pays?\nCouriers.\n',
      [['What does it look like?'], ['Who pays?']],
    ],
    [
      'bold lines without a question mark',
      '**Questions & Answers:**\n\n**Delivery time**<br>\nFour weeks.\n\n**Needed connection**<br>\nA socket.\n',
      [['Delivery time', 'Needed connection'], []],
    ],
    [
      'a heading that asks for questions',
      '# P\n\nText.\n\n## Still wondering?\n\n##### Does it write?\n\nYes.\n\n##### In French?\n\nYes.\n',
      [['Does it write?', 'In French?'], []],
    ],
    [
      'users among colleagues',
      '# P\n\n## FAQ for service teams\n\n### Does it work?\n\nYes.\n\n## FAQ for leadership\n\n### What does it cost?\n\n4.\n',
      [['Does it work?'], ['What does it cost?']],
    ],
    [
      'how hard they are',
      '# P\n\n## Frequently asked\n\n### A deposit?\n\nNo.\n\n### Can I reserve?\n\nYes.\n\n## Hard questions\n\n### Will it eat our sales?\n\nNo.\n',
      [['A deposit?', 'Can I reserve?'], ['Will it eat our sales?']],
    ],
    [
      'words',
      '## FAQ\n\n**Question 1:** Who washes?\n\n**Answer:** We.\n\nQuestion: And shoes?\nAnswer: No.\n',
      [['Who washes?', 'And shoes?'], []],
    ],
  ])('by %s', (_, markdown, expected) => {
    expect(asked(markdown)).toEqual(expected)
  })

  it.each([
    ['a list of open ones', '# P\n\nText.\n\n## Open questions\n\n1. Is it?\n2. Was it?\n'],
    [
      'titles of a design',
      '# P\n\nText.\n\n## Detailed design\n\n### Why not content alone?\n\nTeams.\n\n### What happens in a split?\n\nReads.\n\n### Who signs?\n\nWe.\n',
    ],
    ['a list of what was set aside', '**FAQ**\n\n**Parking lot**\n\n- Old homes: do we need buses?\n'],
    ['an interview guide', '# P\n\nText.\n\n## Interview questions\n\n### Where do you buy?\n\nLast time.\n'],
  ])('not by %s', (_, markdown) => {
    expect(asked(markdown)).toEqual([[], []])
  })

  it('and bold words inside an answer ask nothing', () => {
    const [, internal] = asked(
      '# Internal FAQ\n\n**What are the risks?**\n\n***Will they trust us?*** They will.\n\n**Why now?**\n\nIt is time.\n\n**Who pays?**\n\n- **Stores?** Yes.\n',
    )
    expect(internal).toEqual(['What are the risks?', 'Why now?', 'Who pays?'])
  })
})

it('a release set as a quotation is read like any other', () => {
  const quoted = [
    '## Ferry passengers keep their seat when the boat changes',
    '*Onward moves the booking and the car to the next boat*',
    '**Split, 2 June 2028** — Jadran Lines today announced Onward, a rebooking service for the passengers of island ferries.',
    'When a ferry is cancelled, four hundred people queue at one window. The last ones wait five hours, and nobody can tell them anything.',
    'Onward watches the port, finds free places and moves the booking by itself. The passenger can say no for an hour.',
    '“We sold tickets for boats,” said Ivana Radić, chief executive of Jadran Lines.',
    '“I was in Hvar for dinner,” said Petar, who travels each Friday.',
  ]
  const read = new Read(`# Notes\n\nThe release:\n\n${quoted.map((block) => `> ${block}`).join('\n>\n')}\n`)
  expect(read.content('headline')).toBe('Ferry passengers keep their seat when the boat changes')
  expect(read.content('sub-headline')).toContain('Onward moves')
  expect(read.content('customer-problem')).toContain('queue at one window')
  expect(read.content('solution')).toContain('watches the port')
  expect(read.content('leader-quote')).toContain('Ivana')
  expect(read.content('customer-quote')).toContain('Petar')
})

it('fields in one paragraph are told apart', () => {
  const read = new Read(
    '# Press release\n\nHeadline: Residents can ask the bin lorry\nSubheading: By text message\nDate: 1 October 2028\n',
  )
  expect(read.content('headline')).toBe('Residents can ask the bin lorry')
  expect(read.content('sub-headline')).toBe('By text message')
  expect(read.outline.datelineParts?.date).toBe('1 October 2028')
})

it('what a comment or a tag holds is no answer', () => {
  const read = new Read('# FAQ\n\n<details><summary>Is it?</summary>\n<!-- later -->\n</details>\n')
  expect(read.part('customer-faq').questions).toMatchObject([{ text: 'Is it?', answered: false }])
})

it('a summary that is never closed hides none behind it, and one too long is none', () => {
  const asks = (html: string) =>
    new Read(`# FAQ\n\n<details>\n${html}\n</details>\n`).part('customer-faq').questions.map(({ text }) => text)
  const long = 'x'.repeat(2_100)
  expect(asks('<summary>Is it?</summary>\nYes.\n<summary>Will it?')).toEqual(['Is it?'])
  expect(asks(`<summary>${long}\n<summary>Is it?</summary>\nYes.`)).toEqual(['Is it?'])
})
