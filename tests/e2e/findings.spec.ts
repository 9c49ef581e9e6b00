import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Severity, Stage } from '../../src-core/checks/finding.ts'
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

test('a finding that is ignored stays so when its paragraph is cut and pasted elsewhere and its section is moved', async ({
  app,
  start,
  editor,
}) => {
  // The page is another one after the restart.
  const wordy = () => editor.finding(/in order to/i)
  const ignored = () => editor.inspector.getByRole('button', { name: text.ignored(1) })
  await wordy().nth(1).click()
  await editor.command('check.ignore')
  await expect(ignored()).toBeVisible()
  await editor.save()
  const before = await saved(app)
  const front = before.slice(0, before.indexOf('# Press'))
  const paragraph = 'In order to find a leak, a landlord waits 19 days. A tenant tells him in order to be heard.'

  await editor.text.getByText('In order to find a leak').click({ clickCount: 3 })
  await editor.press('ControlOrMeta+x')
  await expect(editor.text).not.toContainText('In order to find a leak')
  await expect(wordy()).toHaveCount(0)
  await editor.text.getByText('Plumb listens to the pipes.').click()
  await editor.press('End')
  await editor.press('Enter')
  await editor.press('ControlOrMeta+v')
  await expect(editor.text).toContainText(`Plumb listens to the pipes.${paragraph}`)
  await expect(ignored()).toBeVisible()
  await expect(wordy()).toHaveCount(1)
  await editor.save()
  const moved = `# Press release\n\n## Customer problem\n\n## Solution\n\nPlumb listens to the pipes.\n\n${paragraph}\n`
  expect(await saved(app)).toBe(`${front}${moved}`)

  await editor.row('Solution').focus()
  await editor.press('Alt+ArrowUp')
  await expect(editor.text.getByRole('heading')).toHaveText(['Press release', 'Solution', 'Customer problem'])
  await expect(ignored()).toBeVisible()
  await expect(wordy()).toHaveCount(1)
  await editor.save()
  expect(await saved(app)).toBe(
    `${front}# Press release\n\n## Solution\n\nPlumb listens to the pipes.\n\n${paragraph}\n\n## Customer problem\n`,
  )

  await app.restart()
  await start.recent('draft.md').click()
  await editor.showChecks()
  await expect(ignored()).toBeVisible()
  // The one that was ignored, and not its neighbour: what is left to fix is the other.
  await expect(wordy()).toHaveCount(1)
  await wordy().click()
  await editor.inspector.getByRole('button', { name: text.replaceWith('To') }).click()
  await expect(editor.text).toContainText('To find a leak, a landlord waits 19 days. A tenant tells him in order to')
  await expect(wordy()).toHaveCount(0)
  await expect(ignored()).toBeVisible()
})

