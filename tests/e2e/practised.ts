import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { recordAnswer } from '../../src-core/practice/drill.ts'
import type { PracticeQuestion } from '../../src-core/practice/question-bank.ts'
import { readQuestionBank } from '../../src-core/practice/read-bank.ts'
import { ratings } from '../../src-core/practice/schedule.ts'
import { emptyStore, type PracticeStore } from '../../src-core/practice/store.ts'
import { repository } from './shells/electron-shell.ts'

const folder = path.join(repository, 'templates/practice')

/** The questions that come with Dateline. */
export const shippedQuestions: readonly PracticeQuestion[] = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml') && name !== 'drafting-prompts.yaml')
  .sort()
  .flatMap((name) => readQuestionBank(readFileSync(path.join(folder, name), 'utf8'), name).questions)

const dayMs = 86_400_000

export interface Practised {
  /** Days with answers, each two days after the one before; the last is yesterday. */
  readonly days: number
  readonly answersADay: number
}

/**
 * Records of somebody who has practised for some weeks and is getting better: answers, drafts, a story, a written answer and
 * an interview.
 */
export function practised(now: Date, { days, answersADay }: Practised): PracticeStore {
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1, 12)
  const at = (daysBefore: number) => new Date(yesterday.getTime() - daysBefore * dayMs)
  let store: PracticeStore = emptyStore
  for (let day = 0; day < days; day++) {
    const when = at((days - 1 - day) * 2)
    for (let i = 0; i < answersADay; i++) {
      const question = shippedQuestions[(day * answersADay + i * 7) % shippedQuestions.length]
      if (!question) throw new Error('There are no practice questions.')
      const most = question.points.length
      const held = Math.min(most, Math.max(1, Math.round((most * (day + 1 + (i % 3))) / (days + 2))))
      const rating = ratings[Math.min(3, Math.floor((4 * (day + (i % 3))) / (days + 1)))] ?? 'good'
      const points = Array.from({ length: held }, (_each, point) => point)
      const time = new Date(when.getTime() + i * 120_000)
      store = recordAnswer(store, { question, answer: 'In 2027 we sell 400.', seconds: 80 + i, points, rating }, time)
    }
  }
  return {
    ...store,
    drafts: [38, 52, 49, 71].map((readiness, index) => ({
      id: `draft-${index}`,
      at: at(24 - index * 7).toISOString(),
      prompt: 'night-pharmacist',
      subject: 'The pharmacist at three in the morning',
      minutes: ([30, 45, 45, 60] as const)[index] ?? 30,
      usedMs: 30 * 60_000,
      words: 420 + index * 130,
      readiness,
      scores: {
        structure: 2 + Math.min(index, 2),
        specificity: 2,
        reasoning: 2 + (index % 3),
        delivery: index < 3 ? 3 : 4,
      },
      notes: 'The number came too late.',
    })),
    stories: [
      {
        id: 'story-1',
        changed: at(3).toISOString(),
        title: 'The returns desk',
        principles: ['dive-deep', 'customer-obsession'],
        situation: 'Returns took nine days.',
        task: 'I was to halve that.',
        action: 'I read 200 returns by hand and changed the labels.',
        result: 'Returns take four days.',
        learnt: 'To look at the parcels first.',
      },
    ],
    written: [{ prompt: 'inventive', changed: at(5).toISOString(), text: 'I built a desk for returns. '.repeat(100) }],
    interviews: [
      {
        id: 'interview-1',
        at: at(4).toISOString(),
        with: 'A former colleague',
        role: null,
        minutes: 45,
        questions: [],
        scores: { structure: 4 },
        feedback: 'Say the number first.',
        nextStep: 'Two drills on price.',
      },
    ],
  }
}
