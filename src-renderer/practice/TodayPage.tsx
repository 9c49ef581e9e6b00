import { useMemo } from 'react'
import { daysBetween, lastDays } from '../../src-core/practice/days.ts'
import { daysPractised } from '../../src-core/practice/progress.ts'
import { planFrom, todaysTasks } from '../../src-core/practice/today.ts'
import { practiceStrings } from '../../src-core/practice-strings.ts'
import { progressStrings } from '../../src-core/progress-strings.ts'
import { today as dayOfDate } from '../document/today.ts'
import { dayOf } from './dates.ts'
import { PracticeSheet } from './PracticeSheet.tsx'
import { DueNow } from './today/DueNow.tsx'
import { InterviewDate } from './today/InterviewDate.tsx'
import { PlanList } from './today/PlanList.tsx'
import { TaskList } from './today/TaskList.tsx'
import styles from './today/Today.module.css'
import { WeakestTopics } from './today/WeakestTopics.tsx'
import { useNow } from './use-now.ts'
import { usePractice } from './use-practice.ts'

const words = progressStrings.today

/** What to practise today: the plan's tasks, what is due, and the days up to the interview. */
export function TodayPage() {
  const { store, questions } = usePractice()
  const now = useNow()
  const today = dayOfDate(now)
  const input = useMemo(() => ({ store, questions, now, today, dayOf }), [store, questions, now, today])
  const tasks = useMemo(() => todaysTasks(input), [input])
  const plan = useMemo(() => planFrom(input), [input])
  const week = lastDays(today, 7)
  const practised = daysPractised(store, week, dayOf)
  const { interviewDate } = store
  const isPlanned = interviewDate !== null && daysBetween(today, interviewDate) > 0

  return (
    <PracticeSheet
      title={practiceStrings.screen.pages.today}
      lead={practised === 0 ? words.fresh : words.practised(practised, week.length)}
    >
      <InterviewDate today={today} />
      <div className={styles.columns}>
        {tasks.length > 0 ? <TaskList tasks={tasks} now={now} /> : null}
        <div className={styles.side}>
          <DueNow now={now} />
          {isPlanned ? null : <WeakestTopics />}
        </div>
      </div>
      {isPlanned ? <PlanList plan={plan} tasks={tasks} today={today} interviewDate={interviewDate} /> : null}
    </PracticeSheet>
  )
}
