import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { createEmptyCard, fsrs, type Grade, Rating } from 'ts-fsrs'
import type { PracticeRating } from '../../src-core/practice/schedule.ts'
import { emptyStore, type PracticeStore } from '../../src-core/practice/store.ts'
import { practiceStrings } from '../../src-core/practice-strings.ts'
import { expect, test } from './fixtures.ts'
import { DrillPage } from './pages/drill-page.ts'
import type { Shell } from './shells/shell.ts'

const words = practiceStrings.drill

const plan = `# Press release

## Headline

Harbor Lane launches ShelfSense

# Customer FAQ

## What does it cost?

29 euros a month for each shop. There is no contract.

## Why should I trust the forecast?

In a test with 40 shops over 12 weeks it was off by 8 %.

# Internal FAQ

## What is the biggest risk?

That two wholesalers close their interfaces. They serve 60 % of the shops.

## How will we measure success?

Bread thrown away, halved within 90 days.

## What did we decide not to do?
`

const grades: Readonly<Record<PracticeRating, Grade>> = {
  again: Rating.Again,
  hard: Rating.Hard,
  good: Rating.Good,
  easy: Rating.Easy,
}
const scheduler = fsrs({ enable_fuzz: false })
/** When ts-fsrs itself has a new question come back. */
const dueAfter = (rating: PracticeRating, at: Date) => scheduler.next(createEmptyCard(at), at, grades[rating]).card.due

const kept = async (page: Page): Promise<PracticeStore> =>
  JSON.parse((await page.evaluate(() => window.dateline.readPractice())).text ?? '{}')
/** A rating is on the screen before it is in the records. */
const untilKept = (page: Page, what: 'attempts' | 'interviews', count: number) =>
  expect.poll(async () => (await kept(page))[what]?.length).toBe(count)
const idOf = (question: string) =>
  `own-${question
    .toLowerCase()
    .match(/[a-z]+/g)
    ?.join('-')}`

test('a drill of five questions by keyboard alone; after a restart what is due is what FSRS says', async ({ app }) => {
  const drill = new DrillPage(app)
  const start = new Date('2027-03-01T09:00:00Z')
  await app.page.clock.setFixedTime(start)
  await drill.open()
  await drill.openDocument('plan.md', plan)
  // Focus goes by keyboard from here: to the button that starts the form's drill.
  await drill.button(words.start).focus()
  await app.page.keyboard.press('Enter')

  const given: readonly PracticeRating[] = ['good', 'again', 'easy', 'hard', 'good']
  const answers: { readonly question: string; readonly rating: PracticeRating; readonly at: Date }[] = []
  for (const [index, rating] of given.entries()) {
    const at = new Date(start.getTime() + index * 1000)
    await app.page.clock.setFixedTime(at)
    answers.push({ question: await drill.answerByKeyboard(rating, `Answer ${index} in 2027.`, [1]), rating, at })
  }
  await expect(drill.summary).toBeFocused()
  await expect(app.page.getByRole('row')).toHaveCount(6)

  await untilKept(app.page, 'attempts', 5)
  const store = await kept(app.page)
  expect(store.attempts.map(({ question, rating, answer }) => [question, rating, answer])).toEqual(
    answers.map(({ question, rating }, index) => [idOf(question), rating, `Answer ${index} in 2027.`]),
  )
  const expected = answers.map(({ question, rating, at }) => ({ question, due: dueAfter(rating, at) }))
  for (const { question, due } of expected) expect(store.cards[idOf(question)]?.due).toBe(due.toISOString())

  await app.restart()
  expect(await kept(app.page)).toEqual(store)
  const later = new Date(start.getTime() + 7 * 60_000)
  await app.page.clock.setFixedTime(later)
  await drill.open()
  await drill.openDocument('plan.md', plan)
  const due = expected.filter((each) => each.due <= later)
  expect(due).toHaveLength(2)
  await expect(app.page.getByText(words.matching(5, due.length))).toBeVisible()
  await drill.button(words.start).click()
  // All of them were asked before, so the order is that of the days on which they come back.
  const byDue = expected.toSorted((a, b) => a.due.getTime() - b.due.getTime())
  for (const { question } of byDue) expect(await drill.answerByKeyboard('good')).toBe(question)
  await expect(drill.summary).toBeFocused()
})

test('a drill that is left half way has kept what was rated, and goes on where it was', async ({ app, page }) => {
  const drill = new DrillPage(app)
  await drill.open()
  await drill.openDocument('plan.md', plan)
  await drill.button(words.start).click()
  const first = await drill.answerByKeyboard('hard')
  await page.keyboard.type('Half an answ')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('heading', { name: practiceStrings.clock.paused })).toBeVisible()
  await expect(drill.question).toBeHidden()
  await page.keyboard.press('Escape')
  await expect(drill.answer).toBeFocused()
  await drill.tab('interviews').click()
  await drill.tab('drill').click()
  await page.getByRole('button', { name: practiceStrings.clock.goOn }).last().click()
  await expect(drill.answer).toHaveValue('Half an answ')
  // Numbers that are typed are text.
  await page.keyboard.type(' 1234')
  await expect(drill.answer).toHaveValue('Half an answ 1234')
  await untilKept(page, 'attempts', 1)
  await app.restart()
  const store = await kept(app.page)
  expect(store.attempts.map(({ question }) => question)).toEqual([idOf(first)])
})

