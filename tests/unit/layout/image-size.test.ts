import { describe, expect, it } from 'vitest'
import { imageFacts } from '../../../src-core/layout/image-size.ts'

const bytes = (...parts: (string | number[])[]) =>
  new Uint8Array(
    Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part)))),
  )

const png = bytes('\x89PNG\r\n\x1a\n', [0, 0, 0, 13], 'IHDR', [0, 0, 1, 2, 0, 0, 0, 3], [8, 6, 0, 0, 0])
const gif = bytes('GIF89a', [4, 0, 3, 1])
const bmp = bytes('BM', Array(12).fill(0), [40, 0, 0, 0], [7, 0, 0, 0], [0xfb, 0xff, 0xff, 0xff])
// An application segment, a Huffman table (whose marker looks like a frame's) and then a progressive frame.
const jpeg = bytes(
  [0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 1],
  [0xff, 0xc4, 0, 3, 0],
  [0xff, 0xff, 0xc2, 0, 11, 8, 0, 5, 0, 9, 1, 1, 0x11, 0],
)

describe('what an image says of itself', () => {
  it.each([
    ['PNG', png, { type: 'png', width: 258, height: 3 }],
    ['GIF', gif, { type: 'gif', width: 4, height: 259 }],
    ['BMP, top down', bmp, { type: 'bmp', width: 7, height: 5 }],
    ['JPEG, progressive', jpeg, { type: 'jpg', width: 9, height: 5 }],
  ])('%s', (_, image, facts) => {
    expect(imageFacts(image)).toEqual(facts)
  })

  it('is nothing where it is another type, cut off, or without pixels', () => {
    expect(imageFacts(bytes('<svg width="1">'))).toBeNull()
    expect(imageFacts(new Uint8Array())).toBeNull()
    for (const image of [png, gif, bmp, jpeg])
      for (let length = 0; length < 20; length++) expect(imageFacts(image.slice(0, Math.min(length, 9)))).toBeNull()
    expect(imageFacts(bytes('GIF89a', [0, 0, 3, 1]))).toBeNull()
    // A segment that says it is longer than the file.
    expect(imageFacts(bytes([0xff, 0xd8, 0xff, 0xe0, 0xff, 0xff, ...Array(40).fill(0)]))).toBeNull()
  })

  it('reads the same from the middle of a larger buffer', () => {
    const larger = new Uint8Array(png.length + 5)
    larger.set(png, 5)
    expect(imageFacts(larger.subarray(5))).toEqual(imageFacts(png))
  })
})
