import { strings } from '../../src-core/strings.ts'
import type { Comparison } from './compare-texts.ts'
import styles from './Differences.module.css'
import { useComparison } from './use-comparison.ts'

const text = strings.ui.compare

export interface DifferencesProps {
  /** Markdown; what only stands here is struck through. */
  readonly before: string
  /** Markdown; what only stands here is underlined. */
  readonly after: string
}

/** Two texts as one, block by block, with the words that differ marked. */
export function Differences({ before, after }: DifferencesProps) {
  const steps = useComparison(before, after)
  if (before === after) return <p className={styles.none}>{text.none}</p>
  if (steps === null)
    return (
      <p role="status" className={styles.none}>
        {text.working}
      </p>
    )
  if (steps.every(({ kind }) => kind === 'same')) return <p className={styles.none}>{text.lineEnds}</p>
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section className={styles.differences} aria-label={text.label} tabIndex={0}>
      {steps.map((step, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list is made anew as a whole, and blocks may repeat.
        <Step key={i} step={step} />
      ))}
    </section>
  )
}

function Step({ step }: { readonly step: Comparison }) {
  switch (step.kind) {
    case 'same':
      return <p className={styles.same}>{text.same(step.blocks)}</p>
    case 'removed':
      return (
        <p className={styles.block}>
          <del>{step.text}</del>
        </p>
      )
    case 'added':
      return (
        <p className={styles.block}>
          <ins>{step.text}</ins>
        </p>
      )
    case 'changed':
      return (
        <p className={styles.block}>
          {step.pieces.map(({ kind, text: words }, i) => {
            const Mark = kind === 'removed' ? 'del' : kind === 'added' ? 'ins' : 'span'
            // biome-ignore lint/suspicious/noArrayIndexKey: as above.
            return <Mark key={i}>{words}</Mark>
          })}
        </p>
      )
  }
}
