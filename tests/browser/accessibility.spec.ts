import { practiceStrings } from '../../src-core/practice-strings.ts'
import { strings } from '../../src-core/strings.ts'
import { expectAccessible } from '../e2e/accessible.ts'
import { expect, test } from '../e2e/fixtures.ts'
import { DrillPage } from '../e2e/pages/drill-page.ts'
import { GalleryPage } from '../e2e/pages/gallery-page.ts'

const { ui } = strings

const text = `# Press release

## Headline

Harbor Lane launches ShelfSense, so corner shops stop throwing bread away

## Customer problem

Shops throw bread away. That costs [amount] a month, see the [report](https://example.com).

# Customer FAQ

## What does it cost?

| Plan | Price |
| --- | --- |
| Shop | 29 € |
`

const schemes = ['light', 'dark'] as const

for (const colorScheme of schemes) {
  test(`every screen can be used with assistive technology, ${colorScheme}`, async ({ app, page, start, editor }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const violations = (screen: string) => expectAccessible(page, screen)

    await violations('start')
    await app.putFile('plan.md', text)
    await start.open('plan.md')
    await editor.text.waitFor()
    await violations('guide')
    await editor.showChecks()
    await violations('checks')
    await editor.command('file.export')
    await editor.dialog.waitFor()
    await violations('export')
    await page.keyboard.press('Escape')
    await editor.command('format.link')
    await editor.dialog.getByLabel(ui.link.address).fill('javascript:alert(1)')
    await page.keyboard.press('Enter')
    await violations('link refused')
    await page.keyboard.press('Escape')
    await editor.command('help.shortcuts')
    await violations('shortcuts')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: ui.appMenu, exact: true }).click()
    await page.getByRole('menuitem', { name: strings.menus.file }).click()
    await violations('menu')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await app.putFile('latin.md', Uint8Array.of(0x41, 0xe9, 0x0a))
    await app.answerOpenDialog('latin.md')
    await editor.command('file.open')
    await editor.alert.waitFor()
    await violations('problem')
  })
}

for (const colorScheme of schemes) {
  test(`so can what deals with findings, ${colorScheme}`, async ({ app, page, start, editor }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await app.putFile('plan.md', `${text}\nIn order to pay, in order to leave.\n`)
    await start.open('plan.md')
    await editor.showChecks()
    await editor
      .finding(/in order to/i)
      .nth(1)
      .click()
    await editor.inspector.getByText(ui.checks.why, { exact: true }).waitFor()
    await expectAccessible(page, 'finding')
    await editor.command('check.ignore')
    await editor.inspector.getByRole('button', { name: ui.checks.ignored(1) }).click()
    await expectAccessible(page, 'ignored')
    await editor.inspector.getByRole('button', { name: ui.checks.rules(0) }).click()
    await expectAccessible(page, 'rules')
    await page.keyboard.press('Escape')
    await editor.command('view.readiness')
    await editor.dialog.getByRole('table').waitFor()
    await expectAccessible(page, 'readiness report')
    await page.keyboard.press('Escape')
    await editor.command('file.properties')
    await editor.dialog.getByLabel(ui.properties.language).fill('?')
    await page.keyboard.press('Enter')
    await editor.dialog.getByText(ui.properties.badLanguage).waitFor()
    await expectAccessible(page, 'properties')
  })
}

for (const colorScheme of schemes) {
  test(`so can what has to do with templates, ${colorScheme}`, async ({ app, page, start, editor }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const gallery = new GalleryPage(app)
    await gallery.open()
    await expectAccessible(page, 'gallery')
    await gallery.filter.fill('no such template')
    await expectAccessible(page, 'nothing found')
    await page.keyboard.press('Escape')
    await app.putFile('plan.md', text)
    await start.open('plan.md')
    await editor.text.getByText('Harbor Lane').click()
    await editor.command('file.changeTemplate')
    await gallery.filter.waitFor()
    await expectAccessible(page, 'change of template')
    await page.keyboard.press('Escape')
    await editor.command('file.saveTemplate')
    await editor.dialog.waitFor()
    await expectAccessible(page, 'save as a template')
  })
}

