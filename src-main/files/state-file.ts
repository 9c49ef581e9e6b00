import { readFile, rename } from 'node:fs/promises'
import path from 'node:path'
import type { z } from 'zod'
import { errorCode } from './file-problem.ts'
import { writeFileSafely } from './write-file.ts'

/** The application's own memory in one JSON file below `userData`: settings, recents, the window's place. */
export interface StateFile<T> {
  /** What the file holds, or the initial value when there is none or it is damaged. Never throws. */
  read(): Promise<T>
  /** @throws Error with a message for the person when the file could not be written */
  write(value: T): Promise<void>
}

/**
 * @param file absolute path
 * @param initial what a first start finds
 * @param onDamaged gets a sentence for the person when the file could not be understood; it was then set aside under
 *   another name, and when even that failed it is left alone and never written to
 */
export function stateFile<T>(
  file: string,
  schema: z.ZodType<T>,
  initial: T,
  onDamaged: (message: string) => void,
  { mode = 0o666 }: { readonly mode?: number } = {},
): StateFile<T> {
  let untouchable: string | null = null

  async function setAside(reason: string): Promise<T> {
    const name = path.basename(file)
    const aside = `${file.slice(0, -path.extname(file).length)}.damaged-${Date.now()}.json`
    try {
      await rename(file, aside)
      onDamaged(
        `“${name}” could not be understood (${reason}). It was kept as ${aside}, and Dateline starts without it.`,
      )
    } catch {
      untouchable = `“${name}” in ${path.dirname(file)} could not be understood (${reason}) and cannot be moved aside`
      onDamaged(`${untouchable}. Dateline starts without it and leaves it as it is.`)
    }
    return initial
  }

  return {
    async read() {
      let text: string
      try {
        text = await readFile(file, 'utf8')
      } catch (error) {
        if (errorCode(error) === 'ENOENT') return initial
        const reason = error instanceof Error ? error.message : String(error)
        untouchable = `“${path.basename(file)}” in ${path.dirname(file)} could not be read (${reason})`
        onDamaged(`${untouchable}. Dateline starts without it and leaves it as it is.`)
        return initial
      }
      let value: unknown
      try {
        value = JSON.parse(text)
      } catch (error) {
        return setAside(error instanceof Error ? error.message : String(error))
      }
      const parsed = schema.safeParse(value)
      if (parsed.success) return parsed.data
      const issue = parsed.error.issues[0]
      return setAside(issue ? `${issue.path.join('.') || 'the whole file'}: ${issue.message}` : 'unexpected content')
    },
    async write(value) {
      if (untouchable) throw new Error(`${untouchable}, so it is not overwritten.`)
      const written = await writeFileSafely(file, Buffer.from(`${JSON.stringify(value, null, 2)}\n`), { mode })
      if (written.kind === 'failed') throw new Error(written.problem.message)
    },
  }
}
