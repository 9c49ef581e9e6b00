import { addDays } from '../../src-core/practice/days.ts'
import { pointsByDay } from '../../src-core/practice/progress.ts'
import { writeStore } from '../../src-core/practice/store-file.ts'
import { practiceStrings } from '../../src-core/practice-strings.ts'
import { progressStrings } from '../../src-core/progress-strings.ts'
import { today } from '../../src-renderer/document/today.ts'
import { dayOf, percent } from '../../src-renderer/practice/dates.ts'
import { expectAccessible } from './accessible.ts'
import { expect, test } from './fixtures.ts'
import { PracticeProgressPage } from './pages/practice-progress-page.ts'
import { practised, shippedQuestions } from './practised.ts'

const { progress, records, today: day } = progressStrings
const figures = {
  points: progress.points.title,
  retention: progress.retention.title,
  drafts: progress.drafts.title,
  topics: progress.coverage.topics,
  principles: progress.coverage.principles,
}

test('plots show what the imported records hold, in marks and in tables', async ({ app }) => {
  const practice = new PracticeProgressPage(app)
  await practice.open()
  await practice.goTo('progress')
  await expect(practice.figure(figures.points)).toContainText(progress.points.empty)
  await expect(practice.button(records.remove)).toBeDisabled()

  const store = practised(new Date(), { days: 5, answersADay: 6 })
  await practice.importRecords(store)
  await expect(practice.figure(figures.points)).not.toContainText(progress.points.empty)

  const byDay = pointsByDay(store, dayOf)
  expect(byDay).toHaveLength(5)
  const points = await practice.rows(figures.points)
  expect(points.map(([, ...cells]) => cells)).toEqual(byDay.map(({ value, count }) => [percent(value), String(count)]))
  const marks = practice.figure(figures.points).locator('circle.recharts-line-dot')
  await expect(marks).toHaveCount(5)
  // The highest value stands highest.
  const heights = await marks.evaluateAll((all) => all.map((mark) => Number(mark.getAttribute('cy'))))
  const values = byDay.map(({ value }) => value)
  expect(heights.indexOf(Math.min(...heights))).toBe(values.indexOf(Math.max(...values)))

  const forecast = await practice.rows(figures.retention)
  expect(forecast).toHaveLength(31)
  expect(Number.parseInt(forecast[0]?.[2] ?? '', 10)).toBeGreaterThan(Number.parseInt(forecast[30]?.[2] ?? '', 10))
  await expect(practice.figure(figures.retention).locator('path.recharts-line-curve')).toHaveAttribute('d', /^M/)

  const drafts = await practice.rows(figures.drafts)
  expect(drafts.map((row) => row[4])).toEqual(['38', '52', '49', '71'])
  await expect(practice.figure(figures.drafts).locator('circle.recharts-line-dot')).toHaveCount(8)

  const topics = await practice.rows(figures.topics)
  const asked = new Set(store.attempts.map(({ question }) => question)).size
  const sum = (column: number) => topics.reduce((total, row) => total + Number(row[column]), 0)
  expect(sum(1) + sum(2)).toBe(asked)
  expect(sum(4)).toBe(shippedQuestions.length)
  // A bar of no length is not drawn.
  const drawn = topics.flatMap((row) => row.slice(1, 4)).filter((cell) => cell !== '0').length
  await expect(practice.drawn).toHaveCount(drawn)
  expect(await practice.rows(figures.principles)).toHaveLength(16)

  await practice.button(`${progress.showTable}: ${figures.topics}`).click()
  await expect(practice.drawn).toHaveCount(0)
  // What is only read aloud lies under other things, where no pointer reaches it.
  await practice.figure(figures.topics).getByRole('cell').last().hover()
  await practice.button(`${progress.showPlot}: ${figures.topics}`).click()
  await expect(practice.drawn).toHaveCount(drawn)
})

