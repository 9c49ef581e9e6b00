import type { PlacedLine } from './document-lines.ts'
import type { Line } from './lines.ts'

/**
 * A reading of a line that is done once as long as its block stays what it is, however often the document around it
 * changes. What is read must not depend on where the line stands.
 */
export function perLine<T>(read: (place: PlacedLine) => T): (place: PlacedLine) => T {
  const kept = new WeakMap<Line, { readonly value: T }>()
  return (place) => {
    let known = kept.get(place.line)
    if (!known) {
      known = { value: read(place) }
      kept.set(place.line, known)
    }
    return known.value
  }
}

/** The same for a reading that depends on one thing more, a vocabulary for instance. */
export function perLineAnd<K extends object, T>(
  read: (place: PlacedLine, key: K) => T,
): (place: PlacedLine, key: K) => T {
  const readers = new WeakMap<K, (place: PlacedLine) => T>()
  return (place, key) => {
    let reader = readers.get(key)
    if (!reader) {
      reader = perLine((each) => read(each, key))
      readers.set(key, reader)
    }
    return reader(place)
  }
}
