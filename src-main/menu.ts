import type { MenuItemConstructorOptions } from 'electron'
import { type Command, type CommandId, commandIds, commands, type MenuId } from '../src-core/commands.ts'
import type { RecentFile, RecentId, Settings } from '../src-core/platform.ts'
import { strings } from '../src-core/strings.ts'

interface MenuContent {
  readonly platform: NodeJS.Platform
  /** Reload and the inspector are for those who build Dateline. */
  readonly development: boolean
  readonly recents: readonly RecentFile[]
  /** What the page says it can do now. */
  readonly enabled: readonly CommandId[]
  readonly settings: Settings
}

interface MenuActions {
  readonly command: (id: CommandId) => void
  readonly openRecent: (id: RecentId) => void
  readonly clearRecents: () => void
}

type Item = MenuItemConstructorOptions
const separator: Item = { type: 'separator' }

/** What a person can ask for with no page to say whether it can: it opens a window first. */
const alwaysEnabled: readonly CommandId[] = [
  'file.new',
  'file.open',
  'practice.today',
  'help.format',
  'help.shortcuts',
  'help.about',
]

export function canRun(id: CommandId, enabled: readonly CommandId[]): boolean {
  return enabled.includes(id) || alwaysEnabled.includes(id)
}

/** The application's menu: the commands of src-core/commands.ts, the recent files, and what each platform expects beside them. */
export function menuTemplate(content: MenuContent, actions: MenuActions): Item[] {
  const mac = content.platform === 'darwin'
  const of = (menu: MenuId, except: readonly CommandId[] = []) => groupsOf(menu, except, content, actions)

  const [firstFile = [], ...otherFile] = of('file')
  const file = separated([
    [...firstFile, openRecent(content.recents, actions)],
    ...otherFile,
    mac ? [{ role: 'close', accelerator: 'CmdOrCtrl+Shift+W' }] : [{ role: 'quit' }],
  ])
  const edit = separated([
    ...of('edit'),
    [{ role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'pasteAndMatchStyle' }, { role: 'delete' }],
    [{ role: 'selectAll' }],
    mac ? [{ label: strings.desktop.speech, submenu: [{ role: 'startSpeaking' }, { role: 'stopSpeaking' }] }] : [],
  ])
  const view = separated([
    ...of('view'),
    [{ role: 'togglefullscreen' }],
    content.development ? [{ role: 'reload' }, { role: 'toggleDevTools' }] : [],
  ])
  const help = separated(of('help', mac ? ['help.about'] : []))

  return [
    ...(mac ? [appMenu(content, actions)] : []),
    { label: strings.menus.file, submenu: file },
    { label: strings.menus.edit, submenu: edit },
    { label: strings.menus.format, submenu: separated(of('format')) },
    { label: strings.menus.view, submenu: view },
    { label: strings.menus.practice, submenu: separated(of('practice')) },
    ...(mac ? [{ role: 'windowMenu' } satisfies Item] : []),
    { role: 'help', label: strings.menus.help, submenu: help },
  ]
}

function appMenu(content: MenuContent, actions: MenuActions): Item {
  return {
    label: strings.appName,
    submenu: separated([
      [commandItem('help.about', content, actions)],
      [{ role: 'services' }],
      [{ role: 'hide' }, { role: 'hideOthers' }, { role: 'unhide' }],
      [{ role: 'quit' }],
    ]),
  }
}

function openRecent(recents: readonly RecentFile[], actions: MenuActions): Item {
  const files = recents.map(
    ({ id, name, location }): Item => ({
      // An ampersand would become the mark of a mnemonic.
      label: `${name} — ${location}`.replaceAll('&', '&&'),
      click: () => actions.openRecent(id),
    }),
  )
  const clear: Item = { label: strings.commands.clearRecents, enabled: files.length > 0, click: actions.clearRecents }
  return { id: 'recents', label: strings.commands.openRecent, submenu: separated([files, [clear]]) }
}

function groupsOf(menu: MenuId, except: readonly CommandId[], content: MenuContent, actions: MenuActions): Item[][] {
  const groups = new Map<number, Item[]>()
  for (const id of commandIds) {
    const command: Command = commands[id]
    if (command.menu !== menu || except.includes(id)) continue
    const group = command.group ?? 0
    const items = groups.get(group) ?? []
    items.push(commandItem(id, content, actions), ...aliases(id, content, actions))
    groups.set(group, items)
  }
  return [...groups.entries()].sort(([a], [b]) => a - b).map(([, items]) => items)
}

function commandItem(id: CommandId, content: MenuContent, actions: MenuActions): Item {
  const command: Command = commands[id]
  return {
    id,
    label: command.label,
    enabled: canRun(id, content.enabled),
    ...(command.setting ? { type: 'checkbox', checked: content.settings[command.setting] } : {}),
    ...(command.accelerator ? { accelerator: command.accelerator } : {}),
    // ProseMirror binds these keys itself: the menu shows them, and must not run them a second time.
    ...(command.handledBy === 'editor' ? { registerAccelerator: false } : {}),
    click: () => actions.command(id),
  }
}

/** On most keyboards plus is Shift+=; people press the key without Shift. */
function aliases(id: CommandId, content: MenuContent, actions: MenuActions): Item[] {
  if (id !== 'view.zoomIn') return []
  const item = commandItem(id, content, actions)
  return [
    { ...item, id: `${id}.unshifted`, accelerator: 'CmdOrCtrl+=', visible: false, acceleratorWorksWhenHidden: true },
  ]
}

function separated(groups: readonly Item[][]): Item[] {
  return groups
    .filter((group) => group.length > 0)
    .flatMap((group, index) => (index > 0 ? [separator, ...group] : group))
}
