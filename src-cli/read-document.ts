import path from 'node:path'
import { readFrontMatter } from '../src-core/document/front-matter.ts'
import { outline } from '../src-core/document/outline.ts'
import { documentSchema } from '../src-core/document/schema.ts'
import type { Outline } from '../src-core/document/structure.ts'
import { type OpenedMarkdown, openMarkdown } from '../src-core/markdown/open.ts'
import { templateWithId } from '../src-core/templates/library.ts'
import type { Template } from '../src-core/templates/template.ts'
import { readText } from './files.ts'
import type { Io } from './io.ts'
import { defaultTemplateId, templateNamed, toldLibraryFor } from './template-library.ts'

/** What a person said about the template to read a document against. */
export interface TemplateChoice {
  /** Id or file of the template. */
  readonly template?: string
  /** The person's own folder of templates. */
  readonly templates?: string
}

/** A document with the template it was read against. */
export interface ReadDocument {
  readonly file: string
  readonly opened: OpenedMarkdown
  readonly template: Template
  readonly outline: Outline
}

/**
 * Reads a document. Its template is the one asked for, else the one its front matter names, else the default. A name in the
 * front matter that Dateline does not know may belong to another tool: it is a finding, not a reason to read nothing.
 */
export async function readDocument(file: string, choice: TemplateChoice, io: Io): Promise<ReadDocument> {
  const opened = openMarkdown(await readText(file, io), documentSchema())
  const raw: unknown = opened.doc.attrs.frontMatter
  const own = readFrontMatter(typeof raw === 'string' ? raw : null).template
  const folder = file === '-' ? io.cwd : path.dirname(path.resolve(io.cwd, file))
  const shipped = choice.template === undefined ? [own ?? defaultTemplateId, defaultTemplateId] : undefined
  const library = await toldLibraryFor(folder, choice.templates, io, shipped)
  const named = choice.template === undefined && own !== null ? templateWithId(library, own) : undefined
  const template = named ?? (await templateNamed(choice.template ?? defaultTemplateId, library, io))
  return { file, opened, template, outline: outline(opened.doc, template) }
}
