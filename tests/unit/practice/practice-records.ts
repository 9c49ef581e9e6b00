import type { PracticeQuestion } from '../../../src-core/practice/question-bank.ts'
import { rateCard } from '../../../src-core/practice/schedule.ts'
import type { DraftRecord, PracticeAttempt, PracticeStore, Story } from '../../../src-core/practice/store.ts'
import { emptyStore } from '../../../src-core/practice/store.ts'
import type { Topic } from '../../../src-core/practice/vocabulary.ts'

export const question = (id: string, topic: Topic): PracticeQuestion => ({
  id,
  question: `${id}?`,
  side: 'internal',
  topic,
  role: 'finance',
  principles: ['dive-deep', 'frugality'],
  why: 'Because.',
  points: ['one', 'two', 'three', 'four'],
  weak: ['weak'],
  followUps: ['then', 'and then'],
  source: 'Ours.',
})

export const attempt = (
  id: string,
  at: string,
  rating: PracticeAttempt['rating'] = 'good',
  points: readonly number[] = [0, 1, 2],
): PracticeAttempt => ({ at, question: id, answer: null, seconds: 60, points: [...points], pointsOf: 4, rating })

/** Records in which these answers were given, with the cards that they leave. */
export function answered(...attempts: readonly PracticeAttempt[]): PracticeStore {
  const cards: PracticeStore['cards'] = {}
  for (const { question: id, rating, at } of attempts) cards[id] = rateCard(cards[id] ?? null, rating, new Date(at))
  return { ...emptyStore, cards, attempts: [...attempts] }
}

export const story: Story = {
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

export const draft = (at: string, scores: DraftRecord['scores'] = {}): DraftRecord => ({
  subject: null,
  id: at,
  at,
  prompt: null,
  minutes: 45,
  usedMs: 45 * 60_000,
  words: 700,
  readiness: 60,
  scores,
  notes: '',
})
