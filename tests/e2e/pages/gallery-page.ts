import { expect, type Locator } from '@playwright/test'
import { strings } from '../../../src-core/strings.ts'
import { templateStrings } from '../../../src-core/template-strings.ts'
import type { Shell } from '../shells/shell.ts'

const text = templateStrings.gallery

/** The gallery of templates, by the names a screen reader says. */
export class GalleryPage {
  readonly #app: Shell

  constructor(app: Shell) {
    this.#app = app
  }

  get dialog(): Locator {
    return this.#app.page.getByRole('dialog')
  }

  get filter(): Locator {
    return this.dialog.getByRole('combobox', { name: text.filter })
  }

  /** The entry that Enter takes. */
  get chosen(): Locator {
    return this.dialog.getByRole('option', { selected: true })
  }

  get preview(): Locator {
    return this.dialog.getByRole('article')
  }

  option(name: string): Locator {
    return this.dialog.getByRole('option', { name })
  }

  /** By keys alone: the command's own in Electron; Tab to the button in a browser, which keeps that key for itself. */
  async open(): Promise<void> {
    const { page } = this.#app
    if (this.#app.kind === 'electron') await page.keyboard.press('ControlOrMeta+n')
    else {
      const button = page.getByRole('button', { name: strings.ui.start.allTemplates })
      for (let tabs = 0; tabs < 20; tabs++) {
        await page.keyboard.press('Tab')
        if (await button.evaluate((element) => element === document.activeElement)) break
      }
      await page.keyboard.press('Enter')
    }
    await expect(this.filter).toBeFocused()
  }

  /** Names the folder of own templates through the system's dialog. */
  async chooseFolder(name: string): Promise<void> {
    await this.#app.answerOpenDialog(name)
    await this.dialog.getByRole('button', { name: templateStrings.own.choose }).click()
  }
}
