/** `accept`: the text as it would be with all changes accepted. `show`: what was deleted struck out, what was inserted marked. */
export const trackedChangeChoices = ['accept', 'show'] as const
export type TrackedChanges = (typeof trackedChangeChoices)[number]

/** Counts the tracked changes of a file and whose they are. */
export class ChangeCounter {
  readonly choice: TrackedChanges
  private readonly counts = { inserted: 0, deleted: 0 }
  private readonly authors = new Set<string>()

  constructor(choice: TrackedChanges) {
    this.choice = choice
  }

  add(kind: 'inserted' | 'deleted', author: string | undefined): void {
    this.counts[kind] += 1
    if (author) this.authors.add(author)
  }

  /** One sentence, or null for a file without tracked changes. */
  sentence(): string | null {
    const { inserted, deleted } = this.counts
    if (inserted + deleted === 0) return null
    const parts = [inserted > 0 ? count(inserted, 'insertion') : null, deleted > 0 ? count(deleted, 'deletion') : null]
    const by = this.authors.size > 0 ? ` by ${[...this.authors].slice(0, 5).join(', ')}` : ''
    const done =
      this.choice === 'accept' ? 'were accepted' : 'are shown: insertions between <ins> tags, deletions struck out'
    return `Tracked changes${by} (${parts.filter((part) => part !== null).join(', ')}) ${done}.`
  }
}

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`
}