for (const colorScheme of schemes) {
  test(`so can what guards against losing text, ${colorScheme}`, async ({ app, start, editor }) => {
    const look = () => app.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await look()
    await app.putFile('plan.md', `${text}\n<details>\nMore\n</details>\n\nPress <kbd>Enter</kbd>.\n`)
    await start.open('plan.md')
    await editor.text.getByText('Harbor Lane').click()
    await app.page.keyboard.type('Soon: ')
    await editor.save()
    await app.page.keyboard.type('not saved ')
    await editor.text.getByText('29 €').click()
    await app.page.getByRole('button', { name: ui.document.tableMenu }).click()
    await expectAccessible(app.page, 'table menu')
    await app.page.keyboard.press('Escape')
    await editor.text.getByText('<kbd>').dblclick()
    await expect(editor.dialog.getByLabel(ui.source.field)).toHaveValue('<kbd>')
    await expectAccessible(app.page, 'source')
    await app.page.keyboard.press('Escape')
    await editor.command('view.history')
    await editor.dialog.locator('ins').first().waitFor()
    await expectAccessible(app.page, 'history')
    await app.page.keyboard.press('Escape')

    await app.putFile('plan.md', '# Another\n')
    await app.page.evaluate(() => window.dispatchEvent(new Event('focus')))
    await app.page.getByRole('button', { name: ui.changed.compare }).click()
    await editor.dialog.locator('del').first().waitFor()
    await expectAccessible(app.page, 'compare')
    await app.page.keyboard.press('Escape')
    await expectAccessible(app.page, 'changed outside')
    // The copy is kept within a second of the last change.
    await app.page.waitForTimeout(1500)
    await app.restart()
    await look()
    await app.page.getByRole('button', { name: ui.recovery.restoreNamed('plan.md') }).waitFor()
    await expectAccessible(app.page, 'unsaved work')
  })
}

for (const colorScheme of schemes) {
  test(`practice can be used with assistive technology, ${colorScheme}`, async ({ app, page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const violations = (screen: string) => expectAccessible(page, screen)
    const { drill: words, interviews } = practiceStrings
    const drill = new DrillPage(app)
    await drill.open()
    await violations('drill, choosing')
    await drill.openDocument('plan.md', text)
    await page.getByRole('radio', { name: words.sources.both }).check()
    await violations('drill, choosing with a document')
    await page.getByRole('radio', { name: words.sources.document }).check()
    await drill.button(words.start).click()
    await violations('drill, answering')
    await page.keyboard.type('29 euros')
    await page.keyboard.press('Escape')
    await violations('drill, paused')
    await page.keyboard.press('Escape')
    await page.keyboard.press('ControlOrMeta+Enter')
    await page.keyboard.press('1')
    await violations('drill, points')
    await page.keyboard.press('Enter')
    await violations('drill, rating')
    await page.keyboard.press('3')
    await drill.summary.waitFor()
    await violations('drill, summary')
    await drill.tab('interviews').click()
    await violations('interviews')
    await drill.button(interviews.add).click()
    await drill.button(interviews.saveInterview).click()
    await violations('interview form')
    await page.getByRole('textbox', { name: interviews.with }).fill('Dana')
    await page.keyboard.press('Enter')
    await page.getByRole('article').waitFor()
    await violations('interviews, one noted')
  })

  test(`so can palette, slash menu and focus mode, ${colorScheme}`, async ({ app, page, start, editor }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await app.putFile('plan.md', text.replace('bread away. That', 'bread away.\n\nThat'))
    await start.open('plan.md')
    await editor.command('view.palette')
    await expectAccessible(page, 'palette')
    await page.keyboard.type('customer')
    await expectAccessible(page, 'palette, something found')
    await page.keyboard.type(' no such thing')
    await expectAccessible(page, 'palette, nothing found')
    await page.keyboard.press('Escape')
    await editor.text.getByText('Shops throw bread away.').click()
    await editor.press('End')
    await editor.press('Enter')
    await page.keyboard.type('/')
    await page.getByRole('listbox', { name: ui.slash.menu }).waitFor()
    await expectAccessible(page, 'slash menu')
    await page.keyboard.type('q')
    await expectAccessible(page, 'slash menu, filtered')
    await editor.press('Escape')
    await editor.command('view.focusMode')
    await expect(editor.header).toHaveCount(0)
    await expectAccessible(page, 'focus mode')
  })
}
