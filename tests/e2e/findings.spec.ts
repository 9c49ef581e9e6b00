import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { strings } from '../../src-core/strings.ts'
import { expect, test } from './fixtures.ts'

const text = strings.ui.checks
const release = `---
# kept by hand
title: Plumb
---

# Press release

## Customer problem

In order to find a leak, a landlord waits 19 days. A tenant tells him in order to be heard.

## Solution

Plumb listens to the pipes.
`

test.beforeEach(async ({ app, start, editor }) => {
  await app.putFile('draft.md', release)
  await start.open('draft.md')
  await expect(editor.heading('Solution')).toBeVisible()
  await editor.showChecks()
})

async function saved(app: { readFile(name: string): Promise<Uint8Array> }): Promise<string> {
  return Buffer.from(await app.readFile('draft.md')).toString('utf8')
}

test('a suggested change is one step: applied by button or key, undone at once', async ({ app, editor, page }) => {
  const wordy = editor.finding(/in order to/i)
  await expect(wordy).toHaveCount(2)
  await wordy.first().click()
  await expect(editor.inspector.getByText(text.why, { exact: true })).toBeVisible()
  await editor.inspector.getByRole('button', { name: text.replaceWith('To') }).click()
  await expect(editor.text).toContainText('To find a leak, a landlord waits')
  await expect(wordy).toHaveCount(1)
  await wordy.click()
  await editor.command('check.fix')
  await expect(editor.text).toContainText('A tenant tells him to be heard.')
  await expect(wordy).toHaveCount(0)
  await editor.text.focus()
  await app.press('ControlOrMeta+z')
  await expect(editor.text).toContainText('A tenant tells him in order to be heard.')
  await expect(editor.text).toContainText('To find a leak')
  await editor.save()
  expect(await saved(app)).toBe(release.replace('In order to find', 'To find'))
  await expect(page.getByText('# kept by hand')).toHaveCount(0)
})

test('a finding that is ignored stays so when the file is reopened and its paragraph moves, and counts again when wanted', async ({
  app,
  editor,
}) => {
  const wordy = editor.finding(/in order to/i)
  await wordy.nth(1).click()
  await editor.command('check.ignore')
  await expect(editor.inspector.getByRole('button', { name: text.ignored(1) })).toBeVisible()
  await editor.save()
  const kept = await saved(app)
  expect(kept).toContain('title: Plumb\nchecks:\n  ignore:\n    - rule: wordy-phrases\n      text: in order to\n')
  expect(kept.slice(kept.indexOf('# Press'))).toBe(release.slice(release.indexOf('# Press')))

  // Another program puts the sentence elsewhere.
  const sentence = 'A tenant tells him in order to be heard.'
  await app.putFile('moved.md', kept.replace(` ${sentence}`, '').replace('Plumb listens', `${sentence} Plumb listens`))
  await app.answerOpenDialog('moved.md')
  await editor.command('file.open')
  await expect(editor.text).toContainText(`${sentence} Plumb listens`)
  await editor.showChecks()
  await editor.inspector.getByRole('button', { name: text.ignored(1) }).click()
  await editor.inspector.getByRole('button', { name: text.countAgain }).click()
  await expect(editor.inspector.getByRole('button', { name: text.ignored(1) })).toHaveCount(0)
  await editor.save()
  expect(Buffer.from(await app.readFile('moved.md')).toString('utf8')).not.toContain('ignore')
})

test('a rule is turned off in the document or everywhere, and on again', async ({ app, start, editor, page }) => {
  const wordy = editor.finding(/in order to/i)
  await wordy.first().click()
  await editor.inspector.getByRole('button', { name: text.moreFor }).click()
  await page.getByRole('menuitem', { name: text.turnOffHere }).click()
  await expect(editor.inspector.getByRole('button', { name: text.ignored(2) })).toBeVisible()
  await editor.save()
  expect(await saved(app)).toContain('title: Plumb\nchecks:\n  off: [wordy-phrases]\n---\n')

  await editor.inspector.getByRole('button', { name: text.rules(0) }).click()
  await editor.dialog.getByRole('searchbox', { name: strings.ui.rules.search }).fill('wordy-phrases')
  await expect(editor.dialog.getByRole('combobox')).toHaveCount(1)
  await editor.dialog.getByRole('combobox').selectOption({ label: strings.ui.rules.offEverywhere })
  await editor.press('Escape')
  await expect(editor.inspector.getByRole('button', { name: text.rules(1) })).toBeVisible()
  await editor.save()
  expect(await saved(app)).toBe(release)

  await app.restart()
  await start.recent('draft.md').click()
  await editor.showChecks()
  await expect(editor.inspector.getByRole('button', { name: text.rules(1) })).toBeVisible()
  await expect(editor.finding(/in order to/i)).toHaveCount(0)
})

