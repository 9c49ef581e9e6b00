import { expect, type Locator } from '@playwright/test'
import { type CommandId, commands } from '../../../src-core/commands.ts'
import type { ExportFormat } from '../../../src-core/platform.ts'
import { strings } from '../../../src-core/strings.ts'
import type { Shell } from '../shells/shell.ts'

const { ui } = strings

interface Export {
  readonly as: string
  readonly format: ExportFormat
  readonly pressReleaseHeadings?: boolean
}

/** The editor: navigator, page, inspector and what stands around them, by the names a screen reader says. */
export class EditorPage {
  readonly #app: Shell

  constructor(app: Shell) {
    this.#app = app
  }

  get #page() {
    return this.#app.page
  }

  get text(): Locator {
    return this.#page.getByRole('textbox', { name: ui.document.editorLabel })
  }

  get navigator(): Locator {
    return this.#page.getByRole('navigation', { name: ui.regions.navigator })
  }

  get inspector(): Locator {
    return this.#page.getByRole('complementary', { name: ui.regions.inspector })
  }

  get header(): Locator {
    return this.#page.getByRole('region', { name: ui.regions.header })
  }

  get status(): Locator {
    return this.#page.getByRole('region', { name: ui.regions.status })
  }

  get dialog(): Locator {
    return this.#page.getByRole('dialog')
  }

  get alert(): Locator {
    return this.#page.getByRole('alert')
  }

  /** A heading of the document by its words. */
  heading(name: string): Locator {
    return this.text.getByRole('heading', { name, exact: true })
  }

  /** Presses a command's own key. In Electron a key of the native menu reaches the menu only from a real key press. */
  async command(id: CommandId): Promise<void> {
    const command = commands[id]
    if (!('accelerator' in command)) throw new Error(`${id} has no key`)
    const keys = command.accelerator.replace('CmdOrCtrl', 'ControlOrMeta').replace('Plus', '+')
    // What moved the cursor before, the editor has heard of: see press.
    await this.#caughtUp()
    await this.#app.press(keys)
    // Otherwise “Saved” could still be that of the save before.
    await this.#caughtUp()
  }

  /**
   * Presses a key and lets the page catch up. The editor hears of a moved cursor by an event of its own; on a busy machine a
   * key sent at once would come before it, faster than a person can type.
   */
  async press(keys: string): Promise<void> {
    await this.#page.keyboard.press(keys)
    await this.#caughtUp()
  }

  /** What the last key did is on the screen. */
  async #caughtUp(): Promise<void> {
    await this.#page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))))
  }

  /** Puts the cursor into the empty paragraph under a heading and types. */
  async typeUnder(heading: string, words: string): Promise<void> {
    // Not by keys from the heading: in a small window a long question takes two lines.
    await this.heading(heading).locator('xpath=following-sibling::p[1]').click()
    await this.#caughtUp()
    await this.#page.keyboard.type(words)
  }

  async showChecks(): Promise<void> {
    await this.inspector.getByRole('tab', { name: ui.tabs.checks }).click()
  }

  async showGuide(): Promise<void> {
    await this.inspector.getByRole('tab', { name: ui.tabs.guide }).click()
  }

  /** Findings in the Checks panel, by a piece of their message. */
  finding(message: string | RegExp): Locator {
    return this.inspector.getByRole('button').filter({ hasText: message })
  }

  /** A section's row in the navigator: its name and state. */
  section(name: string): Locator {
    return this.row(name).first()
  }

  /** A row of the navigator by the start of its name. */
  row(name: string): Locator {
    return this.navigator.getByRole('treeitem').filter({ hasText: new RegExp(`^${name.replace(/[?.()]/g, '\\$&')}`) })
  }

  /** The button that adds a section; it is there only while the section is missing. */
  missing(name: string): Locator {
    return this.navigator.getByRole('button', { name: ui.navigator.insert(name), exact: true })
  }

  /** Says with the key which section the block at the cursor is. */
  async nameSection(name: string): Promise<void> {
    await this.command('format.nameSection')
    await this.#page.getByRole('menuitemcheckbox', { name, exact: true }).click()
  }

  async letDatelineDecide(): Promise<void> {
    await this.command('format.nameSection')
    await this.#page.getByRole('menuitem', { name: ui.naming.decide }).click()
  }

  /** The FAQ questions as the text has them, in order. */
  async questions(): Promise<string[]> {
    const headings = await this.text.getByRole('heading').allTextContents()
    return headings.map((heading) => heading.trim()).filter((heading) => heading.endsWith('?'))
  }

  /** Undoes until the text is gone. */
  async undoAll(words: string): Promise<void> {
    for (let i = 0; i < 20 && (await this.text.textContent())?.includes(words); i++)
      await this.#app.press('ControlOrMeta+z')
    await expect(this.text).not.toContainText(words)
  }

  /** Exports through the dialog. */
  async export({ as, format, pressReleaseHeadings }: Export): Promise<void> {
    await this.#app.answerSaveDialog(as)
    await this.command('file.export')
    await this.dialog.getByRole('radio', { name: ui.exporting.formats[format] }).check()
    if (pressReleaseHeadings !== undefined)
      await this.dialog.getByRole('checkbox', { name: ui.exporting.headings }).setChecked(pressReleaseHeadings)
    await this.dialog.getByRole('button', { name: ui.exporting.action }).click()
    await expect(this.dialog).toHaveCount(0)
    await expect(this.#page.getByText(`Exported “${as}”`)).toBeVisible()
  }

  /** Saves with the key, to a new file when the document has none yet. */
  async save(as?: string): Promise<void> {
    if (as !== undefined) await this.#app.answerSaveDialog(as)
    await this.command('file.save')
    await this.untilSaved()
  }

  async saveAs(name: string): Promise<void> {
    await this.#app.answerSaveDialog(name)
    await this.command('file.saveAs')
    await expect(this.header).toContainText(name)
    await this.untilSaved()
  }

  async untilSaved(): Promise<void> {
    await expect(this.status).toContainText(ui.document.saved)
  }

  async untilEdited(): Promise<void> {
    await expect(this.status).toContainText(ui.document.edited)
  }
}
