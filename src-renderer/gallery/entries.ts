import { templateStrings } from '../../src-core/template-strings.ts'
import type { BrokenTemplate, Listed, TemplateLibrary } from '../../src-core/templates/library.ts'
import type { Sample, Template } from '../../src-core/templates/template.ts'
import { defaultTemplate } from '../templates/built-in.ts'

export type Entry =
  | { readonly kind: 'template'; readonly id: string; readonly name: string; readonly listed: Listed<Template> }
  | { readonly kind: 'sample'; readonly id: string; readonly name: string; readonly listed: Listed<Sample> }
  | { readonly kind: 'broken'; readonly id: string; readonly name: string; readonly broken: BrokenTemplate }

export interface EntryGroup {
  readonly title: string
  readonly entries: readonly Entry[]
}

const titles = templateStrings.gallery.groups

/** What the gallery lists, nearest first: the document's templates, the person's own, those that come along, samples, broken ones. */
export function entryGroups(library: TemplateLibrary, { samples }: { readonly samples: boolean }): EntryGroup[] {
  const from = (origin: Listed<Template>['place']['origin']) =>
    library.templates
      .filter(({ place }) => place.origin === origin)
      .toSorted((a, b) => Number(isStandard(b)) - Number(isStandard(a)))
      .map(templateEntry)
  return [
    { title: titles.document, entries: from('document') },
    { title: titles.own, entries: from('own') },
    { title: titles.shipped, entries: from('shipped') },
    { title: titles.samples, entries: samples ? library.samples.map(sampleEntry) : [] },
    { title: titles.broken, entries: library.broken.map(brokenEntry) },
  ].filter(({ entries }) => entries.length > 0)
}

/** Those that hold every typed word in name, description or for whom; groups without any are left out. */
export function matching(groups: readonly EntryGroup[], typed: string): EntryGroup[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean)
  return groups
    .map(({ title, entries }) => ({
      title,
      entries: entries.filter((entry) => words.every((word) => textOf(entry).includes(word))),
    }))
    .filter(({ entries }) => entries.length > 0)
}

function isStandard({ source }: Listed<Template>): boolean {
  return source.id === defaultTemplate.id
}

function textOf(entry: Entry): string {
  const about =
    entry.kind === 'broken'
      ? []
      : [entry.listed.source.description, entry.listed.source.audience, entry.listed.source.id]
  return [entry.name, ...about].join(' ').toLowerCase()
}

function templateEntry(listed: Listed<Template>): Entry {
  return { kind: 'template', id: `template ${listed.source.id}`, name: listed.source.name, listed }
}

function sampleEntry(listed: Listed<Sample>): Entry {
  return { kind: 'sample', id: `sample ${listed.source.id}`, name: listed.source.name, listed }
}

function brokenEntry(broken: BrokenTemplate): Entry {
  return { kind: 'broken', id: `broken ${broken.place.location} ${broken.place.name}`, name: broken.place.name, broken }
}
