import type { PartId, SectionId } from '../document/structure.ts'

export const severities = ['error', 'warning', 'note'] as const
/** `error` blocks "ready for review"; `warning` and `note` do not. */
export type Severity = (typeof severities)[number]

export const stages = ['hypothesis', 'validated', 'growth'] as const
export type Stage = (typeof stages)[number]

/** What a rule reports. Positions are ProseMirror positions; `from === to` marks a place where something is missing. */
export interface Finding {
  /** Readable id of the rule, stable across versions: `customer-problem-number`. */
  readonly rule: string
  readonly severity: Severity
  /** One sentence a person can act on. */
  readonly message: string
  readonly from: number
  readonly to: number
  readonly section: SectionId | PartId | null
  readonly ignored: boolean
  /** Why it is ignored: its rule is off in this document, or a person ignored it at this one place. */
  readonly ignoredBy?: 'rule-off' | 'here'
  /** Line of the text, from 1, of a finding in the front matter, which the document's positions do not reach. */
  readonly frontMatterLine?: number
  /** Text for everything from `from` to `to`. */
  readonly fix?: { readonly replacement: string }
}

export interface CheckResult {
  readonly template: string
  readonly stage: Stage
  /** True when no finding of severity `error` is left that is not ignored. */
  readonly ready: boolean
  /** 0 to 100; how it comes about is in `scoreOf`. */
  readonly score: number
  /** Those of the front matter, then in document order; at one place in the template's order, by severity, by rule. */
  readonly findings: readonly Finding[]
}
