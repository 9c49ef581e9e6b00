/** What a person looks for by typing. */
export interface Searchable {
  /** What it is called. */
  readonly label: string
  /** Other words that lead to it. */
  readonly also?: string
}

/**
 * Those that have all the words typed, the best first: named so, then beginning so, then with a word that begins so, then
 * with words that begin with those typed, then with the letters anywhere. Equals keep their order.
 */
export function bestMatches<T extends Searchable>(all: readonly T[], typed: string): readonly T[] {
  const query = plain(typed)
  if (query === '') return all
  return all
    .map((each) => ({ each, rank: rankOf(each, query) }))
    .filter(({ rank }) => rank !== null)
    .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
    .map(({ each }) => each)
}

/** Null when it is none; the lower the better. */
function rankOf({ label, also = '' }: Searchable, query: string): number | null {
  const name = plain(label)
  if (name === query) return 0
  if (name.startsWith(query)) return 1
  if (` ${name}`.includes(` ${query}`)) return 2
  const asked = query.split(' ')
  if (begin(name, asked)) return 3
  if (begin(`${name} ${plain(also)}`, asked)) return 4
  return asked.every((word) => name.includes(word)) ? 5 : null
}

/** Whether each word typed begins a word of the text. */
function begin(text: string, asked: readonly string[]): boolean {
  const padded = ` ${text}`
  return asked.every((word) => padded.includes(` ${word}`))
}

/** Without case, accents and punctuation: “sub headline” finds “Sub-headline”. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
