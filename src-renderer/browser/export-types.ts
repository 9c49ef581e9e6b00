import type { WrittenFormat } from '../../src-core/platform.ts'
import { practiceStrings } from '../../src-core/practice-strings.ts'
import { strings } from '../../src-core/strings.ts'

const formats = strings.ui.exporting.formats

function type(description: string, mime: string, ending: string) {
  return { description, mime, accept: { [mime]: [ending] } }
}

/** What the browser's save dialog is told about each export format. */
export const exportTypes = {
  docx: type(formats.docx, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', '.docx'),
  pdf: type(formats.pdf, 'application/pdf', '.pdf'),
  md: type(formats.md, 'text/markdown', '.md'),
  html: type(formats.html, 'text/html', '.html'),
  json: type(practiceStrings.records.fileType, 'application/json', '.json'),
} satisfies Record<WrittenFormat, unknown>
