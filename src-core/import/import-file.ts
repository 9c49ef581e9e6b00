import { nodeOf } from '../clipboard/node-of.ts'
import { htmlContent } from '../clipboard/read-html.ts'
import { documentSchema } from '../document/schema.ts'
import { saveMarkdown } from '../markdown/save.ts'
import { decodeTextFile } from '../text-file.ts'
import { type DocxImportOptions, importDocx } from './docx/import-docx.ts'
import { ImportProblem } from './import-problem.ts'
import type { ImportedDocument } from './report.ts'

export type ImportOptions = DocxImportOptions

const nothingLost = { lost: [], notes: [], comments: [] } as const

/**
 * Reads a file of another program as a Markdown document: Word, HTML, Markdown or plain text. What it is, its first
 * bytes say where they can; a name may lie.
 * @param name of the file, for messages and for its ending
 * @throws ImportProblem when it is none of these, is damaged or encrypted, or holds more than is taken
 */
export function importFile(name: string, bytes: Uint8Array, options: ImportOptions): ImportedDocument {
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
  const starts = (...signature: number[]) => signature.every((byte, i) => bytes[i] === byte)
  if (ending === 'docx' || starts(0x50, 0x4b) || starts(0xd0, 0xcf, 0x11, 0xe0)) return importDocx(bytes, options)
  const decoded = decodeTextFile(bytes, name)
  if (!decoded.ok)
    throw new ImportProblem(decoded.code === 'too-large' ? 'too-large' : 'not-this-format', decoded.message)
  const { text } = decoded
  const isHtml = /^html?$/.test(ending) || /^\s*(?:<!doctype html|<html[\s>])/i.test(text)
  return isHtml ? importHtml(text) : { markdown: text, images: [], report: nothingLost }
}

function importHtml(html: string): ImportedDocument {
  const schema = documentSchema()
  const { blocks, picturesLeftOut } = htmlContent(html, schema)
  const doc = nodeOf(schema, 'doc', null, blocks.length > 0 ? blocks : [nodeOf(schema, 'paragraph', null)])
  const n = picturesLeftOut
  const lost = n === 0 ? [] : [`${n === 1 ? 'A picture or video is' : `${n} pictures or videos are`} missing.`]
  return { markdown: saveMarkdown(doc, null), images: [], report: { ...nothingLost, lost } }
}
