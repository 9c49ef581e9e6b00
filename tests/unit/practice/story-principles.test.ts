import { describe, expect, it } from 'vitest'
import { principleMeanings } from '../../../src-core/practice/principle-meanings.ts'
import type { Story } from '../../../src-core/practice/store.ts'
import { mostPrinciples, toggledPrinciple } from '../../../src-core/practice/stories.ts'
import { principleIds } from '../../../src-core/practice/vocabulary.ts'
import { movedCell } from '../../../src-renderer/practice/stories/moved-cell.ts'

const story: Story = {
  id: 's',
  changed: '2027-03-01T09:00:00.000Z',
  title: 'The returns desk',
  principles: ['dive-deep'],
  situation: '',
  task: '',
  action: '',
  result: '',
  learnt: '',
}

describe('the principles of a story', () => {
  it('come and go one at a time, and stop at four', () => {
    const two = toggledPrinciple(story, 'ownership')
    expect(two.principles).toEqual(['dive-deep', 'ownership'])
    expect(toggledPrinciple(two, 'dive-deep').principles).toEqual(['ownership'])
    const full = principleIds.reduce(toggledPrinciple, { ...story, principles: [] })
    expect(full.principles).toEqual(principleIds.slice(0, mostPrinciples))
    expect(toggledPrinciple(full, 'frugality')).toBe(full)
  })

  it('are each explained by a sentence of their own', () => {
    const meanings = principleIds.map((id) => principleMeanings[id])
    expect(new Set(meanings).size).toBe(16)
    for (const meaning of meanings) expect(meaning).toMatch(/^You .{20,}\.$/)
  })
})

describe('a cell of the coverage table', () => {
  const size = { rows: 16, columns: 3 }

  it.each([
    ['ArrowDown', { row: 1, column: 1 }],
    ['ArrowUp', { row: 0, column: 1 }],
    ['ArrowLeft', { row: 0, column: 0 }],
    ['ArrowRight', { row: 0, column: 2 }],
    ['Home', { row: 0, column: 0 }],
    ['End', { row: 0, column: 2 }],
    ['Enter', null],
  ])('by %s', (key, expected) => {
    expect(movedCell(key, { row: 0, column: 1 }, size)).toEqual(expected)
  })

  it('is never left at an edge', () => {
    expect(movedCell('ArrowDown', { row: 15, column: 2 }, size)).toEqual({ row: 15, column: 2 })
    expect(movedCell('ArrowRight', { row: 15, column: 2 }, size)).toEqual({ row: 15, column: 2 })
  })
})
