import type { Page } from '@playwright/test'
import type { RecoveryId } from '../../src-core/platform.ts'
import { practiceStrings } from '../../src-core/practice-strings.ts'
import { expect, test } from '../e2e/fixtures.ts'
import { untilReady } from '../e2e/shells/shell.ts'

const keep = (page: Page, text: string) =>
  page.evaluate(async (content) => {
    const id = crypto.randomUUID() as string as RecoveryId
    await window.dateline.keepRecovery({ id, name: 'draft.md', text: content, handle: null, baseVersion: null })
    return id
  }, text)
const offered = (page: Page) =>
  page.evaluate(async () =>
    (await window.dateline.recoveries()).map(({ text, interrupted }) => ({ text, interrupted })),
  )

test('a tab is not offered what another tab still has open, and is once that tab is gone', async ({ page }) => {
  const second = await page.context().newPage()
  await second.goto(page.url())
  await untilReady(second)
  const mine = await keep(page, 'mine')
  const theirs = await keep(second, 'theirs')
  expect(await offered(page)).toEqual([])
  expect(await offered(second)).toEqual([])
  expect(await second.evaluate((id) => window.dateline.openRecovery(id), mine)).toMatchObject({
    kind: 'failed',
    problem: { code: 'not-found', message: expect.stringContaining('another tab') },
  })
  await second.close()
  await expect.poll(() => offered(page)).toEqual([{ text: 'theirs', interrupted: false }])
  expect(await page.evaluate((id) => window.dateline.openRecovery(id), theirs)).toMatchObject({
    kind: 'done',
    value: { copy: { text: 'theirs' }, file: null },
  })
  expect(await offered(page)).toEqual([])
})

test('what two tabs practise both stands, and a tab that comes back shows what the other did', async ({ page }) => {
  const { interviews, screen } = practiceStrings
  const second = await page.context().newPage()
  await second.goto(page.url())
  await untilReady(second)
  const add = async (tab: Page, partner: string) => {
    await tab.getByRole('button', { name: interviews.add }).click()
    await tab.getByRole('textbox', { name: interviews.with }).fill(partner)
    await tab.keyboard.press('Enter')
    await tab.getByRole('article').filter({ hasText: partner }).waitFor()
  }
  for (const tab of [page, second]) {
    await tab.getByRole('button', { name: screen.startButton }).click()
    await tab.getByRole('tab', { name: screen.pages.interviews }).click()
    await tab.getByRole('button', { name: interviews.add }).waitFor()
  }
  await add(page, 'Dana')
  await add(second, 'Ines')
  await expect(second.getByRole('article')).toHaveCount(2)
  await expect(page.getByRole('article')).toHaveCount(1)
  await page.evaluate(() => window.dispatchEvent(new Event('focus')))
  await expect(page.getByRole('article')).toHaveCount(2)
  await add(page, 'Lee')
  const kept = async (): Promise<string[]> => {
    const { text } = await page.evaluate(() => window.dateline.readPractice())
    return JSON.parse(text ?? '').interviews.map((interview: { with: string }) => interview.with)
  }
  await expect.poll(kept).toEqual(['Dana', 'Ines', 'Lee'])
})
