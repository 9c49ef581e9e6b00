import type { GrammarReport } from '../../src-core/grammar/grammar.ts'
import type { GrammarAnswer, GrammarRequest } from './grammar-messages.ts'

/** Paragraphs that are remembered: those of a few long documents. */
const kept = 5000

/**
 * The grammar checker in its worker. It takes seconds and 450 MB to start, so it runs only between {@link start} and
 * {@link stop}; a paragraph is asked about once.
 */
export class Grammar {
  readonly #makeWorker: () => Worker
  #worker: Worker | null = null
  readonly #known = new Map<string, readonly GrammarReport[]>()
  readonly #asked = new Set<string>()
  #onAnswer: () => void = () => {}
  #onProblem: (error: unknown) => void = () => {}

  constructor(
    makeWorker = () => new Worker(new URL('./grammar-worker.ts', import.meta.url), { type: 'module', name: 'grammar' }),
  ) {
    this.#makeWorker = makeWorker
  }

  /** @param onAnswer told when everything that was asked is answered, and found something new */
  start(onAnswer: () => void, onProblem: (error: unknown) => void): void {
    this.#onAnswer = onAnswer
    this.#onProblem = onProblem
    if (this.#worker) return
    const worker = this.#makeWorker()
    this.#worker = worker
    worker.addEventListener('message', ({ data }: MessageEvent<GrammarAnswer>) => this.#answered(data))
    worker.addEventListener('error', ({ message }) => {
      this.stop()
      this.#onProblem(new Error(message || 'The grammar worker has stopped.'))
    })
  }

  stop(): void {
    this.#worker?.terminate()
    this.#worker = null
    this.#asked.clear()
    this.#known.clear()
  }

  /** What is known of a paragraph; undefined while it was not asked about or is not answered. */
  known(text: string): readonly GrammarReport[] | undefined {
    return this.#known.get(text)
  }

  ask(texts: readonly string[]): void {
    for (const text of texts) {
      if (!this.#worker || this.#known.has(text) || this.#asked.has(text)) continue
      this.#asked.add(text)
      const request: GrammarRequest = { text }
      this.#worker.postMessage(request)
    }
  }

  #answered({ text, reports }: GrammarAnswer): void {
    this.#asked.delete(text)
    if (this.#known.size >= kept) this.#known.clear()
    this.#known.set(text, reports)
    if (reports.length > 0 || this.#asked.size === 0) this.#onAnswer()
  }
}
