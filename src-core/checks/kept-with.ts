/**
 * Makes of a reading of something one that is done once: document rules run at every key press, and nearly all of the
 * document is as it was. `by` is what the reading depends on beside it, a rule's word lists.
 */
export function keptWith<Of extends object, T>(read: (of: Of) => T): (of: Of) => T
export function keptWith<Of extends object, By extends object, T>(read: (of: Of, by: By) => T): (of: Of, by: By) => T
export function keptWith<Of extends object, T>(read: (of: Of, by?: object) => T): (of: Of, by?: object) => T {
  const kept = new WeakMap<Of, { readonly by: object | undefined; readonly value: T }>()
  return (of, by) => {
    const known = kept.get(of)
    if (known && known.by === by) return known.value
    const value = read(of, by)
    kept.set(of, { by, value })
    return value
  }
}
