import path from 'node:path'
import { practiceStrings } from '../../src-core/practice-strings.ts'
import { test } from '../e2e/fixtures.ts'
import { DrillPage } from '../e2e/pages/drill-page.ts'
import { repository } from '../e2e/shells/electron-shell.ts'

const picture = (name: string) => path.join(repository, 'docs/screenshots', `${name}.png`)

test('pictures of the FAQ drill', async ({ app, page }) => {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  await page.clock.install({ time: new Date('2027-03-01T09:00:00Z') })
  // The bank's own order, so that the picture has the same question each time.
  await page.evaluate(() => {
    Math.random = () => 0
  })
  const { topics, roles, drill: words } = practiceStrings
  const drill = new DrillPage(app)
  await drill.open()
  await page.getByRole('checkbox', { name: roles.finance }).press('Space')
  await page.getByRole('checkbox', { name: topics['unit-economics'] }).press('Space')
  await drill.button(words.start).click()
  await page.keyboard.type(
    'From one order we keep 1.90 euros: 6.40 in revenue less 3.10 for the driver and 1.40 for payment and packaging. It was 0.80 in our test with 40 shops last autumn; we do not know yet what returns cost in winter.',
  )
  await page.clock.runFor(83_000)
  await page.keyboard.press('ControlOrMeta+Enter')
  for (const point of ['1', '2', '4']) await page.keyboard.press(point)
  await page.keyboard.press('Enter')
  await page.mouse.move(20, 780)
  await page.screenshot({ path: picture('drill-light') })
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.screenshot({ path: picture('drill-dark') })
})
