import { KeptRecords } from '../../src-core/practice/kept-records.ts'
import { practiceStrings } from '../../src-core/practice-strings.ts'
import { fileProblem } from './file-problem.ts'
import { versionOf } from './file-version.ts'
import type { KeyValueStore } from './key-value-store.ts'

const key = 'practice'
const asideBeginning = 'practice-damaged/'

/** The practice records in the browser's database, which all tabs share. @param locks null outside a secure context */
export function practiceRecords(store: KeyValueStore, locks: Pick<LockManager, 'request'> | null): KeptRecords {
  // Tabs take turns by the lock; without one, at least what this tab does.
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work)
    last = mine.catch(() => {})
    return mine
  }
  return new KeptRecords({
    async read() {
      const kept = await store.get(key)
      if (kept === undefined) return null
      // What is no text is none of records either; JSON.parse says so.
      return typeof kept === 'string' ? kept : String(kept)
    },
    write: (text) =>
      store.set(key, text).catch((error: unknown) => {
        throw new Error(fileProblem(error, practiceStrings.records.fileType).message)
      }),
    async setAside() {
      const aside = `${asideBeginning}${new Date().toISOString()}`
      await store.set(aside, await store.get(key))
      await store.delete(key)
      return practiceStrings.records.inBrowser(aside)
    },
    async remove() {
      for (const aside of await store.keys(asideBeginning)) await store.delete(aside)
      await store.delete(key)
    },
    versionOf: (text) => versionOf(new TextEncoder().encode(text)),
    alone: (work) => (locks === null ? inTurn(work) : locks.request('dateline-practice', work)),
  })
}