test('a stage chosen in the document’s properties sets the severities, is saved and holds when reopened', async ({
  app,
  start,
  editor,
}) => {
  const draft =
    '# Press release\n\n## Dateline\n\nGhent, 9 March 2020\n\n# Internal FAQ\n\n## Who decides?\n\nThe board.\n'
  await app.putFile('stages.md', draft)
  await app.answerOpenDialog('stages.md')
  await editor.command('file.open')
  await expect(editor.text).toContainText('Ghent, 9 March 2020')
  await editor.showChecks()
  // docs/checks: launch-date-ahead, faq-market and first-release-plan are those whose severity follows the stage.
  const found = {
    date: 'The launch date, 9 March 2020, has passed',
    market: 'The internal FAQ does not say who the customer is and how many there are',
    firstRelease: 'The internal FAQ does not say what customers get on the first day',
  }
  const shows = async (severities: Record<keyof typeof found, Severity>) => {
    for (const [name, severity] of Object.entries(severities))
      await expect(editor.finding(found[name as keyof typeof found])).toHaveText(
        new RegExp(`^${text.severity[severity]}: `),
      )
    const errors = editor.finding(new RegExp(`^${text.severity.error}: `))
    await expect(editor.inspector.getByText(text.blocked(await errors.count()))).toBeVisible()
  }
  const { properties } = strings.ui
  const choose = async (stage: Stage) => {
    await editor.command('file.properties')
    await editor.dialog.getByRole('radio', { name: properties.stages[stage] }).check()
    await editor.dialog.getByRole('button', { name: properties.apply }).click()
    await expect(editor.dialog).toHaveCount(0)
  }
  const inFile = async () => Buffer.from(await app.readFile('stages.md')).toString('utf8')

  await shows({ date: 'error', market: 'warning', firstRelease: 'note' })
  await choose('validated')
  await shows({ date: 'error', market: 'error', firstRelease: 'warning' })
  await editor.save()
  expect(await inFile()).toBe(`---\nstage: validated\n---\n\n${draft}`)
  await choose('growth')
  await shows({ date: 'note', market: 'error', firstRelease: 'warning' })
  await editor.save()
  expect(await inFile()).toBe(`---\nstage: growth\n---\n\n${draft}`)

  await app.restart()
  await start.recent('stages.md').click()
  await editor.showChecks()
  await shows({ date: 'note', market: 'error', firstRelease: 'warning' })
  await choose('hypothesis')
  await shows({ date: 'error', market: 'warning', firstRelease: 'note' })
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

test('the report tells what is fixed, ignored and turned off at which stage, saved as Markdown and behind an export', async ({
  app,
  start,
  editor,
  page,
}) => {
  const { exporting, properties, readiness } = strings.ui
  const wordy = editor.finding(/in order to/i)
  await wordy.first().click()
  await editor.command('check.fix')
  await expect(wordy).toHaveCount(1)
  await wordy.click()
  await editor.command('check.ignore')
  await expect(editor.inspector.getByRole('button', { name: text.ignored(1) })).toBeVisible()
  await editor.finding(/^Error: The headline is missing/).click()
  await editor.inspector.getByRole('button', { name: text.moreFor }).click()
  await page.getByRole('menuitem', { name: text.turnOffHere }).click()
  await expect(editor.inspector.getByRole('button', { name: text.ignored(2) })).toBeVisible()
  await editor.command('file.properties')
  await editor.dialog.getByRole('radio', { name: properties.stages.growth }).check()
  await editor.dialog.getByRole('button', { name: properties.apply }).click()
  await expect(editor.dialog).toHaveCount(0)

  await app.answerSaveDialog('report.md')
  await editor.command('view.readiness')
  await editor.dialog.getByRole('button', { name: readiness.save }).click()
  await expect(editor.dialog).toHaveCount(0)
  const report = Buffer.from(await app.readFile('report.md')).toString('utf8')
  expect(report).toMatch(/, 2 ignored\.\n\nTemplate: [^\n]*\. Stage: growth\. /)
  const under = (heading: string) => report.split('\n## ').find((part) => part.startsWith(`${heading}\n`)) ?? ''
  expect(under('Findings')).toMatch(/\(`sub-headline-present`\)/)
  expect(under('Findings')).not.toMatch(/`(?:wordy-phrases|headline-present)`/)
  expect(under('Ignored').match(/\(`[a-z-]+`\)/g)).toEqual(['(`headline-present`)', '(`wordy-phrases`)'])

  await app.answerSaveDialog('draft.html')
  await editor.command('file.export')
  await editor.dialog.getByRole('radio', { name: exporting.formats.html }).check()
  await editor.dialog.getByRole('checkbox', { name: exporting.report }).check()
  await editor.dialog.getByRole('button', { name: exporting.action }).click()
  await expect(editor.dialog).toHaveCount(0)
  await expect(page.getByText('Exported “draft.html”')).toBeVisible()
  const exported = Buffer.from(await app.readFile('draft.html')).toString('utf8')
  expect(exported).toContain('Stage: growth.')
  const ignored = exported.slice(exported.indexOf('<h2>Ignored</h2>'), exported.indexOf('<h2>Score: '))
  expect(ignored.match(/<code>[a-z-]+/g)).toEqual(['<code>headline-present', '<code>wordy-phrases'])

  // The choice is kept, and the document goes on being checked with it, now and after a restart.
  await editor.text.getByText('Plumb listens to the pipes.').click()
  await editor.press('End')
  await page.keyboard.type(' It waits in order to warn. Then it rests.')
  await expect(wordy).toHaveCount(1)
  await editor.save()
  await app.restart()
  await start.open('draft.md')
  await expect(editor.text).toContainText('Then it rests.')
})

test('what is done by key is about the finding at the cursor, which the panel shows', async ({ editor, page }) => {
  const current = editor.inspector.locator('button[aria-current]')
  await editor.text.getByText('A tenant tells him').click()
  await expect(current).toHaveCount(0)
  await editor.text.getByText('in order to', { exact: true }).click()
  await expect(current).toContainText('“in order to”')
  await editor.command('check.fix')
  await expect(editor.text).toContainText('A tenant tells him to be heard.')
  await expect(editor.text).toContainText('In order to find a leak')
  await editor.text.getByText('Plumb listens to the pipes.').click()
  await expect(current).toHaveCount(0)
  await editor.text.getByText('In order to', { exact: true }).click()
  await editor.command('check.ignore')
  await expect(editor.inspector.getByRole('button', { name: text.ignored(1) })).toBeVisible()
  await expect(editor.finding(/in order to/i)).toHaveCount(0)

  // With errors alone in the panel, errors alone are gone through.
  await editor.inspector.getByRole('button', { name: /^\d+ errors?$/ }).click()
  for (let steps = 0; steps < 12; steps++) {
    await editor.command('view.nextFinding')
    await expect(current.getByText('Error: ')).toHaveCount(1)
  }
  await page.keyboard.press('Escape')
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
