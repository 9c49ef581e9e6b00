/** What a text's lines end with: the one that all of them have, or a line feed where they differ. */
export function lineEndOf(text: string): LineEnd {
  const feeds = count(text, '\n')
  const returns = count(text, '\r')
  if (returns === 0) return '\n'
  const pairs = count(text, '\r\n')
  if (pairs === feeds && pairs === returns) return '\r\n'
  // Else carriage returns stay in the lines as characters, so that each line keeps its own end.
  return feeds === 0 ? '\r' : '\n'
}

export type LineEnd = '\n' | '\r\n' | '\r'

function count(text: string, wanted: string): number {
  let found = 0
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) found++
  return found
}
