import type { Node } from '@tiptap/pm/model'
import { check } from '../../src-core/checks/check.ts'
import type { CheckResult } from '../../src-core/checks/finding.ts'
import { readFrontMatter } from '../../src-core/document/front-matter.ts'
import { outline } from '../../src-core/document/outline.ts'
import type { Outline, Range } from '../../src-core/document/structure.ts'
import { countWords } from '../../src-core/document/words.ts'
import type { Template } from '../../src-core/templates/template.ts'

/** Everything derived from one version of a document. Positions in it are positions in `doc`. */
export interface Analysis {
  readonly doc: Node
  readonly outline: Outline
  readonly checks: CheckResult
  /** Words of the whole document. */
  readonly words: number
  /** Words of the press release without the headings and labels of its sections, which its page limit does not count. */
  readonly pressReleaseWords: number
}

/** @param today `YYYY-MM-DD` */
export function analyse(doc: Node, template: Template, today: string): Analysis {
  const { stage } = readFrontMatter(doc.attrs.frontMatter)
  const derived = outline(doc, template)
  return {
    doc,
    outline: derived,
    checks: check(doc, derived, { template, today, ...(stage ? { stage } : {}) }),
    words: wordsIn(doc, { from: 0, to: doc.content.size }),
    pressReleaseWords: pressReleaseWords(doc, derived),
  }
}

function pressReleaseWords(doc: Node, { parts }: Outline): number {
  const release = parts.find(({ id }) => id === 'press-release')
  if (!release?.range) return 0
  const end = release.range.to
  const titles = release.sections.flatMap(({ title }) => (title && title.from < end ? [title] : []))
  return Math.max(0, release.words - titles.reduce((sum, title) => sum + wordsIn(doc, title), 0))
}

function wordsIn(doc: Node, { from, to }: Range): number {
  return countWords(doc.textBetween(from, to, '\n', ' '))
}
