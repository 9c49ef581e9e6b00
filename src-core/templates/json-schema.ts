import * as z from 'zod'
import { sampleSchema, templateSchema } from './template.ts'

/** JSON Schema (2020-12) of the front matter of a template or sample file, for completion in an editor. */
export function templateJsonSchema(): object {
  return {
    title: 'Front matter of a Dateline template or sample document',
    ...z.toJSONSchema(z.union([templateSchema, sampleSchema]), { io: 'input' }),
  }
}
