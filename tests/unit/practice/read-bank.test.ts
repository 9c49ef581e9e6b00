import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { practiceJsonSchema } from '../../../src-core/practice/json-schema.ts'
import { joinBanks, readDraftPrompts, readQuestionBank } from '../../../src-core/practice/read-bank.ts'
import { TemplateError } from '../../../src-core/templates/template-error.ts'
import { bankFiles } from './shipped-banks.ts'

const question = `  - id: who-pays-for-the-vans
    question: Who pays for the vans?
    side: internal
    topic: unit-economics
    role: finance
    principles: [frugality, dive-deep]
    why: Vans were forgotten last year.
    points:
      - The cost of a stop
      - Who carries it
      - From when on it falls
    weak:
      - Logistics will see to it.
    followUps:
      - And in winter?
      - And abroad?
    source: Our last review
`
const sound = `# Ours, since 2019\nname: Ours\nquestions:\n${question}`

function errorOf(text: string): TemplateError {
  try {
    readQuestionBank(text, 'ours.yaml')
  } catch (error) {
    if (error instanceof TemplateError) return error
    throw error
  }
  throw new Error('It was read.')
}

/** What is wrong, the text that has it, and its line, its field and words of what was expected. */
const breaks: readonly (readonly [string, string, number, string, string])[] = [
  ['no questions', 'name: Ours\n', 1, 'questions', 'a list; it is missing'],
  ['an empty list', 'name: Ours\nquestions: []\n', 2, 'questions', 'at least 1 in the list'],
  ['a list at the top', `- ${sound.split('\n')[1]}\n`, 1, '', 'a mapping of keys'],
  ['an empty file', '', 1, 'name', 'text; it is missing'],
  ['no name', sound.replace('name: Ours', 'name:'), 2, 'name', 'text; nothing stands there'],
  ['a key that nobody knows', sound.replace('why:', 'reason:'), 10, 'questions[0].reason', 'one of id, question, side'],
  ['a missing field', sound.replace(/ {4}source.*\n/, ''), 4, 'questions[0].source', 'text; it is missing'],
  [
    'a topic of its own',
    sound.replace('unit-economics', 'weather'),
    7,
    'questions[0].topic',
    'one of customer, problem',
  ],
  ['a role of its own', sound.replace('finance', 'cfo'), 8, 'questions[0].role', 'found "cfo"'],
  ['a side of its own', sound.replace('internal', 'both'), 6, 'questions[0].side', 'one of customer, internal'],
  ['a principle by its name', sound.replace('dive-deep', 'Dive Deep'), 9, 'questions[0].principles[1]', 'dive-deep'],
  [
    'four principles',
    sound.replace('dive-deep', 'dive-deep, ownership, think-big'),
    9,
    'questions[0].principles',
    'at most 3 in the list',
  ],
  ['too few points', sound.replace(/ {6}- Who carries it\n/, ''), 12, 'questions[0].points', 'at least 3 in the list'],
  ['one follow-up', sound.replace(/ {6}- And abroad\?\n/, ''), 18, 'questions[0].followUps', 'at least 2 in the list'],
  ['a point without words', sound.replace('Who carries it', '" "'), 13, 'questions[0].points[1]', 'some text'],
  ['a year for a source', sound.replace('Our last review', '2019'), 20, 'questions[0].source', 'quotation marks'],
  [
    'a text where a list belongs',
    sound.replace(/weak:\n {6}- /, 'weak: '),
    15,
    'questions[0].weak',
    'a list; found "Logistics',
  ],
  [
    'capitals in an id',
    sound.replace('who-pays', 'Who-pays'),
    4,
    'questions[0].id',
    'lower-case words joined by hyphens',
  ],
  ['an id twice', `${sound}${question}`, 21, 'questions[1].id', '“who-pays-for-the-vans” stands in line 4 already'],
  ['a quotation left open', sound.replace('Who carries it', '"Who carries it'), 13, '', 'valid YAML'],
  ['a tab', sound.replace('    side', '\tside'), 6, '', 'spaces, not tabs'],
]

