import type { Locator } from '@playwright/test'
import { strings } from '../../../src-core/strings.ts'
import type { Shell } from '../shells/shell.ts'

const text = strings.ui.start

/** The screen that Dateline starts with. */
export class StartPage {
  readonly #app: Shell

  constructor(app: Shell) {
    this.#app = app
  }

  get title(): Locator {
    return this.#app.page.getByRole('heading', { name: text.title })
  }

  /** A row of the recent files by its name. */
  recent(name: string): Locator {
    return this.#app.page
      .getByRole('region', { name: text.recent })
      .getByRole('button', { name: new RegExp(name) })
      .first()
  }

  async create(templateName: string): Promise<void> {
    await this.#app.page.getByRole('button', { name: text.newFrom(templateName) }).click()
    await this.#app.page.getByRole('textbox', { name: strings.ui.document.editorLabel }).waitFor()
  }

  /**
   * Opens a file of the test's folder through the open dialog. Comes back once it is shown, said to be unreadable, or being
   * read: a key that is pressed before that is none of the document's.
   */
  async open(name: string): Promise<void> {
    const { page } = this.#app
    await this.#app.answerOpenDialog(name)
    await page.getByRole('button', { name: text.openFile }).click()
    await page
      .getByRole('textbox', { name: strings.ui.document.editorLabel })
      .or(page.getByRole('textbox', { name: strings.ui.sourceText.editorLabel }))
      .or(page.getByRole('alert'))
      .or(page.getByRole('alertdialog'))
      .first()
      .waitFor()
  }
}
