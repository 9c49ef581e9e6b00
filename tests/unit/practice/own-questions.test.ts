import { describe, expect, it } from 'vitest'
import { matching } from '../../../src-core/practice/drill.ts'
import { ownQuestions } from '../../../src-core/practice/own-questions.ts'
import { emptyStore } from '../../../src-core/practice/store.ts'
import { Read } from '../press-release-faq.ts'

const questionsOf = (markdown: string) => {
  const { opened, outline } = new Read(markdown)
  return ownQuestions(opened.doc, outline)
}

const document = `# Press release

Acme launches Thing. Why wait?

# Customer FAQ

## What does it cost?

29 euros a month. There is no contract.

- Shops with two tills pay [twice](https://example.com).

## What happens to my data?

TBD

# Internal FAQ

## Q1: What is the biggest risk?

## What does it cost?

See above.
`

describe('a document’s own questions', () => {
  it('are those of its FAQs, each with what the document answers', () => {
    expect(questionsOf(document).map(({ question, side, points }) => [question, side, points])).toEqual([
      [
        'What does it cost?',
        'customer',
        ['29 euros a month.', 'There is no contract.', 'Shops with two tills pay twice.'],
      ],
      ['What happens to my data?', 'customer', []],
      ['What is the biggest risk?', 'internal', []],
    ])
  })

  it('keep their id when the answer, the place or the punctuation changes', () => {
    const [before] = questionsOf(document)
    const [after] = questionsOf('# Internal FAQ\n\n## **What does it cost**?\n\nNothing.\n')
    expect(after?.id).toBe(before?.id)
    expect(before?.id).toBe('own-what-does-it-cost')
  })

  it('have ids that the records take, however long they are', () => {
    const [long] = questionsOf(`# Internal FAQ\n\n## Why ${'so very '.repeat(60)}long?\n\nSo.\n`)
    expect(long?.id.length).toBeLessThanOrEqual(200)
  })

  it('hold no more points than can be ticked by a number key', () => {
    const [asked] = questionsOf(`# Internal FAQ\n\n## Why now?\n\n${'It rains. '.repeat(12)}\n`)
    expect(asked?.points).toHaveLength(6)
  })

  it('are found by their side, and by no role, topic or principle', () => {
    const own = questionsOf(document)
    const all = { roles: [], topics: [], principles: [], sides: [], onlyWeak: false, count: 99 }
    const now = new Date()
    const found = (change: Partial<typeof all>) => matching(own, { ...all, ...change }, emptyStore, now).length
    expect(found({})).toBe(3)
    expect(found({ sides: ['internal'] as never })).toBe(1)
    expect(found({ roles: ['finance'] as never })).toBe(0)
    expect(found({ topics: ['price'] as never })).toBe(0)
    expect(found({ principles: ['ownership'] as never })).toBe(0)
  })
})
