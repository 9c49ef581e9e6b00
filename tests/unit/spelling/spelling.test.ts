import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { documentSchema } from '../../../src-core/document/schema.ts'
import { openMarkdown } from '../../../src-core/markdown/open.ts'
import { differentWords, misspeltWords } from '../../../src-core/spelling/misspelt.ts'
import { SpellChecker } from '../../../src-core/spelling/spell-checker.ts'

const folder = path.dirname(createRequire(import.meta.url).resolve('dictionary-en'))
const read = (file: string) => readFileSync(path.join(folder, file), 'utf8')
const checker = new SpellChecker({ aff: read('index.aff'), dic: read('index.dic') })
const schema = documentSchema()

const misspelt = (markdown: string, titleNames?: ReadonlySet<string>) => {
  const { doc } = openMarkdown(markdown, schema)
  const found = misspeltWords(doc, (word) => !checker.knows(word), titleNames)
  for (const { from, to, word } of found) expect(doc.textBetween(from, to).replaceAll('’', "'")).toBe(word)
  return found.map(({ word }) => word)
}

const british =
  'colour organise organisation behaviour centre travelled licence paediatric fulfil judgement programme analyse favourite modelling cancelled learnt whilst theatre metres skilful enrolment defence cheque artefact ageing practise labelled counselling grey towards neighbourhood recognise prioritise prioritisation catalogue storey'
const american =
  'color organize organization behavior center traveled license pediatric fulfill judgment program analyze favorite modeling canceled learned while theater meters skillful enrollment defense check artifact aging practice labeled counseling gray toward neighborhood recognize prioritize prioritization catalog story'

describe('the spell checker', () => {
  it.each([
    ['British', british],
    ['American', american],
    ['business', 'onboarding roadmap SaaS upsell stakeholder backlog wireframes webhook fintech churn prioritization'],
    ['genitive', "company's nurses' Harper's onboarding's"],
    ['prefix', 'reprioritise resell unbanked nonpayment preorder'],
  ])('knows %s words', (_, words) => {
    expect(words.split(' ').filter((word) => !checker.knows(word))).toEqual([])
  })

  it('does not know slips, also those that look British', () => {
    const slips =
      'recieve custmer definately seperate organistion acommodate teh alot onbording roadmp coulour organsie thier untill wich enviroment succesful begining'
    expect(slips.split(' ').filter((word) => checker.knows(word))).toEqual([])
  })

  it.each([
    ['recieve', 'receive'],
    ['Custmer', 'Customer'],
    ['onbording', 'onboarding'],
    ['teh', 'the'],
    ['alot', 'a lot'],
    ['definately', 'definitely'],
    ['thecustomer', 'the customer'],
  ])('suggests for %s first %s', (slip, meant) => {
    expect(checker.suggest(slip)[0]).toBe(meant)
    expect(checker.suggest(slip).length).toBeLessThanOrEqual(6)
  })
})

describe('the misspelt words of a document', () => {
  it('are found in paragraphs, headings, lists, tables and quotations', () => {
    expect(
      misspelt(
        '# Custmer problm\n\nThey recieve it.\n\n- a lettr\n\n> “We wate for teh form,” said Ola.\n\n| a | b |\n|---|---|\n| wich | x |\n',
      ),
    ).toEqual(['Custmer', 'problm', 'recieve', 'lettr', 'wate', 'teh', 'wich'])
  })

  it('are not what code, addresses, figures, abbreviations and names hold', () => {
    expect(
      misspelt(
        '`custmer` at https://custmer.example/recieve or help@custmer.example, 3rd-party v2, NASDQ, GitHub, iPhone, src/custmr/rule.ts.\n\n```\nrecieve\n```\n\n<div>recieve</div>\n',
      ),
    ).toEqual([])
  })

  it('are not the names that the document uses', () => {
    expect(misspelt('Today Kitebank opens. People like Kitebank. They ask Nora Falkenrath.\n')).toEqual([])
    expect(misspelt('Today Kitebank opens.\n')).toEqual(['Kitebank'])
    expect(misspelt('Today Kitebank opens.\n', new Set(['Kitebank']))).toEqual([])
    // Twice the same slip is no name.
    expect(misspelt('They recieve it and recieve it.\n')).toEqual(['recieve', 'recieve'])
  })

  it('keep their apostrophes and lose their genitive', () => {
    expect(misspelt('It doesn’t matter; the custmer’s form isn’t here, and ‘recieve’ is.\n')).toEqual([
      'custmer',
      'recieve',
    ])
  })

  it('are asked for once each', () => {
    const { doc } = openMarkdown('A form and a form, the Form.\n', schema)
    expect([...differentWords(doc)].sort()).toEqual(['Form', 'and', 'form', 'the'])
  })
})
