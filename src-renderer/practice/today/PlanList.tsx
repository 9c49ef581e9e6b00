import { daysBetween } from '../../../src-core/practice/days.ts'
import type { PlannedDay, PlannedTask } from '../../../src-core/practice/plan.ts'
import type { TodaysTask } from '../../../src-core/practice/today.ts'
import { progressStrings } from '../../../src-core/progress-strings.ts'
import { mondayOf, shortDay, weekDay } from '../dates.ts'
import { taskName } from './go-to-task.ts'
import styles from './PlanList.module.css'
import today from './Today.module.css'

const words = progressStrings.today

export interface PlanListProps {
  readonly plan: readonly PlannedDay[]
  readonly tasks: readonly TodaysTask[]
  /** YYYY-MM-DD. */
  readonly today: string
  /** YYYY-MM-DD. */
  readonly interviewDate: string
}

/** The whole plan, week by week. */
export function PlanList({ plan, tasks, today: day, interviewDate }: PlanListProps) {
  const mondays = [...new Set(plan.map((planned) => mondayOf(planned.day)))]
  const isDone = new Set(tasks.filter(({ done }) => done).map(({ task }) => taskName(task)))
  const last = plan.at(-1)?.day ?? day
  return (
    <section aria-labelledby="whole-plan" className={today.section}>
      <h3 id="whole-plan">{words.plan}</h3>
      <p className={today.hint}>{words.planLead(plan.length)}</p>
      <div className={styles.plan}>
        {mondays.map((monday) => (
          <section key={monday} aria-labelledby={`week-${monday}`} className={styles.week}>
            <h4 id={`week-${monday}`}>{words.week(shortDay(monday))}</h4>
            <ol>
              {plan
                .filter((planned) => mondayOf(planned.day) === monday)
                .map((planned) => (
                  <li key={planned.day} aria-current={planned.day === day ? 'date' : undefined} className={styles.day}>
                    <time dateTime={planned.day}>{planned.day === day ? words.todayLabel : weekDay(planned.day)}</time>
                    <ul>
                      {besidesDue(planned).map((task) => (
                        <li
                          key={taskName(task)}
                          className={styles.task}
                          data-kind={task.kind}
                          data-done={planned.day === day && isDone.has(taskName(task))}
                        >
                          {taskName(task)}
                        </li>
                      ))}
                    </ul>
                  </li>
                ))}
            </ol>
          </section>
        ))}
      </div>
      {daysBetween(last, interviewDate) === 1 ? (
        <p className={styles.interview}>
          <time dateTime={interviewDate}>{weekDay(interviewDate)}</time>
          {words.interviewDay}
        </p>
      ) : (
        <p className={today.hint}>{words.planBeyond}</p>
      )}
    </section>
  )
}

/** What is due is gone over every day, which goes without saying where there is more to do. */
function besidesDue({ tasks }: PlannedDay): readonly PlannedTask[] {
  const others = tasks.filter(({ kind }) => kind !== 'due')
  return others.length === 0 ? tasks : others
}
