import { check } from '../../src-core/checks/check.ts'
import type { Stage } from '../../src-core/checks/finding.ts'
import { locate } from '../../src-core/checks/locate.ts'
import { readinessMarkdown } from '../../src-core/checks/readiness-markdown.ts'
import { readinessReport } from '../../src-core/checks/readiness-report.ts'
import { ChecksConfigs } from '../checks-config.ts'
import { write } from '../files.ts'
import type { Io } from '../io.ts'
import { type ReadDocument, readDocument } from '../read-document.ts'

export interface ReportOptions {
  readonly out: string
  readonly force?: true
  readonly stage?: Stage
  readonly template?: string
  readonly templates?: string
  readonly config?: string
}

/** Writes the readiness report of a document as Markdown. */
export async function reportDocument(file: string, options: ReportOptions, io: Io): Promise<void> {
  const markdown = await readinessOf(file, await readDocument(file, options, io), options, io)
  await write(options.out, markdown, { force: options.force ?? false, input: file }, io)
}

/** The readiness report of a document as Markdown, with the lines of its findings. */
export async function readinessOf(
  file: string,
  { opened, outline, template }: ReadDocument,
  options: Pick<ReportOptions, 'stage' | 'config'>,
  io: Io,
): Promise<string> {
  const config = await new ChecksConfigs(io, options.config).for(file)
  const { today } = io
  const { stage } = options
  const result = check(opened.doc, outline, { template, today, config, ...(stage ? { stage } : {}) })
  const lines = new Map(locate(opened, result.findings).map(({ finding, line }) => [finding, line]))
  const report = readinessReport(opened.doc, outline, result, { template, today })
  return readinessMarkdown(report, (finding) => `line ${lines.get(finding) ?? 1}`)
}
