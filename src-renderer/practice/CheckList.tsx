import { CircleCheck, CircleDashed } from 'lucide-react'
import { storyStrings } from '../../src-core/story-strings.ts'
import styles from './CheckList.module.css'

export interface CheckListProps<Check extends string> {
  readonly title: string
  readonly checks: readonly Check[]
  /** Those that are not met. */
  readonly lacking: readonly Check[]
  readonly words: Readonly<Record<Check, string>>
}

/** What a text should hold, and whether it does, by shape and in words. */
export function CheckList<Check extends string>({ title, checks, lacking, words }: CheckListProps<Check>) {
  return (
    <section className={styles.list}>
      <h3>{title}</h3>
      <ul>
        {checks.map((check) => {
          const open = lacking.includes(check)
          const Icon = open ? CircleDashed : CircleCheck
          return (
            <li key={check} data-open={open}>
              <Icon size={14} aria-hidden />
              <span>
                {words[check]}
                <span className="visually-hidden">: {open ? storyStrings.form.open : storyStrings.form.done}</span>
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