describe('a question bank with', () => {
  it('nothing wrong is read, with the lines of its questions', () => {
    const bank = readQuestionBank(sound, 'ours.yaml')
    expect(bank).toMatchObject({ name: 'Ours', file: 'ours.yaml', questions: [{ role: 'finance' }] })
    expect([...bank.lines]).toEqual([['who-pays-for-the-vans', 4]])
  })

  it.each([
    ['CRLF', sound.replaceAll('\n', '\r\n')],
    ['a byte order mark', `\uFEFF${sound}`],
    ['a line of hyphens first', `---\n${sound}`],
  ])('%s is fine', (_, text) => {
    expect(readQuestionBank(text, 'ours.yaml').questions).toHaveLength(1)
  })

  it.each(breaks)('%s is refused with file, line, field and what was expected', (_, text, line, field, expected) => {
    expect(text).not.toBe(sound)
    const error = errorOf(text)
    expect(error.file).toBe('ours.yaml')
    expect(error.message).toContain(`ours.yaml, line ${line},`)
    expect(error.problems).toContainEqual({
      line,
      column: expect.any(Number),
      field,
      expected: expect.stringContaining(expected),
    })
    for (const problem of error.problems) expect(problem.expected).toMatch(/^expected .{5,400}$/)
  })

  it('several things wrong has all of them told, in the order of the file', () => {
    const { problems } = errorOf(sound.replace('side: internal', 'side: inside').replace('And abroad?', '""'))
    expect(problems.map(({ line, field }) => [line, field])).toEqual([
      [6, 'questions[0].side'],
      [19, 'questions[0].followUps[1]'],
    ])
  })
})

describe('banks that are joined', () => {
  const other = sound.replace('Who pays for the vans?', 'Who pays for the ships?')
  const more = `${other}${question.replace('who-pays-for-the-vans', 'ships')}`

  it('keep the first of two questions with one id, and say where both stand', () => {
    const { questions, errors } = joinBanks([
      readQuestionBank(sound, 'shipped.yaml'),
      readQuestionBank(more, 'ours.yaml'),
    ])
    expect(questions.map(({ id, question: asked }) => [id, asked])).toEqual([
      ['who-pays-for-the-vans', 'Who pays for the vans?'],
      ['ships', 'Who pays for the vans?'],
    ])
    expect(errors.map(({ message }) => message)).toEqual([
      'ours.yaml, line 4, column 1, questions[0].id: expected an id of its own; “who-pays-for-the-vans” stands in shipped.yaml, line 4 already',
    ])
  })

  it('are all there when no id is used twice', () => {
    const { errors, questions } = joinBanks(bankFiles.map(({ name, text }) => readQuestionBank(text, name)))
    expect(errors).toEqual([])
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length)
  })
})

it('prompts for drafts are told apart by their ids too', () => {
  const prompt = '  - { id: bus, title: A bus, field: Education, brief: A bus., constraints: [Roads], twist: Rain. }\n'
  expect(readDraftPrompts(`name: Ours\nprompts:\n${prompt}`, 'p.yaml').prompts).toHaveLength(1)
  expect(() => readDraftPrompts(`name: Ours\nprompts:\n${prompt}${prompt}`, 'p.yaml')).toThrow(
    /^p\.yaml, line 4, column \d+, prompts\[1\]\.id: expected an id of its own; “bus” stands in line 3 already$/,
  )
})

describe('docs/practice.schema.json', () => {
  // After a change of question-bank.ts: npx vitest run tests/unit/practice/read-bank.test.ts --update
  it('is what question-bank.ts says', async () => {
    const text = `${JSON.stringify(practiceJsonSchema(), null, 2)}\n`
    await expect(text).toMatchFileSnapshot('../../../docs/practice.schema.json')
  })

  it('takes what Dateline takes and refuses what it refuses', () => {
    const validate = new Ajv2020({ strict: false }).compile(practiceJsonSchema())
    for (const { name, text } of [...bankFiles, { name: 'ours.yaml', text: sound }])
      expect([name, validate(parse(text))]).toEqual([name, true])
    const byForm = breaks.filter(
      ([name]) => !['an id twice', 'a quotation left open', 'a tab', 'a point without words'].includes(name),
    )
    expect(byForm.length).toBeGreaterThan(15)
    for (const [name, text] of byForm) expect([name, validate(parse(text))]).toEqual([name, false])
  })
})

it('the example in docs/practice-bank.md is a bank, and the lists there are complete', () => {
  const docs = readFileSync(new URL('../../../docs/practice-bank.md', import.meta.url), 'utf8')
  const example = /```yaml\n([\s\S]*?)```/.exec(docs)?.[1] ?? ''
  expect(readQuestionBank(example, 'docs/practice-bank.md').questions).toHaveLength(1)
  const values = JSON.stringify(practiceJsonSchema()).match(/"enum":\[[^\]]*\]/g) ?? []
  expect(values).toHaveLength(4)
  for (const value of values.flatMap((list) => [...list.matchAll(/"([a-z-]+)"[,\]]/g)]))
    expect(docs).toContain(`\`${value[1]}\``)
})
