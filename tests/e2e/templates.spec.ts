import { strings } from '../../src-core/strings.ts'
import { templateStrings } from '../../src-core/template-strings.ts'
import { breaks, sound } from '../unit/templates/broken-templates.ts'
import { draft, otherAnswer, successMetricsAnswer } from './draft.ts'
import { expect, test } from './fixtures.ts'
import { GalleryPage } from './pages/gallery-page.ts'
import type { Shell } from './shells/shell.ts'

const { ui } = strings
const inElectron = 'A page in a browser is not told where a document lies, and its folder dialog cannot be driven.'

/** Goes down from where the cursor is to the next empty section, by arrow keys, and says under which heading it is. */
async function nextGap({ page }: Shell): Promise<string | null> {
  for (let keys = 0; keys < 8; keys++) {
    await page.keyboard.press('ArrowDown')
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))))
    const heading = await page.evaluate(() => {
      const { anchorNode } = getSelection() ?? {}
      const element = anchorNode instanceof Element ? anchorNode : anchorNode?.parentElement
      const block = element?.closest('p')
      const before = block?.previousElementSibling
      return block && block.textContent === '' && before && /^H\d$/.test(before.tagName) ? before.textContent : null
    })
    if (heading !== null) return heading
  }
  return null
}

test('from the gallery to a complete draft by keyboard alone', async ({ app, editor, page }) => {
  test.setTimeout(300_000)
  const gallery = new GalleryPage(app)
  await gallery.open()
  await expect(gallery.chosen).toHaveText('Press release and FAQ')
  await page.keyboard.type('letter')
  await expect(gallery.chosen).toHaveText('Customer letter')
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('no such template')
  await expect(gallery.dialog).toContainText(templateStrings.gallery.none('no such template'))
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.press('Backspace')
  await page.keyboard.press('ArrowDown')
  await expect(gallery.chosen).not.toHaveText('Press release and FAQ')
  await page.keyboard.press('ArrowUp')
  await expect(gallery.preview).toContainText('Customer problem')
  await page.keyboard.press('Enter')
  await expect(editor.text).toBeFocused()

  const words = new Map<string, string>([
    ['Sub-headline', draft['sub-headline']],
    ['Dateline', draft.dateline],
    ['Summary', draft.summary],
    ['Customer problem', draft['customer-problem']],
    ['Solution', draft.solution],
    ['Leader quote', draft['leader-quote']],
    ['How it works', draft['how-it-works']],
    ['Customer quote', draft['customer-quote']],
    ['Getting started', draft['getting-started']],
    ['How will we measure success?', successMetricsAnswer],
  ])
  // The cursor waits in the first empty section.
  await page.keyboard.type(draft.headline)
  const filled: string[] = []
  for (let heading = await nextGap(app); heading !== null; heading = await nextGap(app)) {
    // Sections of the release are typed key by key; the answers come in one stroke, as from dictation.
    const own = words.get(heading)
    if (own !== undefined && !heading.endsWith('?')) await page.keyboard.type(own)
    else await page.keyboard.insertText(own ?? otherAnswer)
    filled.push(heading)
  }
  expect(filled.length).toBeGreaterThan(25)
  expect(filled).toEqual(expect.arrayContaining([...words.keys()]))
  await expect(editor.navigator).toContainText(ui.navigator.complete(11, 11))
  await expect(editor.text.locator('.placeholder')).toHaveCount(0)
  await app.answerSaveDialog('draft.md')
  await page.keyboard.press('ControlOrMeta+s')
  await editor.untilSaved()
  const saved = Buffer.from(await app.readFile('draft.md')).toString('utf8')
  expect(saved).toMatch(/^---\ntemplate: press-release-faq\n/)
  for (const each of words.values()) expect(saved).toContain(each)
})

