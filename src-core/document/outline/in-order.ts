/**
 * Whether `then` stands behind `first` on the same line. They are looked for one after the other: as one expression with
 * `.*` in between, each `first` of a line would search the rest of it.
 */
export function inOrder(text: string, first: RegExp, then: RegExp): boolean {
  return text.split(/[\n\r\u2028\u2029]/).some((line) => {
    const found = first.exec(line)
    return found !== null && then.test(line.slice(found.index + found[0].length))
  })
}
