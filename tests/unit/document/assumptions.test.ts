import { describe, expect, it } from 'vitest'
import { assumptionsOf } from '../../../src-core/document/assumptions.ts'
import { opened } from '../docx/exported.ts'

function register(markdown: string) {
  const { doc, outline } = opened(markdown)
  return assumptionsOf(doc, outline).map((each) => {
    // Whatever is listed stands in the document where the entry says.
    expect(doc.textBetween(each.from, each.to, ' ')).toBe(each.text)
    expect(each.sentence.slice(each.at, each.at + each.text.length)).toBe(each.text)
    return each
  })
}

/** Kind, text and where, as one line each. */
function listed(markdown: string): string[] {
  return register(markdown).map(({ kind, text, section, part, question }) =>
    [kind, text, section ?? part ?? '-', ...(question ? [question] : [])].join(' | '),
  )
}

/** What is listed of a sentence or two in an internal FAQ. */
function claims(words: string): string[] {
  return register(`# Internal FAQ\n\n## How large is it?\n\n${words}\n`).map(({ text }) => text)
}

describe('brackets', () => {
  it('are open values, and told apart from what a template left', () => {
    expect(
      listed(`# Press release

## Headline

[Company] launches Ferrywise, so that commuters know [before 7:00] whether the ferry runs

## Customer problem

Each commuter loses [assumption: 40 minutes] a week. [Describe the cost here] {{name}}

## Solution

It is right [92 %] of the time, in [Rotterdam and Dordrecht].

# Internal FAQ

## What does it cost us?

[€ 1.2 million, to be confirmed by finance] and TBD.
`),
    ).toEqual([
      'placeholder | [Company] | headline',
      'open | [before 7:00] | headline',
      'open | [assumption: 40 minutes] | customer-problem',
      'placeholder | [Describe the cost here] | customer-problem',
      'placeholder | {{name}} | customer-problem',
      'open | [92 %] | solution',
      'open | [Rotterdam and Dordrecht] | solution',
      'open | [€ 1.2 million, to be confirmed by finance] | internal-faq | What does it cost us?',
      'placeholder | TBD | internal-faq | What does it cost us?',
    ])
  })

  it('that hold a placeholder among other words are to be filled in as a whole', () => {
    expect(claims('[price TBD, about $20 a seat]')).toEqual(['[price TBD, about $20 a seat]'])
    expect(listed('# Internal FAQ\n\n## Why?\n\n[price TBD, about $20]\n')).toEqual([
      'placeholder | [price TBD, about $20] | internal-faq | Why?',
    ])
  })

  it('that an editor or a reference put there are none', () => {
    expect(claims('They said it [sic] works.[1] As shown. [2]')).toEqual([])
    expect(claims('A note.[^1]\n\n[^1]: The note.')).toEqual([])
    expect(claims('A [link](https://example.com).')).toEqual([])
    expect(claims('- [x] done\n- [ ] open')).toEqual([])
    expect(claims('Written in `[code]`.')).toEqual([])
  })

  it('hold a value where a sentence needs one', () => {
    expect(claims('Delivery takes [12] days.')).toEqual(['[12]'])
    expect(claims('It costs $[12] a month.')).toEqual(['[12]'])
  })
})

describe('claimed numbers', () => {
  it('are shares, sums, magnitudes and counts', () => {
    expect(claims('41 % of tenants find a leak too late, which costs €640 a month.')).toEqual(['41 %', '€640'])
    expect(claims('One in four nurses is ill; half of the wards are short; it takes twice as long.')).toEqual([
      'One in four',
      'half',
      'twice',
    ])
    expect(claims('There are 3.8 million nurses and 14,000 wards.')).toEqual(['3.8 million', '14,000'])
    expect(claims('Each swap takes 11 calls.')).toEqual(['11'])
  })

  it('are not dates, times, names, versions, small counts, addresses or questions', () => {
    expect(claims('On 4 May 2027 at 9:30 we open, 24/7, in room 214, with version 12.1 for Node 20.')).toEqual([])
    expect(claims('It takes 3 taps and two people half a day. See example.com/a/4711 for step 12.')).toEqual([])
    expect(claims('Should it answer within 300 ms?')).toEqual([])
    expect(claims('Set `limit` to `4000`.')).toEqual([])
  })

  it('are not prices, targets and requirements, which are decided', () => {
    expect(claims('The price is $12 a month. A trial for 30 users must answer within 300 ms.')).toEqual([])
    expect(
      listed(
        '# Internal FAQ\n\n## How do we measure success?\n\n60 % of swaps settled within ten minutes, within 90 days of launch.\n',
      ),
    ).toEqual([])
  })

  it('are not what an invented customer says', () => {
    const quote = (who: string) =>
      `# Press release\n\n## ${who} quote\n\n“I saved 45 hours and 30 % of my money,” said Ana Duarte, ${who === 'Customer' ? 'a nurse in Porto who uses Swapboard' : 'head of product at Brightwell'}.\n`
    expect(listed(quote('Customer'))).toEqual([])
    expect(listed(quote('Leader'))).toEqual(['number | 45 | leader-quote', 'number | 30 % | leader-quote'])
  })

  it('stand in a table with their row', () => {
    const [first] = register(
      '# Internal FAQ\n\n## How large is it?\n\n| Segment | Wards |\n|---|---|\n| Group | 14,000 |\n',
    )
    expect(first).toMatchObject({ text: '14,000', sentence: 'Group · 14,000', at: 8 })
  })
})

