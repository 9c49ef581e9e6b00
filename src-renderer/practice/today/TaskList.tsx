import { CircleCheck, Circle as CircleOpen, Coffee } from 'lucide-react'
import { dueQuestions } from '../../../src-core/practice/drill.ts'
import type { PracticeStore } from '../../../src-core/practice/store.ts'
import type { TodaysTask } from '../../../src-core/practice/today.ts'
import { progressStrings } from '../../../src-core/progress-strings.ts'
import { Button } from '../../primitives/Button.tsx'
import { usePractice } from '../use-practice.ts'
import { goToTask, taskName } from './go-to-task.ts'
import styles from './TaskList.module.css'
import today from './Today.module.css'

const words = progressStrings.today

export interface TaskListProps {
  readonly tasks: readonly TodaysTask[]
  readonly now: Date
}

/** What to do today, each with the way to where it is done; what the records say was done is ticked. */
export function TaskList({ tasks, now }: TaskListProps) {
  const { practice, store } = usePractice()
  const left = tasks.filter(({ task, done }) => !done && task.kind !== 'rest')
  return (
    <section aria-labelledby="todays-tasks" className={today.section}>
      <h3 id="todays-tasks">{words.tasks}</h3>
      <ul className={styles.list}>
        {tasks.map((todays) => (
          <Task
            key={taskName(todays.task)}
            {...todays}
            detail={detailOf(todays, store, now)}
            onGo={() => goToTask(practice, todays.task)}
          />
        ))}
      </ul>
      <p className={today.hint} role="status">
        {left.length === 0 ? words.allDone : words.tasksHint}
      </p>
    </section>
  )
}

function Task({
  task,
  done,
  detail,
  onGo,
}: TodaysTask & { readonly detail: string | null; readonly onGo: () => void }) {
  const name = taskName(task)
  return (
    <li className={styles.task} data-done={done}>
      {task.kind === 'rest' ? (
        <Coffee size={18} strokeWidth={1.75} aria-hidden />
      ) : done ? (
        <CircleCheck size={18} aria-hidden />
      ) : (
        <CircleOpen size={18} strokeWidth={1.75} aria-hidden />
      )}
      <div>
        {task.kind === 'rest' ? null : <span className="visually-hidden">{done ? words.done : words.open}: </span>}
        <span className={styles.name}>{name}</span>
        {detail === null ? null : <span className={styles.detail}>{detail}</span>}
      </div>
      {task.kind === 'rest' || done ? null : (
        <Button aria-label={words.startNamed(words.start[task.kind], name)} onClick={onGo}>
          {words.start[task.kind]}
        </Button>
      )}
    </li>
  )
}

function detailOf({ task, done, count }: TodaysTask, store: PracticeStore, now: Date): string | null {
  if (count === null) return null
  if (task.kind !== 'due') return words.answered(count.done, count.of)
  return done ? words.nothingDue : words.dueCount(dueQuestions(store, now).length)
}
