import type { Locator } from '@playwright/test'
import { expect } from '@playwright/test'
import type { PracticeStore } from '../../../src-core/practice/store.ts'
import { practiceStrings } from '../../../src-core/practice-strings.ts'
import type { Shell } from '../shells/shell.ts'

const { screen } = practiceStrings

/** The practice screen, by the names a screen reader says. */
export class PracticePage {
  readonly #app: Shell

  constructor(app: Shell) {
    this.#app = app
  }

  get main(): Locator {
    return this.#app.page.getByRole('tabpanel')
  }

  /** Goes there from the start screen. */
  async open(page: keyof typeof screen.pages): Promise<void> {
    await this.#app.page.getByRole('button', { name: screen.startButton }).click()
    await this.show(page)
  }

  async show(page: keyof typeof screen.pages): Promise<void> {
    await this.#app.page.getByRole('tab', { name: screen.pages[page], exact: true }).click()
    await expect(this.main.getByRole('heading', { level: 2 })).toBeVisible()
  }

  /** What the shell keeps now. */
  async kept(): Promise<PracticeStore | null> {
    const text = await this.#app.page.evaluate(async () => (await window.dateline.readPractice()).text)
    return text === null ? null : (JSON.parse(text) as PracticeStore)
  }
}
