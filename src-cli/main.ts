import { Command, CommanderError, Option } from 'commander'
import { severities, stages } from '../src-core/checks/finding.ts'
import { appendixChoices } from '../src-core/export/choices.ts'
import { trackedChangeChoices } from '../src-core/import/docx/tracked-changes.ts'
import { exportFormats } from '../src-core/platform.ts'
import { type CheckFilesOptions, checkFiles, checkFormats } from './commands/check.ts'
import { type ExportOptions, exportDocument } from './commands/export.ts'
import { type ImportCommandOptions, importDocument } from './commands/import.ts'
import { type NewDocumentOptions, newDocument } from './commands/new.ts'
import { showOutline } from './commands/outline.ts'
import { type ReportOptions, reportDocument } from './commands/report.ts'
import { templates } from './commands/templates.ts'
import { CannotRun, type Io } from './io.ts'
import type { TemplateChoice } from './read-document.ts'
import { defaultTemplateId } from './template-library.ts'
import { version } from './version.ts'

/**
 * Runs the `dateline` command.
 * @param argv the arguments without interpreter and script
 * @returns the exit code: 0 done or clean, 1 findings at or above `--fail-on`, 2 could not run
 */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  let code = 0
  const program = commands(io, (result) => {
    code = result
  })
  try {
    await program.parseAsync([...argv], { from: 'user' })
    return code
  } catch (error) {
    // Commander has printed its own message already; help and version that were asked for are no failure.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    if (!(error instanceof CannotRun)) throw error
    io.stderr(`dateline: ${error.message}\n`)
    return 2
  }
}

function commands(io: Io, done: (code: number) => void): Command {
  const program = new Command('dateline')
    .description(
      'Check, outline, export and import Working Backwards PR/FAQ documents. A file named - is standard input or output.',
    )
    .version(version())
    .exitOverride()
    .configureOutput({ writeOut: io.stdout, writeErr: io.stderr })
    .showHelpAfterError('(dateline --help lists the commands)')
  const ownTemplates = ['--templates <folder>', 'folder of your own templates'] as const
  const template = ['--template <id>', 'template to read the document against: an id or a template file'] as const

  program
    .command('templates')
    .description('list the templates')
    .option('--json', 'as JSON')
    .option(...ownTemplates)
    .action(async (options: { json?: true; templates?: string }) => done(await templates(options, io)))

  program
    .command('new')
    .description('write a new document from a template')
    .option('--template <id>', 'id or file of the template or sample', defaultTemplateId)
    .option(...ownTemplates)
    .option('--out <file>', 'where to write', '-')
    .option('--force', 'replace the file if it exists')
    .action((options: NewDocumentOptions) => newDocument(options, io))

  program
    .command('outline')
    .description('show the parts, sections, questions and success metrics that Dateline recognises')
    .argument('<file>')
    .option('--json', 'as JSON')
    .option(...template)
    .option(...ownTemplates)
    .action((file: string, options: TemplateChoice & { json?: true }) => showOutline(file, options, io))

  program
    .command('check')
    .description(
      'check documents; exit code 1 when something at or above --fail-on is found, 2 when a file could not be read',
    )
    .argument('<files...>', 'files, patterns such as "docs/**/*.md", or - for standard input')
    .addOption(new Option('--format <format>', 'how to print').choices(checkFormats).default('text'))
    .addOption(new Option('--fail-on <severity>', 'lowest severity that fails').choices(severities).default('error'))
    .addOption(new Option('--stage <stage>', "stage, instead of the document's own").choices(stages))
    .option('--config <file>', 'changes to the rules, instead of the nearest .dateline/checks.yaml')
    .option('--spelling', 'report misspelt words too, as notes of the rule “spelling”; English only')
    .option(
      '--grammar',
      'report slips of grammar too, as notes of the rules “grammar/…”; takes seconds and 500 MB; English only',
    )
    .option(...template)
    .option(...ownTemplates)
    .action(async (files: string[], options: CheckFilesOptions) => done(await checkFiles(files, options, io)))

  program
    .command('report')
    .description(
      'write the readiness report of a document as Markdown: what is missing, and the score with its reasons',
    )
    .argument('<file>')
    .option('--out <file>', 'where to write', '-')
    .option('--force', 'replace the file if it exists')
    .addOption(new Option('--stage <stage>', "stage, instead of the document's own").choices(stages))
    .option('--config <file>', 'changes to the rules, instead of the nearest .dateline/checks.yaml')
    .option(...template)
    .option(...ownTemplates)
    .action((file: string, options: ReportOptions) => reportDocument(file, options, io))

  program
    .command('export')
    .description('write a document as Word, PDF, HTML or Markdown; PDF needs a Chromium, Chrome or Edge')
    .argument('<file>')
    .addOption(new Option('--to <format>', 'format').choices(exportFormats).makeOptionMandatory())
    .option('--out <file>', 'where to write', '-')
    .option('--force', 'replace the file if it exists')
    .option('--no-headings', 'leave out the headings of the sections of the press release')
    .option('--no-internal-faq', 'leave out the internal FAQ')
    .addOption(
      new Option('--appendix <how>', 'the appendix: with the rest, apart with pages of its own (Word), or left out')
        .choices(appendixChoices)
        .default('with'),
    )
    .option('--no-line-numbers', 'leave out line numbers (Word, PDF)')
    .addOption(new Option('--page-size <size>', 'paper (Word, PDF, HTML)').choices(['letter', 'a4']).default('letter'))
    .option('--no-new-pages', 'do not start each part on a new page (Word, PDF, HTML)')
    .option('--cover', 'start with title, author, date, stage and confidentiality (Word, PDF, HTML)')
    .option('--contents', 'add a table of contents (Word, PDF, HTML)')
    .option('--draft', 'print DRAFT behind the text (Word, PDF, HTML)')
    .option('--report', 'add the readiness report behind the document (Word, PDF, HTML)')
    .option('--markdown-part', 'let the exported Markdown travel in the file, to match it when it comes back (Word)')
    .option('--front-matter', 'keep the front matter (Markdown)')
    .option('--comments', 'keep Dateline’s own comments (Markdown; with --front-matter always)')
    .option(...template)
    .option(...ownTemplates)
    .action((file: string, options: ExportOptions) => exportDocument(file, options, io))

  program
    .command('import')
    .description('read a Word, HTML or Markdown file as a Markdown document')
    .argument('<file>')
    .option('--out <file>', 'where to write; images go into a folder beside it', '-')
    .option('--force', 'replace files that exist')
    .addOption(
      new Option('--changes <how>', 'tracked changes (Word): accept them, or show what was inserted and deleted')
        .choices(trackedChangeChoices)
        .default('accept'),
    )
    .action((file: string, options: ImportCommandOptions) => importDocument(file, options, io))

  return program
}
