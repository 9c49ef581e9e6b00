import type { FileVersion, PracticeRecords, PracticeWritten } from '../platform.ts'
import { practiceStrings } from '../practice-strings.ts'
import { readStore } from './store-file.ts'

/** Where a shell keeps the practice records. */
export interface RecordsPlace {
  /** The text that is kept, or null. @throws Error with a reason when it cannot be read */
  read(): Promise<string | null>
  /** Replaces what is kept, or leaves it as it was. @throws Error with a message for the person */
  write(text: string): Promise<void>
  /** Keeps what is there under another name, in place of none, and says where that is. @throws Error with a reason */
  setAside(): Promise<string>
  /** Deletes what is kept, and what was set aside. @throws Error with a message for the person */
  remove(): Promise<void>
  readonly versionOf: (text: string) => FileVersion | Promise<FileVersion>
  /** Runs work that no other of the same place may overlap, also not another window's. */
  alone<T>(work: () => Promise<T>): Promise<T>
}

const words = practiceStrings.records

/**
 * The practice records as both shells keep them. Text that cannot be understood is set aside, never written over; text of
 * a newer Dateline stays where it is, and nothing is written. Who writes says which records the change was made to: when
 * others are kept by then, the change has to be made again to those.
 */
export class KeptRecords {
  readonly #place: RecordsPlace

  constructor(place: RecordsPlace) {
    this.#place = place
  }

  read(): Promise<PracticeRecords> {
    return this.#place.alone(() => this.#read())
  }

  /** @throws Error with a message for the person when the text could not be kept, or is none of practice records */
  write(text: string, expected: FileVersion): Promise<PracticeWritten> {
    return this.#place.alone(async () => {
      const records = await this.#read()
      // With a message the records were set aside just now, which the window has to say.
      if (records.message !== null || records.version !== expected) return { kind: 'changed', records }
      const understood = readStore(text)
      if (understood.kind !== 'done') throw new Error(understood.message)
      await this.#place.write(text)
      return { kind: 'done', version: await this.#place.versionOf(text) }
    })
  }

  /** @throws Error with a message for the person */
  remove(): Promise<void> {
    return this.#place.alone(() => this.#place.remove())
  }

  async #read(): Promise<PracticeRecords> {
    let text: string | null
    try {
      text = await this.#place.read()
    } catch (error) {
      return this.#untouched(words.unreadable(reasonOf(error)))
    }
    const understood = readStore(text)
    switch (understood.kind) {
      case 'done':
        return { text, version: await this.#place.versionOf(text ?? ''), readOnly: false, message: null }
      case 'newer':
        return this.#untouched(understood.message)
      case 'damaged':
        try {
          const where = await this.#place.setAside()
          const message = words.setAside(understood.message, where)
          return { text: null, version: await this.#place.versionOf(''), readOnly: false, message }
        } catch (error) {
          return this.#untouched(words.notSetAside(understood.message, reasonOf(error)))
        }
    }
  }

  async #untouched(message: string): Promise<PracticeRecords> {
    return { text: null, version: await this.#place.versionOf(''), readOnly: true, message }
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