test('an answer’s clock counts seconds, stands still in a pause and leaves out sleep', async ({ app, page }) => {
  await page.clock.install({ time: new Date('2027-03-01T09:00:00Z') })
  const drill = new DrillPage(app)
  await drill.open()
  await drill.openDocument('plan.md', plan)
  await page.getByRole('radio', { name: words.answerTimes['60'] }).check()
  await drill.button(words.start).click()
  await page.clock.runFor(59_000)
  await expect(drill.time).toContainText('0:59')
  await page.keyboard.press('Escape')
  await page.clock.runFor(30_000)
  await expect(drill.time).toContainText('0:59')
  await page.keyboard.press('Escape')
  await page.clock.runFor(11_000)
  await expect(drill.time).toContainText('1:10')
  await expect(drill.time).toContainText(practiceStrings.clock.over('0:10'))
  await expect(page.getByText(practiceStrings.clock.timeUp)).toBeVisible()
  await page.clock.fastForward('02:00:00')
  await page.clock.runFor(5_000)
  await expect(drill.time).toContainText(/1:1[5-6]/)
})

test('aloud, Enter shows the points; the drill can be ended and says what went badly', async ({ app, page }) => {
  const drill = new DrillPage(app)
  await drill.open()
  await drill.openDocument('plan.md', plan)
  await page.getByRole('radio', { name: words.ways.spoken }).check()
  await drill.button(words.start).click()
  await expect(drill.question).toBeFocused()
  await expect(drill.answer).toBeHidden()
  await page.keyboard.press('Enter')
  await drill.button(words.ratings.again).click()
  await expect(drill.question).toBeFocused()
  await drill.button(words.end).click()
  await expect(drill.summary).toBeFocused()
  await untilKept(page, 'attempts', 1)
  expect((await kept(page)).attempts).toMatchObject([{ answer: null, rating: 'again' }])
  await drill.button(words.sameAgain).click()
  await expect(drill.drill.getByText(words.position(1, 1), { exact: true })).toBeVisible()
})

test('the document stays open behind practice, and is returned to', async ({ app, page, start, editor }) => {
  await app.putFile('plan.md', plan)
  await start.open('plan.md')
  await editor.text.waitFor()
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.type('No tills')
  await app.press('ControlOrMeta+Alt+p')
  const drill = new DrillPage(app)
  await expect(drill.tab('today')).toBeFocused()
  await expect(editor.text).toBeHidden()
  await page.keyboard.press('Escape')
  await expect(editor.text).toBeFocused()
  await page.keyboard.type('.')
  await expect(editor.text).toContainText('No tills.')
  await app.press('ControlOrMeta+Alt+d')
  await page.getByRole('button', { name: practiceStrings.screen.backToDocument('plan.md') }).click()
  await expect(editor.text).toBeFocused()
})

test('a file that is opened while practice is shown takes its place', async ({ app, page, start, editor }) => {
  await start.title.waitFor()
  await page.getByRole('button', { name: practiceStrings.screen.startButton }).click()
  await expect(new DrillPage(app).tab('today')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: practiceStrings.screen.startButton })).toBeFocused()
  await page.keyboard.press('Enter')
  await app.putFile('plan.md', plan)
  await app.answerOpenDialog('plan.md')
  await editor.command('file.open')
  await expect(editor.heading('What does it cost?')).toBeVisible()
})

/** Puts damaged records where the shell keeps them. */
async function damage(app: Shell, folder: string, content: string): Promise<void> {
  if (app.kind === 'electron') return writeFile(path.join(folder, 'profile', 'practice.json'), content)
  await app.page.evaluate(putInDatabase, content)
}

function putInDatabase(content: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('dateline')
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('kept', 'readwrite')
      transaction.objectStore('kept').put(content, 'practice')
      transaction.oncomplete = () => resolve()
      transaction.onabort = () => reject(transaction.error)
    }
  })
}

function asideInDatabase(): Promise<unknown[]> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('dateline')
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const range = IDBKeyRange.bound('practice-damaged/', 'practice-damaged/\uffff')
      const asking = opening.result.transaction('kept').objectStore('kept').getAll(range)
      asking.onsuccess = () => resolve(asking.result)
      asking.onerror = () => reject(asking.error)
    }
  })
}

async function setAside(app: Shell, folder: string): Promise<unknown[]> {
  if (app.kind === 'browser') return app.page.evaluate(asideInDatabase)
  const profile = path.join(folder, 'profile')
  const names = (await readdir(profile)).filter((name) => name.startsWith('practice.damaged-'))
  return Promise.all(names.map((name) => readFile(path.join(profile, name), 'utf8')))
}

