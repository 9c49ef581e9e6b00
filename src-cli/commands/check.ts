import { check } from '../../src-core/checks/check.ts'
import { type Severity, type Stage, severities } from '../../src-core/checks/finding.ts'
import { locate } from '../../src-core/checks/locate.ts'
import { type CheckedFile, sarifLog } from '../../src-core/checks/sarif.ts'
import { ChecksConfigs } from '../checks-config.ts'
import { expandFiles } from '../expand-files.ts'
import { CannotRun, type Io } from '../io.ts'
import { readDocument } from '../read-document.ts'
import { version } from '../version.ts'

export const checkFormats = ['text', 'json', 'sarif'] as const

export interface CheckFilesOptions {
  readonly format: (typeof checkFormats)[number]
  readonly failOn: Severity
  readonly stage?: Stage
  readonly template?: string
  readonly templates?: string
  readonly config?: string
  /** Misspelt words too. */
  readonly spelling?: true
  /** What Harper says of the grammar too. */
  readonly grammar?: true
}

/**
 * Checks files and prints what was found.
 * @returns 0 when nothing at or above `failOn` was found, 1 when something was, 2 when a file could not be checked (the
 *   others are checked all the same)
 */
export async function checkFiles(files: readonly string[], options: CheckFilesOptions, io: Io): Promise<0 | 1 | 2> {
  const checked: CheckedFile[] = []
  const told = new Set<string>()
  const tell = (message: string) => {
    // What is wrong with a checks file or a template holds for many documents, and is said once.
    if (!told.has(message)) io.stderr(`dateline: ${message}\n`)
    told.add(message)
  }
  const configs = new ChecksConfigs(io, options.config)
  // The dictionary takes a quarter of a second to load, so only who asks for it waits.
  const spelling = options.spelling ? (await import('../dictionary.ts')).dictionary() : null
  const expanded = await expandFiles(files, io)
  for (const pattern of expanded.unmatched) tell(`No file matches “${pattern}”; expected Markdown files.`)
  // Harper takes seconds: it is started once, and only for who asks for it.
  const grammarOf = options.grammar ? await (await import('../grammar.ts')).startGrammar() : null
  for (const file of expanded.files) {
    try {
      const { opened, outline, template } = await readDocument(file, options, io)
      const config = await configs.for(file)
      const { stage } = options
      const result = check(opened.doc, outline, {
        staleIgnores: true,
        template,
        today: io.today,
        config,
        ...(stage ? { stage } : {}),
        ...(spelling ? { spelling } : {}),
        ...(grammarOf ? { grammar: await grammarOf(opened.doc) } : {}),
      })
      checked.push({ file, result, findings: locate(opened, result.findings) })
    } catch (error) {
      if (!(error instanceof CannotRun)) throw error
      tell(error.message)
    }
  }
  if (options.format === 'json') io.stdout(`${JSON.stringify(checked.map(asJson), null, 2)}\n`)
  else if (options.format === 'sarif') io.stdout(`${JSON.stringify(sarifLog(checked, version()), null, 2)}\n`)
  else {
    for (const file of checked) io.stdout(asText(file, io.colours))
    if (checked.length > 1) io.stdout(`${checked.length} files: ${totalsOf(checked)}\n`)
  }

  if (told.size > 0) return 2
  const worst = severities.indexOf(options.failOn)
  const counts = (file: CheckedFile) =>
    file.result.findings.some((finding) => !finding.ignored && severities.indexOf(finding.severity) <= worst)
  return checked.some(counts) ? 1 : 0
}

function asJson({ file, result, findings }: CheckedFile) {
  return {
    file,
    template: result.template,
    stage: result.stage,
    ready: result.ready,
    score: result.score,
    findings: findings.map(({ finding, line, column, endLine, endColumn }) => ({
      rule: finding.rule,
      severity: finding.severity,
      message: finding.message,
      line,
      column,
      endLine,
      endColumn,
      section: finding.section,
      ignored: finding.ignored,
      ...(finding.fix ? { fix: finding.fix } : {}),
    })),
  }
}

/** ANSI: bold red, yellow, cyan, dim. */
const colours: Record<Severity | 'ignored', string> = { error: '1;31', warning: '33', note: '36', ignored: '2' }

function asText({ file, result, findings }: CheckedFile, coloured: boolean): string {
  const paint = (text: string, colour: keyof typeof colours) =>
    coloured ? `\u001b[${colours[colour]}m${text}\u001b[0m` : text
  const rows = findings
    .filter(({ finding }) => !finding.ignored)
    .map(({ finding, line, column }) => {
      const severity = paint(finding.severity, finding.severity)
      return `${file}:${line}:${column} ${severity} ${finding.message} ${paint(`(${finding.rule})`, 'ignored')}`
    })
  const state = result.ready ? 'ready for review' : 'not ready for review'
  return `${[...rows, `${file}: ${state}: ${totalsOf([{ result }])}`].join('\n')}\n`
}

function totalsOf(checked: readonly Pick<CheckedFile, 'result'>[]): string {
  const all = checked.flatMap(({ result }) => result.findings)
  const ignored = all.filter((finding) => finding.ignored).length
  return [
    ...severities.map((severity) =>
      plural(all.filter((finding) => finding.severity === severity && !finding.ignored).length, severity),
    ),
    ...(ignored > 0 ? [`${ignored} ignored`] : []),
  ].join(', ')
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
