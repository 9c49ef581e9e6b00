/**
 * Names that this tab holds as long as it lives: what other tabs may not touch. The browser gives them free when the tab
 * ends, however it ends.
 */
export class HeldLocks {
  readonly #locks: LockManager | null
  readonly #prefix: string
  readonly #held = new Map<string, () => void>()

  /** @param locks null where the browser has none (no secure context): then this tab knows of itself alone */
  constructor(locks: LockManager | null, prefix: string) {
    this.#locks = locks
    this.#prefix = prefix
  }

  /** False when another tab holds the name. */
  async hold(name: string): Promise<boolean> {
    if (this.#held.has(name)) return true
    const locks = this.#locks
    if (locks === null) {
      this.#held.set(name, () => {})
      return true
    }
    return new Promise((resolve, reject) => {
      locks
        .request(this.#prefix + name, { ifAvailable: true }, async (lock) => {
          if (lock === null) return resolve(this.#held.has(name))
          await new Promise<void>((free) => {
            this.#held.set(name, free)
            resolve(true)
          })
        })
        .catch(reject)
    })
  }

  free(name: string): void {
    this.#held.get(name)?.()
    this.#held.delete(name)
  }

  /** Names that any living tab holds, this one among them. */
  async all(): Promise<ReadonlySet<string>> {
    const held = (await this.#locks?.query())?.held ?? []
    const names = held.flatMap(({ name }) => (name?.startsWith(this.#prefix) ? [name.slice(this.#prefix.length)] : []))
    return new Set([...this.#held.keys(), ...names])
  }
}
