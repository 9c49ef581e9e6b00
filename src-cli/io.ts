import type { PrintPage } from '../src-core/html/print-page.ts'
import type { ImportReply, ImportRequest } from '../src-core/import/worker-messages.ts'

/** What the command line asks of the process around it, so that a test can stand in its place. */
export interface Io {
  /** Folder against which paths are read. */
  readonly cwd: string
  /** Standard input as it arrives. */
  readonly stdin: AsyncIterable<Uint8Array>
  readonly stdout: (chunk: string | Uint8Array) => void
  readonly stderr: (text: string) => void
  readonly stdoutIsTerminal: boolean
  /** Whether text output may be coloured. */
  readonly colours: boolean
  /** The person's own folder of templates, from the environment (DATELINE_TEMPLATES). */
  readonly templatesFolder?: string | undefined
  /** The day, YYYY-MM-DD, where the person is. */
  readonly today: string
  /** Prints a page as PDF; null where no program for it was found. */
  readonly printPdf: ((page: PrintPage) => Promise<Uint8Array>) | null
  /** Reads a foreign file where it can do no harm. */
  readonly importFile: (request: ImportRequest) => Promise<ImportReply>
}

/** Something that keeps a command from running: exit code 2. The message names file, place and what was expected. */
export class CannotRun extends Error {
  override readonly name = 'CannotRun'
}
