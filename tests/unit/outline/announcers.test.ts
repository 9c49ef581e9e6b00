import { describe, expect, it } from 'vitest'
import { announcers } from '../../../src-core/document/outline/announcers.ts'

describe('who announces', () => {
  it.each([
    ['Brightwell today announced Rota.', ['Brightwell']],
    ['UTRECHT – Harbor Lane Devices is proud to announce ShelfSense.', ['Harbor Lane Devices']],
    ['Brightwell, a maker of rosters, today announced Rota.', ['Brightwell']],
    ['Brightwell Labs (BWL) has now launched Rota.', ['Brightwell Labs']],
    ['In Rotterdam, Harbor Lane launches ShelfSense.', ['Harbor Lane']],
    ['“Acme ships boxes,” she said.', ['Acme']],
    ['The relaunch was announced by nobody.', []],
    ['today announced', []],
  ])('in “%s”', (text, names) => {
    expect(announcers(text)).toEqual(names)
  })

  it('is found in a long word in capitals and in long runs of blanks, names and brackets, without reading them again', () => {
    for (const part of ['A', ' ', 'Sto\t\t\t\t\t\t\t\t', '\tRv', '\t(S', 'Aa, ', 'to '])
      expect(announcers(`${part.repeat(20_000)} launches`).length).toBeLessThanOrEqual(1)
  })
})
