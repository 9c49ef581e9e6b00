import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, it } from 'vitest'
import { type Command, type CommandId, commandIds, commands } from '../../../src-core/commands.ts'
import type { RecentFile } from '../../../src-core/platform.ts'
import { defaultSettings } from '../../../src-core/settings.ts'
import { canRun, menuTemplate } from '../../../src-main/menu.ts'

type Item = MenuItemConstructorOptions
const recent = {
  id: 'r1',
  name: 'R&D.md',
  location: '~/drafts',
  openedAt: '2026-01-01T00:00:00.000Z',
} as unknown as RecentFile

function built(
  platform: NodeJS.Platform,
  development = false,
  enabled: readonly CommandId[] = [],
  recents: RecentFile[] = [recent],
) {
  const calls: string[] = []
  const menu = menuTemplate(
    { platform, development, recents, enabled, settings: { ...defaultSettings, autosave: true, showInspector: false } },
    {
      command: (id) => calls.push(id),
      openRecent: (id) => calls.push(`open ${id}`),
      clearRecents: () => calls.push('clear'),
    },
  )
  return { menu, calls, items: menu.flatMap(flat) }
}
const below = (item: Item) => (Array.isArray(item.submenu) ? item.submenu : [])
const flat = (item: Item): Item[] => [item, ...below(item).flatMap(flat)]
const press = (item: Item | undefined) => (item?.click as (() => void) | undefined)?.()
const platforms = ['darwin', 'win32', 'linux'] as const

describe.each(platforms)('the menu on %s', (platform) => {
  it('holds every command once, under its name and key, and runs it', () => {
    const { items, calls } = built(platform)
    for (const id of commandIds) {
      const command: Command = commands[id]
      const found = items.filter((item) => item.id === id)
      expect(found, id).toHaveLength(command.menu ? 1 : 0)
      if (!command.menu) continue
      expect(found[0]).toMatchObject({ label: command.label })
      expect(found[0]?.accelerator).toBe(command.accelerator)
      press(found[0])
      expect(calls.pop()).toBe(id)
    }
  })

  it('checks the settings that are on', () => {
    const { items } = built(platform)
    const checked = (id: CommandId) => items.find((item) => item.id === id)
    expect(checked('file.autosave')).toMatchObject({ type: 'checkbox', checked: true })
    expect(checked('view.inspector')).toMatchObject({ type: 'checkbox', checked: false })
    expect(checked('file.save')?.type).toBeUndefined()
  })

  it('shows the keys that the editor binds, and leaves them to it', () => {
    const { items } = built(platform)
    for (const id of commandIds) {
      const command: Command = commands[id]
      const item = items.find((candidate) => candidate.id === id)
      expect(item?.registerAccelerator, id).toBe(command.handledBy === 'editor' ? false : undefined)
    }
  })

  it('takes no key twice', () => {
    const keys = built(platform).items.flatMap((item) =>
      item.accelerator && item.registerAccelerator !== false ? [String(item.accelerator)] : [],
    )
    expect(keys).toEqual([...new Set(keys)])
  })

  it('has what the platform expects', () => {
    const roles = built(platform).items.flatMap((item) => item.role ?? [])
    expect(roles).toEqual(
      expect.arrayContaining(['cut', 'copy', 'paste', 'selectAll', 'togglefullscreen', 'quit', 'help']),
    )
    expect(roles.includes('windowMenu')).toBe(platform === 'darwin')
    expect(roles.includes('services')).toBe(platform === 'darwin')
  })

  it('lets reload and inspect only who builds it', () => {
    const roles = (development: boolean) => built(platform, development).items.flatMap((item) => item.role ?? [])
    expect(roles(false)).not.toEqual(expect.arrayContaining(['reload']))
    expect(roles(false)).not.toEqual(expect.arrayContaining(['toggleDevTools']))
    expect(roles(true)).toEqual(expect.arrayContaining(['reload', 'toggleDevTools']))
  })

  it('has no separator at an end or beside another', () => {
    for (const { submenu } of built(platform).items) {
      if (!Array.isArray(submenu)) continue
      const kinds = submenu.map(({ type }) => (type === 'separator' ? '-' : 'x')).join('')
      expect(kinds).toMatch(/^x+(-x+)*$/)
    }
  })

  it('opens and clears recent files', () => {
    const { items, calls } = built(platform)
    const files = items.find((item) => item.id === 'recents')
    const [file, , clear] = files ? below(files) : []
    expect(file?.label).toBe('R&&D.md — ~/drafts')
    press(file)
    press(clear)
    expect(calls).toEqual(['open r1', 'clear'])
    const empty = built(platform, false, [], []).items.find((item) => item.id === 'recents')
    expect(empty && below(empty)).toMatchObject([{ enabled: false }])
  })

  it('greys out what the page cannot do, but never what opens one', () => {
    const { items } = built(platform, false, ['file.save'])
    const enabled = commandIds.filter((id) => items.find((item) => item.id === id)?.enabled)
    expect(enabled).toEqual(commandIds.filter((id) => canRun(id, ['file.save'])))
    expect(enabled).toEqual(expect.arrayContaining(['file.new', 'file.open', 'file.save']))
    expect(enabled).not.toContain('file.export')
  })
})
