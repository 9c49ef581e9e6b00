import dictionary from 'dictionary-en'
import nspell from 'nspell'
import { expect, it } from 'vitest'
import { promptsFile, shippedFiles } from './shipped.ts'

const files = [...shippedFiles, promptsFile]

/** Invented people, places, companies and products of the examples and samples. */
const invented: readonly string[] = [
  'Aalbers',
  'Aksoy',
  'Aldermoor',
  'Ama',
  'Amadi',
  'Asha',
  'Berit',
  'Brightwell',
  'Clearcrust',
  'clearcrust',
  'Damme',
  'Danuta',
  'Duarte',
  'Emberlight',
  'Esk',
  'Femke',
  'Filey',
  'Formhall',
  'Greencrate',
  'Halvern',
  'Hannover',
  'Harbour',
  'Henrike',
  'Ilka',
  'Ilse',
  'Brandvold',
  'Jelle',
  'Joris',
  'Kalle',
  'Kleve',
  'Lindqvist',
  'Lotte',
  'Maren',
  'Merve',
  'Moveproof',
  'Noor',
  'Norra',
  'Oduya',
  'Okafor',
  'Otley',
  'Parcelmoor',
  'Petrie',
  'Piet',
  'Portsea',
  'Postma',
  'Prins',
  'Prisca',
  'Ramipril',
  'Shelfcall',
  'Sorensen',
  'Sundin',
  'Sveg',
  'Swapboard',
  'Tafelblad',
  'Theo',
  'Tomasz',
  'Tranter',
  'Veilbase',
  'Visser',
  'Voss',
  'Östersund',
]

/** Authors, companies and sites whose advice is cited. */
const cited: readonly string[] = [
  'BMAD',
  'Bryar',
  'bryar',
  'Cagan',
  'Calbucci',
  'carr',
  'CDK',
  'Elion',
  'Lockhart',
  'McAllister',
  'Nordstrom',
  'PRFAQ',
  'robdefeo',
  'robisson',
]

/** Words of the trade that the dictionary lacks, keys of the file format, and spellings of British English. */
const others: readonly string[] = [
  'api',
  'Backend',
  'backend',
  'café',
  'cancelled',
  'catalogue',
  'faq',
  'funders',
  'judgement',
  'labelled',
  'lang',
  'leavesOut',
  'neighbour',
  'neighbouring',
  'olds',
  'recognise',
  'recognised',
  'rumour',
  'sceptic',
  'sceptical',
  'soya',
  'th',
  'timeframe',
  'uptime',
  'Ws',
]

/** The words of a text, without addresses, identifiers and commands. */
function wordsOf(text: string): string[] {
  const plain = text
    .replace(/\b[\w.-]+\.(?:example|com|org|io|blog|co)\b(?:\/\S*)?/g, ' ')
    .replace(/\b[a-z]+\/[\w.-]+/g, ' ')
    .replace(/’/g, "'")
  return plain.match(/\p{L}[\p{L}']*\p{L}|\p{L}/gu) ?? []
}

it('every word of every template, sample and prompt is spelled right', () => {
  const spelling = nspell(dictionary as never)
  const known = new Set([...invented, ...cited, ...others])
  const wrong = new Map<string, string>()
  for (const { file, text } of files)
    for (const word of wordsOf(text)) {
      const bare = word.replace(/'s$/, '')
      if (!known.has(bare) && !spelling.correct(word) && !spelling.correct(bare)) wrong.set(bare, file)
    }
  expect([...wrong].map(([word, file]) => `${word} (${file})`)).toEqual([])
})

it('allows no word that nobody uses', () => {
  const used = new Set(files.flatMap(({ text }) => wordsOf(text).map((word) => word.replace(/'s$/, ''))))
  expect([...invented, ...cited, ...others].filter((word) => !used.has(word))).toEqual([])
})
