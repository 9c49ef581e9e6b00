/**
 * Files the system asks to open: named on the command line, by a second start, by macOS' `open-file`, or chosen from the
 * menu's recent files. They wait here until a page can take them, in the order in which they came.
 */
export class OpenRequests {
  #waiting: string[] = []
  #deliver: ((file: string) => Promise<void>) | null = null
  #last: Promise<void> = Promise.resolve()
  readonly #onError: (error: unknown) => void

  /** @param onError gets what a delivery threw; the next file is delivered all the same */
  constructor(onError: (error: unknown) => void) {
    this.#onError = onError
  }

  /** @param file absolute path */
  add(file: string): void {
    this.#waiting.push(file)
    this.#flush()
  }

  /** Delivers what waits and what comes, one after the other, until {@link stop}. */
  start(deliver: (file: string) => Promise<void>): void {
    this.#deliver = deliver
    this.#flush()
  }

  /** The page is gone or loads anew: what comes from now on waits for the next. */
  stop(): void {
    this.#deliver = null
  }

  #flush(): void {
    this.#last = this.#last.then(async () => {
      while (this.#deliver !== null) {
        const file = this.#waiting.shift()
        if (file === undefined) return
        await this.#deliver(file).catch(this.#onError)
      }
    })
  }
}
