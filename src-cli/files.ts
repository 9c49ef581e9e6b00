import { realpathSync } from 'node:fs'
import { open, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { decodeTextFile, maxFileBytes, tooLarge } from '../src-core/text-file.ts'
import { CannotRun, type Io } from './io.ts'

/**
 * Reads a text file, or standard input when it is named `-`.
 * @param expected what kind of file, for messages
 * @throws CannotRun when it cannot be read, is too large, binary or not UTF-8
 */
export async function readText(
  file: string,
  io: Io,
  expected = 'a Markdown file, or - for standard input',
): Promise<string> {
  const name = file === '-' ? 'standard input' : file
  const bytes = await readAnyFile(file, { most: maxFileBytes, expected }, io)
  const decoded = decodeTextFile(bytes, name)
  if (!decoded.ok) throw new CannotRun(decoded.message)
  return decoded.text
}

/**
 * Reads a file of any kind, or standard input when it is named `-`.
 * @param wanted.most bytes that it may have
 * @param wanted.expected what kind of file, for messages
 * @throws CannotRun when it cannot be read or is too large
 */
export async function readAnyFile(file: string, wanted: Wanted, io: Io): Promise<Uint8Array> {
  return file === '-' ? upToLimit(io.stdin, 'standard input', wanted.most) : readBytes(file, wanted, io)
}

interface Wanted {
  readonly most: number
  readonly expected: string
}

async function readBytes(file: string, { most, expected }: Wanted, io: Io): Promise<Uint8Array> {
  try {
    const handle = await open(path.resolve(io.cwd, file), 'r')
    try {
      const stat = await handle.stat()
      if (stat.isDirectory()) throw new CannotRun(`“${file}” is a folder; expected ${expected}.`)
      if (stat.size > most) throw new CannotRun(tooLarge(stat.size, file, most).message)
      return await upToLimit(handle.createReadStream({ autoClose: false }), file, most)
    } finally {
      await handle.close()
    }
  } catch (error) {
    throw cannotRead(file, expected, error)
  }
}

/** Stops reading once it is clear that the input is too large: it may have no end. */
async function upToLimit(chunks: AsyncIterable<Uint8Array>, name: string, most: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const chunk of chunks) {
    parts.push(chunk)
    size += chunk.length
    if (size > most) throw new CannotRun(tooLarge(size, name, most).message)
  }
  return Buffer.concat(parts)
}

/**
 * Writes a file, or standard output when it is named `-`.
 * @param options.force whether a file that exists may be replaced
 * @param options.input the file that is being read, which is never written over
 */
export async function write(
  file: string,
  content: string | Uint8Array,
  options: { readonly force: boolean; readonly input: string | null },
  io: Io,
): Promise<void> {
  if (file === '-') {
    io.stdout(content)
    return
  }
  const absolute = path.resolve(io.cwd, file)
  if (options.input !== null && options.input !== '-' && sameFile(absolute, path.resolve(io.cwd, options.input)))
    throw new CannotRun(`“${file}” is the file being read; name another one with --out.`)
  try {
    await writeFile(absolute, content, { flag: options.force ? 'w' : 'wx' })
  } catch (error) {
    throw cannotWrite(file, error)
  }
}

function sameFile(a: string, b: string): boolean {
  const real = (file: string) => {
    try {
      return realpathSync(file)
    } catch {
      // It does not exist yet, so it is no other file under another name.
      return file
    }
  }
  return real(a) === real(b)
}

function cannotRead(file: string, expected: string, error: unknown): CannotRun {
  if (error instanceof CannotRun) return error
  switch (codeOf(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return new CannotRun(`“${file}” does not exist; expected ${expected}.`)
    case 'EACCES':
    case 'EPERM':
      return new CannotRun(`“${file}” may not be read: permission denied.`)
    case 'EISDIR':
      return new CannotRun(`“${file}” is a folder; expected ${expected}.`)
    default:
      return new CannotRun(`“${file}” could not be read: ${messageOf(error)}.`)
  }
}

function cannotWrite(file: string, error: unknown): CannotRun {
  switch (codeOf(error)) {
    case 'EEXIST':
      return new CannotRun(
        `“${file}” exists already and was not changed; name another file, or pass --force to replace it.`,
      )
    case 'ENOENT':
    case 'ENOTDIR':
      return new CannotRun(`“${file}” could not be written: its folder does not exist.`)
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new CannotRun(`“${file}” could not be written: permission denied.`)
    case 'EISDIR':
      return new CannotRun(`“${file}” is a folder; expected the name of a file.`)
    default:
      return new CannotRun(`“${file}” could not be written: ${messageOf(error)}.`)
  }
}

function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error ? String(error.code) : null
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
