/** Values kept between visits. They may hold file handles, which only IndexedDB can keep. */
export interface KeyValueStore {
  get(key: string): Promise<unknown>
  set(key: string, value: unknown): Promise<void>
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
    // Recents and settings are a convenience: the editor has to work without them.
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
  const run = (mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const transaction = database.transaction(storeName, mode)
      const request = ask(transaction.objectStore(storeName))
      transaction.oncomplete = () => resolve(request.result)
      transaction.onabort = () => reject(transaction.error)
    })
  return {
    get: (key) => run('readonly', (store) => store.get(key)),
    set: async (key, value) => {
      await run('readwrite', (store) => store.put(value, key))
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
  }
}
