import { describe, expect, it } from 'vitest'
import { checkWritten, pagesOfWritten, printedWritten, writtenMarkdown } from '../../../src-core/practice/written.ts'

const sentence = 'In March I found that nine of ten returns came from one label, so I printed another one by hand. '

describe('an answer to a written prompt', () => {
  it('takes the paper that it would be exported on', () => {
    expect(pagesOfWritten('', 'letter')).toBe(0)
    const short = pagesOfWritten(sentence, 'letter')
    expect(short).toBeGreaterThan(0)
    expect(short).toBeLessThan(0.2)
    // A page of Letter holds about 4,500 characters of the Word file's type; these are 7,800.
    const long = pagesOfWritten(`${sentence.repeat(10)}\n`.repeat(8), 'letter')
    expect(long).toBeGreaterThan(1.5)
    expect(long).toBeLessThan(2)
    expect(pagesOfWritten(`${sentence.repeat(10)}\n`.repeat(8), 'a4')).not.toBe(long)
  })

  it('is printed as running text, whatever its headings are called', () => {
    const { parts } = printedWritten('# Customer FAQ\n\nWhat did it cost?\nNothing.')
    expect(parts.map(({ id }) => id)).toEqual([null])
    expect(parts[0]?.blocks.map(({ kind }) => kind)).toHaveLength(3)
  })

  it('is Markdown in which each typed line is a paragraph and a list stays one', () => {
    expect(writtenMarkdown('One.\nTwo.\n\n\nThree:\n- a\n- b\n1. c\nFour.  \n')).toBe(
      'One.\n\nTwo.\n\nThree:\n\n- a\n- b\n1. c\n\nFour.\n',
    )
  })

  it.each([
    [sentence, 1.9, ['short', 'learnt']],
    [`${sentence} I learnt to look at parcels.`, 2, []],
    [`${sentence} I learnt to look at parcels.`, 4.1, ['long']],
    ['We did our best and I would do it differently.', 3, ['we', 'number']],
    ['', 0, ['short', 'number', 'learnt']],
  ])('is told what it lacks: %s', (text, pages, lacks) => {
    expect(checkWritten(text, pages)).toEqual(lacks)
  })
})