describe('a source', () => {
  it('in the same sentence is a link, a note, a reference, or says so', () => {
    expect(claims('41 % of tenants, [says the yearbook](https://example.com/y).')).toEqual([])
    expect(claims('Each swap takes 11 calls.[^calls]\n\n[^calls]: A diary study.')).toEqual([])
    expect(claims('Each swap takes 11 calls. [4]')).toEqual([])
    expect(claims('According to the census, 41 % do.')).toEqual([])
    expect(claims('41 % do (national statistics, 2026).')).toEqual([])
    expect(claims('We interviewed 62 tenants, of whom 38 did.')).toEqual([])
    expect(claims('We assume 41 %.')).toEqual([])
    expect(claims('41 % do, see example.com/report.')).toEqual([])
  })

  it('in the next sentence counts, as does the sentence before for one that goes on about the same', () => {
    expect(claims('41 % of tenants do. Source: insurers’ yearbook.')).toEqual([])
    expect(claims('41 % of tenants do.\n\nSource: insurers’ yearbook.')).toEqual([])
    expect(claims('We surveyed our tenants. Of those, 41 % do.')).toEqual([])
    expect(claims('We surveyed our tenants. Rents rose by 41 %.')).toEqual(['41 %'])
  })

  it('two sentences away, or in another paragraph, does not count', () => {
    expect(claims('41 % of tenants do. It rains. Source: yearbook.')).toEqual(['41 %'])
    expect(claims('41 % of tenants do.\n\nWe interviewed nurses.')).toEqual(['41 %'])
  })

  it('that introduces a list or stands under a table is that of all in it', () => {
    expect(claims('In our survey of wards:\n\n- 41 % swap\n- 12 % sell')).toEqual([])
    expect(claims('Wards differ:\n\n- 41 % swap\n- 12 % sell')).toEqual(['41 %', '12 %'])
    expect(claims('| Segment | Wards |\n|---|---|\n| Group | 14,000 |\n\nSource: health ministry, 2026.')).toEqual([])
  })
})

it('lists what a whole draft assumes, in the order of the document', () => {
  expect(
    listed(`# Press release

# Harbor Lane launches ShelfSense, so corner shops stop throwing bread away

ROTTERDAM, 14 September 2027 – Harbor Lane today announced ShelfSense, an ordering assistant for [600] independent food shops.

A shop owner orders bread, salad and milk by feel. On average 11 % of what is ordered is thrown away, which costs a typical shop 640 euros a month. Shops know this from the [national food waste report](https://example.com/waste).

ShelfSense learns from the till how each product sells in this one shop. Every afternoon it shows the proposed order with its reason, and the order goes out with one tap. It cuts waste by a third.

“I used to fill 2 bags a night, 14 a week,” said Kofi Mensah, a customer in Delft.

Shops can join at shelfsense.example. The first 2 months are free, then €39 a month.

# Internal FAQ

**How large is the market?**

There are 41,000 shops in the Netherlands. We could reach [6 %] of them, an assumption without a test.

**What did we learn?**

In a pilot with 12 shops waste fell by 31 %.
`),
  ).toEqual([
    'open | [600] | summary',
    'number | a third | solution',
    'number | 41,000 | internal-faq | How large is the market?',
    'open | [6 %] | internal-faq | How large is the market?',
  ])
})

it('is empty for an empty document', () => {
  expect(listed('')).toEqual([])
})
