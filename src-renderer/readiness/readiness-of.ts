import { type ReadinessReport, readinessReport } from '../../src-core/checks/readiness-report.ts'
import type { DocumentSession } from '../document/document-session.ts'
import { today } from '../document/today.ts'

/** The readiness report of a document as it is now. */
export function readinessOf(session: DocumentSession): ReadinessReport {
  const { doc, outline, checks } = session.analysisNow()
  return readinessReport(doc, outline, checks, { template: session.template, today: today() })
}
