import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { numberLinesScript, type PrintPage } from '../src-core/html/print-page.ts'
import { CannotRun } from './io.ts'

/** Longest that printing may take, in milliseconds. */
const patience = 60_000

/**
 * Prints a page as PDF with a Chromium that nobody sees, over its debugging pipe.
 * @throws CannotRun when it does not print
 */
export async function printWithChromium(
  program: string,
  { html, header, footer, lineNumbers }: PrintPage,
): Promise<Uint8Array> {
  const profile = await mkdtemp(path.join(os.tmpdir(), 'dateline-chromium-'))
  // Chromium's sandbox cannot start as root; what it shows is a page of Dateline's own making, without scripts.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const browser = spawn(
    program,
    [
      '--headless',
      '--remote-debugging-pipe',
      `--user-data-dir=${profile}`,
      '--no-first-run',
      '--disable-gpu',
      '--disable-background-networking',
      '--host-resolver-rules=MAP * ~NOTFOUND',
      ...asRoot,
    ],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] },
  )
  const pipe = new DebuggingPipe(browser)
  try {
    const { targetId } = await pipe.ask<{ targetId: string }>('Target.createTarget', { url: 'about:blank' })
    const { sessionId } = await pipe.ask<{ sessionId: string }>('Target.attachToTarget', { targetId, flatten: true })
    const inPage = <T>(method: string, params: object = {}) => pipe.ask<T>(method, params, sessionId)
    const { frameTree } = await inPage<{ frameTree: { frame: { id: string } } }>('Page.getFrameTree')
    await inPage('Page.setDocumentContent', { frameId: frameTree.frame.id, html })
    await inPage('Runtime.evaluate', { expression: 'document.fonts.ready.then(() => {})', awaitPromise: true })
    if (lineNumbers) {
      const { exceptionDetails } = await inPage<{ exceptionDetails?: { text: string } }>('Runtime.evaluate', {
        expression: numberLinesScript,
      })
      if (exceptionDetails) throw new Error(exceptionDetails.text)
    }
    const { data } = await inPage<{ data: string }>('Page.printToPDF', {
      preferCSSPageSize: true,
      printBackground: true,
      displayHeaderFooter: true,
      headerTemplate: header,
      footerTemplate: footer,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    })
    return new Uint8Array(Buffer.from(data, 'base64'))
  } finally {
    const ended = new Promise((resolve) => browser.once('exit', resolve))
    browser.kill('SIGKILL')
    await ended
    await rm(profile, { recursive: true, force: true, maxRetries: 3 })
  }
}

interface Answer {
  readonly id?: number
  readonly result?: unknown
  readonly error?: { readonly message: string }
}

/** The DevTools protocol over a pipe: messages of JSON, each ended by a NUL. */
class DebuggingPipe {
  readonly #write: Writable
  readonly #waiting = new Map<number, { resolve: (result: unknown) => void; reject: (error: Error) => void }>()
  #asked = 0
  #received = ''

  constructor(browser: ChildProcess) {
    this.#write = browser.stdio[3] as Writable
    const read = browser.stdio[4] as Readable
    read.setEncoding('utf8')
    read.on('data', (chunk: string) => this.#take(chunk))
    const failed = (reason: string) => this.#fail(new CannotRun(`PDF could not be made: ${reason}.`))
    browser.once('error', (error) => failed(error.message))
    browser.once('exit', (code) => failed(`the browser ended with ${code}`))
    this.#write.on('error', (error) => failed(error.message))
    setTimeout(() => failed('the browser did not answer in time'), patience).unref()
  }

  ask<T>(method: string, params: object, sessionId?: string): Promise<T> {
    const id = ++this.#asked
    return new Promise<T>((resolve, reject) => {
      this.#waiting.set(id, { resolve: (result) => resolve(result as T), reject })
      this.#write.write(`${JSON.stringify({ id, method, params, ...(sessionId !== undefined && { sessionId }) })}\0`)
    })
  }

  #take(chunk: string): void {
    const messages = (this.#received + chunk).split('\0')
    this.#received = messages.pop() ?? ''
    for (const message of messages) {
      const { id, result, error } = JSON.parse(message) as Answer
      const waiting = this.#waiting.get(id ?? 0)
      this.#waiting.delete(id ?? 0)
      if (error) waiting?.reject(new CannotRun(`PDF could not be made: ${error.message}.`))
      else waiting?.resolve(result)
    }
  }

  #fail(error: Error): void {
    for (const { reject } of this.#waiting.values()) reject(error)
    this.#waiting.clear()
  }
}
