import type { Outline } from '../../../document/structure.ts'
import { type PlacedParagraph, type ProseStretch, proseStretches } from '../../document-prose.ts'
import { keptWith } from '../../kept-with.ts'
import type { ProseParagraph } from '../../prose.ts'
import { documentRule, type Report } from '../../rule.ts'

export const undefinedAcronyms = documentRule({
  id: 'undefined-acronyms',
  title: 'An acronym is spelt out where it first stands',
  group: 'language',
  severity: 'warning',
  english: true,
  source:
    'Undefined acronyms: factoftheday1.com, Calbucci, and Amazon’s writing advice as armandpatella.com relays it, which excepts API, CEO, GDPR, FBI, IRS, HTML, USB and ROI.',
  why: 'Every team has its own, and the person who decides is on another team.',
  catalogue: ['W11'],
  changed:
    'Acronyms that are part of a name, of a line in capitals or of the dateline are passed over, and so are those of a meeting’s notes above the document. What reviewers know (CAC, LTV) is to be spelt out where customers read it.',
  wordLists: ['known-acronyms', 'reviewers-acronyms'],
  examples: {
    flag: [
      '# Press release\n\n## Solution\n\nThe account works with every BJKP in town.\n',
      '# Internal FAQ\n\n## What is the risk?\n\nThe FCA may object. The FCA answers by May.\n',
      '# Customer FAQ\n\n## Is it safe?\n\n- It runs on an HSM.\n',
      '# Customer FAQ\n\n## What do you promise?\n\nThe SLA is 99 %.\n',
      '# Press release\n\n## Solution\n\nYour 3PL ships it.\n',
      '# Press release\n\n## Solution\n\nAn IRB-approved study.\n',
      '# Internal FAQ\n\n## Who pays?\n\nThe LMS vendor pays. A learning management system costs 4,000 euros.\n',
    ],
    pass: [
      '# Press release\n\n## Solution\n\nThe Financial Conduct Authority (FCA) agreed. The FCA signed in May.\n',
      '# Internal FAQ\n\n## What is the risk?\n\nThe FCA (Financial Conduct Authority) may object.\n',
      '# Press release\n\nBERLIN, 3 June 2027 — Kitebank today opens an API for CEOs. It is HTML, and the FAQ is a PDF.\n',
      '# Customer FAQ\n\n## Is it safe?\n\nNOW LIVE, GET YOURS TODAY. The code `HSM` is code, and Amazon SES is a name.\n',
      '# Customer FAQ\n\n## Who writes to me?\n\nAmazon SES and/or SNS write to you.\n',
      '# Press release\n\n## Headline\n\nKBX opens accounts\n\n## Summary\n\nKBX opens accounts in ten minutes. KBX is free.\n',
      '# Press release\n\n## Summary\n\nToday Larder opens.\n\n# Customer FAQ\n\n## How?\n\nIt sends the word LARDER at 5PM, in 8GB or less, AI-guided.\n',
      '# Internal FAQ\n\n## What does a customer cost?\n\nThe CAC is 4 euros, the LTV 40, by our SLA.\n',
      '# Notes\n\n**Mode:** Real-time CDS, by JL\n\n# Press release\n\n## Summary\n\nToday Larder opens.\n',
      '# Press release\n\n## Solution\n\nA third-party logistics company (3PL) ships it. The 3PL is near.\n',
      '# Internal FAQ\n\n## Which one?\n\nWe mean a hardware security module, or HSM. The HSM is small.\n',
    ],
  },
  check(context, { words: lists }) {
    const stretches = proseStretches(context)
    const product = namesIn(stretches)
    const seen = new Set<string>()
    const reports: Report[] = []
    let written: string | null = null
    const begin = beginOf(context.outline)
    for (const { from: start, paragraphs } of stretches) {
      for (const { short, from, to, part, section } of acronymsIn(paragraphs)) {
        if (section === 'dateline' || seen.has(short) || product.has(short) || start + to <= begin) continue
        const lower = short.toLowerCase()
        if (lists['known-acronyms'].has(lower) || lists['known-acronyms'].has(withoutDigit(lower))) continue
        if (lists['reviewers-acronyms'].has(lower) && part !== 'press-release' && part !== 'customer-faq') continue
        seen.add(short)
        written ??= textOf(stretches)
        if (isDefined(written, short) || isNameInCapitals(written, short)) continue
        const message = `Spell out ${short} where it first stands, with the short form in brackets.`
        reports.push({ from: start + from, to: start + to, section, message })
      }
    }
    return reports
  },
})

interface Acronym {
  readonly short: string
  readonly from: number
  readonly to: number
}

interface PlacedAcronym extends Acronym, Pick<PlacedParagraph, 'part' | 'section'> {}

/** Where the first part begins; what stands above it is about the document. */
function beginOf({ parts }: Outline): number {
  const begins = parts.flatMap(({ range }) => (range ? [range.from] : []))
  return begins.length > 0 ? Math.min(...begins) : 0
}

/** The “PL” of “3PL”. */
function withoutDigit(short: string): string {
  return short.replace(/^\d/, '')
}

