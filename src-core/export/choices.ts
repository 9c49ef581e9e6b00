import type { PageSize } from '../layout/layout-options.ts'

/** What a person can choose about an export, in the dialog and on the command line alike. */
export interface ExportChoices {
  readonly pressReleaseHeadings: boolean
  /** Word and PDF. */
  readonly lineNumbers: boolean
  readonly pageSize: PageSize
  readonly newPagePerPart: boolean
  readonly cover: boolean
  readonly contents: boolean
  /** DRAFT behind the text of each page. */
  readonly draft: boolean
  /** The readiness report behind the document. */
  readonly report: boolean
  readonly internalFaq: boolean
  readonly appendix: (typeof appendixChoices)[number]
  /** Word: the exported Markdown travels in the file. */
  readonly markdownPart: boolean
  /** Markdown. */
  readonly frontMatter: boolean
  /** Markdown: Dateline's own comments. */
  readonly comments: boolean
}

/** After the rest, as a section of its own, or not at all. */
export const appendixChoices = ['with', 'apart', 'left-out'] as const

export const defaultExportChoices: ExportChoices = {
  pressReleaseHeadings: true,
  lineNumbers: true,
  pageSize: 'letter',
  newPagePerPart: true,
  cover: false,
  contents: false,
  draft: false,
  report: false,
  internalFaq: true,
  appendix: 'with',
  markdownPart: false,
  frontMatter: false,
  comments: false,
}
