import { parseTemplateFile } from './parse-template.ts'
import type { Sample, Template } from './template.ts'
import { TemplateError, type TemplateProblem } from './template-error.ts'
import type { ReadTemplate, TemplateFile, TemplateOrigin } from './template-file.ts'

/** Where something in the library comes from. */
export interface TemplatePlace {
  readonly origin: TemplateOrigin
  readonly location: string
  readonly name: string
}

export interface Listed<T extends Template | Sample> {
  readonly source: T
  readonly place: TemplatePlace
}

/** A file that cannot be used, with everything that is wrong in it. */
export interface BrokenTemplate {
  readonly place: TemplatePlace
  /** The id it seems to have; null when that cannot be told. */
  readonly id: string | null
  readonly problems: readonly TemplateProblem[]
}

/** Every template there is for a document. One that is broken is listed as such and takes no other with it. */
export interface TemplateLibrary {
  readonly templates: readonly Listed<Template>[]
  readonly samples: readonly Listed<Sample>[]
  readonly broken: readonly BrokenTemplate[]
}

/**
 * Reads template files. Of two with the same id in different folders the nearer one counts: a document's before the person's
 * own, that before what comes with Dateline. In one folder the second is broken.
 * @param files of one origin in the order in which they count
 */
export function templateLibrary(files: readonly (TemplateFile | ReadTemplate)[]): TemplateLibrary {
  const broken: BrokenTemplate[] = []
  const found = new Map<string, Listed<Template | Sample>>()
  const lines = new Map<Listed<Template | Sample>, string>()
  for (const file of files.toSorted((a, b) => nearness.indexOf(a.origin) - nearness.indexOf(b.origin))) {
    const { origin, location, name, content } = file
    const place = { origin, location, name }
    if (content.kind === 'unreadable') {
      broken.push({ place, id: null, problems: [content.problem] })
      continue
    }
    const text = content.kind === 'text' ? content.text : ''
    try {
      const listed = { source: content.kind === 'read' ? content.source : parseTemplateFile(text, name), place }
      const nearer = found.get(listed.source.id)
      if (!nearer) {
        found.set(listed.source.id, listed)
        lines.set(listed, text)
      } else if (nearer.place.origin === origin && nearer.place.location === location) {
        const expected = `expected an id that no other file has; “${listed.source.id}” is that of ${nearer.place.name}`
        broken.push({ place, id: null, problems: [problemAt(text, 'id', expected)] })
      }
    } catch (error) {
      if (!(error instanceof TemplateError)) throw error
      broken.push({ place, id: idIn(text), problems: error.problems })
    }
  }
  const listed = [...found.values()]
  const templates = listed.filter(isTemplate)
  const samples = listed.filter(isSample).filter((sample) => {
    if (templates.some(({ source }) => source.id === sample.source.template)) return true
    const expected = `expected the id of a template; there is no “${sample.source.template}”`
    broken.push({ place: sample.place, id: null, problems: [problemAt(lines.get(sample) ?? '', 'template', expected)] })
    return false
  })
  return { templates: templates.toSorted(inOrder), samples: samples.toSorted(inOrder), broken }
}

/** The template with this id; undefined when there is none, or its file is broken. */
export function templateWithId(library: TemplateLibrary, id: string): Template | undefined {
  return library.templates.find(({ source }) => source.id === id)?.source
}

const nearness: readonly TemplateOrigin[] = ['document', 'own', 'shipped']

/** What comes with Dateline first, in the order of its file names, as the rest is found where it lies. */
function inOrder(a: { place: TemplatePlace }, b: { place: TemplatePlace }): number {
  return nearness.indexOf(b.place.origin) - nearness.indexOf(a.place.origin)
}

function isTemplate(listed: Listed<Template | Sample>): listed is Listed<Template> {
  return listed.source.sample !== true
}

function isSample(listed: Listed<Template | Sample>): listed is Listed<Sample> {
  return listed.source.sample === true
}

/** Good enough to tell a person why a document's template is missing. */
function idIn(text: string): string | null {
  return /^id:[ \t]*["']?([a-z0-9-]+)/m.exec(text)?.[1] ?? null
}

/** A problem at a key of the front matter that is understood by itself. */
function problemAt(text: string, key: string, expected: string): TemplateProblem {
  const line = text.split(/\r\n|\n|\r/).findIndex((each) => each.startsWith(`${key}:`)) + 1
  return { line: Math.max(line, 1), column: 1, field: key, expected }
}
