import { type Command, type CommandId, commandIds, commands } from '../../src-core/commands.ts'
import type { Platform } from '../../src-core/platform.ts'
import { ariaShortcut, displayShortcut, matches, type PressedKey, parseAccelerator, type Shortcut } from './shortcut.ts'

// A tab in Chromium never sees these: the browser opens or closes a window itself.
const keptByBrowser: ReadonlySet<string> = new Set(['CmdOrCtrl+N', 'CmdOrCtrl+W'])

/** The command table's keys for one shell and one operating system. */
export class CommandKeys {
  readonly #os: Platform['os']
  readonly #shortcuts: ReadonlyMap<CommandId, Shortcut>

  constructor({ kind, os }: Pick<Platform, 'kind' | 'os'>) {
    this.#os = os
    this.#shortcuts = new Map(
      commandIds.flatMap((id) => {
        const { accelerator }: Command = commands[id]
        if (!accelerator || (kind === 'browser' && keptByBrowser.has(accelerator))) return []
        return [[id, parseAccelerator(accelerator)] as const]
      }),
    )
  }

  /** The command whose key was pressed; null also for keys that the editor binds itself. */
  commandOf(event: PressedKey): CommandId | null {
    for (const [id, shortcut] of this.#shortcuts) {
      const command: Command = commands[id]
      if (command.handledBy !== 'editor' && matches(shortcut, event, this.#os)) return id
    }
    return null
  }

  /** The command's keys to show; null when it has none here. */
  display(id: CommandId): string | null {
    const shortcut = this.#shortcuts.get(id)
    return shortcut ? displayShortcut(shortcut, this.#os) : null
  }

  /** A key in the command table's notation, as the person's system writes it. */
  shown(key: string): string {
    return displayShortcut(parseAccelerator(key), this.#os)
  }

  /** A key with Shift, as the person's system writes it. */
  shifted(key: string): string {
    return displayShortcut({ ...parseAccelerator(key), shift: true }, this.#os)
  }

  /** The command's keys for `aria-keyshortcuts`. */
  aria(id: CommandId): string | undefined {
    const shortcut = this.#shortcuts.get(id)
    return shortcut ? ariaShortcut(shortcut, this.#os) : undefined
  }
}
