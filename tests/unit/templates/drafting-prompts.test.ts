import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { sentencesOf } from '../../../src-core/document/sentences.ts'
import { countWords } from '../../../src-core/document/words.ts'
import { draftPromptsSchema } from '../../../src-core/practice/question-bank.ts'
import { promptsFile } from './shipped.ts'

const { prompts } = draftPromptsSchema.parse(parse(promptsFile.text))

it('there are at least thirty prompts, all different, from many fields', () => {
  expect(prompts.length).toBeGreaterThanOrEqual(30)
  for (const key of ['id', 'title', 'brief', 'twist'] as const)
    expect(new Set(prompts.map((prompt) => prompt[key])).size).toBe(prompts.length)
  const fields = prompts.map(({ field }) => field)
  expect(new Set(fields).size).toBeGreaterThanOrEqual(15)
  for (const field of fields) expect(fields.filter((other) => other === field).length).toBeLessThanOrEqual(4)
})

it.each(prompts.map((prompt) => [prompt.id, prompt] as const))('%s can be drafted from', (_, prompt) => {
  const { brief, constraints, twist } = prompt
  expect(sentencesOf(brief).length).toBeGreaterThanOrEqual(2)
  expect(countWords(brief)).toBeGreaterThanOrEqual(30)
  expect(countWords(brief)).toBeLessThanOrEqual(75)
  expect(brief).toMatch(/\d|\b(?:half|third|tenth|twice|two|four|nine|eleven)\b/)
  expect(constraints.length).toBeGreaterThanOrEqual(3)
  for (const constraint of constraints) expect(sentencesOf(constraint)).toHaveLength(1)
  expect(countWords(twist)).toBeGreaterThanOrEqual(8)
  expect(sentencesOf(twist)).toHaveLength(1)
})
