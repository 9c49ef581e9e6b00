import { Menu as MenuIcon } from 'lucide-react'
import { Fragment } from 'react'
import { type Command, type CommandId, commandIds, menuIds, commands as table } from '../../src-core/commands.ts'
import type { Settings } from '../../src-core/platform.ts'
import { strings } from '../../src-core/strings.ts'
import { useApp } from '../app/app-context.ts'
import { IconButton } from '../primitives/IconButton.tsx'
import { Menu, MenuItem, MenuSeparator, Submenu } from '../primitives/Menu.tsx'
import { useRecents } from '../start/use-recents.ts'
import { useStore } from '../stores/store.ts'

const text = strings.ui

/** What the desktop application has in its menu bar, behind one button: made from the same table of commands. */
export function AppMenu() {
  return (
    <Menu label={text.appMenu} trigger={<IconButton icon={MenuIcon} label={text.appMenu} />}>
      {menuIds.map((menu) => (
        <Submenu key={menu} label={strings.menus[menu]}>
          <CommandItems ids={commandIds.filter((id) => (table[id] as Command).menu === menu)} />
          {menu === 'file' ? <RecentItems /> : null}
          {menu === 'view' ? <AppearanceItems /> : null}
        </Submenu>
      ))}
    </Menu>
  )
}

function CommandItems({ ids }: { readonly ids: readonly CommandId[] }) {
  const { commands, keys, settings } = useApp()
  const switches = useStore(settings)
  return ids.map((id, i) => {
    const before = ids[i - 1]
    const starts = before !== undefined && (table[before] as Command).group !== (table[id] as Command).group
    return (
      <Fragment key={id}>
        {starts ? <MenuSeparator /> : null}
        <MenuItem
          label={table[id].label}
          {...checkOf(table[id], switches)}
          shortcut={keys.display(id)}
          disabled={!commands.isEnabled(id)}
          onSelect={() => commands.run(id)}
        />
      </Fragment>
    )
  })
}

function checkOf({ setting }: Command, settings: Settings): { checked?: boolean } {
  return setting ? { checked: settings[setting] } : {}
}

function RecentItems() {
  const { platform, workspace } = useApp()
  const recents = useRecents(platform)
  if (recents.length === 0) return null
  return (
    <>
      <MenuSeparator />
      <Submenu label={strings.commands.openRecent}>
        {recents.map((recent) => (
          <MenuItem
            key={recent.id}
            label={recent.name}
            hint={recent.location || null}
            onSelect={() => void workspace.openRecent(recent.id)}
          />
        ))}
        <MenuSeparator />
        <MenuItem label={strings.commands.clearRecents} onSelect={() => void platform.clearRecents()} />
      </Submenu>
    </>
  )
}

function AppearanceItems() {
  const { settings } = useApp()
  const { theme, pageFont } = useStore(settings)
  return (
    <>
      <MenuSeparator />
      <Submenu label={text.theme.label}>
        {(['system', 'light', 'dark'] as const).map((choice) => (
          <MenuItem
            key={choice}
            label={text.theme[choice]}
            checked={choice === theme}
            onSelect={() => settings.change({ theme: choice })}
          />
        ))}
      </Submenu>
      <Submenu label={text.pageFont.label}>
        {(['serif', 'sans'] as const).map((choice) => (
          <MenuItem
            key={choice}
            label={text.pageFont[choice]}
            checked={choice === pageFont}
            onSelect={() => settings.change({ pageFont: choice })}
          />
        ))}
      </Submenu>
    </>
  )
}
