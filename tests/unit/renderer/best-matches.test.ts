import { describe, expect, it } from 'vitest'
import { bestMatches, type Searchable } from '../../../src-renderer/palette/best-matches.ts'

const named = (...labels: string[]): Searchable[] => labels.map((label) => ({ label }))
const found = (all: readonly Searchable[], typed: string) => bestMatches(all, typed).map(({ label }) => label)

describe('what is typed', () => {
  it('finds all in their order while it is nothing', () => {
    expect(found(named('b', 'a'), ' ')).toEqual(['b', 'a'])
  })

  it('finds the name itself, then its beginning, then a word’s, then several words’, then letters anywhere', () => {
    const all = named('Restable row', 'A row, then a table', 'Delete Table Row', 'Table Rows', 'Table row')
    expect(found(all, 'table row')).toEqual([
      'Table row',
      'Table Rows',
      'Delete Table Row',
      'A row, then a table',
      'Restable row',
    ])
  })

  it('keeps the order of those that are as good', () => {
    expect(found(named('Save As', 'Save', 'Save as Template'), 'sav')).toEqual(['Save As', 'Save', 'Save as Template'])
  })

  it('finds by other words too, but only by their beginnings, and after what is named so', () => {
    const all: Searchable[] = [{ label: 'Zoom In', also: 'View' }, { label: 'Show Views' }]
    expect(found(all, 'view')).toEqual(['Show Views', 'Zoom In'])
    expect(found(all, 'zoom vi')).toEqual(['Zoom In'])
    expect(found(all, 'iew')).toEqual(['Show Views'])
  })

  it('minds no case, accents or punctuation', () => {
    expect(found(named('Sub-headline'), 'SUB HEAD')).toEqual(['Sub-headline'])
    expect(found(named('Résumé'), 'resume')).toEqual(['Résumé'])
    expect(found(named('What does it cost?'), 'cost?')).toEqual(['What does it cost?'])
  })

  it('finds nothing where a word of it is missing', () => {
    expect(found(named('Save As', 'Open'), 'save nothing')).toEqual([])
  })
})
