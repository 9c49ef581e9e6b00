import { describe, expect, it } from 'vitest'
import { withoutOrderMarks } from '../../../src-core/import/docx/order-marks.ts'

describe('without the marks that order questions and answers', () => {
  it.each([
    ['Q1: Why?', ' Why?'],
    ['  (Q 2. Why?', ' Why?'],
    ['Why?\nA: Because.', 'Why? Because.'],
    ['Why? **Answer: Because.', 'Why? Because.'],
    ['3. First. 4) Second', ' First. Second'],
    ['\n\nb) Third', ' Third'],
    ['It costs in Q 4. A lot.', 'It costs in Q 4. A lot.'],
    ['plan b) is better', 'plan b) is better'],
    ['v1.2.3', 'v1.2.3'],
  ])('%j', (text, without) => {
    expect(withoutOrderMarks(text)).toBe(without)
  })

  it('takes time by the length of the text, whatever stands before a mark', () => {
    for (const piece of ['.', ' ', '.Q', 'q ', '1) ', '. 1) ']) {
      const text = `x${piece.repeat(400_000)}`
      expect(withoutOrderMarks(text).length).toBeLessThanOrEqual(text.length)
    }
  })
})
