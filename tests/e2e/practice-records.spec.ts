import type { Page } from '@playwright/test'
import { emptyStore, type PracticeStore } from '../../src-core/practice/store.ts'
import { practiceStrings } from '../../src-core/practice-strings.ts'
import { progressStrings } from '../../src-core/progress-strings.ts'
import { expect, test } from './fixtures.ts'
import { DrillPage } from './pages/drill-page.ts'

const words = progressStrings.records
const plan =
  '# Internal FAQ\n\n## What is the biggest risk?\n\nThat wholesalers close their interfaces.\n\n## Why now?\n\nSo.\n'

const kept = async (page: Page): Promise<PracticeStore | null> => {
  const { text } = await page.evaluate(() => window.dateline.readPractice())
  return text === null ? null : JSON.parse(text)
}

test('records that are exported, deleted and imported again are the same, also after a restart', async ({
  app,
  page,
}) => {
  const drill = new DrillPage(app)
  await drill.open()
  await drill.openDocument('plan.md', plan)
  await drill.button(practiceStrings.drill.start).click()
  await drill.answerByKeyboard('hard', 'Wholesalers, until March 2027.', [1])
  await drill.answerByKeyboard('easy')
  await expect.poll(async () => (await kept(page))?.attempts.length).toBe(2)
  const before = await kept(page)

  await drill.tab('progress').click()
  await app.answerSaveDialog('mine.json')
  await drill.button(words.export).click()
  await expect(page.getByRole('status').filter({ hasText: 'mine.json' })).toBeVisible()
  expect(JSON.parse(Buffer.from(await app.readFile('mine.json')).toString())).toEqual(before)

  await drill.button(words.remove).click()
  await page.getByRole('alertdialog').getByRole('button', { name: words.removeConfirm }).click()
  await expect(page.getByText(practiceStrings.records.deleted)).toBeVisible()
  expect(await kept(page)).toBeNull()

  await app.putFile('other.json', '{"name":"something else"}')
  await app.answerOpenDialog('other.json')
  await drill.button(words.import).click()
  await expect(page.getByRole('alert')).toContainText('other.json')
  expect(await kept(page)).toBeNull()

  await app.answerOpenDialog('mine.json')
  await drill.button(words.import).click()
  await expect(page.getByText(practiceStrings.records.imported('mine.json'))).toBeVisible()
  expect(await kept(page)).toEqual(before)

  // What is there is replaced only by who says so.
  await app.putFile('empty.json', JSON.stringify(emptyStore))
  await app.answerOpenDialog('empty.json')
  await drill.button(words.import).click()
  const question = page.getByRole('alertdialog')
  await question.getByRole('button', { name: 'Cancel' }).click()
  await expect(question).toBeHidden()
  await app.restart()
  expect(await kept(app.page)).toEqual(before)
})
