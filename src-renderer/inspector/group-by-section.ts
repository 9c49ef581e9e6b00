import type { Finding } from '../../src-core/checks/finding.ts'
import { strings } from '../../src-core/strings.ts'
import type { Template } from '../../src-core/templates/template.ts'

export interface FindingsOfSection {
  readonly id: string
  readonly title: string
  readonly findings: readonly Finding[]
}

/** Findings under the name of the part or section they are about, groups in the order of the document's findings. */
export function groupBySection(findings: readonly Finding[], template: Template): readonly FindingsOfSection[] {
  const groups = new Map<string, Finding[]>()
  for (const finding of findings) {
    const id = finding.section ?? 'document'
    groups.set(id, [...(groups.get(id) ?? []), finding])
  }
  return Array.from(groups, ([id, own]) => ({ id, title: titleOf(id, template), findings: own }))
}

/** The name of a part or section as its template gives it. */
export function titleOf(id: string, template: Template): string {
  if (id === 'success-metrics') return strings.ui.navigator.successMetrics
  for (const part of template.parts) {
    if (part.id === id) return part.title
    const section = part.sections.find((each) => each.id === id)
    if (section) return section.title
  }
  return strings.ui.checks.wholeDocument
}
