import { open, readFile } from 'node:fs/promises'

/** A file that was left half written: neither the new nor the old content could be brought into it. */
export class TornFile extends Error {
  constructor(file: string, cause: unknown) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    super(`${file} was left incomplete (${reason}). Your text is kept and offered again at the next start`, { cause })
  }
}

/**
 * Writes a file where it stands: for one that may be written in a folder that takes no new file. Unlike a replacement it
 * can be torn when the machine stops, so the bytes must be safe elsewhere meanwhile.
 * @throws what went wrong, after the old content was put back; {@link TornFile} when it could not be
 */
export async function writeInPlace(file: string, bytes: Uint8Array): Promise<void> {
  const before = await readFile(file)
  const handle = await open(file, 'r+')
  const write = async (content: Uint8Array) => {
    // Positioned, and shortened last: until then the file keeps the room that the old content needs.
    for (let at = 0; at < content.length; )
      at += (await handle.write(content, at, content.length - at, at)).bytesWritten
    await handle.truncate(content.length)
    await handle.sync()
  }
  try {
    await write(bytes).catch(async (error: unknown) => {
      await write(before).catch((second: unknown) => {
        throw new TornFile(file, second)
      })
      throw error
    })
  } finally {
    await handle.close()
  }
}
