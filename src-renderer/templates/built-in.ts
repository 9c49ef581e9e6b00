import { type TemplateLibrary, templateLibrary, templateWithId } from '../../src-core/templates/library.ts'
import type { Template } from '../../src-core/templates/template.ts'
import type { TemplateFile } from '../../src-core/templates/template-file.ts'

const files: Record<string, string> = import.meta.glob('../../templates/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
})

/** The template files that come with Dateline, in the order of their names. */
export const shippedFiles: readonly TemplateFile[] = Object.entries(files)
  .sort(([a], [b]) => a.localeCompare(b))
  .map(([path, text]) => ({
    origin: 'shipped',
    location: 'Dateline',
    name: path.split('/').at(-1) ?? path,
    content: { kind: 'text', text },
  }))

/** What there is without any template of the person's own. */
export const shippedLibrary: TemplateLibrary = templateLibrary(shippedFiles)

const standard = templateWithId(shippedLibrary, 'press-release-faq')
if (!standard) throw new Error('templates/press-release-faq.md was not there when Dateline was built.')

/** The template that documents are read against which do not name one. */
export const defaultTemplate: Template = standard
