import { type PlacedParagraph, paragraphsOf } from '../../document-prose.ts'
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
    const paragraphs = paragraphsOf(context).filter(({ paragraph }) => paragraph.kind !== 'heading')
    // A capital inside makes a name of a word; “Internet” and “internet” are a matter of taste.
    const wanted = new Set<string>()
    for (const { paragraph } of paragraphs) for (const key of namesIn(paragraph).camel) wanted.add(key)
    if (wanted.size === 0) return []
    const spellings = new Map<string, Map<string, PlacedMention[]>>()
    for (const placed of paragraphs)
      for (const mention of namesIn(placed.paragraph).mentions)
        if (wanted.has(mention.key)) add(spellings, mention, placed)
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
  /** The name without what differs: capitals, spaces, hyphens. */
  readonly key: string
  readonly written: string
  readonly from: number
  readonly to: number
}

interface PlacedMention {
  readonly from: number
  readonly to: number
  readonly section: PlacedParagraph['section']
}

function add(spellings: Map<string, Map<string, PlacedMention[]>>, mention: Mention, placed: PlacedParagraph): void {
  const ways = spellings.get(mention.key) ?? new Map<string, PlacedMention[]>()
  spellings.set(mention.key, ways)
  const at = { from: placed.from + mention.from, to: placed.from + mention.to, section: placed.section }
  const same = ways.get(mention.written)
  if (same) same.push(at)
  else ways.set(mention.written, [at])
}

const camel = /\p{Ll}\p{Lu}/u

const kept = new WeakMap<PlacedParagraph['paragraph'], NamesIn>()

interface NamesIn {
  readonly mentions: readonly Mention[]
  /** Keys of those with a capital inside. */
  readonly camel: readonly string[]
}

/** Words with a capital, alone and with the one behind them; not those in capitals throughout. */
function namesIn(paragraph: PlacedParagraph['paragraph']): NamesIn {
  const known = kept.get(paragraph)
  if (known) return known
  const { text, words } = paragraph
  const mentions: Mention[] = []
  words.forEach((word, index) => {
    const written = text.slice(word.from, word.to).replace(/[’']s$/, '')
    if (!isName(written)) return
    const to = word.from + written.length
    mentions.push({ key: written.replaceAll('-', '').toLowerCase(), written, from: word.from, to })
    const next = words[index + 1]
    if (!next?.joined || text[word.to] !== ' ' || next.from !== word.to + 1) return
    const second = text.slice(next.from, next.to).replace(/[’']s$/, '')
    if (!isName(second)) return
    const both = { written: `${written} ${second}`, from: word.from, to: next.from + second.length }
    mentions.push({ key: `${written}${second}`.toLowerCase(), ...both })
  })
  const found = { mentions, camel: mentions.filter(({ written }) => camel.test(written)).map(({ key }) => key) }
  kept.set(paragraph, found)
  return found
}

function isName(word: string): boolean {
  return word.length >= 3 && /^\p{Lu}[\p{L}\p{N}-]+$/u.test(word) && word !== word.toUpperCase()
}
