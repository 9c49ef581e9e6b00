import { type Stage, stages } from '../checks/finding.ts'
import type { TemplateSection } from './template.ts'

/** Whether a part or section must be there at a stage. An entry that the template does not have is never required. */
export function isRequired(entry: Pick<TemplateSection, 'required'> | undefined, stage: Stage): boolean {
  if (!entry || entry.required === false) return false
  return stages.indexOf(entry.required) <= stages.indexOf(stage)
}
