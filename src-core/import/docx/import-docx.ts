import type { Node, Schema } from '@tiptap/pm/model'
import { stringify } from 'yaml'
import { nodeOf } from '../../clipboard/node-of.ts'
import { documentSchema } from '../../document/schema.ts'
import { wordApplication } from '../../export/word-marks.ts'
import { longDate } from '../../layout/matter.ts'
import { openMarkdown } from '../../markdown/open.ts'
import { saveMarkdown } from '../../markdown/save.ts'
import { ImportProblem } from '../import-problem.ts'
import { type ImportedComment, type ImportedDocument, Losses } from '../report.ts'
import { BodyReader } from './body.ts'
import { CommentReader } from './comments.ts'
import { ImageReader } from './images.ts'
import { matchMarkdown } from './match-markdown.ts'
import { NoteReader } from './notes.ts'
import { Numbering } from './numbering.ts'
import { Styles } from './styles.ts'
import { ChangeCounter, type TrackedChanges } from './tracked-changes.ts'
import type { WordFile } from './word-file.ts'
import { WordPackage } from './word-package.ts'
import { childOf, descendantsOf, elementsOf, textOf, type XmlElement } from './xml.ts'

export interface DocxImportOptions {
  readonly trackedChanges: TrackedChanges
  /** Folder, relative to the document, below which its images will lie; null keeps them in the text itself. */
  readonly imageFolder: string | null
}

/**
 * Reads a Word file as a Markdown document. Nothing outside the file is loaded and nothing in it is run.
 * @throws ImportProblem when it is no Word file, is damaged or encrypted, or holds more than is taken
 */
export function importDocx(bytes: Uint8Array, options: DocxImportOptions): ImportedDocument {
  const word = new WordPackage(bytes)
  const relationships = word.relationships(word.document)
  const related = (kind: string): XmlElement | null => {
    const path = word.related(relationships, kind)
    return path === null ? null : word.xml(path)
  }
  const root = word.xml(word.document)
  const body = root && childOf(root, 'w:body')
  if (!body) throw new ImportProblem('damaged', 'It has no text that could be read.')

  const losses = new Losses()
  const styles = new Styles(related('styles'))
  const file: WordFile = {
    own: isOwn(word, body),
    schema: documentSchema(),
    styles,
    numbering: new Numbering(related('numbering'), styles),
    notes: new NoteReader({ footnote: related('footnotes'), endnote: related('endnotes') }),
    comments: new CommentReader(related('comments'), related('commentsExtended')),
    images: new ImageReader(word, losses, options.imageFolder),
    changes: new ChangeCounter(options.trackedChanges),
    losses,
  }
  const blocks = new BodyReader({ file, relationships }).read(body)
  blocks.push(...noteBlocks(file, word, relationships))
  if (!file.own) countHeaders(word, relationships, losses)
  if (word.names().some((name) => /vbaProject\.bin$/i.test(name))) losses.add('macros')

  const comments = file.comments.all()
  const travelling = travellingMarkdown(word, relationships)
  const { markdown, note } =
    travelling === null ? written(blocks, file, word) : matched(blocks, travelling, file.schema)
  const notes = [file.changes.sentence(), note, comments.length > 0 ? commentsNote(comments.length) : null]
  return {
    markdown: `${markdown}${commentBlock(comments)}`,
    images: file.images.images,
    report: { lost: losses.sentences(), notes: notes.filter((line) => line !== null), comments },
  }
}

function isOwn(word: WordPackage, body: XmlElement): boolean {
  const path = word.related(word.relationships(''), 'extended-properties')
  const properties = path === null ? null : word.xml(path)
  if (
    properties &&
    elementsOf(properties).some((each) => /Application$/.test(each.name) && textOf(each) === wordApplication)
  )
    return true
  return descendantsOf(body, 'w:bookmarkStart').some(({ attributes }) => attributes['w:name']?.startsWith('_prfaq_'))
}

/** Notes as Markdown writes them; a note can point to another. */
function noteBlocks(
  file: WordFile,
  word: WordPackage,
  relationships: ReturnType<WordPackage['relationships']>,
): Node[] {
  const blocks: Node[] = []
  for (let done = 0; ; done++) {
    const note = file.notes.numbered()[done]
    if (!note) return blocks
    const path = word.related(relationships, `${note.kind}s`) ?? ''
    const content = new BodyReader({ file, relationships: word.relationships(path) }).read(note.element)
    const text = saveMarkdown(
      nodeOf(file.schema, 'doc', null, content.length > 0 ? content : [emptyParagraph(file.schema)]),
      null,
    )
    const source = `[^${note.number}]: ${text.trim().replace(/\n(?=[^\n])/g, '\n    ')}`
    blocks.push(nodeOf(file.schema, 'rawBlock', { kind: 'footnote' }, [file.schema.text(source)]))
  }
}

