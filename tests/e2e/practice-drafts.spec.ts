import type { Locator, Page } from '@playwright/test'
import { draftStrings } from '../../src-core/draft-strings.ts'
import { strings } from '../../src-core/strings.ts'
import { expectAccessible } from './accessible.ts'
import { expect, test } from './fixtures.ts'
import type { EditorPage } from './pages/editor-page.ts'
import { PracticePage } from './pages/practice-page.ts'
import type { Shell } from './shells/shell.ts'

const { bar, setup, signals, scorecard } = draftStrings
const minute = 60_000
const problem = 'Parents of a child with fever do not know whether two medicines go together.'

/** The bar above the document of a timed draft. */
class DraftBar {
  readonly region: Locator

  constructor(page: Page) {
    this.region = page.getByRole('region', { name: bar.region })
  }

  get signal(): Locator {
    return this.region.getByRole('status')
  }

  get phase(): Locator {
    return this.region.locator('[aria-current="step"]')
  }

  button(name: string): Locator {
    return this.region.getByRole('button', { name, exact: true })
  }

  timer(name: string): Locator {
    return this.region.getByRole('timer', { name })
  }
}

/** Starts a draft of 30 minutes on the clock of the test: 3 to clarify, 5 problem, 11 release, 9 FAQ, 2 review. */
async function startDraft(app: Shell, prompt: string, { problemFirst = false } = {}): Promise<DraftBar> {
  await app.page.clock.install({ time: new Date('2027-03-01T09:00:00') })
  const practice = new PracticePage(app)
  await practice.open('drafts')
  await practice.main.getByRole('radio', { name: prompt }).check()
  await practice.main.getByRole('radio', { name: setup.minutesOf(30) }).check()
  if (problemFirst) await practice.main.getByRole('checkbox', { name: setup.problemFirst }).check()
  await practice.main.getByRole('button', { name: setup.start }).click()
  const draft = new DraftBar(app.page)
  // The bar is there a moment before its clock runs; time that the test lets pass until then would not count.
  await expect(draft.button(bar.pause)).toBeVisible()
  return draft
}

/** The test's clock goes on between its steps: some seconds less are the same time. */
async function expectAbout(timer: Locator, minutes: number): Promise<void> {
  await expect(timer).toHaveText(new RegExp(`^(?:${minutes}:00|${minutes - 1}:[345]\\d)$`))
}

/** Types into the paragraph under a heading, once the editor has heard where the mouse went. */
async function typeUnder(editor: EditorPage, page: Page, heading: string, words: string): Promise<void> {
  await editor.heading(heading).locator('xpath=following-sibling::p[1]').click()
  await editor.press('End')
  await page.keyboard.type(words)
}

