import { open, realpath, stat } from 'node:fs/promises'
import path from 'node:path'

// A photograph at full size is some 20 MB; beyond this an image only slows the page down.
const maxImageBytes = 50_000_000

export interface Image {
  readonly type: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/**
 * Reads an image that stands in the folder of a document or below it.
 * @param document absolute path of the document
 * @param relativePath as it came from the page: not to be trusted
 * @returns null unless it is an image file that, with every link resolved, lies in that folder
 */
export async function readDocumentImage(document: string, relativePath: string): Promise<Image | null> {
  try {
    const folder = await realpath(path.dirname(document))
    const file = await realpath(path.resolve(folder, relativePath))
    if (!isInside(folder, file)) return null
    // Before it is opened: opening a pipe would wait for ever.
    const found = await stat(file)
    if (!found.isFile() || found.size > maxImageBytes) return null
    const handle = await open(file, 'r')
    try {
      const bytes = new Uint8Array(await handle.readFile())
      const type = imageType(bytes)
      return type === null ? null : { type, bytes }
    } finally {
      await handle.close()
    }
  } catch {
    // Not there or not readable: to the page, no image. The editor shows its alternative text.
    return null
  }
}

/** Whether `file` lies below `folder`; both absolute. Compares paths by part: `/a/bc` is not inside `/a/b`. */
export function isInside(folder: string, file: string): boolean {
  const below = path.relative(folder, file)
  return below !== '' && below !== '..' && !below.startsWith(`..${path.sep}`) && !path.isAbsolute(below)
}

/**
 * Media type by the first bytes, as the name may lie. Pixels only: SVG is a document that can hold scripts and links.
 * Signatures are those of the WHATWG MIME Sniffing Standard, section 6.1, and for AVIF the ISO file type box.
 */
export function imageType(bytes: Uint8Array): string | null {
  const ascii = (from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to))
  if (ascii(0, 8) === '\x89PNG\r\n\x1a\n') return 'image/png'
  if (ascii(0, 3) === '\xff\xd8\xff') return 'image/jpeg'
  if (/^GIF8[79]a$/.test(ascii(0, 6))) return 'image/gif'
  if (ascii(0, 4) === 'RIFF' && ascii(8, 14) === 'WEBPVP') return 'image/webp'
  if (ascii(4, 8) === 'ftyp' && /^avi[fs]$/.test(ascii(8, 12))) return 'image/avif'
  return null
}
