/** Values kept between visits. They may hold file handles, which only IndexedDB can keep. */
export interface KeyValueStore {
  get(key: string): Promise<unknown>
  set(key: string, value: unknown): Promise<void>
  delete(key: string): Promise<void>
  /** All keys that begin so, in no order. */
  keys(beginning: string): Promise<string[]>
}

const storeName = 'kept'

/**
 * Opens the browser edition's database.
 * @returns the database, or a store that lasts as long as the page where the browser refuses one (private windows)
 */
export async function openKeyValueStore(name = 'dateline'): Promise<KeyValueStore> {
  try {
    return inDatabase(await openDatabase(name))
  } catch {
    // The editor has to work without recents, settings, recovery copies and history.
    return inMemory()
  }
}

function openDatabase(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1)
    request.onupgradeneeded = () => request.result.createObjectStore(storeName)
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

function inDatabase(database: IDBDatabase): KeyValueStore {
  const run = <T>(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      const transaction = database.transaction(storeName, mode)
      const request = ask(transaction.objectStore(storeName))
      transaction.oncomplete = () => resolve(request.result)
      transaction.onabort = () => reject(transaction.error)
    })
  return {
    get: (key) => run<unknown>('readonly', (store) => store.get(key)),
    set: async (key, value) => {
      await run('readwrite', (store) => store.put(value, key))
    },
    delete: (key) => run('readwrite', (store) => store.delete(key)),
    keys: async (beginning) => {
      const keys = await run('readonly', (store) => store.getAllKeys(IDBKeyRange.lowerBound(beginning)))
      return keys.map(String).filter((key) => key.startsWith(beginning))
    },
  }
}

function inMemory(): KeyValueStore {
  const values = new Map<string, unknown>()
  return {
    get: async (key) => values.get(key),
    set: async (key, value) => {
      values.set(key, value)
    },
    delete: async (key) => {
      values.delete(key)
    },
    keys: async (beginning) => [...values.keys()].filter((key) => key.startsWith(beginning)),
  }
}
