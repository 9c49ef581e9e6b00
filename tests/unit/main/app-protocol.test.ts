import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DocumentHandle } from '../../../src-core/platform.ts'
import { imageAddress, readAddress } from '../../../src-main/app-address.ts'
import { respond } from '../../../src-main/app-protocol.ts'
import { contentSecurityPolicy } from '../../../src-main/content-security-policy.ts'
import { imageType, isInside } from '../../../src-main/document-images.ts'

const handle = 'AAAAAAAAAAAAAAAAAAAAAA' as DocumentHandle
const png = Buffer.from('\x89PNG\r\n\x1a\n....', 'latin1')

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'dateline-protocol-'))
  const files: Record<string, string | Buffer> = {
    'page/index.html': '<p>',
    'page/assets/a.js': 'a',
    'page/assets/unknown.exe': 'x',
    'page-secret/a.js': 'secret',
    'documents/draft.md': '# Draft',
    'documents/images/ü #?%41.png': png,
    'documents/drawing.svg': '<svg/>',
    'documents-secret/a.png': png,
  }
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true })
    await writeFile(path.join(folder, name), content)
  }
  if (process.platform !== 'win32') {
    await symlink('../documents-secret/a.png', path.join(folder, 'documents/linked.png'))
    await symlink('images', path.join(folder, 'documents/pictures'))
  }
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const ask = (url: string, method = 'GET') =>
  respond(
    { url, method },
    {
      pageFolder: path.join(folder, 'page'),
      documentOf: (wanted) => (wanted === handle ? path.join(folder, 'documents/draft.md') : null),
    },
  )

describe('app://dateline/', () => {
  it.each([
    ['app://dateline/', 200, 'text/html; charset=utf-8'],
    ['app://dateline/index.html', 200, 'text/html; charset=utf-8'],
    ['app://dateline/assets/a.js?v=1#x', 200, 'text/javascript; charset=utf-8'],
    ['app://dateline/assets/unknown.exe', 404, 'text/plain'],
    ['app://dateline/assets', 404, 'text/plain'],
    ['app://dateline/missing.js', 404, 'text/plain'],
    ['app://dateline/..%2fpage-secret/a.js', 404, 'text/plain'],
    ['app://dateline/%ff', 400, 'text/plain'],
    ['app://dateline/a%00.js', 400, 'text/plain'],
    ['app://elsewhere/index.html', 404, 'text/plain'],
    ['app://dateline:8080/index.html', 404, 'text/plain'],
  ])('answers %s with %i', async (url, status, type) => {
    const response = await ask(url)
    expect(response.status).toBe(status)
    expect(response.headers.get('Content-Type')).toBe(type)
    expect(response.headers.get('Content-Security-Policy')).toBe(contentSecurityPolicy)
    expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff')
    if (status !== 200) expect(await response.text()).toBe('')
  })

  it.each(['POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS'])('does not answer %s', async (method) => {
    expect((await ask('app://dateline/index.html', method)).status).toBe(405)
  })
})

describe('images beside a document', () => {
  const image = async (relativePath: string) => {
    const address = imageAddress(handle, relativePath)
    return address === null ? null : (await ask(address)).status
  }

  it('are found under any name', async () => {
    const response = await ask(imageAddress(handle, './images/ü #?%41.png') ?? '')
    expect(response.status).toBe(200)
    expect(response.headers.get('Content-Type')).toBe('image/png')
    expect(Buffer.from(await response.arrayBuffer()).equals(png)).toBe(true)
  })

  it('are only images, of a known document', async () => {
    expect(await image('draft.md')).toBe(404)
    expect(await image('drawing.svg')).toBe(404)
    expect(await image('images')).toBe(404)
    expect(await image('missing.png')).toBe(404)
    expect((await ask(`app://dateline/image/BBBBBBBBBBBBBBBBBBBBBB/linked.png`)).status).toBe(404)
    expect((await ask('app://dateline/image')).status).toBe(400)
  })

  it('lie in its folder or below', async () => {
    for (const out of [
      '../documents-secret/a.png',
      '/etc/a.png',
      '\\\\server\\a.png',
      'C:\\a.png',
      'images/../../x.png',
      'https://example.com/a.png',
      'data:image/png,x',
      '',
      '.',
    ])
      expect(imageAddress(handle, out), out).toBeNull()
    const forged = `app://dateline/image/${handle}/`
    for (const out of [
      '..%2fdocuments-secret/a.png',
      '..%2f..%2f..%2fetc%2fhostname',
      encodeURIComponent(path.join(folder, 'documents-secret/a.png')),
    ])
      expect((await ask(forged + out)).status, out).toBe(404)
  })

  it.runIf(process.platform !== 'win32')(
    'also when a link leads out; a link that stays inside is followed',
    async () => {
      expect(await image('linked.png')).toBe(404)
      expect(await image('pictures/ü #?%41.png')).toBe(200)
    },
  )

  it('have an address that reads back as their path, for every name', () => {
    const name = fc
      .string({ minLength: 1, unit: 'grapheme' })
      .filter((text) => !/[/\\\0]/.test(text) && text !== '.' && text !== '..')
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 4 }), (names) => {
        const address = imageAddress(handle, `./${names.join('/')}`)
        expect(address).not.toBeNull()
        expect(readAddress(new URL(address ?? ''))).toEqual({ kind: 'image', handle, relativePath: names.join('/') })
      }),
    )
  })

  it('are told by their content', () => {
    const of = (text: string) => imageType(Buffer.from(text, 'latin1'))
    expect(of('\x89PNG\r\n\x1a\n')).toBe('image/png')
    expect(of('\xff\xd8\xff\xe0')).toBe('image/jpeg')
    expect(of('GIF89a')).toBe('image/gif')
    expect(of('RIFF\0\0\0\0WEBPVP8L')).toBe('image/webp')
    expect(of('\0\0\0\x1cftypavif')).toBe('image/avif')
    expect(of('<svg xmlns')).toBeNull()
    expect(of('')).toBeNull()
  })
})

describe('inside a folder', () => {
  it.each([
    ['/a/b', '/a/b/c', true],
    ['/a/b', '/a/b/..c', true],
    ['/a/b', '/a/b', false],
    ['/a/b', '/a/bc', false],
    ['/a/b', '/a', false],
    ['/a/b', '/a/b/../c', false],
  ])('%s: %s is %s', (outer, inner, expected) => {
    expect(isInside(path.resolve(outer), path.resolve(inner))).toBe(expected)
  })
})
