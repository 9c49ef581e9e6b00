import { expect, test } from './staged-app.ts'

test('starts', async ({ stage }) => {
  const { page, electron } = await stage.launch({ files: ['/etc/hostname'] })
  console.log(await page.evaluate(() => JSON.stringify((window as never as { seen: unknown }).seen)))
  console.log(await electron.evaluate(({ app }) => app.getPath('userData')))
  expect(1).toBe(1)
})
