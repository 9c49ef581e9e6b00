import styles from './PlotTip.module.css'

/** What stands at the pointer over a plot. */
export function PlotTip({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  return (
    <div className={styles.tip}>
      <strong>{title}</strong>
      {lines.map((line) => (
        <span key={line}>{line}</span>
      ))}
    </div>
  )
}
