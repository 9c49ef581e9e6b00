import { strings } from '../../src-core/strings.ts'
import { expect, test } from './fixtures.ts'

const { navigator, lengths } = strings.ui

/** Written as no program of ours would: what moves must keep its bytes. */
const plan = `---
template: press-release-faq
---
# Press release

## Headline ##

Harbor Lane launches ShelfSense, so corner shops stop throwing bread away

## Customer problem


Shops throw *bread* away,
* every night
* at every counter

## Solution
ShelfSense reads the till and __proposes__ the order.

# Internal FAQ

## What does it cost us?

About 1.2 million euros.

## Who else does this?

1) Two chains
2) One start-up

## What could go wrong?

***

The weather.
`

const block = (title: string) => {
  const [, text = ''] =
    new RegExp(`(## ${title.replace('?', '\\?')}[\\s\\S]*?)\\n+(?=#|$(?![\\s\\S]))`).exec(plan) ?? []
  return text
}

/** The rows of the navigator that stand in the document or could, by their titles. */
const titles = async (rows: import('@playwright/test').Locator) =>
  (await rows.evaluateAll((all) => all.map((row) => row.getAttribute('data-key') ?? ''))).filter((key) => key !== '')

test.beforeEach(async ({ app, start, editor }) => {
  await app.putFile('plan.md', plan)
  await start.open('plan.md')
  await expect(editor.row('What could go wrong?')).toBeVisible()
})

test('a question is moved by keyboard: one step to undo, every other byte as it was', async ({ app, editor, page }) => {
  const row = editor.row('What could go wrong?')
  await row.focus()
  await editor.press('Alt+ArrowUp')
  await expect
    .poll(() => editor.questions())
    .toEqual(['What does it cost us?', 'What could go wrong?', 'Who else does this?'])
  await expect(page.getByRole('status').filter({ hasText: navigator.moved('What could go wrong?', 2, 3) })).toHaveCount(
    1,
  )
  await expect(row).toBeFocused()
  await editor.press('Alt+ArrowUp')
  await expect
    .poll(() => editor.questions())
    .toEqual(['What could go wrong?', 'What does it cost us?', 'Who else does this?'])
  await editor.press('Alt+ArrowUp')
  await expect(page.getByRole('status').filter({ hasText: navigator.first('What could go wrong?') })).toHaveCount(1)

  await editor.save()
  const saved = Buffer.from(await app.readFile('plan.md')).toString('utf8')
  const head = plan.slice(0, plan.indexOf('## What does it cost us?'))
  const [cost, others, wrong] = ['What does it cost us?', 'Who else does this?', 'What could go wrong?'].map(block)
  expect(saved).toBe(`${head}${[wrong, cost, others].join('\n\n')}\n`)

  // Each move is a step of its own, and undoing both gives the file back.
  await editor.text.focus()
  await app.press('ControlOrMeta+z')
  await expect
    .poll(() => editor.questions())
    .toEqual(['What does it cost us?', 'What could go wrong?', 'Who else does this?'])
  await app.press('ControlOrMeta+z')
  await editor.save()
  expect(Buffer.from(await app.readFile('plan.md')).toString('utf8')).toBe(plan)
})

test('a section and a question are dragged to another place', async ({ editor, page }) => {
  const drag = async (name: string, onto: string) => {
    const [from, to] = [await editor.row(name).boundingBox(), await editor.row(onto).boundingBox()]
    if (!from || !to) throw new Error('a row is not on the screen')
    await page.mouse.move(from.x + 60, from.y + from.height / 2)
    await page.mouse.down()
    await page.mouse.move(from.x + 60, from.y + from.height / 2 + (to.y > from.y ? 10 : -10), { steps: 4 })
    await page.mouse.move(to.x + 60, to.y + to.height / 2, { steps: 8 })
    await page.mouse.up()
  }
  await drag('What does it cost us?', 'What could go wrong?')
  await expect
    .poll(() => editor.questions())
    .toEqual(['Who else does this?', 'What could go wrong?', 'What does it cost us?'])
  await drag('Solution', 'Customer problem')
  await expect
    .poll(async () => (await editor.text.getByRole('heading').allTextContents()).slice(1, 4))
    .toEqual(['Headline', 'Solution', 'Customer problem'])
  await expect(editor.text.getByText('proposes')).toBeVisible()
})

test('the cursor goes along with the text that moves', async ({ editor, page }) => {
  await editor.text.getByText('The weather.').click()
  await editor.press('End')
  await editor.row('What could go wrong?').focus()
  await editor.press('Alt+ArrowUp')
  await editor.press('Enter')
  await editor.text.getByText('The weather.').click()
  await editor.press('End')
  await page.keyboard.type(' And rain.')
  await expect(editor.text.getByText('The weather. And rain.')).toBeVisible()
})

