import { randomBytes } from 'node:crypto'

/** 128 random bits in base64url, 22 characters: cannot be guessed, and says nothing about what it names. */
export function randomIdentifier<T extends string>(): T {
  return randomBytes(16).toString('base64url') as T
}

/**
 * Names that the page uses for files. A page can only name a file that a person picked, dropped or reopened; it neither
 * sees nor sends a path.
 */
export class Handles<T extends string> {
  readonly #paths = new Map<string, string>()

  /** A new name for the file; the same file may have several. */
  add(file: string): T {
    const handle = randomIdentifier<T>()
    this.#paths.set(handle, file)
    return handle
  }

  /** Absolute path, or null for a name that was never given out or was released. */
  path(handle: string): string | null {
    return this.#paths.get(handle) ?? null
  }

  release(handle: string): void {
    this.#paths.delete(handle)
  }
}
