import { expect, type Locator } from '@playwright/test'
import type { PracticeRating } from '../../../src-core/practice/schedule.ts'
import { practiceStrings } from '../../../src-core/practice-strings.ts'
import type { PracticePage } from '../../../src-renderer/practice/practice.ts'
import type { Shell } from '../shells/shell.ts'

const words = practiceStrings.drill
const ratings: readonly PracticeRating[] = ['again', 'hard', 'good', 'easy']

/** The practice screen and its FAQ drill, by the names a screen reader says. */
export class DrillPage {
  readonly #app: Shell

  constructor(app: Shell) {
    this.#app = app
  }

  get #page() {
    return this.#app.page
  }

  get drill(): Locator {
    return this.#page.getByRole('region', { name: practiceStrings.screen.pages.drill })
  }

  get answer(): Locator {
    return this.#page.getByRole('textbox', { name: words.answerLabel })
  }

  get question(): Locator {
    return this.drill.getByRole('heading', { level: 2 })
  }

  get time(): Locator {
    return this.#page.getByRole('timer', { name: practiceStrings.clock.label })
  }

  /** How many questions match what was chosen. */
  get found(): Locator {
    return this.#page.getByRole('status').filter({ hasText: /^\d+ questions? match/ })
  }

  get summary(): Locator {
    return this.#page.getByRole('heading', { name: words.summary })
  }

  tab(page: PracticePage): Locator {
    return this.#page.getByRole('tab', { name: practiceStrings.screen.pages[page], exact: true })
  }

  button(name: string): Locator {
    return this.#page.getByRole('button', { name })
  }

  /** Opens the drill by its key. */
  async open(): Promise<void> {
    await this.#app.press('ControlOrMeta+Alt+d')
    await expect(this.button(words.start)).toBeVisible()
  }

  /** Puts a document into the test's folder and has its questions asked. */
  async openDocument(name: string, text: string): Promise<void> {
    await this.#app.putFile(name, text)
    await this.#page.getByRole('radio', { name: words.sources.document }).check()
    await this.#app.answerOpenDialog(name)
    await this.button(words.openDocument).click()
    await expect(this.#page.getByText(`“${name}” asks`)).toBeVisible()
  }

  /** Answers the question that is asked, by keyboard alone. @returns the question */
  async answerByKeyboard(
    rating: PracticeRating,
    text = 'Nothing in 2027.',
    points: readonly number[] = [],
  ): Promise<string> {
    await expect(this.answer).toBeFocused()
    const question = (await this.question.textContent()) ?? ''
    const { keyboard } = this.#page
    await keyboard.type(text)
    await keyboard.press('ControlOrMeta+Enter')
    const again = this.button(words.ratings.again)
    await expect(again).toBeVisible()
    const boxes = this.drill.getByRole('checkbox')
    if ((await boxes.count()) > 0) {
      for (const point of points) {
        await keyboard.press(String(point))
        await expect(boxes.nth(point - 1)).toBeChecked()
      }
      await keyboard.press('Enter')
    }
    // The numbers are the ratings' from here on.
    await expect(again).toHaveAttribute('aria-keyshortcuts', '1')
    await keyboard.press(String(ratings.indexOf(rating) + 1))
    await expect(this.question.filter({ hasText: question })).toBeHidden()
    return question
  }
}
