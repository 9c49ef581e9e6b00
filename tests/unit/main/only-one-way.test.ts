import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const sources = path.resolve(import.meta.dirname, '../../../src-main')
const files = readdirSync(sources, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
const text = (name: string) => readFileSync(path.join(sources, name), 'utf8')
const holding = (pattern: RegExp) =>
  files.filter((name) => pattern.test(text(name))).map((name) => name.split(path.sep).join('/'))

// Rules that one file keeps for all others; a second way in would be past it.
describe('there is one way', () => {
  it('to change a file', () => {
    const changing =
      /\b(writeFile|appendFile|createWriteStream|rename|unlink|rm|rmdir|copyFile|cp|truncate|mkdir)(Sync)?\b[^'\n]*\} from 'node:fs|\bfs\.\w|from 'fs'/
    expect(holding(changing).sort()).toEqual([
      'files/new-folder.ts',
      'files/practice-file.ts',
      'files/private-folder.ts',
      'files/state-file.ts',
      'files/write-file.ts',
      'templates.ts',
    ])
    // It makes a folder that was not there, and takes back what it wrote itself: one by one, never a folder with its content.
    expect(text('files/new-folder.ts')).toMatch(/import \{ mkdir, rmdir, unlink \} from 'node:fs\/promises'/)
    // This makes and removes what is the application's own, and a damaged file is set aside: nothing more.
    expect(text('files/private-folder.ts')).toMatch(/import \{ chmod, mkdir, rm \} from 'node:fs\/promises'/)
    // It hands what reads files to the search for templates, and changes nothing by itself.
    expect(
      text('templates.ts')
        .match(/\bfs\.\w+/g)
        ?.every((use) => ['fs.stat', 'fs.lstat'].includes(use)),
    ).toBe(true)
    expect(text('files/state-file.ts')).toMatch(/import \{ readFile, rename \} from 'node:fs\/promises'/)
  })

  it('to hear the page', () => {
    expect(holding(/ipcMain\??\.(on|once|handle|handleOnce)\b|\.ipc\.(on|handle)\b/)).toEqual(['ipc/handle.ts'])
  })

  it('to speak to it', () => {
    expect(holding(/webContents\.(send|postMessage)\b/)).toEqual(['window.ts'])
    // A document that is printed is a page without scripts, in a window and a session of its own; its lines are numbered so.
    expect(holding(/executeJavaScript|insertCSS/)).toEqual(['print-pdf.ts'])
    expect(text('print-pdf.ts').match(/executeJavaScript\((\w+)\)/)?.[1]).toBe('numberLinesScript')
  })

  it('out to the system', () => {
    expect(holding(/shell\.openExternal/)).toEqual(['requests.ts'])
    expect(holding(/\bfetch\(|node:https?'|node:net'|\bnet\.request/)).toEqual([])
  })
})
