import { type ReadMarkdown, readMarkdown } from '../../src-core/markdown/read-markdown.ts'
import { Store } from '../stores/store.ts'
import { readInWorker, type WorkOptions } from './in-worker.ts'
import { longText } from './text-size.ts'

/** A text that is being read, as the window shows it. */
export interface ReadingShown {
  readonly name: string
  /** What is done of it, from 0 to 1. */
  readonly share: number
}

/** Reads texts: short ones at once, long ones in a worker while the window shows how far it is. */
export class LongReading extends Store<ReadingShown | null> {
  readonly #readLong: (text: string, options: WorkOptions) => Promise<ReadMarkdown>
  #abort: AbortController | null = null

  constructor(readLong: (text: string, options: WorkOptions) => Promise<ReadMarkdown> = readInWorker) {
    super(null)
    this.#readLong = readLong
  }

  /**
   * Reads one or more texts, one after the other; what was being read before is given up.
   * @param name of the document they belong to
   * @returns what was read, in order, or null when the person cancelled it
   */
  async read<const Texts extends readonly string[]>(
    name: string,
    texts: Texts,
  ): Promise<{ readonly [K in keyof Texts]: ReadMarkdown } | null> {
    this.cancel()
    const abort = new AbortController()
    this.#abort = abort
    const all = texts.reduce((sum, text) => sum + text.length, 0)
    const read: ReadMarkdown[] = []
    try {
      let before = 0
      for (const text of texts) {
        const onProgress = (share: number) => this.set({ name, share: (before + share * text.length) / all })
        if (text.length < longText) read.push(readMarkdown(text))
        else {
          onProgress(0)
          read.push(await this.#readLong(text, { signal: abort.signal, onProgress }))
        }
        if (abort.signal.aborted) return null
        before += text.length
      }
      return read as { [K in keyof Texts]: ReadMarkdown }
    } catch (error) {
      if (abort.signal.aborted) return null
      throw error
    } finally {
      if (this.#abort === abort) {
        this.#abort = null
        this.set(null)
      }
    }
  }

  cancel = (): void => {
    this.#abort?.abort(new DOMException('Cancelled', 'AbortError'))
    this.#abort = null
    this.set(null)
  }
}
