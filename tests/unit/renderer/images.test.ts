import { describe, expect, it, vi } from 'vitest'
import { documentSchema } from '../../../src-core/document/schema.ts'
import { openMarkdown } from '../../../src-core/markdown/open.ts'
import { imagePath } from '../../../src-renderer/document/image-path.ts'
import { readImages } from '../../../src-renderer/document/read-images.ts'

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

describe('the images of a document', () => {
  it('are read once each; what cannot be read or shown is left out', async () => {
    const png = 'iVBORw0KGgoAAAANSUhEUgAAAAQAAAADCAYAAAC09K7GAAAADklEQVR4nGNgQAX/kQkAA/8B/xgXhZ0AAAAASUVORK5CYII='
    const text = `![a](data:image/png;base64,${png}) ![b](data:image/svg+xml;base64,PHN2Zz4=) ![c](gone.png)\n\n![a](data:image/png;base64,${png})\n`
    const { doc } = openMarkdown(text, documentSchema())
    const draw = vi.fn(async () => Promise.reject(new Error('no image')))
    vi.stubGlobal('createImageBitmap', draw)
    const images = await readImages(doc, (src) => (src.startsWith('data:') ? src : null))
    vi.unstubAllGlobals()
    expect([...images.keys()]).toEqual([`data:image/png;base64,${png}`])
    expect([...images.values()][0]).toMatchObject({ type: 'png', width: 4, height: 3 })
    // Only what is none of Word's types is left to the browser to make sense of.
    expect(draw).toHaveBeenCalledOnce()
  })
})
