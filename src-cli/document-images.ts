import { readFile, realpath, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Node } from '@tiptap/pm/model'
import { imageFacts } from '../src-core/layout/image-size.ts'
import type { ImageBytes, Images } from '../src-core/layout/layout-options.ts'

// A photograph at full size is some 20 MB; what is larger is no picture for a page.
const maxImageBytes = 50_000_000

/**
 * Reads a document's images from its folder or below it, and those that it holds itself. Nothing is fetched.
 * @param folder absolute path of the document's folder, or null for a document that has none
 * @returns those that Word can show; an export prints the description of the others
 */
export async function readDocumentImages(doc: Node, folder: string | null): Promise<Images> {
  const sources = new Set<string>()
  doc.descendants((node) => {
    if (node.type.name === 'image') sources.add(String(node.attrs.src))
  })
  const images = new Map<string, ImageBytes>()
  for (const src of sources) {
    const bytes = embedded(src) ?? (folder === null ? null : await beside(folder, src))
    const facts = bytes && imageFacts(bytes)
    if (bytes && facts) images.set(src, { bytes, ...facts })
  }
  return images
}

function embedded(src: string): Uint8Array | null {
  const encoded = /^data:image\/[\w.+-]+;base64,(.*)$/is.exec(src)?.[1]
  return encoded === undefined ? null : new Uint8Array(Buffer.from(encoded, 'base64'))
}

async function beside(folder: string, src: string): Promise<Uint8Array | null> {
  // A drive letter is the only scheme of one letter, and names a place outside as well.
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/|[\\/])/i.test(src)) return null
  try {
    const root = await realpath(folder)
    const file = await realpath(path.resolve(root, decodeURIComponent(src.split(/[?#]/)[0] ?? '')))
    const below = path.relative(root, file)
    if (below.startsWith('..') || path.isAbsolute(below)) return null
    // Before it is opened: opening a pipe would wait for ever.
    const found = await stat(file)
    if (!found.isFile() || found.size > maxImageBytes) return null
    return new Uint8Array(await readFile(file))
  } catch {
    // Not there, not readable, or not a name: no image, which the export says.
    return null
  }
}
