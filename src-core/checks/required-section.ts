import type { Outline, OutlineSection, SectionId } from '../document/structure.ts'
import { isRequired } from '../templates/required.ts'
import { sectionOf } from '../templates/template.ts'
import type { Severity } from './finding.ts'
import type { DocumentRule, Report, RuleGroup } from './rule.ts'

interface RequiredSection {
  readonly section: SectionId
  /** As in running text: “the sub-headline”. */
  readonly name: string
  readonly severity: Severity
  /** `structure` unless it is another. */
  readonly group?: RuleGroup
  readonly catalogue?: readonly string[]
  /** What to write, as the second half of “write …”. */
  readonly advice: string
  readonly source: string
  readonly why: string
  readonly examples: DocumentRule['examples']
}

/** A rule that a section is there and holds something. It is silent where the template does not require the section. */
export function requiredSection(required: RequiredSection): DocumentRule {
  const { section: id, name, advice, severity, group = 'structure', catalogue = [], source, why, examples } = required
  return {
    id: `${id}-present`,
    title: `${name.charAt(0).toUpperCase()}${name.slice(1)} is there and not empty`,
    group,
    severity,
    source,
    why,
    catalogue,
    examples,
    scope: 'document',
    check({ outline, template, stage }): Report[] {
      if (!isRequired(sectionOf(template, id), stage)) return []
      const found = outline.parts.flatMap((part) => part.sections).find((section) => section.id === id)
      if (found?.state === 'empty') {
        const at = found.title ?? found.range ?? { from: 0, to: 0 }
        return [{ from: at.from, to: at.to, section: id, message: `${capitalised(name)} is empty: write ${advice}.` }]
      }
      if (found && found.state !== 'missing') return []
      const at = placeFor(id, outline)
      return [{ from: at, to: at, section: id, message: `${capitalised(name)} is missing: write ${advice}.` }]
    },
  }
}

/** Where a missing section would stand: after the section before it, else at the top of its part, else after the part before. */
export function placeFor(id: SectionId, outline: Outline): number {
  const part = outline.parts.find((each) => each.sections.some((section) => section.id === id))
  const index = part?.sections.findIndex((section) => section.id === id) ?? -1
  const before = part?.sections.slice(0, index).findLast((section) => section.range !== null)
  if (before) return endOfText(before)
  const partBefore = outline.parts
    .slice(0, part ? outline.parts.indexOf(part) : 0)
    .findLast((each) => each.range !== null)
  return part?.title?.to ?? part?.range?.from ?? partBefore?.range?.to ?? 0
}

function endOfText(section: OutlineSection): number {
  return section.content?.to ?? section.range?.to ?? 0
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