test('a timed draft goes through every phase to its scorecard, which is kept', async ({ app, page, editor }) => {
  const draft = await startDraft(app, 'The pharmacist at three in the morning')
  await expect(draft.region).toContainText('Parents of children under five')
  await expect(draft.region).not.toContainText('what the service must not answer')
  await expect(draft.phase).toHaveText(draftStrings.phases.clarify)
  await expect(draft.signal).toContainText(signals.phase('Clarify', 3, draftStrings.todo.clarify))
  await expectAbout(draft.timer(bar.leftInPhase), 3)
  await expectAbout(draft.timer(bar.left), 30)
  await draft.button(bar.understood).click()
  await expect(draft.signal).toHaveText('')

  await page.clock.runFor(2 * minute)
  await expect(draft.signal).toHaveText(signals.minute('Clarify'))
  await page.clock.runFor(minute)
  await expect(draft.phase).toHaveText(draftStrings.phases.problem)
  await expect(draft.signal).toContainText(signals.phase('Problem', 5, draftStrings.todo.problem))
  // The twist comes now, and not before.
  await expect(draft.signal).toContainText('what the service must not answer')
  await typeUnder(editor, page, 'Customer problem', problem)

  await draft.button(bar.pause).click()
  await expect(draft.region).toContainText(bar.paused)
  const left = await draft.timer(bar.left).textContent()
  await page.clock.runFor(10 * minute)
  await expect(draft.timer(bar.left)).toHaveText(left ?? '')
  await draft.button(bar.resume).click()

  // On to the release two minutes early: it has those as well.
  await page.clock.runFor(3 * minute)
  await draft.button(bar.next('Press release')).click()
  await expect(draft.phase).toHaveText(draftStrings.phases['press-release'])
  await expectAbout(draft.timer(bar.leftInPhase), 13)
  await page.clock.runFor(13 * minute)
  await expect(draft.phase).toHaveText(draftStrings.phases.faq)
  await page.clock.runFor(9 * minute)
  await expect(draft.phase).toHaveText(draftStrings.phases.review)
  await expect(draft.button(bar.next('Review'))).toHaveCount(0)
  await page.clock.runFor(2 * minute)
  await expect(draft.signal).toHaveText(signals.up)
  await expect(draft.region).toContainText(bar.timeUp)
  await expect(editor.text).toContainText(problem)

  await draft.button(bar.scorecard).click()
  const card = page.getByRole('dialog', { name: scorecard.title })
  await expect(card).toContainText('The pharmacist at three in the morning · 30:00 of 30 minutes')
  await expect(card).toContainText(/\d+ of 100/)
  await expect(card).toContainText(scorecard.words(14))
  await card.getByRole('button', { name: scorecard.whole }).click()
  await expect(page.getByRole('dialog', { name: strings.ui.readiness.title })).toBeVisible()
  await page.keyboard.press('Escape')
  for (const [name, score] of [
    ['Structure', '2'],
    ['Specificity', '4'],
  ] as const)
    await card.getByRole('group', { name }).getByText(score, { exact: true }).click()
  await card.getByLabel(scorecard.notes).fill('The problem took too long.')
  await card.getByRole('button', { name: scorecard.close }).click()
  await expect(draft.region).toHaveCount(0)
  await expect(editor.text).toContainText(problem)

  // An ordinary document: it is saved as any other.
  await app.answerSaveDialog('night-pharmacist.md')
  await editor.command('file.save')
  await page.clock.runFor(1000)
  await editor.untilSaved()
  expect(Buffer.from(await app.readFile('night-pharmacist.md')).toString()).toContain(problem)

  const practice = new PracticePage(app)
  await expect.poll(async () => (await practice.kept())?.drafts[0]?.notes).toBe('The problem took too long.')
  await app.restart()
  await practice.open('drafts')
  const row = practice.main.getByRole('row', { name: /The pharmacist at three in the morning/ })
  await expect(row).toContainText('30:00 of 30')
  await expect(row).toContainText('3.0 of 5')
  await row.getByRole('button', { name: /Scorecard of “The pharmacist/ }).click()
  await expect(app.page.getByLabel(scorecard.notes)).toHaveValue('The problem took too long.')
  await expect(app.page.getByRole('group', { name: 'Specificity' }).getByRole('radio', { name: '4' })).toBeChecked()
})

test('problem first: nothing else can be written until its phase is over, and the page says why', async ({
  app,
  page,
  editor,
}) => {
  const draft = await startDraft(app, 'Where is the school bus?', { problemFirst: true })
  await draft.button(bar.understood).click()
  await expect(draft.signal).toHaveText(bar.locked)

  await typeUnder(editor, page, 'Solution', 'A map.')
  await expect(draft.signal).toHaveText(signals.refused)
  await expect(editor.text).not.toContainText('A map.')

  await typeUnder(editor, page, 'Customer problem', problem)
  await expect(editor.text).toContainText(problem)
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.press('Delete')
  await expect(editor.text).toContainText(problem)
  await editor.undoAll('medicines')
  await app.press('ControlOrMeta+Shift+z')
  await expect(editor.text).toContainText(problem)

  await page.clock.runFor(8 * minute)
  await expect(draft.phase).toHaveText(draftStrings.phases['press-release'])
  await typeUnder(editor, page, 'Solution', 'A map.')
  await expect(editor.text).toContainText('A map.')
  await expect(editor.text).toContainText(problem)
})

