import type { Node } from '@tiptap/pm/model'
import { imageFacts } from '../../src-core/layout/image-size.ts'
import type { ImageBytes, Images } from '../../src-core/layout/layout-options.ts'

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
  const bytes = address === null ? null : address.startsWith('data:') ? embeddedBytes(address) : await served(address)
  if (!bytes) return null
  const facts = imageFacts(bytes)
  return facts ? { bytes, ...facts } : asPng(bytes)
}

/** WebP and AVIF, which Word does not show, as an image that it does; null for what is no image to this browser either. */
async function asPng(bytes: Uint8Array<ArrayBuffer>): Promise<ImageBytes | null> {
  const bitmap = await createImageBitmap(new Blob([bytes]))
  const { width, height } = bitmap
  const canvas = new OffscreenCanvas(width, height)
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0)
  bitmap.close()
  const png = await canvas.convertToBlob({ type: 'image/png' })
  return { bytes: new Uint8Array(await png.arrayBuffer()), type: 'png', width, height }
}

async function served(address: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const response = await fetch(address)
  return response.ok ? new Uint8Array(await response.arrayBuffer()) : null
}

/** A `data:` address is taken apart here: the content security policy lets nothing fetch one. */
export function embeddedBytes(address: string): Uint8Array<ArrayBuffer> | null {
  const encoded = /^data:image\/[\w.+-]+;base64,(.*)$/is.exec(address)?.[1]
  return encoded === undefined ? null : Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0))
}
