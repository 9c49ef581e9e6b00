import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { addDays, daysBetween, lastDays } from '../../../src-core/practice/days.ts'
import { makePlan, type PlanInput } from '../../../src-core/practice/plan.ts'
import { principleIds } from '../../../src-core/practice/vocabulary.ts'
import { today as dayOfDate } from '../../../src-renderer/document/today.ts'

const topics = [
  { id: 'price', of: 4, good: 3, asked: 4 },
  { id: 'risks', of: 4, good: 0, asked: 1 },
  { id: 'legal', of: 0, good: 0, asked: 0 },
] as const
const input: Omit<PlanInput, 'interviewDate'> = {
  today: '2027-03-01',
  topics,
  withoutStory: ['ownership', 'frugality', 'dive-deep'],
  unwritten: ['inventive', 'judgment'],
}
const plan = (interviewDate: string, change: Partial<PlanInput> = {}) =>
  makePlan({ ...input, interviewDate, ...change })
const kinds = (days: ReturnType<typeof plan>) => days.flatMap(({ tasks }) => tasks.map(({ kind }) => kind))

describe('the plan', () => {
  it('has a day for each until the interview, at most thirty', () => {
    expect(plan('2027-03-11').map(({ day }) => day)).toEqual(
      Array.from({ length: 10 }, (_, i) => addDays('2027-03-01', i)),
    )
    expect(plan('2027-12-01')).toHaveLength(30)
  })

  it('is empty on the day of the interview and after it', () => {
    expect(plan('2027-03-01')).toEqual([])
    expect(plan('2027-02-01')).toEqual([])
  })

  it('rests on the day before, also when it is made again on that day', () => {
    expect(plan('2027-03-02')).toEqual([{ day: '2027-03-01', tasks: [{ kind: 'due' }, { kind: 'rest' }] }])
  })

  it('of a single day practises when nothing was practised before', () => {
    const fresh = { topics: [{ id: 'risks', of: 4, good: 0, asked: 0 }] } as const
    const [only, ...more] = plan('2027-03-02', fresh)
    expect(more).toEqual([])
    expect(only?.tasks.slice(0, 2)).toEqual([{ kind: 'due' }, { kind: 'drill', topic: 'risks' }])
    expect(only?.tasks).not.toContainEqual({ kind: 'rest' })
    // Sixteen stories find no room in a day.
    const all = plan('2027-03-02', { ...fresh, withoutStory: principleIds })[0]?.tasks.filter(
      ({ kind }) => kind === 'story',
    )
    expect(all).toHaveLength(3)
  })

  it('of two days leaves nothing but what is due for the second', () => {
    expect(plan('2027-03-03')[1]?.tasks).toEqual([{ kind: 'due' }, { kind: 'rest' }])
  })

  it('of a few days has both written prompts, a draft and an interview all the same', () => {
    expect(kinds(plan('2027-03-06')).toSorted()).toEqual(
      [...Array(5).fill('due'), ...Array(4).fill('drill'), ...Array(3).fill('story'), 'written', 'written']
        .concat(['draft', 'draft', 'interview', 'rest'])
        .toSorted(),
    )
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
    expect(lengths).toEqual([30, 30, 30, 45, 45, 60, 60, 90, 90])
    expect(tasks.flatMap((task) => (task.kind === 'written' ? task.prompt : []))).toEqual(['inventive', 'judgment'])
    expect(tasks.filter(({ kind }) => kind === 'interview')).toHaveLength(3)
    expect(days.at(-1)?.tasks).toEqual([{ kind: 'due' }, { kind: 'rest' }])
    expect(days.every((day) => day.tasks[0]?.kind === 'due')).toBe(true)
  })

  it('further off than a month does not rest on its last day, which is not the one before', () => {
    expect(kinds(plan('2027-05-01'))).not.toContain('rest')
  })

  it('without questions, stories to tell or prompts to answer still drafts and interviews', () => {
    const days = plan('2027-03-31', { topics: [], withoutStory: [], unwritten: [] })
    expect(new Set(kinds(days))).toEqual(new Set(['due', 'draft', 'interview', 'rest']))
  })

  it('made again on a later day has drafts and interviews on the same days, so that each comes to be today (property)', () => {
    const fixed = (days: ReturnType<typeof plan>) =>
      days.flatMap(({ day, tasks }) =>
        tasks.filter(({ kind }) => kind === 'draft' || kind === 'interview').map((task) => ({ day, ...task })),
      )
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 30 }), fc.nat(29), (length, later) => {
        fc.pre(later < length - 1)
        const interviewDate = addDays(input.today, length)
        const today = addDays(input.today, later)
        const first = fixed(plan(interviewDate)).filter(({ day }) => day >= today)
        expect(fixed(plan(interviewDate, { today }))).toEqual(first)
      }),
    )
  })
})

describe('days', () => {
  const zone = process.env.TZ
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ
    else process.env.TZ = zone
  })

  it('are counted over months and leap years', () => {
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2)
    expect(addDays('2027-12-31', 1)).toBe('2028-01-01')
    expect(lastDays('2027-03-02', 3)).toEqual(['2027-02-28', '2027-03-01', '2027-03-02'])
  })

  it.each([
    ['Europe/Berlin', '2027-03-28', '2027-03-27T23:30:00Z', '2027-03-28T21:30:00Z'],
    ['Europe/Berlin', '2027-10-31', '2027-10-30T22:30:00Z', '2027-10-31T22:30:00Z'],
    ['America/New_York', '2027-03-14', '2027-03-14T05:30:00Z', '2027-03-15T03:30:00Z'],
    ['Pacific/Auckland', '2027-04-04', '2027-04-03T11:30:00Z', '2027-04-04T11:30:00Z'],
  ])('in %s: that on which the clocks change, %s, is one like any other', (timeZone, day, early, late) => {
    process.env.TZ = timeZone
    expect([dayOfDate(new Date(early)), dayOfDate(new Date(late))]).toEqual([day, day])
    expect(addDays(addDays(day, -1), 2)).toBe(addDays(day, 1))
    expect(daysBetween(addDays(day, -1), addDays(day, 1))).toBe(2)
    const days = plan(addDays(day, 2), { today: addDays(day, -2) }).map((planned) => planned.day)
    expect(days).toEqual([-2, -1, 0, 1].map((offset) => addDays(day, offset)))
  })
})
