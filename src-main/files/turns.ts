const turns = new Map<string, Promise<unknown>>()

/**
 * Runs work that must not overlap with other work of the same key, in the order in which it was asked for. Work may not
 * ask for a turn of its own key.
 * @param key absolute path of what is changed
 */
export function inTurn<T>(key: string, work: () => Promise<T>): Promise<T> {
  const mine = (turns.get(key) ?? Promise.resolve()).then(work)
  const settled = mine
    .catch(() => {})
    .then(() => {
      if (turns.get(key) === settled) turns.delete(key)
    })
  turns.set(key, settled)
  return mine
}

/** Resolves once nothing is being written any more; null when nothing is. */
export function pendingWrites(): Promise<unknown> | null {
  return turns.size === 0 ? null : Promise.all(turns.values())
}
