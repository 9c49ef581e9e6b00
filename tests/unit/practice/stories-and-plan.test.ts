import { describe, expect, it } from 'vitest'
import { addDays, daysBetween, makePlan } from '../../../src-core/practice/plan.ts'
import { coverageByTopic, daysPractised, pointsByDay } from '../../../src-core/practice/progress.ts'
import { emptyStore, type Story } from '../../../src-core/practice/store.ts'
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

describe('the plan', () => {
  const topics = [
    { id: 'price', of: 4, good: 3, asked: 4 },
    { id: 'risks', of: 4, good: 0, asked: 1 },
    { id: 'legal', of: 0, good: 0, asked: 0 },
  ] as const
  const plan = (interviewDate: string) =>
    makePlan({ today: '2027-03-01', interviewDate, topics, withoutStory: ['ownership', 'frugality', 'dive-deep'] })

  it('has a day for each until the interview, at most thirty', () => {
    expect(plan('2027-03-11').map(({ day }) => day)).toEqual(
      Array.from({ length: 10 }, (_, i) => addDays('2027-03-01', i)),
    )
    expect(plan('2027-12-01')).toHaveLength(30)
    expect(plan('2027-03-01')).toEqual([])
    expect(plan('2027-02-01')).toEqual([])
  })

  it('takes the weakest topic first, every principle without a story, drafts that grow, and rests before the day', () => {
    const days = plan('2027-03-31')
    const tasks = days.flatMap((day) => day.tasks)
    expect(days[0]?.tasks).toContainEqual({ kind: 'drill', topic: 'risks' })
    expect(tasks.flatMap((task) => (task.kind === 'drill' ? task.topic : []))).not.toContain('legal')
    expect(tasks.flatMap((task) => (task.kind === 'story' ? task.principle : []))).toEqual([
      'ownership',
      'frugality',
      'dive-deep',
    ])
    const lengths = tasks.flatMap((task) => (task.kind === 'draft' ? task.minutes : []))
    expect(lengths[0]).toBe(30)
    expect(lengths.at(-1)).toBe(90)
    expect(tasks.filter(({ kind }) => kind === 'written')).toHaveLength(2)
    expect(tasks.some(({ kind }) => kind === 'interview')).toBe(true)
    expect(days.at(-1)?.tasks).toEqual([{ kind: 'due' }, { kind: 'rest' }])
    expect(days.every((day) => day.tasks[0]?.kind === 'due')).toBe(true)
  })

  it('counts days over months and leap years', () => {
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2)
    expect(addDays('2027-12-31', 1)).toBe('2028-01-01')
  })
})

describe('progress', () => {
  const attempt = { question: 'q', answer: null, seconds: 1, pointsOf: 4 } as const
  const store = {
    ...emptyStore,
    attempts: [
      { ...attempt, at: '2027-03-02T10:00:00Z', points: [0, 1, 2, 3], rating: 'good' as const },
      { ...attempt, at: '2027-03-01T10:00:00Z', points: [0], rating: 'again' as const },
      { ...attempt, at: '2027-03-01T11:00:00Z', points: [0, 1], rating: 'hard' as const },
    ],
  }
  const dayOf = (time: string) => time.slice(0, 10)

  it('is the share of points by day', () => {
    expect(pointsByDay(store, dayOf)).toEqual([
      { day: '2027-03-01', value: 0.375, count: 2 },
      { day: '2027-03-02', value: 1, count: 1 },
    ])
  })

  it('counts days with practice, and none is lost by a day without', () => {
    expect(daysPractised(store, ['2027-03-01', '2027-03-02', '2027-03-03'], dayOf)).toBe(2)
  })

  it('covers every topic, also those without questions', () => {
    expect(coverageByTopic([], store).every(({ of, good, asked }) => of === 0 && good === 0 && asked === 0)).toBe(true)
  })
})
