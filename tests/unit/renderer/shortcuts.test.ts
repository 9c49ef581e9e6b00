import { describe, expect, it } from 'vitest'
import { type Command, commandIds, commands } from '../../../src-core/commands.ts'
import { CommandKeys } from '../../../src-renderer/commands/command-keys.ts'
import {
  ariaShortcut,
  displayShortcut,
  matches,
  type PressedKey,
  parseAccelerator,
} from '../../../src-renderer/commands/shortcut.ts'

const press = (key: string, change: Partial<PressedKey> = {}): PressedKey => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...change,
})

describe('accelerators', () => {
  it('are taken apart', () => {
    expect(parseAccelerator('CmdOrCtrl+Shift+S')).toEqual({ mod: true, shift: true, alt: false, key: 's' })
    expect(parseAccelerator('F8')).toEqual({ mod: false, shift: false, alt: false, key: 'f8' })
    expect(parseAccelerator('CmdOrCtrl+Plus')).toMatchObject({ mod: true, key: '+' })
    expect(parseAccelerator('CmdOrCtrl+-')).toMatchObject({ mod: true, key: '-' })
    expect(parseAccelerator('CmdOrCtrl+/')).toMatchObject({ mod: true, key: '/' })
  })

  it.each([
    ['CmdOrCtrl+Shift+S', 'Ctrl+Shift+S', '⇧⌘S', 'Control+Shift+s'],
    ['CmdOrCtrl+Alt+1', 'Ctrl+Alt+1', '⌥⌘1', 'Control+Alt+1'],
    ['CmdOrCtrl+Plus', 'Ctrl++', '⌘+', 'Control+Plus'],
    ['Shift+F8', 'Shift+F8', '⇧F8', 'Shift+F8'],
  ])('%s is written as %s, on a Mac as %s, for assistive technology as %s', (accelerator, other, mac, aria) => {
    const shortcut = parseAccelerator(accelerator)
    expect(displayShortcut(shortcut, 'linux')).toBe(other)
    expect(displayShortcut(shortcut, 'windows')).toBe(other)
    expect(displayShortcut(shortcut, 'mac')).toBe(mac)
    expect(ariaShortcut(shortcut, 'linux')).toBe(aria)
  })

  it('take Command on a Mac and Control elsewhere, and never both', () => {
    const save = parseAccelerator('CmdOrCtrl+S')
    expect(matches(save, press('s', { ctrlKey: true }), 'linux')).toBe(true)
    expect(matches(save, press('s', { metaKey: true }), 'mac')).toBe(true)
    expect(matches(save, press('s', { ctrlKey: true }), 'mac')).toBe(false)
    expect(matches(save, press('s', { metaKey: true }), 'windows')).toBe(false)
    expect(matches(save, press('s', { ctrlKey: true, metaKey: true }), 'linux')).toBe(false)
    expect(matches(save, press('s'), 'linux')).toBe(false)
  })

  it('mind Shift and Alt', () => {
    const save = parseAccelerator('CmdOrCtrl+S')
    expect(matches(save, press('S', { ctrlKey: true, shiftKey: true }), 'linux')).toBe(false)
    expect(matches(save, press('s', { ctrlKey: true, altKey: true }), 'linux')).toBe(false)
  })

  it('find their key on keyboards without Latin letters and under Option', () => {
    const save = parseAccelerator('CmdOrCtrl+S')
    expect(matches(save, press('ы', { code: 'KeyS', ctrlKey: true }), 'linux')).toBe(true)
    const guide = parseAccelerator('CmdOrCtrl+Alt+G')
    expect(matches(guide, press('©', { code: 'KeyG', metaKey: true, altKey: true }), 'mac')).toBe(true)
    // On a Dvorak keyboard the letter counts, not the place: the key at Q writes an apostrophe there.
    expect(matches(save, press('o', { code: 'KeyS', ctrlKey: true }), 'linux')).toBe(false)
  })

  it('zoom in with and without Shift', () => {
    const zoom = parseAccelerator('CmdOrCtrl+Plus')
    expect(matches(zoom, press('=', { ctrlKey: true }), 'linux')).toBe(true)
    expect(matches(zoom, press('+', { ctrlKey: true, shiftKey: true }), 'linux')).toBe(true)
  })
})

describe('the command table', () => {
  const keys = new CommandKeys({ kind: 'electron', os: 'linux' })

  it('gives no key to two commands', () => {
    const shown = commandIds.flatMap((id) => keys.display(id) ?? [])
    expect(new Set(shown).size).toBe(shown.length)
  })

  it('finds each command that the window handles by its own key, and none that the editor handles', () => {
    for (const id of commandIds) {
      const { accelerator, handledBy }: Command = commands[id]
      if (!accelerator) continue
      const { mod, shift, alt, key } = parseAccelerator(accelerator)
      const event = press(key, { ctrlKey: mod, shiftKey: shift, altKey: alt })
      expect(keys.commandOf(event), accelerator).toBe(handledBy === 'editor' ? null : id)
    }
  })

  it('shows no key in a browser that the browser keeps for itself', () => {
    const browser = new CommandKeys({ kind: 'browser', os: 'linux' })
    expect(browser.display('file.new')).toBeNull()
    expect(browser.commandOf(press('w', { ctrlKey: true }))).toBeNull()
    expect(browser.display('file.save')).toBe('Ctrl+S')
  })
})
