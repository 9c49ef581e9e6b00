import type { Node } from '@tiptap/pm/model'
import type { FrontMatter } from '../document/front-matter.ts'
import type { Outline, PartId, SectionId } from '../document/structure.ts'
import type { Template } from '../templates/template.ts'
import type { Severity, Stage } from './finding.ts'

export const ruleGroups = ['structure', 'content', 'evidence', 'faq'] as const
export type RuleGroup = (typeof ruleGroups)[number]

/** What a rule sees of a document. */
export interface CheckContext {
  readonly doc: Node
  readonly outline: Outline
  readonly template: Template
  readonly frontMatter: FrontMatter
  /** YYYY-MM-DD. */
  readonly today: string
  readonly stage: Stage
  /** Ids of every rule there is. */
  readonly ruleIds: readonly string[]
}

/** What a rule says; the engine adds rule id, severity and whether it is ignored. Positions as in `Finding`. */
export interface Report {
  readonly from: number
  readonly to: number
  /** One sentence a person can act on. */
  readonly message: string
  readonly section: SectionId | PartId | null
  /** As in `Finding`. */
  readonly frontMatterLine?: number
  readonly fix?: { readonly replacement: string }
}

/** A report of a block rule: positions count from the start of the block, and the engine knows the section. */
export type BlockReport = Omit<Report, 'section' | 'frontMatterLine'>

interface RuleDescription {
  /** Stable across versions: it stands in people's files. */
  readonly id: string
  readonly title: string
  readonly group: RuleGroup
  readonly severity: Severity
  /** Severity at the stages where it is another. */
  readonly severityAt?: Partial<Record<Stage, Severity>>
  /** Where the rule or its threshold comes from. */
  readonly source: string
  /** Why it matters, for the person who is told off. */
  readonly why: string
  /** Markdown documents, at least two of each; they are the rule's test and its documentation. */
  readonly examples: { readonly flag: readonly string[]; readonly pass: readonly string[] }
}

/** A rule about the document as a whole. It runs on every check. */
export interface DocumentRule extends RuleDescription {
  readonly scope: 'document'
  readonly check: (context: CheckContext) => readonly Report[]
}

/** A rule about one top-level block by itself. What it said of a block is kept until the block changes. */
export interface BlockRule extends RuleDescription {
  readonly scope: 'block'
  readonly check: (block: Node, template: Template) => readonly BlockReport[]
}

export type Rule = DocumentRule | BlockRule