function countHeaders(
  word: WordPackage,
  relationships: ReturnType<WordPackage['relationships']>,
  losses: Losses,
): void {
  const texts = new Set<string>()
  for (const { type, target, external } of relationships.values()) {
    if (external || !/\/(?:header|footer)$/.test(type)) continue
    const part = word.xml(target)
    const text = part ? descendantsOf(part, 'w:t').map(textOf).join('').trim() : ''
    if (text !== '') texts.add(text)
  }
  for (const text of texts) losses.add('headers', text)
}

/** The Markdown that Dateline put into the file when it exported it; null for a file without. */
function travellingMarkdown(word: WordPackage, relationships: ReturnType<WordPackage['relationships']>): string | null {
  for (const { type, target, external } of relationships.values()) {
    if (external || !type.endsWith('/customXml')) continue
    // Other programs keep parts of their own here, which need not even be XML that can be read.
    try {
      const part = word.xml(target)
      if (part?.name === 'dateline:markdown') return textOf(part)
    } catch (error) {
      if (!(error instanceof ImportProblem) || error.code !== 'damaged') throw error
    }
  }
  return null
}

function written(
  blocks: readonly Node[],
  file: WordFile,
  word: WordPackage,
): { markdown: string; note: string | null } {
  const { schema } = file
  const doc = nodeOf(schema, 'doc', null, blocks.length > 0 ? blocks : [emptyParagraph(schema)])
  const front = file.own ? ownFrontMatter(word, file.styles.language, blocks) : ''
  return { markdown: `${front}${saveMarkdown(doc, null)}`, note: null }
}

function matched(blocks: readonly Node[], travelling: string, schema: Schema): { markdown: string; note: string } {
  const opened = openMarkdown(travelling, schema)
  const source = opened.blocks.map(({ node }) => node)
  const { blocks: merged, kept } = matchMarkdown(blocks, source)
  const doc = opened.doc.copy(
    nodeOf(schema, 'doc', null, merged.length > 0 ? merged : [emptyParagraph(schema)]).content,
  )
  const changed = blocks.length - kept
  const rest = changed > 0 ? `; ${changed} ${changed === 1 ? 'is' : 'are'} new or changed` : ''
  return {
    markdown: saveMarkdown(doc, opened),
    note: `The file carries the Markdown that it was made from: ${kept} of ${blocks.length} blocks are as they were${rest}.`,
  }
}

/** What Dateline printed on the cover and in the margins, taken back from the properties of the file. */
function ownFrontMatter(word: WordPackage, language: string | null, blocks: readonly Node[]): string {
  const root = word.relationships('')
  const read = (kind: string) => {
    const path = word.related(root, kind)
    return path === null ? null : word.xml(path)
  }
  const core = read('core-properties')
  const value = (name: string) => {
    const element = core ? childOf(core, name) : undefined
    return element ? textOf(element).trim() : ''
  }
  const custom = new Map<string, string>()
  const properties = read('custom-properties')
  for (const property of properties ? elementsOf(properties) : [])
    custom.set(property.attributes.name ?? '', textOf(property).trim())
  const isoDate = value('dcterms:created').slice(0, 10)
  const entries = {
    title: isSaid(value('dc:title'), blocks) ? '' : value('dc:title'),
    author: value('dc:creator'),
    date: isoDate === '' || longDate(isoDate) !== custom.get('Date') ? (custom.get('Date') ?? '') : isoDate,
    stage: custom.get('Stage') ?? '',
    confidentiality: custom.get('Confidentiality') ?? '',
    lang: language === null || language === 'en-US' ? '' : language,
  }
  const present = Object.fromEntries(Object.entries(entries).filter(([, text]) => text !== ''))
  return Object.keys(present).length === 0 ? '' : `---\n${stringify(present)}---\n\n`
}

/** Whether the text says its title itself, in one of the blocks that it opens with. */
function isSaid(title: string, blocks: readonly Node[]): boolean {
  const plain = (text: string) => text.replace(/\s+/g, ' ').trim()
  return blocks.slice(0, 4).some((block) => plain(block.textContent) === plain(title))
}

function commentsNote(n: number): string {
  return `${n === 1 ? 'A comment stands' : `${n} comments stand`} in an HTML comment at the end of the document, which no export prints.`
}

/** The comments at the end of the file, where they are kept and never printed. */
function commentBlock(comments: readonly ImportedComment[]): string {
  if (comments.length === 0) return ''
  const lines = comments.map(({ author, date, quote, text, depth, resolved }) => {
    const who = [author || 'Somebody', date, resolved ? 'resolved' : ''].filter((part) => part !== '').join(', ')
    const about = quote === '' ? '' : ` on “${quote}”`
    return `${'  '.repeat(depth)}- ${who}${about}: ${text.replace(/\n/g, ' ')}`
  })
  // Two hyphens and an angle would end the comment.
  const safe = lines
    .join('\n')
    .replace(/--(?=>|!>)/g, '–')
    .replace(/-->/g, '')
  return `\n<!-- Comments of reviewers\n${safe}\n-->\n`
}

function emptyParagraph(schema: Schema): Node {
  return nodeOf(schema, 'paragraph', null)
}
