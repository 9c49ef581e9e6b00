import { useSyncExternalStore } from 'react'

/** The side of a store that is read. */
export interface ReadableStore<T> {
  readonly get: () => T
  readonly subscribe: (listener: () => void) => () => void
}

/** A value that components read and that is changed from outside of them. */
export class Store<T> implements ReadableStore<T> {
  #value: T
  readonly #listeners = new Set<() => void>()

  constructor(initial: T) {
    this.#value = initial
  }

  readonly get = (): T => this.#value

  readonly set = (value: T): void => {
    if (Object.is(value, this.#value)) return
    this.#value = value
    for (const listener of [...this.#listeners]) listener()
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
}

/** The part of a store's value that `select` picks; the component renders again when that part is another one. */
export function useStore<T>(store: ReadableStore<T>): T
export function useStore<T, Part>(store: ReadableStore<T>, select: (value: T) => Part): Part
export function useStore<T, Part>(store: ReadableStore<T>, select?: (value: T) => Part): T | Part {
  return useSyncExternalStore(store.subscribe, () => (select ? select(store.get()) : store.get()))
}