test('placeholders show the template’s words and never end up in a saved file', async ({ app, start, editor }) => {
  await start.create('Press release and FAQ')
  const hints = await editor.text
    .locator('.placeholder')
    .evaluateAll((all) => all.map((element) => element.getAttribute('data-placeholder') ?? ''))
  expect(hints.length).toBeGreaterThan(25)
  expect(hints).not.toContain('')
  await editor.typeUnder('Summary', 'Trips can be split.')
  await editor.save('started.md')
  const saved = Buffer.from(await app.readFile('started.md')).toString('utf8')
  expect(saved).toContain('## Summary\n\nTrips can be split.\n')
  for (const hint of hints) expect(saved).not.toContain(hint)
})

test('the guide follows the cursor', async ({ start, editor, page }) => {
  await start.create('Press release and FAQ')
  await editor.showGuide()
  await editor.heading('Solution').click()
  await expect(editor.inspector.getByRole('heading', { name: 'Solution' })).toBeVisible()
  for (const part of [ui.guide.good, ui.guide.example, ui.guide.ask])
    await expect(editor.inspector.getByRole('heading', { name: part })).toBeVisible()
  await expect(editor.inspector).toContainText(ui.guide.source)
  await editor.heading('Leader quote').click()
  await expect(editor.inspector.getByRole('heading', { name: 'Leader quote' })).toBeVisible()
  await page.keyboard.press('ArrowUp')
  await expect(editor.inspector.getByRole('heading', { name: 'Solution' })).toBeVisible()
})

test('another template is read against without a change of the text', async ({ app, start, editor, page }) => {
  const text =
    '---\n# ours\ntemplate: press-release-faq # for now\n---\n\n# Press release\n\n## Headline\n\nTrips can be split\n'
  await app.putFile('trips.md', text)
  await start.open('trips.md')
  await expect(editor.missing('Sub-headline')).toBeVisible()
  const change = async ({ remember }: { remember: boolean }) => {
    await page.evaluate(() => document.querySelector<HTMLElement>('[contenteditable]')?.focus())
    await page.keyboard.press('ControlOrMeta+Shift+M')
    const gallery = new GalleryPage(app)
    await expect(gallery.filter).toBeFocused()
    await page.keyboard.type('customer letter')
    await expect(gallery.chosen).toHaveText(/^Customer letter/)
    if (remember) await gallery.dialog.getByRole('checkbox', { name: templateStrings.gallery.rememberLabel }).check()
    await gallery.dialog.getByRole('button', { name: templateStrings.gallery.change }).click()
    await expect(gallery.dialog).toHaveCount(0)
  }
  await change({ remember: false })
  await expect(editor.missing('Sub-headline')).toHaveCount(0)
  await expect(editor.status).not.toContainText(ui.document.edited)
  await editor.saveAs('same.md')
  expect(Buffer.from(await app.readFile('same.md')).toString('utf8')).toBe(text)
  await change({ remember: true })
  await editor.untilEdited()
  await editor.save()
  const saved = Buffer.from(await app.readFile('same.md')).toString('utf8')
  expect(saved).toBe(text.replace('template: press-release-faq', 'template: customer-letter'))
})

