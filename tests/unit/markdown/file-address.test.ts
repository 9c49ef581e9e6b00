import { expect, it } from 'vitest'
import { documentSchema } from '../../../src-core/document/schema.ts'
import { fileAddress } from '../../../src-core/markdown/file-address.ts'
import { openMarkdown } from '../../../src-core/markdown/open.ts'
import { imagePath } from '../../../src-renderer/document/image-path.ts'

it.each([
  'plan-images/image-1.png',
  'Größe 100% (neu) #2?.md-images/image-1.png',
  'a\\b [c] <d>/e.png',
  '計画-images/a.png',
])('leads back to %s, from Markdown too', (file) => {
  const address = fileAddress(file)
  expect(imagePath(address)).toBe(file)
  const sources: string[] = []
  openMarkdown(`![x](${address})\n`, documentSchema()).doc.descendants((node) => {
    if (node.type.name === 'image') sources.push(String(node.attrs.src))
  })
  expect(sources).toEqual([address])
})

it('leaves letters of all scripts as they are', () => {
  expect(fileAddress('計画-images/Größe.png')).toBe('計画-images/Größe.png')
})
