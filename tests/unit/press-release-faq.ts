import { readFileSync } from 'node:fs'
import { check } from '../../src-core/checks/check.ts'
import type { CheckResult, Stage } from '../../src-core/checks/finding.ts'
import type { Rule } from '../../src-core/checks/rule.ts'
import { outline } from '../../src-core/document/outline.ts'
import { documentSchema } from '../../src-core/document/schema.ts'
import type { Outline, OutlineSection, Range, SectionId } from '../../src-core/document/structure.ts'
import { type OpenedMarkdown, openMarkdown } from '../../src-core/markdown/open.ts'
import { parseTemplate } from '../../src-core/templates/parse-template.ts'
import type { Template } from '../../src-core/templates/template.ts'

const templateFile = new URL('../../templates/press-release-faq.md', import.meta.url)

export const templateText = readFileSync(templateFile, 'utf8')
export const template = parseTemplate(templateText, 'press-release-faq.md')

/** A Markdown text, opened and outlined against the usual template or another. */
export class Read {
  readonly opened: OpenedMarkdown
  readonly template: Template
  readonly outline: Outline

  constructor(markdown: string, options: { typingParagraphs?: boolean; template?: Template } = {}) {
    const { template: own = template, ...rest } = options
    this.opened = openMarkdown(markdown, documentSchema(), rest)
    this.template = own
    this.outline = outline(this.opened.doc, own)
  }

  section(id: SectionId): OutlineSection {
    const found = this.outline.parts.flatMap((part) => part.sections).find((section) => section.id === id)
    if (!found) throw new Error(`The outline has no section ${id}.`)
    return found
  }

  part(id: Outline['parts'][number]['id']) {
    const found = this.outline.parts.find((part) => part.id === id)
    if (!found) throw new Error(`The outline has no part ${id}.`)
    return found
  }

  questions(id: Outline['parts'][number]['id']): string[] {
    return this.part(id).questions.map((question) => question.text)
  }

  text(range: Range | null): string | null {
    return range && this.opened.doc.textBetween(range.from, range.to, '\n', ' ')
  }

  content(id: SectionId): string | null {
    return this.text(this.section(id).content)
  }

  check(options: { stage?: Stage; today?: string; rules?: readonly Rule[] } = {}): CheckResult {
    const { stage, today = '2027-01-15', rules } = options
    return check(this.opened.doc, this.outline, { template: this.template, today, ...(stage ? { stage } : {}) }, rules)
  }
}
