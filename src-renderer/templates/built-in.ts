import { parseTemplateFile } from '../../src-core/templates/parse-template.ts'
import type { Sample, Template } from '../../src-core/templates/template.ts'

const files: Record<string, string> = import.meta.glob('../../templates/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
})

const sources = Object.entries(files)
  .sort(([a], [b]) => a.localeCompare(b))
  .map(([path, text]) => parseTemplateFile(text, path.split('/').at(-1) ?? path))

/** The templates that come with Dateline, in the order of their file names. */
export const builtInTemplates: readonly Template[] = sources.flatMap((source) => (source.sample ? [] : [source]))

/** The finished documents to learn from that come with Dateline, in the order of their file names. */
export const builtInSamples: readonly Sample[] = sources.flatMap((source) => (source.sample ? [source] : []))

const standard = builtInTemplates.find((template) => template.id === 'press-release-faq')
if (!standard) throw new Error('templates/press-release-faq.md was not there when Dateline was built.')

/** The template that documents are read against which do not name one. */
export const defaultTemplate: Template = standard

/** The template with this id, else {@link defaultTemplate}. */
export function templateOf(id: string | null): Template {
  return builtInTemplates.find((template) => template.id === id) ?? defaultTemplate
}
