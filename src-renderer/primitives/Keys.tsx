import styles from './Keys.module.css'

/** A keyboard shortcut as the person's system writes it. */
export function Keys({ keys }: { readonly keys: string }) {
  return <kbd className={styles.keys}>{keys}</kbd>
}
