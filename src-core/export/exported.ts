import type { Node } from '@tiptap/pm/model'
import { stringify } from 'yaml'
import { readFrontMatter } from '../document/front-matter.ts'
import type { Outline, PartId } from '../document/structure.ts'
import type { Images, LayoutOptions } from '../layout/layout-options.ts'
import { printedCopy } from '../layout/printed-copy.ts'
import { exportMarkdown } from '../markdown/export.ts'
import type { OpenedMarkdown } from '../markdown/open.ts'
import type { ExportChoices } from './choices.ts'

/** A document as it is exported. */
export interface ExportSource {
  readonly doc: Node
  /** Null for a document that never had a text. */
  readonly opened: OpenedMarkdown | null
  /** Of the same document. */
  readonly outline: Outline
}

/**
 * Whether the readiness report is printed too. It tells what each part holds, so it stays away from a copy that leaves one out.
 */
export function printsReport(choices: ExportChoices): boolean {
  return choices.report && mayHoldReport(choices)
}

export function mayHoldReport(choices: ExportChoices): boolean {
  return withoutParts(choices).length === 0
}

/**
 * @param today `YYYY-MM-DD`
 * @param images null where nobody has looked for them
 * @param report the readiness report as Markdown; asked for only where it is printed
 */
export function layoutOptionsOf(
  choices: ExportChoices,
  today: string,
  images: Images | null,
  report: () => string | null = () => null,
): LayoutOptions {
  const { pressReleaseHeadings, newPagePerPart, cover, contents } = choices
  return {
    pressReleaseHeadings,
    newPagePerPart,
    cover,
    contents,
    watermark: choices.draft ? 'DRAFT' : null,
    withoutParts: withoutParts(choices),
    appendixApart: choices.appendix === 'apart',
    report: printsReport(choices) ? report() : null,
    today,
    ...(images && { images }),
  }
}

/** The document as Markdown, as far as it was chosen. */
export function exportedMarkdown({ doc, opened, outline }: ExportSource, choices: ExportChoices): string {
  const { frontMatter, comments } = choices
  return exportMarkdown(copyOf(doc, outline, choices), opened, { frontMatter, comments })
}

/**
 * The Markdown that travels in a Word file: what the file shows and nothing else. No part, heading or comment that was
 * left out, and of the front matter only what is printed.
 */
export function travellingMarkdown({ doc, opened, outline }: ExportSource, choices: ExportChoices): string {
  const copy = copyOf(doc, outline, choices)
  return `${printedFrontMatter(doc)}${exportMarkdown(copy, opened, { frontMatter: false, comments: false, noComments: true })}`
}

function copyOf(doc: Node, outline: Outline, choices: ExportChoices): Node {
  const { pressReleaseHeadings } = choices
  return printedCopy(doc, outline, { pressReleaseHeadings, withoutParts: withoutParts(choices) })
}

function withoutParts({ internalFaq, appendix }: ExportChoices): PartId[] {
  return [
    ...(internalFaq ? [] : (['internal-faq'] as const)),
    ...(appendix === 'left-out' ? (['appendix'] as const) : []),
  ]
}

function printedFrontMatter(doc: Node): string {
  const { frontMatter } = doc.attrs
  const { title, author, date, stage, confidentiality, lang } = readFrontMatter(
    typeof frontMatter === 'string' ? frontMatter : null,
  )
  const printed = Object.entries({ title, author, date, stage, confidentiality, lang }).filter(([, value]) => value)
  return printed.length === 0 ? '' : `---\n${stringify(Object.fromEntries(printed))}---\n\n`
}
