import type { Page } from '@playwright/test'
import type { RecoveryId } from '../../src-core/platform.ts'
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
