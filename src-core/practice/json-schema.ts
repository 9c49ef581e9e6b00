import * as z from 'zod'
import { questionBankSchema } from './question-bank.ts'

/** JSON Schema (2020-12) of a question bank, for completion in an editor. */
export function practiceJsonSchema(): object {
  return { title: 'Question bank for practice in Dateline', ...z.toJSONSchema(questionBankSchema, { io: 'input' }) }
}
