import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { parseTemplate } from '../src-core/templates/parse-template.ts'
import type { Template } from '../src-core/templates/template.ts'
import { TemplateError } from '../src-core/templates/template-error.ts'
import { readText } from './files.ts'
import { CannotRun, type Io } from './io.ts'
import { packageFolder } from './package-folder.ts'

/** The template of a document that names none. */
export const defaultTemplateId = 'press-release-faq'

/** Every template that comes with Dateline, by file name. */
export async function shippedTemplates(): Promise<Template[]> {
  const folder = path.join(packageFolder(), 'templates')
  const files = (await readdir(folder)).filter((file) => file.endsWith('.md')).sort()
  return Promise.all(
    files.map(async (file) => parsed(await readFile(path.join(folder, file), 'utf8'), path.join(folder, file))),
  )
}

/**
 * Finds a template by its id, or reads it from a file when the name is a path or ends with `.md`.
 * @throws CannotRun when there is none of that id
 */
export async function templateNamed(name: string, io: Io): Promise<Template> {
  if (/[\\/]|\.md$/i.test(name)) return parsed(await readText(name, io), name)
  const templates = await shippedTemplates()
  const found = templates.find((template) => template.id === name)
  if (found) return found
  const ids = templates.map((template) => template.id).join(', ')
  throw new CannotRun(`--template: there is no template “${name}”; expected ${ids}, or a template file.`)
}

function parsed(text: string, file: string): Template {
  try {
    return parseTemplate(text, file)
  } catch (error) {
    if (error instanceof TemplateError) throw new CannotRun(error.message)
    throw error
  }
}
