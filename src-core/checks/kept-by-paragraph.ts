import type { ProseParagraph } from './prose.ts'

/**
 * Makes of a reading of one paragraph one that is done once: document rules run at every key press, and all but one
 * paragraph are as they were. `by` is what the reading depends on beside the paragraph, a rule's word lists.
 */
export function keptByParagraph<T, By extends object>(
  read: (paragraph: ProseParagraph, by: By) => T,
): (paragraph: ProseParagraph, by: By) => T {
  const kept = new WeakMap<ProseParagraph, { by: By; value: T }>()
  return (paragraph, by) => {
    const known = kept.get(paragraph)
    if (known?.by === by) return known.value
    const value = read(paragraph, by)
    kept.set(paragraph, { by, value })
    return value
  }
}