test('damaged records are set aside with a message, and practice begins anew', async ({ app, folder }) => {
  await damage(app, folder, '{"version":1,"cards":')
  await app.press('ControlOrMeta+Alt+d')
  await expect(app.page.getByRole('status').filter({ hasText: 'not valid JSON' })).toContainText('were kept as')
  const drill = new DrillPage(app)
  await drill.openDocument('plan.md', plan)
  await drill.button(words.start).click()
  await drill.answerByKeyboard('good')
  await untilKept(app.page, 'attempts', 1)
  expect(await setAside(app, folder)).toEqual(['{"version":1,"cards":'])
})

test('records of a newer Dateline stay as they are, and practice says that nothing is recorded', async ({
  app,
  folder,
}) => {
  await damage(app, folder, `{"version":${emptyStore.version + 1},"more":true}`)
  await app.press('ControlOrMeta+Alt+d')
  await expect(app.page.getByRole('alert')).toContainText(practiceStrings.records.readOnly)
  const drill = new DrillPage(app)
  await drill.openDocument('plan.md', plan)
  await drill.button(words.start).click()
  await drill.answerByKeyboard('good')
  expect(await app.page.evaluate(() => window.dateline.readPractice())).toMatchObject({ readOnly: true })
  expect(await setAside(app, folder)).toEqual([])
})

test('a mock interview follows up, asks on until the time is up, and its scorecard is recorded', async ({
  app,
  page,
}) => {
  const { interviews, scores } = practiceStrings
  await page.clock.install({ time: new Date('2027-03-01T09:00:00Z') })
  const drill = new DrillPage(app)
  await drill.open()
  await drill.tab('interviews').click()
  await page.getByRole('radio', { name: practiceStrings.roles.finance }).check()
  await page.getByRole('radio', { name: interviews.minutesOf(15) }).check()
  await drill.button(interviews.start).click()
  const said = page.getByRole('heading', { level: 2 })
  await expect(said).toBeFocused()
  const first = await said.textContent()
  await page.keyboard.press('Enter')
  await expect(page.getByText(interviews.followUp, { exact: true })).toBeVisible()
  await expect(said).toBeFocused()
  await expect(said).not.toHaveText(first ?? '')
  await drill.button(interviews.skip).click()
  await expect(page.getByText(interviews.followUp, { exact: true })).toBeHidden()
  await page.clock.runFor(15 * 60_000)
  await expect(page.getByText(interviews.timeUp)).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: interviews.scorecard })).toBeFocused()
  await page.getByRole('group', { name: scores.reasoning }).getByText('3').click()
  await page.getByRole('textbox', { name: interviews.feedback }).fill('Too long.')
  // Looking elsewhere meanwhile loses nothing.
  await drill.tab('today').click()
  await drill.tab('interviews').click()
  await drill.button(interviews.save).click()
  await untilKept(page, 'interviews', 1)
  expect((await kept(page)).interviews).toMatchObject([
    { with: null, role: 'finance', minutes: 15, scores: { reasoning: 3 }, feedback: 'Too long.' },
  ])
  expect((await kept(page)).interviews[0]?.questions).toHaveLength(2)
})

test('mock interviews with people are noted, changed and deleted', async ({ app }) => {
  const interviews = practiceStrings.interviews
  const drill = new DrillPage(app)
  await drill.open()
  await drill.tab('interviews').click()
  await drill.button(interviews.add).click()
  await drill.button(interviews.saveInterview).click()
  const partner = () => app.page.getByRole('textbox', { name: interviews.with })
  await expect(partner()).toBeFocused()
  await expect(app.page.getByText(interviews.needWith)).toBeVisible()
  await partner().fill('Dana, who ran reviews')
  await app.page.getByLabel(interviews.date).fill('2027-03-01')
  await app.page.getByRole('group', { name: practiceStrings.scores.structure }).getByText('4').click()
  await app.page.getByRole('textbox', { name: interviews.feedback }).fill('Say the number first.')
  await app.page.getByRole('textbox', { name: interviews.nextStep }).fill('Unit economics')
  await app.page.keyboard.press('Enter')
  const entry = () => app.page.getByRole('article')
  await expect(entry()).toContainText('Mar 1, 2027')
  await expect(entry()).toContainText(interviews.scoreOf(practiceStrings.scores.structure, 4))
  await untilKept(app.page, 'interviews', 1)
  await app.restart()
  await drill.open()
  await drill.tab('interviews').click()
  await expect(entry()).toContainText('Say the number first.')
  await drill.button(interviews.edit('Dana, who ran reviews')).click()
  await partner().fill('Dana')
  await drill.button(interviews.saveInterview).click()
  await drill.button(interviews.remove('Dana')).click()
  await drill.button(interviews.removeConfirm).last().click()
  await expect(entry()).toBeHidden()
  await untilKept(app.page, 'interviews', 0)
})
