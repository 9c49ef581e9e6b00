import { strings } from '../../src-core/strings.ts'
import { expect, test } from './fixtures.ts'

const { naming, navigator } = strings.ui

const told =
  'Kofi Mensah, who runs a shop in Delft, filled two bags with old bread every night until spring. Since then it has been half a bag, and he goes home on time.'
const quoted =
  '“I used to fill two bags a night,” said Kofi Mensah, who runs a shop in Delft. “Since spring it is half a bag, and I go home on time.”'

/** A press release as flowing paragraphs: no heading, no label. */
const flowing = (customer: string) =>
  [
    'Harbor Lane launches ShelfSense, so corner shops stop throwing bread away',
    'ROTTERDAM, 14 September 2027 – Harbor Lane today announced ShelfSense, an ordering assistant for independent food shops. It reads the till and proposes the next order for every fresh product.',
    'A shop owner orders bread, salad and milk by feel, at the end of a long day. On average 11 % of what is ordered is thrown away, which costs a typical shop 640 euros a month.',
    'ShelfSense learns from the till how each product sells in this one shop. Every afternoon it shows the proposed order with its reason, and the order goes out with one tap.',
    customer,
    'Shops in the Netherlands can join at shelfsense.example from 14 September 2027. The first two months are free.',
    '',
  ].join('\n\n')

const comments = (text: string) => text.match(/<!--[\s\S]*?-->/g) ?? []

test('a paragraph that a person names is that section: at once, in the file, and when it is opened again', async ({
  app,
  start,
  editor,
}) => {
  const read = async () => Buffer.from(await app.readFile('plan.md')).toString('utf8')
  const before = flowing(told)
  await app.putFile('plan.md', before)
  await start.open('plan.md')
  await expect(editor.missing('Customer quote')).toBeVisible()

  await editor.text.getByText(told).click()
  await editor.nameSection('Customer quote')
  await expect(editor.section('Customer quote')).toContainText(navigator.states.complete)
  await expect(editor.text.locator(`[data-name="${naming.named('Customer quote')}"]`)).toBeVisible()
  await expect(editor.text).toBeFocused()

  await editor.save()
  const saved = await read()
  expect(comments(saved)).toEqual(['<!-- dateline: section customer-quote -->'])
  expect(saved.replace(/<!--.*-->\n\n/, '')).toBe(before)

  // What others get has no trace of it.
  for (const format of ['html', 'md'] as const) {
    await editor.export({ as: `out.${format}`, format })
    const exported = Buffer.from(await app.readFile(`out.${format}`)).toString('utf8')
    expect(exported).toContain('half a bag')
    expect(exported).not.toMatch(/customer-quote -->|Named:/)
  }

  await app.restart()
  await start.recent('plan.md').click()
  await expect(editor.section('Customer quote')).toContainText(navigator.states.complete)

  // It can be taken back, as one step that can be undone.
  await editor.text.getByText(told).click()
  await editor.letDatelineDecide()
  await expect(editor.missing('Customer quote')).toBeVisible()
  await editor.save()
  expect(await read()).toBe(before)
  await app.press('ControlOrMeta+z')
  await expect(editor.section('Customer quote')).toContainText(navigator.states.complete)
  await app.press('ControlOrMeta+Shift+z')
  await expect(editor.missing('Customer quote')).toBeVisible()
})

test('undo takes a name back in one step', async ({ app, start, editor }) => {
  await app.putFile('plan.md', flowing(told))
  await start.open('plan.md')
  await editor.text.getByText(told).click()
  await editor.nameSection('Customer quote')
  await expect(editor.section('Customer quote')).toContainText(navigator.states.complete)
  await app.press('ControlOrMeta+z')
  await expect(editor.missing('Customer quote')).toBeVisible()
  await expect(editor.status).not.toContainText(strings.ui.document.edited)
})

test('the cursor goes past a name, and no key joins text into its comment', async ({ app, start, editor, page }) => {
  const read = async () => Buffer.from(await app.readFile('plan.md')).toString('utf8')
  const before = flowing(told)
  await app.putFile('plan.md', before)
  await start.open('plan.md')
  const toStart = async () => {
    await editor.text.getByText(told).click({ position: { x: 4, y: 8 } })
    await editor.press('Home')
  }
  await toStart()
  await editor.nameSection('Customer quote')
  await toStart()
  await editor.press('ArrowLeft')
  await page.keyboard.type(' One.')
  await editor.press('ArrowRight')
  await page.keyboard.type('Two. ')
  await editor.save()
  expect(await read()).toBe(
    before.replace(`\n\n${told}`, ` One.\n\n<!-- dateline: section customer-quote -->\n\nTwo. ${told}`),
  )
  await editor.undoAll('Two.')
  await editor.undoAll('One.')

  const chip = editor.text.locator('[data-name]')
  await expect(chip).toHaveCount(1)
  await toStart()
  await editor.press('Backspace')
  await expect(chip).toHaveCount(0)
  await editor.save()
  expect(await read()).toBe(before)

  await toStart()
  await editor.nameSection('Customer quote')
  await expect(chip).toHaveCount(1)
  await toStart()
  await editor.press('ArrowLeft')
  await editor.press('Delete')
  await expect(chip).toHaveCount(0)
  await editor.save()
  expect(await read()).toBe(before)
})

test('nothing is written where the words are recognised by themselves', async ({ app, start, editor }) => {
  await app.putFile('plan.md', flowing(quoted))
  await start.open('plan.md')
  const row = editor.section('Customer quote')
  await expect(row).toContainText(navigator.via.inferred)
  await editor.text.getByText(quoted).click()
  await editor.nameSection('Customer quote')
  await expect(row).toContainText(navigator.states.complete)
  await expect(editor.text.locator('[data-name]')).toHaveCount(0)
  await expect(editor.status).not.toContainText(strings.ui.document.edited)
})

test('each FAQ says how many of its questions are answered', async ({ app, start, editor }) => {
  await app.putFile(
    'faq.md',
    '# Customer FAQ\n\n## What does it cost?\n\n29 euros a month.\n\n## Is it safe?\n\nTBD\n\n## Who can see my data?\n',
  )
  await start.open('faq.md')
  await expect(editor.navigator).toContainText(navigator.answeredOf(1, 3))
})
