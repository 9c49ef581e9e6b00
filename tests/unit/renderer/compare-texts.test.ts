import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Comparison, compareTexts } from '../../../src-renderer/compare/compare-texts.ts'

describe('comparing two texts', () => {
  it('marks the words that differ in a block that is in both', () => {
    expect(compareTexts('One.\n\nThe price of bread.\n', 'One.\n\nThe price of rye bread.\n')).toEqual([
      { kind: 'same', blocks: 1 },
      {
        kind: 'changed',
        pieces: [
          { kind: 'same', text: 'The price of ' },
          { kind: 'added', text: 'rye ' },
          { kind: 'same', text: 'bread.' },
        ],
      },
    ])
  })

  it('shows blocks that have nothing in common as one removed and one added', () => {
    expect(compareTexts('Alpha beta gamma.\n', '# Delta\n')).toEqual([
      { kind: 'removed', text: 'Alpha beta gamma.' },
      { kind: 'added', text: '# Delta' },
    ])
  })

  it('pairs a changed block with its like among new ones', () => {
    expect(compareTexts('The price of bread.\n', '# New\n\nThe price of rye.\n').map(({ kind }) => kind)).toEqual([
      'added',
      'changed',
    ])
  })

  it('compares front matter, and leaves line ends and blank lines out', () => {
    expect(compareTexts('---\na: 1\n---\n\nText.\r\n', '---\na: 2\n---\nText.\n').map(({ kind }) => kind)).toEqual([
      'changed',
      'same',
    ])
  })

  const paragraph = fc.array(fc.constantFrom('bread', 'price', 'rye', 'shop'), { minLength: 1, maxLength: 5 })
  const paragraphs = fc.array(
    paragraph.map((words) => words.join(' ')),
    { maxLength: 6 },
  )

  it('holds every word of both texts, in order', () => {
    fc.assert(
      fc.property(paragraphs, paragraphs, (before, after) => {
        const steps = compareTexts(before.join('\n\n'), after.join('\n\n'))
        expect(sideOf(steps, 'removed', before)).toEqual(before)
        expect(sideOf(steps, 'added', after)).toEqual(after)
      }),
    )
  })
})

/** One of the two texts, put together again from what the comparison says of it. */
function sideOf(steps: readonly Comparison[], side: 'removed' | 'added', own: readonly string[]): string[] {
  const blocks: string[] = []
  for (const step of steps) {
    if (step.kind === 'same') blocks.push(...own.slice(blocks.length, blocks.length + step.blocks))
    else if (step.kind === 'changed')
      blocks.push(step.pieces.flatMap(({ kind, text }) => (kind === 'same' || kind === side ? [text] : [])).join(''))
    else if (step.kind === side) blocks.push(step.text)
  }
  return blocks
}
