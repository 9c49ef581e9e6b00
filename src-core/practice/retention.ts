import { addDays } from './days.ts'
import { isDue, retention } from './schedule.ts'
import type { PracticeStore } from './store.ts'

export interface RetentionDay {
  /** Days from now. */
  readonly ahead: number
  /** YYYY-MM-DD. */
  readonly day: string
  /** The mean chance, from 0 to 1, that an answer comes to mind on that day if none is practised until then. */
  readonly value: number
  /** Questions that are due by then. */
  readonly due: number
}

const dayMs = 86_400_000

/** How well the questions that were asked will be remembered, today and on each day after; empty when none was asked. */
export function retentionForecast(
  { cards }: PracticeStore,
  now: Date,
  today: string,
  days: number,
): readonly RetentionDay[] {
  const held = Object.values(cards)
  if (held.length === 0) return []
  return Array.from({ length: days + 1 }, (_each, ahead) => {
    const then = new Date(now.getTime() + ahead * dayMs)
    return {
      ahead,
      day: addDays(today, ahead),
      value: held.reduce((sum, card) => sum + retention(card, then), 0) / held.length,
      due: held.filter((card) => isDue(card, then)).length,
    }
  })
}
