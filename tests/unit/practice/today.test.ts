import { describe, expect, it } from 'vitest'
import { emptyStore, type PracticeStore } from '../../../src-core/practice/store.ts'
import { planFrom, type TodayInput, todaysTasks } from '../../../src-core/practice/today.ts'
import { principleIds } from '../../../src-core/practice/vocabulary.ts'
import { answered, attempt, draft, question, story } from './practice-records.ts'

const today = '2027-03-10'
const at = (hour: number, day = today) => `${day}T${String(hour).padStart(2, '0')}:00:00.000Z`
const questions = [
  ...['r1', 'r2', 'r3', 'r4', 'r5', 'r6'].map((id) => question(id, 'risks')),
  ...['p1', 'p2'].map((id) => question(id, 'price')),
]
const of = (store: PracticeStore): TodayInput => {
  return { store, questions, now: new Date(at(18)), today, dayOf: (time) => time.slice(0, 10) }
}
const task = (store: PracticeStore, kind: string) => todaysTasks(of(store)).find((each) => each.task.kind === kind)
const page = Array(500).fill('word').join(' ')

describe('today', () => {
  it('without a date of an interview: what is due, the weakest topic and a timed draft', () => {
    expect(planFrom(of(emptyStore))).toEqual([
      { day: today, tasks: [{ kind: 'due' }, { kind: 'drill', topic: 'price' }, { kind: 'draft', minutes: 45 }] },
    ])
    expect(planFrom(of({ ...emptyStore, interviewDate: '2027-03-09' }))).toHaveLength(1)
  })

  it('without a date suggests what is missing once a draft was written this week', () => {
    const drafted = { ...emptyStore, drafts: [draft(at(9, '2027-03-05'))] }
    expect(planFrom(of(drafted))[0]?.tasks).toContainEqual({ kind: 'story', principle: 'customer-obsession' })
    const told = { ...drafted, stories: [{ ...story, principles: principleIds }] } as PracticeStore
    expect(planFrom(of(told))[0]?.tasks).toContainEqual({ kind: 'written', prompt: 'inventive' })
    const written = (['inventive', 'judgment'] as const).map((prompt) => {
      return { prompt, changed: at(9, '2027-03-02'), text: page }
    })
    expect(planFrom(of({ ...told, written }))[0]?.tasks).toContainEqual({ kind: 'interview', minutes: 30 })
  })

  it('has nothing due to tick while nothing was ever asked', () => {
    expect(task(emptyStore, 'due')).toBeUndefined()
  })

  it('of the interview has no tasks', () => {
    expect(todaysTasks(of({ ...emptyStore, interviewDate: today }))).toEqual([])
  })

  it('ticks what is due once nothing is, and says how far it is', () => {
    const yesterday = at(9, '2027-03-08')
    const due = answered(attempt('r1', yesterday, 'again'), attempt('r2', yesterday, 'again'))
    expect(task(due, 'due')).toMatchObject({ done: false, count: { done: 0, of: 2 } })
    const half = answered(...due.attempts, attempt('r1', at(10), 'easy'))
    expect(task(half, 'due')).toMatchObject({ done: false, count: { done: 1, of: 2 } })
    const all = answered(...half.attempts, attempt('r2', at(11), 'easy'))
    expect(task(all, 'due')).toMatchObject({ done: true, count: { done: 2, of: 2 } })
  })

  it('keeps this morning’s topic when its questions were answered well, and ticks it', () => {
    const answers = ['p1', 'p2'].map((id) => attempt(id, at(10), 'easy'))
    expect(task(answered(...answers.slice(1)), 'drill')).toMatchObject({
      task: { topic: 'price' },
      done: false,
      count: { done: 1, of: 2 },
    })
    expect(task(answered(...answers), 'drill')).toMatchObject({ task: { topic: 'price' }, done: true })
    // What was answered yesterday is no work of today; the topic is not the weakest any more.
    const before = ['p1', 'p2'].map((id) => attempt(id, at(10, '2027-03-09'), 'easy'))
    expect(task(answered(...before), 'drill')).toMatchObject({
      task: { topic: 'risks' },
      done: false,
      count: { done: 0, of: 5 },
    })
  })

  it('ticks a draft of today only', () => {
    expect(task({ ...emptyStore, drafts: [draft(at(9))] }, 'draft')).toMatchObject({ done: true })
    expect(task({ ...emptyStore, drafts: [draft(at(9, '2027-03-01'))] }, 'draft')).toMatchObject({ done: false })
  })

  it('has the stories told today for its own, and those that lack a part for none', () => {
    const interviewDate = '2027-04-30'
    const told = { ...emptyStore, interviewDate, stories: [{ ...story, changed: at(9) }] }
    expect(task(told, 'story')).toMatchObject({ task: { principle: 'dive-deep' }, done: true })
    const halfTold = { ...told, stories: [{ ...story, changed: at(9), result: '' }] }
    expect(task(halfTold, 'story')).toMatchObject({ task: { principle: 'customer-obsession' }, done: false })
  })

  it('ticks a written prompt from about a page on, and an interview held', () => {
    const soon = { ...emptyStore, interviewDate: '2027-03-16' }
    const answer = (text: string) => ({
      ...soon,
      written: [{ prompt: 'inventive' as const, changed: at(9), text }],
    })
    expect(task(answer('Soon.'), 'written')).toMatchObject({ task: { prompt: 'inventive' }, done: false })
    expect(task(answer(page), 'written')).toMatchObject({ task: { prompt: 'inventive' }, done: true })
    expect(task(soon, 'interview')).toMatchObject({ done: false })
    const held = {
      id: 'i',
      at: at(9),
      with: null,
      role: null,
      minutes: 30,
      questions: [],
      scores: {},
      feedback: '',
      nextStep: '',
    }
    expect(task({ ...soon, interviews: [held] }, 'interview')).toMatchObject({ done: true })
  })

  it('of rest is today when the interview is tomorrow, unless nothing was practised before', () => {
    const eve = (interviewDate: string) => planFrom(of({ ...emptyStore, interviewDate })).at(-1)?.tasks
    expect(eve('2027-03-12')).toEqual([{ kind: 'due' }, { kind: 'rest' }])
    expect(task({ ...emptyStore, interviewDate: '2027-03-11' }, 'rest')).toBeUndefined()
  })
})