test('a restart in the middle goes on with the draft, its text and its time', async ({ app, page, editor }) => {
  let draft = await startDraft(app, 'Where is the school bus?', { problemFirst: true })
  await typeUnder(editor, page, 'Customer problem', problem)
  await page.clock.runFor(4 * minute)
  await draft.button(bar.pause).click()
  const left = await draft.timer(bar.left).textContent()
  const practice = new PracticePage(app)
  await expect.poll(async () => (await practice.kept())?.running?.elapsedMs).toBeGreaterThanOrEqual(4 * minute)
  await app.restart()

  // In a browser the tab comes back with what it showed; else the draft waits where drafts are started.
  draft = new DraftBar(app.page)
  const waits = app.page.getByRole('button', { name: strings.ui.start.openFile })
  await expect(draft.region.or(waits)).toBeVisible()
  if (await waits.isVisible()) {
    await practice.open('drafts')
    await expect(practice.main).toContainText('Where is the school bus?')
    await practice.main.getByRole('button', { name: draftStrings.underWay.continue }).click()
  } else await draft.button(bar.resume).click()
  await expect(editor.text).toContainText(problem)
  await expect(draft.phase).toHaveText(draftStrings.phases.problem)
  await expect(draft.button(bar.pause)).toBeVisible()
  const minutesLeft = Number(left?.split(':')[0])
  expect(Number((await draft.timer(bar.left).textContent())?.split(':')[0])).toBeLessThanOrEqual(minutesLeft)
  expect(Number((await draft.timer(bar.left).textContent())?.split(':')[0])).toBeGreaterThanOrEqual(minutesLeft - 1)
  // The lock is on again as well.
  await typeUnder(editor, app.page, 'Solution', 'A map.')
  await expect(draft.signal).toHaveText(signals.refused)
})

test('who leaves the document of a running draft for another is asked, and finds it again', async ({
  app,
  page,
  editor,
}) => {
  const draft = await startDraft(app, 'Where is the school bus?')
  await page.clock.runFor(minute)
  await app.putFile('other.md', 'Another text.\n')
  await app.answerOpenDialog('other.md')
  await editor.command('file.open')
  const question = page.getByRole('alertdialog', { name: draftStrings.leaving.title })
  await question.getByRole('button', { name: draftStrings.leaving.stay }).click()
  await expect(draft.button(bar.pause)).toBeVisible()
  await expect(editor.text).not.toContainText('Another text.')

  await editor.command('file.open')
  await question.getByRole('button', { name: draftStrings.leaving.pause }).click()
  await expect(editor.text).toContainText('Another text.')
  await expect(draft.region).toHaveCount(0)
  await page.clock.runFor(10 * minute)
  await editor.command('practice.today')
  const practice = new PracticePage(app)
  await practice.show('drafts')
  await practice.main.getByRole('button', { name: draftStrings.underWay.continue }).click()
  await expectAbout(draft.timer(bar.left), 29)

  await draft.button(bar.end).click()
  await page.getByRole('alertdialog').getByRole('button', { name: draftStrings.ending.confirm }).click()
  await expect(page.getByRole('dialog', { name: scorecard.title })).toBeVisible()
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`timed drafts can be used with assistive technology, ${colorScheme}`, async ({ app, page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const draft = await startDraft(app, 'Where is the school bus?')
    await page.clock.runFor(3 * minute)
    await expectAccessible(page, 'bar')
    await draft.button(bar.pause).click()
    await draft.button(bar.end).click()
    await expectAccessible(page, 'question')
    await page.getByRole('alertdialog').getByRole('button', { name: draftStrings.ending.confirm }).click()
    await page.getByRole('dialog', { name: scorecard.title }).waitFor()
    await expectAccessible(page, 'scorecard')
    await page.getByRole('button', { name: scorecard.close }).click()
    await page.getByRole('region', { name: strings.ui.regions.header }).waitFor()
    await app.press('ControlOrMeta+Alt+p')
    await new PracticePage(app).show('drafts')
    await page.getByRole('row', { name: /school bus/ }).waitFor()
    await expectAccessible(page, 'drafts')
  })
}
