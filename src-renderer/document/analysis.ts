import type { Node } from '@tiptap/pm/model'
import { check } from '../../src-core/checks/check.ts'
import { type ChecksConfig, noConfig } from '../../src-core/checks/checks-config.ts'
import type { CheckResult } from '../../src-core/checks/finding.ts'
import { type Assumption, assumptionsOf } from '../../src-core/document/assumptions.ts'
import { DocumentWords } from '../../src-core/document/document-words.ts'
import { readFrontMatter } from '../../src-core/document/front-matter.ts'
import { type Lengths, lengthsOf } from '../../src-core/document/lengths.ts'
import { outline } from '../../src-core/document/outline.ts'
import { RangeIndex } from '../../src-core/document/range-index.ts'
import type { Outline, Range } from '../../src-core/document/structure.ts'
import type { ExportChoices } from '../../src-core/export/choices.ts'
import type { KnownGrammar } from '../../src-core/grammar/grammar.ts'
import type { LayoutOptions } from '../../src-core/layout/layout-options.ts'
import { type DocumentPages, documentPages } from '../../src-core/layout/pages/document-pages.ts'
import type { PageCountOptions } from '../../src-core/layout/pages/page-count.ts'
import type { Template } from '../../src-core/templates/template.ts'

/** Everything derived from one version of a document. Positions in it are positions in `doc`. */
export interface Analysis {
  readonly doc: Node
  readonly outline: Outline
  readonly checks: CheckResult
  /** Words of the whole document without headings, labels and questions: an untouched template has none. */
  readonly words: number
  /** Words of the press release without the headings and labels of its sections, which its page limit does not count. */
  readonly pressReleaseWords: number
  /** Each part and the whole, against their budgets. */
  readonly lengths: Lengths
  /** Where the pages of the exported file begin. */
  readonly pages: DocumentPages
  readonly assumptions: readonly Assumption[]
}

/** How the document will be printed, as far as its pages depend on it. */
export interface PageLook
  extends PageCountOptions,
    Pick<LayoutOptions, 'pressReleaseHeadings' | 'newPagePerPart' | 'cover' | 'contents'> {}

/** Its parts, chosen one by one: a choice of the export is not always what the layout calls by the same name. */
export function pageLookOf(choices: ExportChoices): PageLook {
  const { pageSize, pressReleaseHeadings, newPagePerPart, cover, contents } = choices
  return { pageSize, pressReleaseHeadings, newPagePerPart, cover, contents }
}

const usualLook: PageLook = { pressReleaseHeadings: true, pageSize: 'letter' }

/** @param today `YYYY-MM-DD` */
export function analyse(
  doc: Node,
  template: Template,
  today: string,
  config: ChecksConfig = noConfig,
  look: PageLook = usualLook,
  grammar?: KnownGrammar,
): Analysis {
  const { stage } = readFrontMatter(doc.attrs.frontMatter)
  const derived = outline(doc, template)
  const checks = check(doc, derived, {
    template,
    today,
    config,
    ...(stage ? { stage } : {}),
    ...(grammar ? { grammar } : {}),
  })
  const words = new DocumentWords(doc)
  const pages = documentPages(doc, derived, { ...look, today })
  return {
    doc,
    outline: withoutBlocked(derived, checks),
    checks,
    words: writtenWords(doc, derived, words),
    pressReleaseWords: pressReleaseWords(derived, words),
    lengths: lengthsOf(doc, derived, pages, template),
    pages,
    assumptions: assumptionsOf(doc, derived),
  }
}

function writtenWords(doc: Node, { parts }: Outline, words: DocumentWords): number {
  const sections = parts.flatMap((part) => part.sections)
  // A heading that is itself the section's text (`# Acme announces …`) was written.
  const isContent = (title: Range) => sections.some(({ content }) => content && overlap(title, content))
  const given: Range[] = []
  doc.descendants((node, pos) => {
    if (node.type.name === 'heading') given.push({ from: pos, to: pos + node.nodeSize })
    return !node.isTextblock
  })
  const headings = new RangeIndex([...given], (range) => range)
  const others: Range[] = []
  for (const { title, questions, sections: own } of parts)
    for (const range of [title, ...questions.map((question) => question.title), ...own.map((section) => section.title)])
      if (range && headings.overlapping(range).length === 0 && !others.some((other) => overlap(range, other)))
        others.push(range)
  given.push(...others)
  return given.reduce((sum, range) => (isContent(range) ? sum : sum - words.in(range)), words.all)
}

function overlap(a: Range, b: Range): boolean {
  return a.from < b.to && b.from < a.to
}

/** No section is shown as complete while one of its findings blocks review. */
function withoutBlocked(outline: Outline, { findings }: CheckResult): Outline {
  const blocked = new Set(
    findings.flatMap(({ severity, ignored, section }) => (severity === 'error' && !ignored ? [section] : [])),
  )
  const parts = outline.parts.map((part) => ({
    ...part,
    sections: part.sections.map((section) =>
      section.state === 'complete' && blocked.has(section.id) ? { ...section, state: 'started' as const } : section,
    ),
  }))
  return { ...outline, parts }
}

function pressReleaseWords({ parts }: Outline, words: DocumentWords): number {
  const release = parts.find(({ id }) => id === 'press-release')
  if (!release?.range) return 0
  const end = release.range.to
  const titles = release.sections.flatMap(({ title }) => (title && title.from < end ? [title] : []))
  return Math.max(0, release.words - titles.reduce((sum, title) => sum + words.in(title), 0))
}
