import { principles } from '../../src-core/practice/vocabulary.ts'
import { storyStrings } from '../../src-core/story-strings.ts'
import { expectAccessible } from './accessible.ts'
import { expect, test } from './fixtures.ts'
import { PracticePage } from './pages/practice-page.ts'
import type { Shell } from './shells/shell.ts'

const { form, matrix, list, written } = storyStrings

const story = {
  situation: 'Returns took nine days.',
  task: 'I was to halve that in a quarter.',
  action: 'I read 200 returns by hand, found that the label was wrong, and changed it.',
  result: 'Returns take four days.',
  learnt: 'To look at the parcels before the dashboard.',
} as const

/** Fills in the parts of the story that is open. */
async function fill(app: Shell, parts: Partial<Record<keyof typeof story, string>>): Promise<void> {
  for (const [part, words] of Object.entries(parts))
    await app.page.getByLabel(form.parts[part as keyof typeof story], { exact: true }).fill(words)
}

test('a story written for a principle covers it, and is there after a restart', async ({ app, page }) => {
  const practice = new PracticePage(app)
  await practice.open('stories')
  await expect(practice.main).toContainText(matrix.uncovered(16))
  const table = page.getByRole('table', { name: new RegExp(matrix.caption) })
  await expect(table.getByRole('rowheader')).toHaveCount(16)

  // By keyboard, from the first empty cell down to the principle.
  await table.getByRole('button', { name: matrix.write(principles['customer-obsession']) }).focus()
  await page.keyboard.press('ArrowDown')
  await expect(table.getByRole('button', { name: matrix.write(principles.ownership) })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByLabel(form.title)).toBeFocused()
  await page.keyboard.type('The returns desk')
  await expect(page.getByRole('checkbox', { name: principles.ownership })).toBeChecked()

  const check = (words: string) => page.getByRole('listitem').filter({ hasText: words })
  await expect(check(storyStrings.checks.number)).toContainText(form.open)
  await fill(app, { ...story, action: 'We read the returns and we changed our label.', result: 'It got faster.' })
  await expect(check(storyStrings.checks.we)).toContainText(form.open)
  await fill(app, { action: story.action, result: story.result })
  await expect(check(storyStrings.checks.we)).toContainText(form.done)
  await expect(check(storyStrings.checks.number)).toContainText(form.done)
  await page.getByRole('checkbox', { name: principles['dive-deep'] }).check()
  await page.getByRole('button', { name: form.back }).click()

  await expect(practice.main).toContainText(matrix.uncovered(14))
  const shows = (principle: string) => table.getByRole('button', { name: matrix.cell('The returns desk', principle) })
  await expect(shows(principles.ownership)).toHaveAttribute('aria-pressed', 'true')
  await expect(shows(principles.frugality)).toHaveAttribute('aria-pressed', 'false')
  await shows(principles.frugality).click()
  await expect(shows(principles.frugality)).toHaveAttribute('aria-pressed', 'true')
  await shows(principles['think-big']).click()
  await shows(principles['earn-trust']).click()
  await expect(practice.main.getByText(matrix.full('The returns desk', 4))).toBeVisible()
  await expect(shows(principles['earn-trust'])).toHaveAttribute('aria-pressed', 'false')
  await expect(practice.main).toContainText(matrix.uncovered(12))

  await expect.poll(async () => (await practice.kept())?.stories[0]?.principles.length).toBe(4)
  await app.restart()
  await practice.open('stories')
  await expect(practice.main).toContainText(matrix.uncovered(12))
  await app.page.getByRole('button', { name: list.edit('The returns desk') }).click()
  for (const [part, words] of Object.entries(story))
    await expect(app.page.getByLabel(form.parts[part as keyof typeof story], { exact: true })).toHaveValue(words)
})

test('a deleted story comes back by Undo, and one without a word leaves nothing', async ({ app, page }) => {
  const practice = new PracticePage(app)
  await practice.open('stories')
  await page.getByRole('button', { name: storyStrings.new }).click()
  await page.getByRole('button', { name: form.back }).click()
  await expect.poll(async () => (await practice.kept())?.stories).toEqual([])

  await page.getByRole('button', { name: storyStrings.new }).click()
  await page.getByLabel(form.title).fill('Two suppliers')
  await page.getByRole('button', { name: form.delete }).click()
  await expect(page.getByText(list.deleted('Two suppliers'))).toBeVisible()
  await expect.poll(async () => (await practice.kept())?.stories).toEqual([])
  await page.getByRole('button', { name: list.undo }).click()
  await expect(page.getByRole('button', { name: list.edit('Two suppliers') })).toBeVisible()
  await expect.poll(async () => (await practice.kept())?.stories.map(({ title }) => title)).toEqual(['Two suppliers'])
})

test('an answer to a written prompt is kept as it is typed, counted in pages and exported', async ({ app, page }) => {
  const practice = new PracticePage(app)
  await practice.open('written')
  await expect(practice.main).toContainText(written.prompts.inventive.text)
  await page.getByRole('radio', { name: written.prompts.judgment.name }).check()
  const answer = page.getByRole('textbox', { name: written.answer })
  const paragraph =
    'In March I had no sales figures for nine of ten shops, so I asked 24 owners and assumed the rest. '.repeat(8)
  await answer.fill(`# A call without data\n${paragraph}\n`)
  const check = (words: string) => page.getByRole('listitem').filter({ hasText: words })
  await expect(check(written.checks.short)).toContainText(form.open)
  await expect(check(written.checks.number)).toContainText(form.done)
  await expect(check(written.checks.learnt)).toContainText(form.open)
  await answer.fill(`# A call without data\n${`${paragraph}\n`.repeat(14)}\nNext time I ask before I assume.\n`)
  await expect(check(written.checks.short)).toContainText(form.done)
  await expect(check(written.checks.learnt)).toContainText(form.done)
  await expect(practice.main).toContainText(/2,\d{3} words, [23]\.\d pages/)

  await app.answerSaveDialog('judgment.md')
  await page.getByRole('button', { name: written.exportMarkdown }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Exported “judgment.md”' })).toBeVisible()
  const markdown = Buffer.from(await app.readFile('judgment.md')).toString()
  expect(markdown).toMatch(/^# A call without data\n\nIn March I had/)
  await app.answerSaveDialog('judgment.docx')
  await page.getByRole('button', { name: written.exportWord }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Exported “judgment.docx”' })).toBeVisible()
  expect(
    Buffer.from(await app.readFile('judgment.docx'))
      .subarray(0, 2)
      .toString(),
  ).toBe('PK')

  await expect.poll(async () => (await practice.kept())?.written[0]?.text).toContain('Next time')
  await app.restart()
  await practice.open('written')
  await app.page.getByRole('radio', { name: written.prompts.judgment.name }).check()
  await expect(app.page.getByRole('textbox', { name: written.answer })).toHaveValue(/Next time I ask before I assume/)
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`stories and written prompts can be used with assistive technology, ${colorScheme}`, async ({ app, page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const practice = new PracticePage(app)
    await practice.open('stories')
    await expectAccessible(page, 'no story yet')
    await page.getByRole('button', { name: matrix.write(principles.frugality) }).click()
    await page.getByLabel(form.title).fill('The returns desk')
    await fill(app, story)
    await expectAccessible(page, 'story')
    await page.getByRole('button', { name: form.back }).click()
    await page.getByRole('button', { name: list.edit('The returns desk') }).waitFor()
    await expectAccessible(page, 'stories')
    await practice.show('written')
    await expectAccessible(page, 'written prompts')
  })
}
