import type { Node } from '@tiptap/pm/model'
import { check } from '../../src-core/checks/check.ts'
import type { CheckResult } from '../../src-core/checks/finding.ts'
import { readFrontMatter } from '../../src-core/document/front-matter.ts'
import { outline } from '../../src-core/document/outline.ts'
import type { Outline } from '../../src-core/document/structure.ts'
import { countWords } from '../../src-core/document/words.ts'
import type { Template } from '../../src-core/templates/template.ts'

/** Everything derived from one version of a document. Positions in it are positions in `doc`. */
export interface Analysis {
  readonly doc: Node
  readonly outline: Outline
  readonly checks: CheckResult
  /** Words of the whole document. */
  readonly words: number
}

/** @param today `YYYY-MM-DD` */
export function analyse(doc: Node, template: Template, today: string): Analysis {
  const { stage } = readFrontMatter(doc.attrs.frontMatter)
  const derived = outline(doc, template)
  return {
    doc,
    outline: derived,
    checks: check(doc, derived, { template, today, ...(stage ? { stage } : {}) }),
    words: countWords(doc.textBetween(0, doc.content.size, '\n', ' ')),
  }
}
