import { type Extensions, getSchema } from '@tiptap/core'
import type { Schema } from '@tiptap/pm/model'
import { Bold } from './marks/bold.ts'
import { Code } from './marks/code.ts'
import { Italic } from './marks/italic.ts'
import { LineEnd } from './marks/line-end.ts'
import { Link } from './marks/link.ts'
import { Strike } from './marks/strike.ts'
import { Blockquote } from './nodes/blockquote.ts'
import { BulletList } from './nodes/bullet-list.ts'
import { CodeBlock } from './nodes/code-block.ts'
import { Document } from './nodes/document.ts'
import { EmptyLink } from './nodes/empty-link.ts'
import { HardBreak } from './nodes/hard-break.ts'
import { Heading } from './nodes/heading.ts'
import { HorizontalRule } from './nodes/horizontal-rule.ts'
import { Image } from './nodes/image.ts'
import { ListItem } from './nodes/list-item.ts'
import { OrderedList } from './nodes/ordered-list.ts'
import { Paragraph } from './nodes/paragraph.ts'
import { RawBlock } from './nodes/raw-block.ts'
import { RawInline } from './nodes/raw-inline.ts'
import { Table } from './nodes/table.ts'
import { TableCell } from './nodes/table-cell.ts'
import { TableHeader } from './nodes/table-header.ts'
import { TableRow } from './nodes/table-row.ts'
import { Text } from './nodes/text.ts'

// Brings the types of the extensions' commands (`editor.commands.toggleBold()`) to whoever imports this module.
export type * from './command-types.ts'

/**
 * The flat document's nodes and marks with their TipTap commands, keys and input rules, and nothing that changes a
 * document by itself. An editor adds its own extensions (undo, placeholders, cursors) to these.
 */
export const documentExtensions: Extensions = [
  Document,
  Paragraph,
  Text,
  Heading,
  Blockquote,
  BulletList,
  OrderedList,
  ListItem,
  CodeBlock,
  HorizontalRule,
  HardBreak,
  Image,
  Table,
  TableRow,
  TableHeader,
  TableCell,
  RawBlock,
  RawInline,
  EmptyLink,
  Link,
  Bold,
  Italic,
  Strike,
  Code,
  LineEnd,
]

let schema: Schema | undefined

/**
 * The document schema where no editor is running: tests, the command line, export. An editor has a schema instance of
 * its own, and nodes of one instance do not fit a document of another, so inside an editor pass `editor.schema` on.
 */
export function documentSchema(): Schema {
  schema ??= getSchema(documentExtensions)
  return schema
}