test.describe('own templates', () => {
  test.beforeEach(({ app }) => {
    test.skip(app.kind !== 'electron', inElectron)
  })

  test('of a chosen folder and of the document’s repository are listed; a broken one says why', async ({
    app,
    start,
    editor,
    page,
    folder,
  }) => {
    const { mkdir, writeFile } = await import('node:fs/promises')
    await mkdir(`${folder}/ours`)
    await writeFile(`${folder}/ours/house.md`, sound.replace('name: Ours', 'name: House style'))
    for (const [at, { bytes }] of breaks.entries()) await writeFile(`${folder}/ours/break-${at}.md`, bytes)
    const gallery = new GalleryPage(app)
    await gallery.open()
    await gallery.chooseFolder('ours')
    await expect(gallery.option('House style')).toBeVisible()
    await expect(gallery.option('Press release and FAQ')).toBeVisible()
    await expect(gallery.dialog.getByRole('option', { name: /^break-/ })).toHaveCount(breaks.length)
    for (const at of [0, 5, 21, 25, breaks.length - 1]) {
      const broken = breaks[at]
      await gallery.option(`break-${at}.md`).first().click()
      await expect(gallery.preview).toContainText(
        templateStrings.gallery.problemPlace(broken?.line ?? 0, broken?.column ?? 0),
      )
      await expect(gallery.preview).toContainText(broken?.field ?? '')
      await expect(gallery.preview).toContainText((broken?.expected ?? '').replace(/^./, ''))
      await expect(gallery.dialog.getByRole('button', { name: templateStrings.gallery.create })).toBeDisabled()
    }
    await gallery.filter.fill('house')
    await page.keyboard.press('Enter')
    await expect(editor.heading('Press release')).toBeVisible()
    await expect(editor.heading('Summary')).toBeVisible()

    // The folder is known at the next start, and a document's own template is found at the root of its repository.
    await mkdir(`${folder}/repository/.git`, { recursive: true })
    await mkdir(`${folder}/repository/.dateline/templates`, { recursive: true })
    await mkdir(`${folder}/repository/products`)
    await writeFile(
      `${folder}/repository/.dateline/templates/team.md`,
      sound.replace('id: ours', 'id: team').replace('title: Headline', 'title: The line'),
    )
    await app.putFile(
      'repository/products/trips.md',
      '---\ntemplate: team\n---\n\n# Press release\n\n## The line\n\nTrips\n',
    )
    await app.restart()
    await start.open('repository/products/trips.md')
    await expect(editor.section('The line')).toBeVisible()
    await gallery.open()
    await expect(gallery.option('House style')).toBeVisible()
    await expect(gallery.option('Ours')).toBeVisible()
    await expect(gallery.dialog).toContainText(templateStrings.gallery.groups.document)
  })

  test('a document whose template is broken is read against the standard one, and says so', async ({
    app,
    start,
    editor,
    page,
    folder,
  }) => {
    const { mkdir, writeFile } = await import('node:fs/promises')
    await mkdir(`${folder}/.dateline/templates`, { recursive: true })
    await writeFile(`${folder}/.dateline/templates/ours.md`, sound.replace('role: finance', 'role: cfo'))
    await app.putFile('trips.md', '---\ntemplate: ours\n---\n\n# Press release\n\n## Headline\n\nTrips\n')
    await start.open('trips.md')
    await expect(editor.section('Headline')).toBeVisible()
    await expect(
      page.getByText('The template “ours” of this document is broken: ours.md, line 32, column 15'),
    ).toBeVisible()
  })

  test('a document is saved as a template, and a new one made from it', async ({
    app,
    start,
    editor,
    page,
    folder,
  }) => {
    const { mkdir, readFile } = await import('node:fs/promises')
    await mkdir(`${folder}/ours`)
    await app.putFile(
      'trips.md',
      `# Press release\n\n## Headline\n\n${draft.headline}\n\n## The problem today\n\nText.\n\n## Roll-out\n\nGhent.\n\n# Internal FAQ\n\n## Who pays?\n\nRiders.\n`,
    )
    await start.open('trips.md')
    await expect(editor.heading('Roll-out')).toBeVisible()
    await page.keyboard.press('ControlOrMeta+Alt+S')
    const dialog = page.getByRole('dialog', { name: templateStrings.save.title })
    await app.answerOpenDialog('ours')
    await dialog.getByRole('button', { name: templateStrings.own.choose }).click()
    await dialog.getByRole('textbox', { name: templateStrings.save.name }).fill('Trip note')
    await page.keyboard.press('Enter')
    await expect(dialog).toHaveCount(0)
    await expect(page.getByText('The template was saved as trip-note.md')).toBeVisible()
    expect(await readFile(`${folder}/ours/trip-note.md`, 'utf8')).toContain('id: own-roll-out')

    const gallery = new GalleryPage(app)
    await gallery.open()
    await page.keyboard.type('trip note')
    await expect(gallery.chosen).toHaveText('Trip note')
    await page.keyboard.press('Enter')
    await expect(editor.heading('The problem today')).toBeVisible()
    await expect(editor.heading('Who pays?')).toBeVisible()
    await expect(editor.text).not.toContainText(draft.headline)
    await expect(editor.section('Roll-out')).toContainText(ui.navigator.states.empty)
  })
})
