import type { Node } from '@tiptap/pm/model'
import type { ImageBytes, Images } from '../../src-core/layout/layout-options.ts'

const signatures: readonly (readonly [ImageBytes['type'], readonly number[]])[] = [
  ['png', [0x89, 0x50, 0x4e, 0x47]],
  ['jpg', [0xff, 0xd8, 0xff]],
  ['gif', [0x47, 0x49, 0x46, 0x38]],
  ['bmp', [0x42, 0x4d]],
]

/**
 * Reads a document's images for an export.
 * @param addressOf address at which the page may load an image, or null
 * @returns those that could be read and that Word can show; an export prints the alternative text of the others
 */
export async function readImages(doc: Node, addressOf: (src: string) => string | null): Promise<Images> {
  const sources = new Set<string>()
  doc.descendants((node) => {
    if (node.type.name === 'image') sources.add(String(node.attrs.src))
  })
  const read = await Promise.all(
    Array.from(sources, async (src) => [src, await readImage(addressOf(src)).catch(() => null)] as const),
  )
  return new Map(read.flatMap(([src, image]) => (image ? [[src, image] as const] : [])))
}

async function readImage(address: string | null): Promise<ImageBytes | null> {
  const bytes = address === null ? null : address.startsWith('data:') ? embedded(address) : await served(address)
  const type = bytes ? imageType(bytes) : null
  if (!bytes || !type) return null
  const bitmap = await createImageBitmap(new Blob([bytes]))
  const { width, height } = bitmap
  bitmap.close()
  return { bytes, type, width, height }
}

async function served(address: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const response = await fetch(address)
  return response.ok ? new Uint8Array(await response.arrayBuffer()) : null
}

/** A `data:` address is taken apart here: the content security policy lets nothing fetch one. */
function embedded(address: string): Uint8Array<ArrayBuffer> | null {
  const encoded = /^data:image\/[\w.+-]+;base64,(.*)$/is.exec(address)?.[1]
  return encoded === undefined ? null : Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0))
}

/** What an image is by its first bytes; null for what Word has no place for. */
export function imageType(bytes: Uint8Array): ImageBytes['type'] | null {
  return signatures.find(([, start]) => start.every((byte, i) => bytes[i] === byte))?.[0] ?? null
}
