import { undo } from '@codemirror/commands'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { replaceAll, sourceState, textOf } from '../../../src-renderer/source/source-state.ts'

const anyText = fc
  .tuple(
    fc.constantFrom('', '\ufeff'),
    fc.array(
      fc.constantFrom(
        '# a',
        '',
        'b  ',
        '\t- c',
        '\ufeff',
        'é',
        '\u2028',
        '\u0085',
        '\v',
        '\f',
        '\n',
        '\r\n',
        '\r',
        '😀',
      ),
    ),
  )
  .map(([mark, parts]) => mark + parts.join(''))

it('gives every text back as it was, whatever its lines end with', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(textOf(sourceState(text))).toBe(text)
    }),
  )
})

it('replaces any text by any other, and undo brings the first one back with its line ends and mark', () => {
  fc.assert(
    fc.property(anyText, anyText, (before, after) => {
      const opened = sourceState(before)
      const replaced = replaceAll(opened, after).state
      expect(textOf(replaced)).toBe(after)
      let undone = replaced
      undo({
        state: replaced,
        dispatch: (transaction) => {
          undone = transaction.state
        },
      })
      expect(textOf(undone)).toBe(before)
    }),
  )
})

it.each([
  ['LF', 'a\nb\n', 'a\nXb\n'],
  ['CRLF', '\ufeffa\r\nb\r\n', '\ufeffa\r\nXb\r\n'],
  ['CR', 'a\rb', 'a\rXb'],
  ['mixed', 'a\r\nb\nc\r', 'a\r\nXb\nc\r'],
])('types into a text with %s line ends without touching them', (_, text, expected) => {
  const state = sourceState(text)
  const { from } = state.doc.line(2)
  expect(textOf(state.update({ changes: { from, insert: 'X' } }).state)).toBe(expected)
})

it('ends a new line as the file ends its lines', () => {
  const state = sourceState('a\r\nb\r\n')
  expect(textOf(state.update(state.replaceSelection(state.toText('x\ny'))).state)).toBe('x\r\nya\r\nb\r\n')
})
