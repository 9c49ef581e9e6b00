import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addressRanges } from '../../src-core/document/addresses.ts'
import { sentencesOf } from '../../src-core/document/sentences.ts'
import { countWords, endOfWord, nextWord } from '../../src-core/document/words.ts'

/** What {@link countWords} says in one expression; it takes four times as long. */
const word = /[\p{L}\p{N}]+(?:[’'.,:@/&_-]+[\p{L}\p{N}]+)*/gu

const piece = fc.constantFrom(
  ...['U.S.', 'e.g.', 'Dr.', 'It', 'works', ' ', ' ', ' ', '.', '!', '?', '…', '“', '”', '"', "'", '’', '\n', '\t'],
  ...[
    '3',
    '.5',
    ',',
    '-',
    '--',
    '/',
    '@',
    '&',
    '_',
    ':',
    'é',
    '漢字',
    '🎉',
    '👩‍👩‍👧',
    '\u{1D400}',
    '\uD800',
    '\u0301',
    '[1]',
    '¹',
  ],
)
const anyText = fc.oneof(
  fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 80 }),
)

describe('the words of any text', () => {
  it('are those that the expression finds', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const found: string[] = []
        for (let at = nextWord(text, 0); at < text.length; at = nextWord(text, endOfWord(text, at)))
          found.push(text.slice(at, endOfWord(text, at)))
        expect(found).toEqual(text.match(word) ?? [])
        expect(countWords(text)).toBe(found.length)
      }),
    )
  })
})

describe('the sentences of any text', () => {
  it('are in order, do not overlap, and leave out nothing but white space', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let at = 0
        for (const { from, to } of sentencesOf(text)) {
          expect(text.slice(at, from).trim()).toBe('')
          expect(from).toBeLessThan(to)
          expect(text.slice(from, to).trim()).toBe(text.slice(from, to))
          at = to
        }
        expect(text.slice(at).trim()).toBe('')
      }),
    )
  })
})

describe('the addresses of any text', () => {
  it('hold no white space', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { from, to } of addressRanges(text)) expect(text.slice(from, to)).not.toMatch(/\s/)
      }),
    )
  })
})
