import type { CheckResult, Severity } from './finding.ts'
import type { LocatedFinding } from './locate.ts'
import { rules } from './registry.ts'

/** One file's check, as the formats for other tools take it. */
export interface CheckedFile {
  /** The file as it was named; `-` for standard input. */
  readonly file: string
  readonly result: CheckResult
  readonly findings: readonly LocatedFinding[]
}

const justifications = {
  'rule-off': 'The rule is turned off in the front matter.',
  here: 'Ignored at this place in the front matter.',
} as const

/** SARIF has a fourth level, `none`, which Dateline does not use. */
const levels: Record<Severity, 'error' | 'warning' | 'note'> = { error: 'error', warning: 'warning', note: 'note' }

/**
 * The log of a check in the Static Analysis Results Interchange Format, version 2.1.0 (OASIS, 27 March 2020).
 * @param version Dateline's
 */
export function sarifLog(files: readonly CheckedFile[], version: string): object {
  return {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Dateline',
            version,
            rules: rules.map((rule) => ({
              id: rule.id,
              shortDescription: { text: rule.title },
              fullDescription: { text: rule.why },
              help: { text: `${rule.why} Source: ${rule.source}` },
              defaultConfiguration: { level: levels[rule.severity] },
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        artifacts: files.map(({ file }) => ({ location: { uri: fileUri(file) }, sourceLanguage: 'markdown' })),
        results: files.flatMap((checked, index) =>
          checked.findings.map((located) => resultOf(located, checked.file, index)),
        ),
      },
    ],
  }
}

function resultOf({ finding, line, column, endLine, endColumn }: LocatedFinding, file: string, index: number): object {
  const region = { startLine: line, startColumn: column, endLine, endColumn }
  const artifactLocation = { uri: fileUri(file), index }
  return {
    ruleId: finding.rule,
    ruleIndex: rules.findIndex((rule) => rule.id === finding.rule),
    level: levels[finding.severity],
    message: { text: finding.message },
    locations: [{ physicalLocation: { artifactLocation, region } }],
    ...(finding.ignored
      ? { suppressions: [{ kind: 'external', justification: justifications[finding.ignoredBy ?? 'rule-off'] }] }
      : {}),
    ...(finding.fix
      ? {
          fixes: [
            {
              artifactChanges: [
                {
                  artifactLocation,
                  replacements: [{ deletedRegion: region, insertedContent: { text: finding.fix.replacement } }],
                },
              ],
            },
          ],
        }
      : {}),
  }
}

/** A URI reference: relative paths stay relative, so that a viewer resolves them against the repository. */
function fileUri(file: string): string {
  if (file === '-') return 'stdin'
  const path = file.replaceAll('\\', '/')
  const encoded = path.split('/').map(encodeURIComponent).join('/')
  if (/^[A-Za-z]:\//.test(path)) return `file:///${path.slice(0, 2)}${encoded.slice(4)}`
  return path.startsWith('/') ? `file://${encoded}` : encoded
}
