import { type Command, type CommandId, commandIds, isCommandId, commands as table } from '../../src-core/commands.ts'
import type { Range } from '../../src-core/document/structure.ts'
import type { Settings } from '../../src-core/platform.ts'
import { strings } from '../../src-core/strings.ts'
import type { CommandKeys } from '../commands/command-keys.ts'
import type { Commands } from '../commands/commands.ts'
import { canFormat, isFormatCommand } from '../commands/format-commands.ts'
import type { DocumentSession } from '../document/document-session.ts'
import { treeRows } from '../navigator/tree-rows.ts'
import type { Searchable } from './best-matches.ts'

const text = strings.ui.palette

interface EntryBase extends Searchable {
  readonly id: string
  /** The menu a command stands in, or the part a section belongs to; empty for a part. */
  readonly place: string
}

export interface CommandEntry extends EntryBase {
  readonly kind: 'command'
  readonly command: CommandId
  readonly keys: string | null
  /** For a setting, whether it is on. */
  readonly isOn: boolean | null
  readonly recent: boolean
}

export interface PlaceEntry extends EntryBase {
  readonly kind: 'place'
  readonly target: Range
}

export type PaletteEntry = CommandEntry | PlaceEntry

interface Surroundings {
  readonly commands: Commands
  readonly keys: CommandKeys
  readonly settings: Settings
  /** Null when no document is open as a page. */
  readonly session: DocumentSession | null
}

/** What the palette offers before anything is typed: commands used last, all others by menu, then places in the text. */
export function paletteEntries({ commands, keys, settings, session }: Surroundings): readonly PaletteEntry[] {
  const runnable = commandIds.filter((id) => commands.isEnabled(id) && id !== 'view.palette' && canRun(id, session))
  const recent = settings.recentCommands.filter((id) => isCommandId(id)).filter((id) => runnable.includes(id))
  const entry = (id: CommandId): CommandEntry => {
    const { label, setting, menu }: Command = table[id]
    const place = menu ? strings.menus[menu] : ''
    return {
      kind: 'command',
      id,
      command: id,
      label: label.replace(/…$/, ''),
      also: place,
      place,
      keys: keys.display(id),
      isOn: setting ? settings[setting] : null,
      recent: recent.includes(id),
    }
  }
  return [
    ...recent.map(entry),
    ...runnable.filter((id) => !recent.includes(id)).map(entry),
    ...(session ? placesIn(session) : []),
  ]
}

/** The command table knows of documents; what could change nothing at the cursor, such as Delete Row, the editor knows. */
function canRun(id: CommandId, session: DocumentSession | null): boolean {
  return !session || !isFormatCommand(id) || canFormat(session.editor, id)
}

function placesIn(session: DocumentSession): PlaceEntry[] {
  const { template } = session
  const rows = treeRows(session.analysisNow(), template, { collapsed: new Set(), opened: new Set() })
  return rows.flatMap((row): PlaceEntry[] => {
    const target = row.kind === 'part' ? row.range : 'target' in row ? row.target : null
    if (!target) return []
    const place = row.kind === 'part' ? '' : (template.parts.find(({ id }) => id === row.part)?.title ?? '')
    return [
      { kind: 'place', id: `place ${row.key}`, label: row.title, also: `${text.goTo('')} ${place}`, place, target },
    ]
  })
}

/** The longest list of recent commands worth reading before the others. */
const mostRecent = 5

/** The list of recent commands after one was chosen. */
export function withRecent(recent: readonly string[], id: CommandId): readonly string[] {
  return [id, ...recent.filter((each) => each !== id)].slice(0, mostRecent)
}
