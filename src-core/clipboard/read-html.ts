import type { Schema, Slice } from '@tiptap/pm/model'
import { blocksFromHtml, type HtmlContent } from './blocks-from-html.ts'
import { codeText, isEditorCode, isPlainTextPre } from './code-text.ts'
import { isUnseen, onlyElement } from './element.ts'
import { markdownEvidence } from './markdown-evidence.ts'
import { type HtmlParent, parseHtml, textOfTangledHtml } from './parse-html.ts'
import { blocksFromText } from './read-text.ts'
import { sliceOfBlocks } from './slice-of-blocks.ts'
import { writeClipboardHtml } from './write-html.ts'

/** What clipboard HTML gives. */
export interface PastedHtml {
  readonly slice: Slice
  /** Pictures, videos and the like of which nothing is left; worth a message to the person who pasted. */
  readonly picturesLeftOut: number
}

/**
 * Reads clipboard HTML of any program: Word, Google Docs, Outlook, Apple's and LibreOffice's editors, web pages. It is
 * parsed as text, since a content security policy blanks styles in a DOM, and nothing in it is run or loaded.
 * @param schema the editor's own schema instance
 * @returns null for what Dateline put on the clipboard, which ProseMirror reads back without loss
 */
export function readClipboardHtml(html: string, schema: Schema): PastedHtml | null {
  if (isOwnHtml(html)) return null
  const { blocks, picturesLeftOut } = htmlContent(html, schema)
  return { slice: sliceOfBlocks(blocks), picturesLeftOut }
}

/**
 * Clipboard HTML as ProseMirror's own, for an editor's `transformPastedHTML`: what {@link readClipboardHtml} makes of it,
 * written for ProseMirror to read, so that its handling of drops, tables and selections applies.
 */
export function cleanClipboardHtml(html: string, schema: Schema): string {
  const pasted = readClipboardHtml(html, schema)
  return pasted === null ? html : writeClipboardHtml(pasted.slice)
}

/** The blocks that HTML of any kind gives; also for import of other formats by way of HTML. */
export function htmlContent(html: string, schema: Schema): HtmlContent {
  const root = parseHtml(html)
  if (root === null) return { blocks: blocksFromText(textOfTangledHtml(html), schema), picturesLeftOut: 0 }
  const source = sourceText(root)
  if (source !== null) return { blocks: blocksFromText(source, schema), picturesLeftOut: 0 }
  return blocksFromHtml(root, schema)
}

/** Markdown as a code editor copies it, and text as a browser shows a text file: HTML in form only. */
function sourceText(root: HtmlParent): string | null {
  const element = onlyElement(root)
  if (element === null || isUnseen(element)) return null
  if (element.tagName === 'pre' && isPlainTextPre(element)) return codeText(element)
  if (!isEditorCode(element)) return null
  const text = codeText(element)
  // A `#` or `-` may start a line of any language; two kinds of evidence in one text are Markdown's.
  return markdownEvidence(text).size > 1 ? text : null
}

function isOwnHtml(html: string): boolean {
  return / data-pm-slice="/.test(html) && / data-dateline(?:=""|[ >])/.test(html)
}
