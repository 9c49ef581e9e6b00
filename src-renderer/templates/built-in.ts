import { type TemplateLibrary, templateLibrary, templateWithId } from '../../src-core/templates/library.ts'
import type { Sample, Template } from '../../src-core/templates/template.ts'
import type { ReadTemplate } from '../../src-core/templates/template-file.ts'

const files = import.meta.glob<Template | Sample>('../../templates/*.md', {
  query: '?template',
  import: 'default',
  eager: true,
})

/** The template files that come with Dateline, in the order of their names. */
export const shippedFiles: readonly ReadTemplate[] = Object.entries(files)
  .sort(([a], [b]) => a.localeCompare(b))
  .map(([path, source]) => ({
    origin: 'shipped',
    location: 'Dateline',
    name: path.split('/').at(-1) ?? path,
    content: { kind: 'read', source },
  }))

/** What there is without any template of the person's own. */
export const shippedLibrary: TemplateLibrary = templateLibrary(shippedFiles)

const standard = templateWithId(shippedLibrary, 'press-release-faq')
if (!standard) throw new Error('templates/press-release-faq.md was not there when Dateline was built.')

/** The template that documents are read against which do not name one. */
export const defaultTemplate: Template = standard
