import { strings } from '../../src-core/strings.ts'
import { filler } from '../readers/page-samples.ts'
import { expect, test } from './fixtures.ts'

const { lengths, assumptions } = strings.ui

const release = (solution: string) => `---
template: press-release-faq
---

# Press release

## Headline

Harbor Lane launches ShelfSense, so corner shops stop throwing bread away

## Customer problem

A typical shop throws 11 % of its bread away and loses [640 euros] a month. [Describe the cost here]

## Solution

${solution}

## Leader quote

“We owe them this,” said Ines Brandt, head of retail at Harbor Lane.

# Appendix

${filler(900, 2)}
`

test('pages are counted while a person types, and a mark stands where the press release’s page ends', async ({
  app,
  start,
  editor,
  page,
}) => {
  await app.putFile('plan.md', release(filler(430, 1)))
  await start.open('plan.md')
  const mark = editor.text.getByRole('note', { name: lengths.pageEnds(1) })
  await expect(editor.status).toContainText(/Press release [\d,]+ of 550.*0\.\d of 1 page/)
  await expect(mark).toHaveCount(0)

  // A page and more: the count turns, the mark comes; no word of the file knows of it.
  const quote = editor.text.getByText('We owe them this')
  await quote.click()
  await editor.press('End')
  await page.keyboard.insertText(` ${filler(220, 4)}`)
  await expect(editor.status).toContainText(/1\.[1-9] of 1 page/)
  await expect(mark).toHaveCount(1)
  await editor.save()
  const saved = Buffer.from(await app.readFile('plan.md')).toString('utf8')
  expect(saved).toBe(
    release(filler(430, 1)).replace('Harbor Lane.\n\n# App', `Harbor Lane. ${filler(220, 4)}\n\n# App`),
  )

  // The appendix is beyond the limit of six pages.
  await expect(editor.status).toContainText(/1\.\d of 6 pages/)

  await editor.undoAll(filler(220, 4).slice(0, 30))
  await expect(mark).toHaveCount(0)
  await expect(editor.status).toContainText(/0\.\d of 1 page/)
})

test('typing at the mark goes on in the paragraph, and the mark moves along', async ({ app, start, editor, page }) => {
  await app.putFile('plan.md', release(filler(620, 1)))
  await start.open('plan.md')
  const mark = editor.text.getByRole('note', { name: lengths.pageEnds(1) })
  await expect(mark).toHaveCount(1)
  const before = await mark.evaluate((element) => element.previousSibling?.textContent?.slice(-12) ?? '')
  await page.evaluate(() => {
    const mark = document.querySelector('.page-end')
    const range = document.createRange()
    range.setStartBefore(mark as Element)
    document.getSelection()?.removeAllRanges()
    document.getSelection()?.addRange(range)
  })
  await editor.text.focus()
  await page.keyboard.type('HERE ')
  await expect(editor.text).toContainText(`${before}HERE `)
})

test('page size is that of the export', async ({ app, start, editor, page }) => {
  await app.putFile('plan.md', release(filler(560, 1)))
  await start.open('plan.md')
  const pages = async () => Number(/([\d.]+) of 1 page/.exec((await editor.status.textContent()) ?? '')?.[1])
  await expect.poll(pages).toBeGreaterThan(1)
  const letter = await pages()
  await editor.export({ as: 'out.docx', format: 'docx', pressReleaseHeadings: false })
  await expect.poll(pages).toBeLessThan(letter)
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('an assumption is listed with its section, gone to, and closed by editing it', async ({
  app,
  start,
  editor,
  page,
}) => {
  await app.putFile('plan.md', release('It reads the till.'))
  await start.open('plan.md')
  // A key that comes before the document has nothing to show.
  await editor.text.waitFor()
  await editor.command('view.assumptions')
  const entry = (kind: keyof typeof assumptions.one, text: string) =>
    editor.inspector.getByRole('button', { name: new RegExp(`^${assumptions.one[kind]}: .*${text}`) })
  const tab = editor.inspector.getByRole('tab', { name: /Assumptions/ })
  await expect(entry('number', '11 %')).toBeVisible()
  await expect(entry('open', '\\[640 euros\\]')).toBeVisible()
  await expect(entry('placeholder', '\\[Describe the cost here\\]')).toBeVisible()
  await expect(editor.inspector.getByRole('heading', { name: 'Customer problem' })).toBeVisible()
  await expect(tab).toHaveAccessibleName(/\b7 assumptions$/)

  // Going there selects the value, so that typing replaces it.
  await entry('open', '\\[640 euros\\]').click()
  await expect(editor.text).toBeFocused()
  await page.keyboard.type('640 euros, according to our survey of 62 shops,')
  await expect(entry('open', '\\[640 euros\\]')).toHaveCount(0)
  await expect(entry('number', '11 %')).toHaveCount(0)
  await expect(tab).toHaveAccessibleName(/\b5 assumptions$/)

  // One kind alone.
  await editor.inspector.getByRole('button', { name: /^Template \d/ }).click()
  await expect(entry('placeholder', 'Describe')).toBeVisible()
  await expect(editor.inspector.getByRole('button', { name: new RegExp(`^${assumptions.one.number}`) })).toHaveCount(0)
})
