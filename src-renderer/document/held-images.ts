import type { Node } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import type { HeldImage } from '../../src-core/platform.ts'
import { embeddedBytes } from './read-images.ts'

/** An image whose bytes stand in the text itself, and its address there. */
export interface ImageInText extends HeldImage {
  readonly src: string
}

const endings: Readonly<Record<string, string>> = { png: 'png', jpeg: 'jpg', gif: 'gif', webp: 'webp', avif: 'avif' }

/** The images that a document holds in its text, each once, named in the order in which they stand. */
export function heldImages(doc: Node): ImageInText[] {
  const found = new Map<string, ImageInText>()
  doc.descendants((node) => {
    if (node.type.name !== 'image') return
    const src = String(node.attrs.src)
    const ending = endings[/^data:image\/([a-z]+);base64,/i.exec(src)?.[1]?.toLowerCase() ?? '']
    const bytes = ending === undefined || found.has(src) ? null : embeddedBytes(src)
    if (bytes) found.set(src, { src, name: `image-${found.size + 1}.${ending}`, bytes })
  })
  return [...found.values()]
}

/** Gives images other addresses, by those they have. */
export function readdressed(transaction: Transaction, addresses: ReadonlyMap<string, string>): Transaction {
  transaction.doc.descendants((node, pos) => {
    const address = node.type.name === 'image' ? addresses.get(String(node.attrs.src)) : undefined
    if (address !== undefined) transaction.setNodeAttribute(pos, 'src', address)
  })
  return transaction
}
