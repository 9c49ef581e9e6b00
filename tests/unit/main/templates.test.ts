import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { BrowserWindow } from 'electron'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { templateStrings } from '../../../src-core/template-strings.ts'
import type { TemplateFile } from '../../../src-core/templates/template-file.ts'
import { stateFile } from '../../../src-main/files/state-file.ts'
import { Templates, templatesSchema } from '../../../src-main/templates.ts'
import { sound } from '../templates/broken-templates.ts'

const { showOpenDialog } = vi.hoisted(() => ({
  showOpenDialog: vi.fn<() => Promise<{ canceled: boolean; filePaths: string[] }>>(),
}))
vi.mock('electron', () => ({ dialog: { showOpenDialog } }))

const window = {} as BrowserWindow
const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

function scratch(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'dateline-templates-'))
  folders.push(folder)
  return folder
}

async function templatesIn(profile: string): Promise<Templates> {
  const templates = new Templates(
    stateFile(path.join(profile, 'templates.json'), templatesSchema, { folder: null }, () => {}),
  )
  await templates.load()
  return templates
}

async function chosen(folder: string): Promise<Templates> {
  const templates = await templatesIn(scratch())
  showOpenDialog.mockResolvedValueOnce({ canceled: false, filePaths: [folder] })
  expect(await templates.choose(window)).toEqual({ kind: 'done', value: folder })
  return templates
}

const names = (files: readonly TemplateFile[]) => files.map(({ origin, name }) => `${origin} ${name}`)

describe('the templates that a page may see', () => {
  it('are none before a folder was chosen, and none of a document without a place', async () => {
    const templates = await templatesIn(scratch())
    expect(await templates.list(null)).toEqual({ own: null, problem: null, files: [] })
    showOpenDialog.mockResolvedValueOnce({ canceled: true, filePaths: [] })
    expect(await templates.choose(window)).toEqual({ kind: 'cancelled' })
    expect(await templates.save('ours.md', sound)).toMatchObject({
      kind: 'failed',
      problem: { code: 'not-found', message: templateStrings.desktop.noFolder },
    })
  })

  it('are those of the chosen folder, which is known at the next start until it is forgotten', async () => {
    const [profile, own] = [scratch(), scratch()]
    writeFileSync(path.join(own, 'b.md'), sound)
    writeFileSync(path.join(own, 'a.md'), sound)
    writeFileSync(path.join(own, '.hidden.md'), sound)
    writeFileSync(path.join(own, 'a.txt'), sound)
    const templates = await templatesIn(profile)
    showOpenDialog.mockResolvedValueOnce({ canceled: false, filePaths: [own] })
    await templates.choose(window)
    const again = await templatesIn(profile)
    const { own: shown, files } = await again.list(null)
    expect(shown).toBe(own)
    expect(names(files)).toEqual(['own a.md', 'own b.md'])
    expect(files[0]?.content).toEqual({ kind: 'text', text: sound })
    await again.forget()
    await expect((await templatesIn(profile)).list(null)).resolves.toMatchObject({ own: null, files: [] })
  })

  it('are those of a document’s folder and repository as well, but no links out of it', async () => {
    const repository = scratch()
    const secret = path.join(scratch(), 'secret.md')
    writeFileSync(secret, 'Nobody else’s business.')
    mkdirSync(path.join(repository, '.git'))
    for (const home of [repository, path.join(repository, 'products')])
      mkdirSync(path.join(home, '.dateline', 'templates'), { recursive: true })
    writeFileSync(path.join(repository, '.dateline', 'templates', 'root.md'), sound)
    writeFileSync(path.join(repository, 'products', '.dateline', 'templates', 'near.md'), sound)
    symlinkSync(secret, path.join(repository, 'products', '.dateline', 'templates', 'link.md'))
    const { files } = await (await templatesIn(scratch())).list(path.join(repository, 'products', 'trips.md'))
    expect(names(files)).toEqual(['document link.md', 'document near.md', 'document root.md'])
    expect(files[0]?.content.kind).toBe('unreadable')
    expect(JSON.stringify(files)).not.toContain('business')
  })

  it('of a folder that is gone are none, and the page is told', async () => {
    const own = scratch()
    const templates = await chosen(own)
    rmSync(own, { recursive: true })
    expect(await templates.list(null)).toEqual({ own, problem: templateStrings.desktop.gone(own), files: [] })
    expect(await templates.save('ours.md', sound)).toMatchObject({ kind: 'failed', problem: { code: 'not-found' } })
    expect(existsSync(own)).toBe(false)
  })
})

describe('a new template', () => {
  it('is written into the chosen folder, never over another file', async () => {
    const own = scratch()
    const templates = await chosen(own)
    expect(await templates.save('ours.md', sound)).toEqual({ kind: 'done', value: { name: 'ours.md', location: own } })
    expect(readFileSync(path.join(own, 'ours.md'), 'utf8')).toBe(sound)
    expect(await templates.save('ours.md', 'other')).toMatchObject({ kind: 'failed', problem: { code: 'exists' } })
    expect(readFileSync(path.join(own, 'ours.md'), 'utf8')).toBe(sound)
    symlinkSync(path.join(own, 'nowhere'), path.join(own, 'link.md'))
    expect(await templates.save('link.md', 'other')).toMatchObject({ kind: 'failed', problem: { code: 'exists' } })
    expect(existsSync(path.join(own, 'nowhere'))).toBe(false)
  })
})