test('the tree is one stop for Tab, and all in it is reached by arrow keys', async ({ editor, page }) => {
  await editor.navigator.getByRole('button', { name: strings.ui.naming.title }).focus()
  await editor.press('Tab')
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-key'))
  // The cursor is in the first line, which belongs to no section: the first row.
  await expect.poll(focused).not.toBeNull()
  await editor.press('Home')
  await expect.poll(focused).toBe('press-release')
  await editor.press('ArrowDown')
  await expect.poll(focused).toBe('headline')
  await editor.press('ArrowLeft')
  await expect.poll(focused).toBe('press-release')
  await editor.press('ArrowLeft')
  const part = editor.row('Press release')
  await expect(part).toHaveAttribute('aria-expanded', 'false')
  await expect(editor.row('Solution')).toHaveCount(0)
  await editor.press('ArrowRight')
  await expect(part).toHaveAttribute('aria-expanded', 'true')
  await editor.press('End')
  await expect(page.locator(':focus')).toHaveText(new RegExp(`^${navigator.suggested}`))
  await editor.press('Tab')
  await expect(editor.text).toBeFocused()
})

test('what is missing is inserted where it belongs, a suggested question with one click', async ({ editor }) => {
  await expect(editor.row('Summary')).toContainText(navigator.states.missing)
  await expect(editor.row('Solution')).toHaveAccessibleName(/^Solution Started · 8 words/)
  // It is listed between its neighbours in canonical order.
  expect(await titles(editor.navigator.getByRole('treeitem'))).toEqual(
    expect.arrayContaining(['headline', 'summary', 'customer-problem']),
  )
  await editor.row('Summary').focus()
  await editor.press('Enter')
  await expect
    .poll(async () => (await editor.text.getByRole('heading').allTextContents()).slice(1, 4))
    .toEqual(['Headline', 'Summary', 'Customer problem'])

  const suggestions = editor.row(navigator.suggested).last()
  await suggestions.focus()
  await editor.press('ArrowRight')
  const first = editor.navigator.getByRole('treeitem').and(editor.navigator.locator('[aria-level="3"]')).first()
  const question = (await first.textContent()) ?? ''
  await first.getByRole('button', { name: navigator.addSuggested(question) }).click()
  await expect(editor.heading(question)).toBeVisible()
  await expect(editor.text).toBeFocused()
  await expect(editor.row(question).and(editor.navigator.locator('[aria-level="2"]'))).toBeVisible()
})

test('a question without an answer is gone to where the answer belongs', async ({ app, editor, page }) => {
  await editor.row('What could go wrong?').click()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('# Internal FAQ')
  await page.keyboard.press('Enter')
  await page.keyboard.type('## What does it cost us?')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.keyboard.type('## Who pays?')
  await expect(editor.row('Who pays?')).toBeVisible()
  await editor.row('What does it cost us?').click()
  await expect(editor.text).toBeFocused()
  await page.keyboard.type('Two people.')
  await expect(editor.row('What does it cost us?')).toHaveAccessibleName(/2 words/)
  await editor.row('Who pays?').click()
  await page.keyboard.type(' And when?')
  await editor.save()
  expect(Buffer.from(await app.readFile('plan.md')).toString('utf8')).toContain(
    '## What does it cost us?\n\nTwo people.\n\n## Who pays? And when?',
  )
})

test('a row’s menu opens with its key and shows one section alone', async ({ editor, page }) => {
  const row = editor.row('Solution')
  await row.focus()
  await editor.press('Shift+F10')
  await expect(page.getByRole('menu', { name: navigator.actions('Solution') })).toBeVisible()
  await editor.press('Escape')
  await expect(row).toBeFocused()
  await editor.press('Shift+F10')
  await page.getByRole('menuitem', { name: navigator.moveUp }).click()
  await expect(row).toBeFocused()
  await row.click({ button: 'right' })
  await page.getByRole('menuitem', { name: navigator.focus }).click()
  const opacity = (words: string) =>
    editor.text
      .getByText(words)
      .evaluate((element) => getComputedStyle(element.closest('.ProseMirror > *') as Element).opacity)
  await expect.poll(() => opacity('Harbor Lane launches')).not.toBe('1')
  expect(await opacity('ShelfSense reads the till')).toBe('1')

  // A paragraph that comes while typing belongs to it at once.
  await editor.text.getByText('ShelfSense reads the till').click()
  await editor.press('End')
  await editor.press('Enter')
  await page.keyboard.type('Every afternoon.')
  expect(await opacity('Every afternoon.')).toBe('1')
  await editor.navigator.getByRole('button', { name: navigator.unfocus }).click()
  await expect.poll(() => opacity('Harbor Lane launches')).toBe('1')
})

test('budgets follow what is typed', async ({ editor, page }) => {
  await expect(editor.row('Press release')).toContainText(lengths.pages('0.3', 1))
  await editor.text.getByText('proposes').click()
  await editor.press('End')
  await page.keyboard.insertText(' word'.repeat(700))
  await expect(editor.row('Press release')).toContainText(/1\.\d of 1 page/)
  await expect(editor.row('Press release')).toContainText(lengths.over)
  await expect(editor.row('Solution')).toContainText(navigator.tooLong)
})
