import type { Platform } from '../../src-core/platform.ts'

type OperatingSystem = Platform['os']

/** A key combination of Electron's accelerator notation, taken apart. */
export interface Shortcut {
  /** Command on a Mac, Control elsewhere. */
  readonly mod: boolean
  readonly shift: boolean
  readonly alt: boolean
  /** Lower-case character, or the name of a key (`f8`). */
  readonly key: string
}

/** The parts of a `KeyboardEvent` that decide. */
export type PressedKey = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

const keyNames: Readonly<Record<string, string>> = { Plus: '+' }

/** @param accelerator such as `CmdOrCtrl+Shift+S` */
export function parseAccelerator(accelerator: string): Shortcut {
  const parts = accelerator.split(/\+(?=.)/)
  const key = parts.at(-1) ?? ''
  const modifiers = parts.slice(0, -1)
  return {
    mod: modifiers.includes('CmdOrCtrl'),
    shift: modifiers.includes('Shift'),
    alt: modifiers.includes('Alt'),
    key: (keyNames[key] ?? key).toLowerCase(),
  }
}

/** Whether a key press is the shortcut, whatever the keyboard layout. */
export function matches(shortcut: Shortcut, event: PressedKey, os: OperatingSystem): boolean {
  const mod = os === 'mac' ? event.metaKey : event.ctrlKey
  const other = os === 'mac' ? event.ctrlKey : event.metaKey
  if (mod !== shortcut.mod || other || event.altKey !== shortcut.alt) return false
  const key = event.key.toLowerCase()
  // Plus is Shift and Equals on many keyboards, so that zooming in works on the same key without Shift.
  if (shortcut.key === '+') return key === '+' || key === '='
  if (event.shiftKey !== shortcut.shift) return false
  if (key === shortcut.key) return true
  // Option on a Mac, and layouts without Latin letters, give another character: the key's place decides then.
  return !/^[\x20-\x7e]$/.test(event.key) && codeOf(shortcut.key) === event.code
}

const shownNames: Readonly<Record<string, { readonly mac: string; readonly other: string }>> = {
  '-': { mac: '−', other: '−' },
  enter: { mac: '↩', other: 'Enter' },
}

/** The shortcut as the person's system writes it: `⇧⌘S`, `Ctrl+Shift+S`. */
export function displayShortcut({ mod, shift, alt, key }: Shortcut, os: OperatingSystem): string {
  const name = shownNames[key]?.[os === 'mac' ? 'mac' : 'other'] ?? key.toUpperCase()
  if (os === 'mac') return `${alt ? '⌥' : ''}${shift ? '⇧' : ''}${mod ? '⌘' : ''}${name}`
  return [mod ? 'Ctrl' : '', alt ? 'Alt' : '', shift ? 'Shift' : '', name].filter(Boolean).join('+')
}

/** The shortcut for the `aria-keyshortcuts` attribute. */
export function ariaShortcut({ mod, shift, alt, key }: Shortcut, os: OperatingSystem): string {
  const name = key === '+' ? 'Plus' : key.length === 1 ? key : key.toUpperCase()
  return [mod ? (os === 'mac' ? 'Meta' : 'Control') : '', alt ? 'Alt' : '', shift ? 'Shift' : '', name]
    .filter(Boolean)
    .join('+')
}

function codeOf(key: string): string | null {
  if (/^[a-z]$/.test(key)) return `Key${key.toUpperCase()}`
  return /^[0-9]$/.test(key) ? `Digit${key}` : null
}
