import { parseTemplate } from '../../src-core/templates/parse-template.ts'
import type { Template } from '../../src-core/templates/template.ts'

const files: Record<string, string> = import.meta.glob('../../templates/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
})

/** The templates that come with Dateline, in the order of their file names. */
export const builtInTemplates: readonly Template[] = Object.entries(files)
  .sort(([a], [b]) => a.localeCompare(b))
  .map(([path, text]) => parseTemplate(text, path.split('/').at(-1) ?? path))

const [first] = builtInTemplates
if (!first) throw new Error('No template is built in: the folder templates/ was empty when Dateline was built.')

/** The template that documents are read against which do not name one. */
export const defaultTemplate: Template = first

/** The template with this id, else {@link defaultTemplate}. */
export function templateOf(id: string | null): Template {
  return builtInTemplates.find((template) => template.id === id) ?? defaultTemplate
}
