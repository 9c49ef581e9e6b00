import type { ImportedFile } from '../../src-core/platform.ts'
import type { ViewStore } from '../stores/view-store.ts'

/** Opens the report of an import where there is something in it to know. */
export function showReport({ report: { lost, notes, comments } }: ImportedFile, view: ViewStore): void {
  if (lost.length + notes.length + comments.length > 0) view.openDialog('import-report')
}
