import path from 'node:path'
import { draftStrings } from '../../src-core/draft-strings.ts'
import { emptyStore, type Story } from '../../src-core/practice/store.ts'
import { writeStore } from '../../src-core/practice/store-file.ts'
import type { PrincipleId } from '../../src-core/practice/vocabulary.ts'
import { practiceStrings } from '../../src-core/practice-strings.ts'
import { strings } from '../../src-core/strings.ts'
import { expect, test } from '../e2e/fixtures.ts'
import { PracticePage } from '../e2e/pages/practice-page.ts'
import { repository } from '../e2e/shells/electron-shell.ts'

const picture = (name: string) => path.join(repository, 'docs/screenshots', `${name}.png`)

const told = {
  situation: 'Returns took nine days, and customers wrote twice before they had their money.',
  task: 'I was to halve that in a quarter, without new people.',
  action:
    'I read 200 returns by hand, found that one label sent them round twice, and changed it against the carrier’s advice.',
  result: 'Returns take four days, and one message in three is gone.',
  learnt: 'To look at the parcels before the dashboard.',
}

function story(title: string, principles: PrincipleId[], change: Partial<Story> = {}): Story {
  return { id: title, changed: '2027-03-01T09:00:00.000Z', title, principles, ...told, ...change }
}

const stories = [
  story('The returns desk', ['customer-obsession', 'dive-deep', 'ownership']),
  story('Two suppliers, one winter', ['are-right-a-lot', 'bias-for-action'], { result: '' }),
  story('The launch I stopped', ['insist-on-the-highest-standards', 'have-backbone', 'earn-trust']),
  story('A desk for night shifts', ['best-employer', 'frugality'], { learnt: '' }),
]

test('pictures of a timed draft and of stories', async ({ app, page, editor }) => {
  // A picture must not catch a dialog half faded in.
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  await page.evaluate(
    async (text) => {
      const { version } = await window.dateline.readPractice()
      await window.dateline.writePractice(text, version)
    },
    writeStore({ ...emptyStore, stories }),
  )
  const practice = new PracticePage(app)
  await practice.open('stories')
  await page.getByText(practiceStrings.screen.title, { exact: true }).click()
  await page.screenshot({ path: picture('stories-light') })
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.screenshot({ path: picture('stories-dark') })

  await page.clock.install({ time: new Date('2027-03-01T09:00:00') })
  await practice.show('drafts')
  await practice.main.getByRole('radio', { name: 'The pharmacist at three in the morning' }).check()
  await practice.main.getByRole('checkbox', { name: draftStrings.setup.problemFirst }).check()
  await practice.main.getByRole('button', { name: draftStrings.setup.start }).click()
  const bar = page.getByRole('region', { name: draftStrings.bar.region })
  await expect(bar).toBeVisible()
  await page.clock.runFor(5 * 60_000)
  await editor.heading('Customer problem').locator('xpath=following-sibling::p[1]').click()
  await page.keyboard.type(
    'At three in the morning a father holds a child of two with a fever of 39.6 and two bottles. He rings the emergency line and waits 38 minutes [from 212 calls in March] to hear that both may be given, four hours apart.',
  )
  await page.clock.runFor(2 * 60_000)
  await expect(page.getByRole('region', { name: strings.ui.regions.status })).toContainText('words')
  await page.mouse.move(660, 830)
  await page.screenshot({ path: picture('timed-draft-dark') })
  await page.emulateMedia({ colorScheme: 'light' })
  await page.screenshot({ path: picture('timed-draft-light') })
})