test('the document’s properties are edited without touching the rest of the front matter', async ({
  app,
  editor,
  page,
}) => {
  const { properties } = strings.ui
  await editor.command('file.properties')
  await editor.dialog.getByRole('radio', { name: properties.stages.growth }).check()
  await editor.dialog.getByRole('textbox', { name: properties.language }).fill('english please')
  await editor.dialog.getByRole('button', { name: properties.apply }).click()
  await expect(editor.dialog.getByText(properties.badLanguage)).toBeVisible()
  await editor.dialog.getByRole('textbox', { name: properties.language }).fill('en-GB')
  await editor.dialog.getByRole('button', { name: properties.apply }).click()
  await expect(editor.dialog).toHaveCount(0)
  await editor.save()
  expect(await saved(app)).toBe(release.replace('title: Plumb\n', 'title: Plumb\nstage: growth\nlang: en-GB\n'))
  await editor.text.focus()
  await page.keyboard.press('ControlOrMeta+z')
  await editor.save()
  expect(await saved(app)).toBe(release)
})

test('a sentence that is being written is left alone until it ends or the cursor leaves it', async ({
  app,
  editor,
  page,
}) => {
  const wordy = editor.finding(/in order to/i)
  await expect(wordy).toHaveCount(2)
  await editor.text.getByText('Plumb listens to the pipes.').click()
  await editor.press('End')
  await page.keyboard.type(' It calls in order to')
  // Other marks come at once: the analysis has run.
  await editor.untilEdited()
  await expect(editor.status).toContainText('30 words')
  await expect(wordy).toHaveCount(2)
  await page.keyboard.type(' warn.')
  await expect(wordy).toHaveCount(3)
  await page.keyboard.type(' It waits in order to')
  await expect(editor.status).toContainText('36 words')
  await expect(wordy).toHaveCount(3)
  await app.press('ControlOrMeta+Home')
  await expect(wordy).toHaveCount(4)
})

test('the readiness report says what is missing and why the score is what it is, and is saved as Markdown', async ({
  app,
  editor,
}) => {
  const { readiness } = strings.ui
  await editor.command('view.readiness')
  await expect(editor.dialog.getByRole('heading', { name: readiness.title })).toBeVisible()
  await expect(editor.dialog.getByRole('row', { name: new RegExp(strings.ui.rules.groups.structure) })).toContainText(
    'of 20',
  )
  await expect(editor.dialog.getByRole('button', { name: /in order to” says/i })).toHaveCount(2)
  await app.answerSaveDialog('draft readiness.md')
  await editor.dialog.getByRole('button', { name: readiness.save }).click()
  await expect(editor.dialog).toHaveCount(0)
  const report = Buffer.from(await app.readFile('draft readiness.md')).toString('utf8')
  expect(report).toMatch(/^# Readiness report: Plumb\n\n\*\*Not ready for review\.\*\*/)
  expect(report).toMatch(/“in order to” says no more than “to”/i)
  expect(report).toMatch(/## Score: \d+ of 100/)
  // A finding of the report is one click away from its words.
  await editor.command('view.readiness')
  await editor.dialog
    .getByRole('button', { name: /in order to” says/i })
    .first()
    .click()
  await expect(editor.inspector.locator('[aria-current]')).toContainText(/in order to/i)
})

test('a team’s .dateline/checks.yaml holds in the editor as it does in CI', async ({ app, editor, folder, shell }) => {
  test.skip(shell === 'browser', 'a page sees no file beside the one that was picked')
  const wordy = editor.finding(/in order to/i)
  await expect(wordy).toHaveCount(2)
  await mkdir(path.join(folder, '.dateline'), { recursive: true })
  const checks = path.join(folder, '.dateline/checks.yaml')
  await writeFile(checks, 'rules:\n  wordy-phrases: off\n')
  const look = () => app.page.evaluate(() => window.dispatchEvent(new Event('focus')))
  await look()
  await expect(wordy).toHaveCount(0)
  await writeFile(checks, 'rules:\n  wordy: off\n')
  await look()
  await expect(app.page.getByText(/checks\.yaml, line 2.*wordy/)).toBeVisible()
  await expect(wordy).toHaveCount(2)
})
