import type { Locator } from '@playwright/test'
import type { PracticeStore } from '../../../src-core/practice/store.ts'
import { readStore, writeStore } from '../../../src-core/practice/store-file.ts'
import { practiceStrings } from '../../../src-core/practice-strings.ts'
import { progressStrings } from '../../../src-core/progress-strings.ts'
import type { PracticePage } from '../../../src-renderer/practice/practice.ts'
import type { Shell } from '../shells/shell.ts'

const { progress, records } = progressStrings

/** The pages “Today” and “Progress” of practice, by the names a screen reader says. */
export class PracticeProgressPage {
  readonly #app: Shell

  constructor(app: Shell) {
    this.#app = app
  }

  get #page() {
    return this.#app.page
  }

  /** Opens practice from the start screen. */
  async open(): Promise<void> {
    await this.#page.getByRole('button', { name: practiceStrings.screen.startButton }).click()
    await this.#page.getByRole('heading', { name: practiceStrings.screen.pages.today, level: 2 }).waitFor()
  }

  async goTo(page: PracticePage): Promise<void> {
    await this.#page.getByRole('tab', { name: practiceStrings.screen.pages[page], exact: true }).click()
    await this.title(page).waitFor()
  }

  title(page: PracticePage): Locator {
    return this.#page.getByRole('heading', { name: practiceStrings.screen.pages[page], level: 2 })
  }

  button(name: string): Locator {
    return this.#page.getByRole('button', { name, exact: true })
  }

  region(name: string): Locator {
    return this.#page.getByRole('region', { name, exact: true })
  }

  /** A task of today by its name; ticked or not is in its words. */
  task(name: string): Locator {
    return this.region(progressStrings.today.tasks).getByRole('listitem').filter({ hasText: name })
  }

  /** Sets the date of the interview, YYYY-MM-DD. */
  async setInterview(date: string): Promise<void> {
    const { label, set } = progressStrings.today.interview
    await this.region(label).getByLabel(label, { exact: true }).fill(date)
    await this.button(set).click()
  }

  /** A notice by a piece of it. */
  message(words: string): Locator {
    return this.#page.getByRole('status').filter({ hasText: words }).first()
  }

  figure(title: string): Locator {
    return this.#page.getByRole('figure', { name: title, exact: true })
  }

  /** The rows of a plot's table, cell by cell. */
  async rows(title: string): Promise<string[][]> {
    const rows = this.figure(title).getByRole('table').locator('tbody tr')
    return rows.evaluateAll((all) => all.map((row) => Array.from(row.children, (cell) => cell.textContent ?? '')))
  }

  /** Imports records through the shell's dialog. */
  async importRecords(store: PracticeStore | string, name = 'practice.json'): Promise<void> {
    await this.#app.putFile(name, typeof store === 'string' ? store : writeStore(store))
    await this.#app.answerOpenDialog(name)
    await this.button(records.import).click()
  }

  /** What an export holds. */
  async exportRecords(name: string): Promise<PracticeStore> {
    await this.#app.answerSaveDialog(name)
    await this.button(records.export).click()
    await this.message(name).waitFor()
    const read = readStore(new TextDecoder().decode(await this.#app.readFile(name)))
    if (read.kind !== 'done') throw new Error(read.message)
    return read.store
  }

  /** The marks of the plots are drawn. */
  get drawn(): Locator {
    return this.figure(progress.coverage.topics).locator('.recharts-bar-rectangle path')
  }
}
