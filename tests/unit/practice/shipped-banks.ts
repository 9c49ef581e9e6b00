import { readdirSync, readFileSync } from 'node:fs'
import { type ReadBank, readDraftPrompts, readQuestionBank } from '../../../src-core/practice/read-bank.ts'

const folder = new URL('../../../templates/practice/', import.meta.url)
const promptsName = 'drafting-prompts.yaml'
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8')

/** Every question bank that comes with Dateline, as a text. */
export const bankFiles: readonly { readonly name: string; readonly text: string }[] = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml') && name !== promptsName)
  .toSorted()
  .map((name) => ({ name, text: read(name) }))

export const shippedBanks: readonly ReadBank[] = bankFiles.map(({ name, text }) => readQuestionBank(text, name))

export const shippedPrompts = readDraftPrompts(read(promptsName), promptsName).prompts