/** “Send the word LARDER” to Larder. */
function isNameInCapitals(text: string, short: string): boolean {
  if (short.length < 4) return false
  const name = short.charAt(0) + short.slice(1).toLowerCase()
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
    if (!/\p{L}/u.test(`${text.charAt(at - 1)}${text.charAt(at + name.length)}`)) return true
  return false
}

/** Positions are counted from the start of the stretch. */
const acronymsIn = keptWith((paragraphs: readonly PlacedParagraph[]) =>
  paragraphs.flatMap(({ paragraph, part, section, start }) =>
    acronymsOf(paragraph).map(
      ({ short, from, to }): PlacedAcronym => ({ short, from: start + from, to: start + to, part, section }),
    ),
  ),
)

function textOf(stretches: readonly ProseStretch[]): string {
  return stretches.map(({ paragraphs }) => paragraphs.map(({ paragraph }) => paragraph.text).join('\n')).join('\n')
}

/** Short forms in capitals: two to six letters, perhaps behind a digit, with a plural s or what a hyphen adds, not in a line of capitals and not in a name. */
const acronymsOf = keptWith(({ text, words }: ProseParagraph): readonly Acronym[] => {
  const found: Acronym[] = []
  if (!/[A-Z]{2}/.test(text)) return found
  const capitals = words.map(({ from, to }) => isCapitals(text.slice(from, to)))
  const loud = capitals.filter(Boolean).length
  // What is written in capitals as a whole says nothing about its words.
  if (loud > 2 && loud * 2 > words.length) return found
  // The last one that is part of a name.
  let named = -2
  words.forEach((word, index) => {
    const written = text.slice(word.from, word.to)
    // “IRB-approved”, “3PLs”.
    const short = shortForm.exec(written)?.[1]
    if (short === undefined) return
    const beside = [words[index - 1], words[index + 1]]
    const neighbours = beside.map((other) => (other ? text.slice(other.from, other.to) : ''))
    const isLoudRun = (capitals[index - 1] && word.joined) || (capitals[index + 1] && beside[1]?.joined)
    if (isLoudRun || (neighbours.some((other) => /^\d/.test(other)) && /\d$/.test(neighbours[0] ?? ''))) return
    // “Amazon SES” is a name.
    if (word.joined && isPartOfName(neighbours[0] ?? '')) {
      named = index
      return
    }
    // “Amazon SES and SNS” are two.
    if (named === index - 2 && /^(?:and|or|and\/or|&)$/.test(neighbours[0] ?? '')) {
      named = index
      return
    }
    // A town in capitals opens the dateline.
    if (index === 0 && text[word.to] === ',') return
    found.push({ short, from: word.from, to: word.from + short.length })
  })
  return found
})

const shortForm = /^([A-Z]{2,6}|[1-9][A-Z]{2,4})(?:['’]?s|-\p{Ll}.{0,40})?$/u

function isPartOfName(before: string): boolean {
  return (
    /^\p{Lu}\p{Ll}{2,}$/u.test(before) &&
    !/^(?:The|This|That|Our|Your|Each|Any|All|For|With|And|But|Why|How|What|When|Both|Most|Some|Every|Without|Using|Under|Full|Their|These|Those)$/.test(
      before,
    )
  )
}

function isCapitals(word: string): boolean {
  return word.length > 1 && word.charCodeAt(0) <= 90 && /^[A-Z][A-Z’'&/-]+$/.test(word)
}

/** Capitals in the headline are the product’s or the company’s name. */
function namesIn(stretches: readonly ProseStretch[]): ReadonlySet<string> {
  const names = new Set<string>()
  for (const { paragraphs } of stretches)
    for (const { short, section } of acronymsIn(paragraphs))
      if (section === 'headline' || section === 'sub-headline') names.add(short)
  return names
}

/** “Financial Conduct Authority (FCA)”, “FCA (Financial …)”, “a hardware security module, or HSM”. */
function isDefined(text: string, short: string): boolean {
  for (let at = text.indexOf(short); at >= 0; at = text.indexOf(short, at + 1)) {
    const before = text.slice(Math.max(0, at - 80), at)
    const after = text.slice(at + short.length, at + short.length + 60)
    if (/[([]\s*["“]?$/.test(before) && /^s?["”]?\s*[)\],;]/.test(after) && stands(before, short)) return true
    if (/^s?\s*[([]/.test(after) && initials(after).startsWith(withoutDigit(short).slice(0, 2).toLowerCase()))
      return true
    if (
      /(?:,? or|called|known as|short for|abbreviated|i\.e\.,?|stands for|–|—|:)\s*$/.test(before) &&
      stands(before, short)
    )
      return true
    if (/^s?,?\s+(?:stands for|is short for|means|\(|–|—)/.test(after)) return true
  }
  return false
}

/** Whether the words before a short form begin with its letters, give or take one. */
function stands(before: string, short: string): boolean {
  const letters = initials(before)
  const wanted = withoutDigit(short).toLowerCase()
  if (letters.includes(wanted)) return true
  // “Anti-Money Laundering rules (AML)”, “electronic health record (EHR)”: all but one in order.
  let at = 0
  for (const letter of letters) if (letter === wanted[at]) at++
  return at >= wanted.length - (wanted.length > 3 ? 1 : 0)
}

function initials(text: string): string {
  return (text.match(/\p{L}+/gu) ?? []).map((word) => word.charAt(0).toLowerCase()).join('')
}
