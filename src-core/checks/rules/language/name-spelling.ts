import { type PlacedParagraph, proseStretches } from '../../document-prose.ts'
import { keptWith } from '../../kept-with.ts'
import type { ProseParagraph } from '../../prose.ts'
import { documentRule } from '../../rule.ts'

export const nameSpelling = documentRule({
  id: 'name-spelling',
  title: 'A name is written in one way',
  group: 'language',
  severity: 'note',
  english: true,
  source: 'One term for one thing: Calbucci, The PRFAQ Framework; how drift is found is ours.',
  why: 'A reader who sees Kitebank, KiteBank and Kite Bank wonders whether they are the same.',
  catalogue: ['W21'],
  changed:
    'Spellings of one name only. Whether “customer” and “user” mean the same person cannot be told from words: they often are two people.',
  thresholds: {
    more: {
      value: 2,
      unit: 'times',
      means: 'The usual spelling stands at least so many times as often as the one that is flagged.',
    },
  },
  examples: {
    flag: [
      '# Press release\n\n## Summary\n\nToday KiteBank opens. With KiteBank anybody can save. Ask for Kitebank at the desk.\n',
      '# Press release\n\n## Summary\n\nToday KiteBank opens. With KiteBank anybody can save. Ask for Kite Bank at the desk.\n',
      '# Internal FAQ\n\n## Why us?\n\nPeople know GitHub. They use GitHub. They ask for Github.\n',
      '# Internal FAQ\n\n## Why us?\n\n- With FlowPass they pay.\n- With FlowPass they rest.\n- With Flow-Pass they wait.\n',
    ],
    pass: [
      '# Press release\n\n## Summary\n\nToday Kitebank opens. With Kitebank anybody can save. Ask for Kitebank, or write to KITEBANK.\n',
      '# Press release\n\n## Summary\n\nToday Kitebank opens its bank. A bank for a kite is a kite bank. Kitebank saves.\n',
      '# Internal FAQ\n\n## Why us?\n\nThe Internet is old. People use the internet. The Team knows that the team knows.\n',
      '# Internal FAQ\n\n## How?\n\nSign up at the desk. Sign-up is free. Set up a Setup. The Setup is short.\n',
      '# Internal FAQ\n\n## How?\n\nWith FlowPass you pay, see https://example.org/Flowpass and `flowPass`. FlowPass is ours.\n',
    ],
  },
  check(context, { limits }) {
    const stretches = proseStretches(context)
    // A capital inside makes a name of a word; “Internet” and “internet” are a matter of taste.
    const wanted = new Set<string>()
    for (const { paragraphs } of stretches) for (const key of namesIn(paragraphs).camel) wanted.add(key)
    if (wanted.size === 0) return []
    const spellings = new Map<string, Map<string, PlacedMention[]>>()
    for (const { from, paragraphs } of stretches) {
      const { mentions } = namesIn(paragraphs)
      for (const key of wanted) for (const mention of mentions.get(key) ?? []) add(spellings, key, mention, from)
    }
    return [...spellings.values()].flatMap((ways) => {
      if (ways.size < 2) return []
      const [[usual, most] = ['', []], ...others] = [...ways].sort((a, b) => b[1].length - a[1].length)
      if (!camel.test(usual)) return []
      return others
        .filter(([, mentions]) => most.length >= limits.more * mentions.length)
        .flatMap(([written, mentions]) =>
          mentions.map(({ from, to, section }) => {
            const message = `“${written}” is “${usual}” elsewhere: write a name in one way.`
            return { from, to, section, message, fix: { replacement: usual } }
          }),
        )
    })
  },
})

interface Mention {
  readonly written: string
  readonly from: number
  readonly to: number
}

interface PlacedMention extends Omit<Mention, 'written'> {
  readonly section: PlacedParagraph['section']
}

function add(
  spellings: Map<string, Map<string, PlacedMention[]>>,
  key: string,
  { written, from, to, section }: Mention & PlacedMention,
  start: number,
): void {
  const ways = spellings.get(key) ?? new Map<string, PlacedMention[]>()
  spellings.set(key, ways)
  const at = { from: start + from, to: start + to, section }
  const same = ways.get(written)
  if (same) same.push(at)
  else ways.set(written, [at])
}

const camel = /\p{Ll}\p{Lu}/u

/** Names in a stretch outside of its headings, by what does not differ between their spellings, and those with a capital inside. */
const namesIn = keptWith((paragraphs: readonly PlacedParagraph[]) => {
  const mentions = new Map<string, (Mention & PlacedMention)[]>()
  const withCapital: string[] = []
  for (const { paragraph, section, start } of paragraphs) {
    if (paragraph.kind === 'heading') continue
    for (const { key, written, from, to } of mentionsIn(paragraph)) {
      const mention = { written, from: start + from, to: start + to, section }
      const same = mentions.get(key)
      if (same) same.push(mention)
      else mentions.set(key, [mention])
      if (camel.test(written)) withCapital.push(key)
    }
  }
  return { mentions, camel: withCapital }
})

/** Words with a capital, alone and with the one behind them; not those in capitals throughout. */
const mentionsIn = keptWith(({ text, words }: ProseParagraph) => {
  const mentions: ReturnType<typeof mentionOf>[] = []
  words.forEach((word, index) => {
    // Seen at once of nearly every word.
    if (isSmall(text.charCodeAt(word.from))) return
    const written = text.slice(word.from, word.to).replace(/[’']s$/, '')
    if (!isName(written)) return
    mentions.push(mentionOf(written, word.from, word.from + written.length))
    const next = words[index + 1]
    if (!next?.joined || text[word.to] !== ' ' || next.from !== word.to + 1) return
    const second = text.slice(next.from, next.to).replace(/[’']s$/, '')
    if (!isName(second)) return
    mentions.push(mentionOf(`${written} ${second}`, word.from, next.from + second.length))
  })
  return mentions
})

function mentionOf(written: string, from: number, to: number): Mention & { readonly key: string } {
  return { key: written.replace(/[- ]/g, '').toLowerCase(), written, from, to }
}

function isSmall(code: number): boolean {
  return code >= 97 && code <= 122
}

function isName(word: string): boolean {
  return word.length >= 3 && /^\p{Lu}[\p{L}\p{N}-]+$/u.test(word) && word !== word.toUpperCase()
}