test('export, delete and import give the same records, also after a restart', async ({ app }) => {
  const practice = new PracticeProgressPage(app)
  await practice.open()
  await practice.goTo('progress')
  const store = { ...practised(new Date(), { days: 3, answersADay: 4 }), interviewDate: addDays(today(), 9) }
  await practice.importRecords(store)
  await practice.drawn.first().waitFor()
  expect(await practice.exportRecords('export.json')).toEqual(store)
  const exported = new TextDecoder().decode(await app.readFile('export.json'))

  const before = await practice.rows(figures.topics)
  await practice.button(records.remove).click()
  const question = app.page.getByRole('alertdialog')
  await expect(question).toContainText('12 answers, 4 timed drafts, 1 story, 1 written answer, 1 mock interview')
  // Enter keeps what is there.
  await app.page.keyboard.press('Enter')
  await expect(question).toBeHidden()
  await expect(practice.figure(figures.points)).not.toContainText(progress.points.empty)
  await practice.button(records.remove).click()
  await practice.button(records.removeConfirm).click()
  await expect(practice.figure(figures.points)).toContainText(progress.points.empty)
  await expect(practice.message(practiceStrings.records.deleted)).toBeVisible()

  await app.restart()
  await practice.open()
  await expect(practice.button(day.interview.set)).toBeVisible()
  await practice.goTo('progress')
  await expect(practice.figure(figures.points)).toContainText(progress.points.empty)
  await practice.importRecords(exported, 'again.json')
  await practice.drawn.first().waitFor()
  expect(await practice.rows(figures.topics)).toEqual(before)
  expect(await practice.exportRecords('twice.json')).toEqual(store)
})

test('records that are none are refused, and others take the place of those here only when told to', async ({
  app,
}) => {
  const practice = new PracticeProgressPage(app)
  await practice.open()
  await practice.goTo('progress')
  const store = practised(new Date(), { days: 2, answersADay: 3 })
  await practice.importRecords(store)
  await practice.drawn.first().waitFor()

  await practice.importRecords(writeStore(store).slice(0, 200), 'torn.json')
  await expect(app.page.getByRole('alert')).toContainText('torn.json')
  expect(await practice.exportRecords('kept.json')).toEqual(store)

  const other = practised(new Date(), { days: 1, answersADay: 2 })
  await practice.importRecords(other, 'other.json')
  await expect(app.page.getByRole('alertdialog')).toContainText(/2 answers.*6 answers/)
  await app.page.keyboard.press('Escape')
  expect(await practice.exportRecords('still.json')).toEqual(store)
  await practice.importRecords(other, 'other.json')
  await practice.button(records.replaceConfirm).click()
  await expect(practice.message(practiceStrings.records.imported('other.json'))).toBeVisible()
  expect(await practice.exportRecords('others.json')).toEqual(other)
})

test('today has a plan from the date of the interview, and its tasks are ticked by what was done', async ({ app }) => {
  const practice = new PracticeProgressPage(app)
  await practice.open()
  await expect(practice.region(day.weakest)).toBeVisible()
  await practice.setInterview(addDays(today(), -1))
  await expect(app.page.getByText(day.interview.invalid)).toBeVisible()
  await practice.setInterview(addDays(today(), 5))
  await expect(practice.region(day.plan).locator('time')).toHaveCount(6)
  await expect(practice.task(day.task.draft(90))).toContainText(day.open)

  await app.restart()
  await practice.open()
  await expect(practice.region(day.plan).locator('time')).toHaveCount(6)
  await practice.task('Drill: ').getByRole('button').click()
  await expect(practice.button(practiceStrings.drill.start)).toBeVisible()

  // A draft finished now is in the records that are put in.
  await practice.goTo('progress')
  const store = practised(new Date(), { days: 2, answersADay: 5 })
  const finished = { ...store.drafts[0], id: 'now', at: new Date().toISOString() } as (typeof store.drafts)[number]
  await practice.importRecords({ ...store, drafts: [...store.drafts, finished], interviewDate: addDays(today(), 5) })
  await practice.button(records.replaceConfirm).click()
  await practice.drawn.first().waitFor()
  await practice.goTo('today')
  await expect(practice.task(day.task.draft(90))).toContainText(day.done)
  await expect(practice.task(day.task.due)).toContainText(day.open)
  await practice.button(day.interview.clear).click()
  await expect(practice.region(day.plan)).toBeHidden()
  await expect(practice.button(day.interview.set)).toBeVisible()
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`today and progress can be used with assistive technology, ${colorScheme}`, async ({ app, page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const practice = new PracticeProgressPage(app)
    await practice.open()
    await expectAccessible(page, 'today, nothing practised')
    await practice.goTo('progress')
    await practice.figure(figures.points).waitFor()
    await expectAccessible(page, 'progress, nothing practised')
    const store = practised(new Date(), { days: 5, answersADay: 6 })
    await practice.importRecords({ ...store, interviewDate: addDays(today(), 12) })
    await practice.drawn.first().waitFor()
    await expectAccessible(page, 'progress')
    for (const title of Object.values(figures)) await practice.button(`${progress.showTable}: ${title}`).click()
    await expectAccessible(page, 'tables')
    await practice.button(records.remove).click()
    await expectAccessible(page, 'deletion')
    await page.keyboard.press('Escape')
    await practice.goTo('today')
    await expectAccessible(page, 'today')
  })
}
