import type { Schema } from '@tiptap/pm/model'
import type { Outline } from '../document/structure.ts'
import { openMarkdown } from '../markdown/open.ts'
import { Notes } from './notes.ts'
import { layOutParts } from './parts.ts'
import type { PrintedBlock } from './printed.ts'
import { Roles } from './roles.ts'
import type { RunContext } from './runs.ts'

const withoutStructure: Outline = { template: '', parts: [], successMetrics: [], quotes: [], datelineParts: null }

/**
 * Lays out Markdown that is printed with a document and is none of its parts, such as a note or a report. Nothing in it is a
 * section or a question, and marks in it point to its own notes alone, which are not printed.
 */
export function layOutAlone(
  markdown: string,
  schema: Schema,
  { images, leftOut }: Pick<RunContext, 'images' | 'leftOut'>,
): PrintedBlock[] {
  const { doc } = openMarkdown(markdown, schema)
  const context = { notes: new Notes(doc), images, leftOut }
  return layOutParts(doc, withoutStructure, new Roles(withoutStructure, true), context).flatMap(({ blocks }) => blocks)
}
