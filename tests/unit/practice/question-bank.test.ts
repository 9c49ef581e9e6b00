import dictionary from 'dictionary-en'
import nspell from 'nspell'
import { describe, expect, it } from 'vitest'
import { countWords } from '../../../src-core/document/words.ts'
import type { PracticeQuestion } from '../../../src-core/practice/question-bank.ts'
import { joinBanks } from '../../../src-core/practice/read-bank.ts'
import { askerRoles, principleIds, topics } from '../../../src-core/practice/vocabulary.ts'
import { americanForms } from '../../../src-core/spelling/british.ts'
import { SpellChecker } from '../../../src-core/spelling/spell-checker.ts'
import { bankFiles, shippedBanks, shippedPrompts } from './shipped-banks.ts'

const { questions, errors } = joinBanks(shippedBanks)

/** Authors, organizations and sites that are cited. */
const names: readonly string[] = [
  'Bezos',
  'Bryar',
  'Cagan',
  'Calbucci',
  'CDK',
  'Goodhart',
  'IEC',
  'Kahneman',
  'Lafley',
  'McAllister',
  'NIST',
  'OWASP',
  'PRFAQ',
  'Reinertsen',
  'Ries',
  'robdefeo',
  'Shostack',
  'Westendorp',
]

/** Words of the trade that the dictionary lacks. */
const trade: readonly string[] = ['andon', 'cryptographic', 'Cyber', 'enablement']

/** Words of a text, each once, in lower case. */
function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\d]+/gu) ?? [])
}

/** Share of words that two texts have in common, from 0 to 1. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length
  return shared / (a.size + b.size - shared)
}

/** Pairs among texts that say nearly the same. */
function nearlyTheSame(texts: readonly string[], most: number): string[] {
  const read = texts.map((text) => ({ text, words: wordsOf(text) }))
  return read.flatMap((a, index) =>
    read.slice(index + 1).flatMap((b) => (overlap(a.words, b.words) > most ? [`${a.text} | ${b.text}`] : [])),
  )
}

const all = (part: 'points' | 'weak' | 'followUps') => questions.flatMap((question) => question[part])
const textsOf = ({ question, why, points, weak, followUps, source }: PracticeQuestion) => [
  question,
  why,
  ...points,
  ...weak,
  ...followUps,
  source,
]

describe('the question bank', () => {
  it('is large enough, and so are the prompts', () => {
    expect(questions.length).toBeGreaterThanOrEqual(150)
    expect(shippedPrompts.length).toBeGreaterThanOrEqual(30)
  })

  it('uses no id twice', () => {
    expect(errors.map(({ message }) => message)).toEqual([])
  })

  it.each(topics)('has at least five questions on %s', (topic) => {
    expect(questions.filter((question) => question.topic === topic).length).toBeGreaterThanOrEqual(5)
  })

  it.each(askerRoles)('has at least eight questions of %s', (role) => {
    expect(questions.filter((question) => question.role === role).length).toBeGreaterThanOrEqual(8)
  })

  it.each(principleIds)('has at least six questions that probe %s', (id) => {
    expect(questions.filter(({ principles }) => principles.includes(id)).length).toBeGreaterThanOrEqual(6)
  })

  it('has both sides, and from each role at least two topics', () => {
    expect(questions.filter(({ side }) => side === 'customer').length).toBeGreaterThanOrEqual(20)
    for (const role of askerRoles)
      expect(new Set(questions.flatMap((each) => (each.role === role ? [each.topic] : []))).size).toBeGreaterThan(3)
  })

  it('names a principle once for each question', () => {
    for (const { id, principles } of questions) expect([id, new Set(principles).size]).toEqual([id, principles.length])
  })

  // Of a reworded question half of the words are the same; of two that only share a subject, a third.
  it('asks no question twice, nor with nearly the same words or for the same reason', () => {
    expect(
      nearlyTheSame(
        questions.map(({ question }) => question),
        0.5,
      ),
    ).toEqual([])
    expect(
      nearlyTheSame(
        questions.map(({ why }) => why),
        0.5,
      ),
    ).toEqual([])
  })

  it.each(['points', 'weak', 'followUps'] as const)('repeats none of its %s', (part) => {
    expect(nearlyTheSame(all(part), 0.8)).toEqual([])
  })

  it('finds what is nearly the same', () => {
    const [first = ''] = questions.map(({ question }) => question)
    expect(nearlyTheSame([first, `${first.toUpperCase()} Then?`, 'Why now?'], 0.8)).toHaveLength(1)
  })

  it.each(questions.map((question) => [question.id, question] as const))('%s is complete', (_, question) => {
    expect(question.question).toMatch(/[?.]$/)
    expect(countWords(question.question)).toBeGreaterThanOrEqual(3)
    expect(countWords(question.question)).toBeLessThanOrEqual(45)
    expect(countWords(question.why)).toBeGreaterThanOrEqual(8)
    expect(question.why).toMatch(/\.$/)
    for (const point of question.points) expect(countWords(point)).toBeGreaterThanOrEqual(3)
    for (const weak of question.weak) expect(weak).toMatch(/(?:\.|\?|…)$/)
    for (const next of question.followUps) expect(next).toMatch(/[.?]$/)
  })

  it('is written with typographic quotes and without runs of spaces', () => {
    for (const question of questions)
      for (const text of textsOf(question)) expect(text).not.toMatch(/["']| {2}|\n|\.\.\./)
  })

  it('spells every word right', () => {
    const spelling = new SpellChecker(dictionary as never)
    expect(spelling.knows('custmer')).toBe(false)
    const known = new Set([...names, ...trade])
    expect(spelledWords().filter(({ word }) => !known.has(word) && !spelling.knows(word))).toEqual([])
  })

  it('spells as Americans do', () => {
    const american = nspell(dictionary as never)
    const isBritish = (word: string) => americanForms(word.toLowerCase()).length > 0 && !american.correct(word)
    expect(['colour', 'organisation', 'organization'].map(isBritish)).toEqual([true, true, false])
    expect(spelledWords().filter(({ word }) => isBritish(word))).toEqual([])
  })

  it('allows no word that nobody uses', () => {
    const used = new Set(spelledWords().map(({ word }) => word))
    expect([...names, ...trade].filter((word) => !used.has(word))).toEqual([])
  })
})

/** Every different word of the banks, without keys, ids and addresses; a name without its genitive. */
function spelledWords(): readonly { readonly word: string; readonly bank: string }[] {
  const found = new Map<string, string>()
  for (const { name, text } of bankFiles) {
    const plain = text
      .replace(/^ *(?:- )?id: .*$/gm, ' ')
      .replace(/^ *principles: .*$/gm, ' ')
      .replace(/^ *(?:- )?[a-zA-Z]+:(?= |$)/gm, ' ')
      .replace(/\b[\w-]+\.com\b|\bcianos95\b|\d+th\b|\bde-(?=\p{L})/gu, ' ')
      .replaceAll('’', "'")
    for (const word of plain.match(/\p{L}[\p{L}']*\p{L}|\p{L}/gu) ?? []) found.set(word.replace(/'s$/, ''), name)
  }
  return [...found].map(([word, bank]) => ({ word, bank }))
}
