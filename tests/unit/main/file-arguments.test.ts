import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { fileArguments } from '../../../src-main/file-arguments.ts'

const folder = path.resolve('/home/me')
const files = (argv: string[], packaged = true) => fileArguments({ argv, packaged, workingFolder: folder })
const inFolder = (name: string) => path.join(folder, name)

describe('the files that a command line names', () => {
  it('packaged: all that is no switch', () => {
    expect(files(['/opt/dateline/dateline'])).toEqual([])
    expect(files(['dateline', 'a.md', '--no-sandbox', 'sub/b c.md', '-psn_0_123'])).toEqual([
      inFolder('a.md'),
      inFolder('sub/b c.md'),
    ])
  })

  it('unpackaged: the first name is the application', () => {
    expect(files(['electron', '--inspect=0', '--no-sandbox', '.', 'a.md'], false)).toEqual([inFolder('a.md')])
    expect(files(['electron', '.'], false)).toEqual([])
    expect(files(['electron'], false)).toEqual([])
    expect(files(['electron', 'dist/main/main.js', 'a.md'], false)).toEqual([inFolder('a.md')])
  })

  it('after -- everything is a file', () => {
    expect(files(['dateline', '--', '--odd.md', 'a.md'])).toEqual([inFolder('--odd.md'), inFolder('a.md')])
    expect(files(['electron', '.', '--', '-.md'], false)).toEqual([inFolder('-.md')])
  })

  it('absolute paths stay, file: addresses are read, other machines are not', () => {
    const absolute = path.resolve('/tmp/ü b.md')
    expect(files(['dateline', absolute])).toEqual([absolute])
    expect(files(['dateline', pathToFileURL(absolute).href])).toEqual([absolute])
    if (process.platform !== 'win32') expect(files(['dateline', 'file://elsewhere/a.md', 'file:%zz'])).toEqual([])
  })

  it('an empty argument names nothing', () => {
    expect(files(['dateline', ''])).toEqual([])
  })
})
