import type { SpellingAnswer, SpellingRequest } from './spelling-messages.ts'

type Asked = SpellingRequest extends infer Each ? (Each extends { id: number } ? Omit<Each, 'id'> : never) : never

/**
 * The dictionary in its worker. The worker is started by the first question and kept, since loading takes a quarter of a
 * second; a word is asked about once.
 */
export class Speller {
  readonly #makeWorker: () => Worker
  #worker: Worker | null = null
  #nextId = 1
  readonly #waiting = new Map<number, { resolve: (words: readonly string[]) => void; reject: (why: Error) => void }>()
  readonly #unknown = new Map<string, boolean>()

  constructor(
    makeWorker = () =>
      new Worker(new URL('./spelling-worker.ts', import.meta.url), { type: 'module', name: 'spelling' }),
  ) {
    this.#makeWorker = makeWorker
  }

  /** Learns about words it was not asked about yet. @returns whether there were any */
  async learn(words: Iterable<string>): Promise<boolean> {
    const fresh = [...words].filter((word) => !this.#unknown.has(word))
    if (fresh.length === 0) return false
    const unknown = new Set(await this.#ask({ kind: 'unknown', words: fresh }))
    for (const word of fresh) this.#unknown.set(word, unknown.has(word))
    return true
  }

  /** Whether the dictionary lacks a word; false for a word it was not asked about. */
  lacks(word: string): boolean {
    return this.#unknown.get(word) ?? false
  }

  suggest(word: string): Promise<readonly string[]> {
    return this.#ask({ kind: 'suggest', word })
  }

  #ask(asked: Asked): Promise<readonly string[]> {
    return new Promise((resolve, reject) => {
      const id = this.#nextId++
      this.#waiting.set(id, { resolve, reject })
      this.#start().postMessage({ ...asked, id })
    })
  }

  #start(): Worker {
    if (this.#worker) return this.#worker
    const worker = this.#makeWorker()
    this.#worker = worker
    worker.addEventListener('message', ({ data }: MessageEvent<SpellingAnswer>) => {
      this.#waiting.get(data.id)?.resolve(data.words)
      this.#waiting.delete(data.id)
    })
    const stopped = ({ message }: { message?: string }) => {
      // The next question starts another one.
      worker.terminate()
      this.#worker = null
      const waiting = [...this.#waiting.values()]
      this.#waiting.clear()
      for (const { reject } of waiting) reject(new Error(message || 'The spelling worker has stopped.'))
    }
    worker.addEventListener('error', stopped)
    worker.addEventListener('messageerror', () => stopped({}))
    return worker
  }
}
