import { describe, expect, it } from 'vitest'
import type { Story } from '../../../src-core/practice/store.ts'
import { checkStory, coverage } from '../../../src-core/practice/stories.ts'

const story: Story = {
  id: 's',
  changed: '2027-03-01T09:00:00.000Z',
  title: 'The returns desk',
  principles: ['dive-deep'],
  situation: 'Returns took nine days.',
  task: 'I was to halve that.',
  action: 'I read 200 returns by hand and found that our labels were wrong, so I changed them.',
  result: 'Returns take four days.',
  learnt: 'To look at the parcels before the dashboard.',
}

describe('a STAR story', () => {
  it('that is whole lacks nothing', () => {
    expect(checkStory(story)).toEqual([])
  })

  it.each([
    [{ action: 'We read the returns and we changed our labels. I helped.' }, ['we']],
    [{ result: 'Returns are faster.' }, ['number']],
    [{ result: ' ', learnt: '' }, ['result', 'learnt']],
    [{ principles: [] }, ['principle']],
  ])('is told what it lacks: %j', (change, lacks) => {
    expect(checkStory({ ...story, ...change })).toEqual(lacks)
  })

  it('covers the principles it is told for', () => {
    const covered = coverage([story])
    expect(covered.size).toBe(16)
    expect(covered.get('dive-deep')).toEqual([story])
    expect(covered.get('ownership')).toEqual([])
  })
})
