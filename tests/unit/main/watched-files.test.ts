import { mkdir, mkdtemp, rename, rm, symlink, utimes, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { versionOf } from '../../../src-main/files/file-version.ts'
import { WatchedFiles } from '../../../src-main/files/watched-files.ts'
import { writeFileSafely } from '../../../src-main/files/write-file.ts'

let parent: string
let folder: string
let file: string
let told: string[]
let wake: () => void
let watched: WatchedFiles<string>
beforeEach(async () => {
  parent = await mkdtemp(path.join(os.tmpdir(), 'dateline-watch-'))
  folder = path.join(parent, 'documents')
  file = path.join(folder, 'a.md')
  await mkdir(folder)
  await writeFile(file, 'start')
  told = []
  wake = () => {}
  watched = new WatchedFiles((handle) => {
    told.push(handle)
    wake()
  })
})
afterEach(async () => {
  for (const handle of ['doc', 'second']) watched.remove(handle)
  await rm(parent, { recursive: true, force: true })
})

const version = (text: string) => versionOf(Buffer.from(text))
const watch = (handle = 'doc', of = file) => watched.add(handle, of, version('start'))
/** Resolves once it was told so often; the runner's limit is the only clock. */
const toldTimes = async (count: number) => {
  while (told.length < count) await new Promise<void>((resolve) => (wake = resolve))
}
/** Something that is certainly noticed after all that came before it has been looked at. */
async function afterAllElse(): Promise<void> {
  const marker = path.join(folder, 'marker.md')
  await writeFile(marker, 'start')
  watched.add('second', marker, version('start'))
  const before = told.length
  await new Promise((resolve) => setTimeout(resolve, 400))
  await writeFile(marker, 'changed')
  await toldTimes(before + 1)
}

describe('the file of an open document', () => {
  it('is noticed when another program writes it, replaces it, or takes it away and brings it back', async () => {
    watch()
    await writeFile(file, 'theirs')
    await toldTimes(1)
    await writeFile(path.join(folder, 'b.md'), 'replaced')
    await rename(path.join(folder, 'b.md'), file)
    await toldTimes(2)
    await rm(file)
    await toldTimes(3)
    await writeFile(file, 'start')
    await toldTimes(4)
    expect(told).toEqual(['doc', 'doc', 'doc', 'doc'])
  })

  it('is noticed when its folder is renamed, and when a folder takes its place', async () => {
    watch()
    await rename(folder, path.join(parent, 'elsewhere'))
    await toldTimes(1)
    await mkdir(file, { recursive: true })
    // A folder is as absent as nothing.
    await rm(file, { recursive: true })
    await writeFile(file, 'new')
    await toldTimes(2)
    expect(told).toEqual(['doc', 'doc'])
  })

  it.runIf(process.platform !== 'win32')('is noticed through a symbolic link', async () => {
    const link = path.join(parent, 'link.md')
    await symlink(file, link)
    watch('doc', link)
    await writeFile(file, 'theirs')
    await toldTimes(1)
    expect(told).toEqual(['doc'])
  })

  it('is not noticed for what changes nothing in it, nor for other files beside it', async () => {
    watch()
    await utimes(file, 1, 1)
    await writeFile(file, 'start')
    await writeFile(path.join(folder, 'other.md'), 'x')
    await afterAllElse()
    expect(told).toEqual(['second'])
  })

  it('is not noticed when it is saved here, but for other documents that have it open', async () => {
    watch()
    watch('second')
    for (const text of ['one', 'two', 'three']) {
      await watched.whileSaving('doc', async () => {
        const written = await writeFileSafely(file, Buffer.from(text))
        if (written.kind === 'done') watched.saw('doc', written.value)
      })
    }
    await toldTimes(1)
    await writeFile(file, 'theirs')
    while (!told.includes('doc')) await toldTimes(told.length + 1)
    expect(told.filter((handle) => handle === 'doc')).toEqual(['doc'])
    expect(told.filter((handle) => handle === 'second').length).toBeGreaterThan(0)
  })

  it('is noticed when it changes while a save fails', async () => {
    watch()
    await watched.whileSaving('doc', async () => {
      await writeFile(file, 'theirs')
      await new Promise((resolve) => setTimeout(resolve, 300))
    })
    await toldTimes(1)
    expect(told).toEqual(['doc'])
  })

  it('is not watched any more once it was closed', async () => {
    watch()
    watched.remove('doc')
    await writeFile(file, 'theirs')
    await afterAllElse()
    expect(told).toEqual(['second'])
  })
})
