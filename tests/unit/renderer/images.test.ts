import { describe, expect, it, vi } from 'vitest'
import { documentSchema } from '../../../src-core/document/schema.ts'
import { openMarkdown } from '../../../src-core/markdown/open.ts'
import { imagePath } from '../../../src-renderer/document/image-path.ts'
import { imageType, readImages } from '../../../src-renderer/document/read-images.ts'

describe('the path of an image', () => {
  it.each([
    ['images/a.png', 'images/a.png'],
    ['./my%20chart.png', './my chart.png'],
    ['a.png?raw=1#top', 'a.png'],
    ['50%.png', '50%.png'],
    ['../secret.png', '../secret.png'],
    ['https://example.com/a.png', null],
    ['file:///etc/a.png', null],
    ['//example.com/a.png', null],
  ])('%s is %s', (src, path) => {
    expect(imagePath(src)).toBe(path)
  })
})

describe('an image’s type', () => {
  it.each([
    [[0x89, 0x50, 0x4e, 0x47, 0x0d], 'png'],
    [[0xff, 0xd8, 0xff, 0xe0], 'jpg'],
    [[0x47, 0x49, 0x46, 0x38, 0x39], 'gif'],
    [[0x42, 0x4d, 0], 'bmp'],
    [[0x3c, 0x73, 0x76, 0x67], null],
    [[], null],
  ])('%j is %s', (bytes, type) => {
    expect(imageType(new Uint8Array(bytes))).toBe(type)
  })
})

describe('the images of a document', () => {
  it('are read once each; what cannot be read or shown is left out', async () => {
    const png = 'iVBORw0KGgo='
    const text = `![a](data:image/png;base64,${png}) ![b](data:image/svg+xml;base64,PHN2Zz4=) ![c](gone.png)\n\n![a](data:image/png;base64,${png})\n`
    const { doc } = openMarkdown(text, documentSchema())
    const draw = vi.fn(async () => ({ width: 4, height: 3, close: () => {} }))
    vi.stubGlobal('createImageBitmap', draw)
    const images = await readImages(doc, (src) => (src.startsWith('data:') ? src : null))
    vi.unstubAllGlobals()
    expect([...images.keys()]).toEqual([`data:image/png;base64,${png}`])
    expect([...images.values()][0]).toMatchObject({ type: 'png', width: 4, height: 3 })
    expect(draw).toHaveBeenCalledOnce()
  })
})
