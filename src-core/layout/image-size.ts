import type { ImageBytes } from './layout-options.ts'

/** An image file's type and natural size in pixels. */
export type ImageFacts = Pick<ImageBytes, 'type' | 'width' | 'height'>

/**
 * What an image file says of itself in its first bytes, for the types that Word shows.
 * @returns null for any other file, and for one that is cut off or says that it has no pixels
 */
export function imageFacts(bytes: Uint8Array): ImageFacts | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const facts = png(bytes, view) ?? gif(bytes, view) ?? bmp(bytes, view) ?? jpeg(bytes, view)
  return facts && facts.width > 0 && facts.height > 0 ? facts : null
}

function starts(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, i) => bytes[i] === byte)
}

/** PNG specification, section 11.2.2: the header chunk comes first. */
function png(bytes: Uint8Array, view: DataView): ImageFacts | null {
  if (!starts(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) || bytes.length < 24) return null
  return { type: 'png', width: view.getUint32(16), height: view.getUint32(20) }
}

/** GIF89a, section 18: the logical screen. */
function gif(bytes: Uint8Array, view: DataView): ImageFacts | null {
  if (!starts(bytes, [0x47, 0x49, 0x46, 0x38]) || bytes.length < 10) return null
  return { type: 'gif', width: view.getUint16(6, true), height: view.getUint16(8, true) }
}

/** BITMAPINFOHEADER; a negative height means that the rows stand top down. */
function bmp(bytes: Uint8Array, view: DataView): ImageFacts | null {
  if (!starts(bytes, [0x42, 0x4d]) || bytes.length < 26 || view.getUint32(14, true) < 40) return null
  return { type: 'bmp', width: view.getInt32(18, true), height: Math.abs(view.getInt32(22, true)) }
}

/** JPEG (ITU T.81, annex B): the size stands in the frame header, which any segments may come before. */
function jpeg(bytes: Uint8Array, view: DataView): ImageFacts | null {
  if (!starts(bytes, [0xff, 0xd8, 0xff])) return null
  for (let at = 2; at + 9 < bytes.length; ) {
    if (bytes[at] !== 0xff) return null
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) at += 1
    else if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return { type: 'jpg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
    else at += 2 + view.getUint16(at + 2)
  }
  return null
}
