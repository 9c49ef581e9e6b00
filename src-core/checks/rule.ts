import type { Node } from '@tiptap/pm/model'
import type { FrontMatter } from '../document/front-matter.ts'
import type { Outline, PartId, SectionId } from '../document/structure.ts'
import type { Template } from '../templates/template.ts'
import type { Severity, Stage } from './finding.ts'
import type { ProseParagraph } from './prose.ts'
import type { WordList } from './word-list.ts'
import type { WordListId } from './word-lists/word-lists.ts'

/** What a rule counts towards in the score. */
export const ruleGroups = ['faq', 'structure', 'content', 'evidence', 'language'] as const
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

/** A number that decides whether a rule speaks; a team can set another. */
export interface Threshold {
  readonly value: number
  /** What it counts: `words`. */
  readonly unit: string
  /** What happens at it: “A headline of more words is flagged.” */
  readonly means: string
}

/** What a team can change about a rule beside its severity. */
export interface RuleOptions<Limit extends string = string, List extends WordListId = WordListId> {
  readonly limits: Readonly<Record<Limit, number>>
  readonly words: Readonly<Record<List, WordList>>
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

export interface RuleDescription<Limit extends string = string, List extends WordListId = WordListId> {
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
  /** Entries of the catalogue of checks (docs/checks) that the rule covers: `S02`. */
  readonly catalogue?: readonly string[]
  /** How the rule differs from its entry in the catalogue, and why. */
  readonly changed?: string
  readonly thresholds?: Readonly<Record<Limit, Threshold>>
  readonly wordLists?: readonly List[]
  /** True for a rule that reads English words: it is silent in a document in another language. */
  readonly english?: true
  /** Markdown documents, at least four of each; they are the rule's test and its documentation. */
  readonly examples: { readonly flag: readonly string[]; readonly pass: readonly string[] }
}

/** A rule about the document as a whole. It runs on every check. */
export interface DocumentRule extends RuleDescription {
  readonly scope: 'document'
  check(context: CheckContext, options: RuleOptions): readonly Report[]
}

/** What a block rule may know beside the block. What it says must follow from these alone, since it is kept. */
export interface BlockContext {
  readonly template: Template
}

/** A rule about one top-level block by itself. What it said of a block is kept until the block changes. */
export interface BlockRule extends RuleDescription {
  readonly scope: 'block'
  check(block: Node, context: BlockContext, options: RuleOptions): readonly BlockReport[]
}

/** A report of a prose rule: positions are offsets in the paragraph's text. */
export type ProseReport = BlockReport

/**
 * A rule about the words of one paragraph, heading, list item or table cell. It never sees code, link addresses, raw
 * Markdown or quotations, and it runs on English only. What it said is kept until the block changes.
 */
export interface ProseRule extends RuleDescription {
  readonly scope: 'prose'
  /** Parts in which the rule speaks; everywhere when absent. */
  readonly parts?: readonly PartId[]
  /** True for a rule that speaks about the titles of parts, sections and questions too. */
  readonly titles?: true
  check(paragraph: ProseParagraph, options: RuleOptions): readonly ProseReport[]
}

export type Rule = DocumentRule | BlockRule | ProseRule

type Described<R extends Rule, Limit extends string, List extends WordListId> = Omit<
  R,
  keyof RuleDescription | 'scope' | 'check'
> &
  RuleDescription<Limit, List>

/** A document rule; its thresholds and word lists arrive in `check` by the names under which they are declared. */
export function documentRule<const Limit extends string = never, const List extends WordListId = never>(
  rule: Described<DocumentRule, Limit, List> & {
    check(context: CheckContext, options: RuleOptions<Limit, List>): readonly Report[]
  },
): DocumentRule {
  return { ...rule, scope: 'document' }
}

/** A block rule; see {@link documentRule}. */
export function blockRule<const Limit extends string = never, const List extends WordListId = never>(
  rule: Described<BlockRule, Limit, List> & {
    check(block: Node, context: BlockContext, options: RuleOptions<Limit, List>): readonly BlockReport[]
  },
): BlockRule {
  return { ...rule, scope: 'block' }
}

/** A prose rule; see {@link documentRule}. */
export function proseRule<const Limit extends string = never, const List extends WordListId = never>(
  rule: Described<ProseRule, Limit, List> & {
    check(paragraph: ProseParagraph, options: RuleOptions<Limit, List>): readonly ProseReport[]
  },
): ProseRule {
  return { ...rule, scope: 'prose' }
}
