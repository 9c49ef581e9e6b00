import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { practiceStrings } from '../../src-core/practice-strings.ts'
import { expect, test } from '../e2e/fixtures.ts'
import { DrillPage } from '../e2e/pages/drill-page.ts'

const bank = `name: Ours
questions:
  - id: vans-of-ours
    question: Who pays for the vans?
    side: internal
    topic: unit-economics
    role: finance
    principles: [frugality]
    why: Vans were forgotten last year.
    points: [The cost of a stop, Who carries it, From when on it falls]
    weak: [Logistics will see to it.]
    followUps: [And in winter?, And abroad?]
    source: Our last review
`

test('a team’s own questions are asked while a document of its folder is open, and a broken bank is told', async ({
  app,
  page,
  folder,
  start,
  editor,
}) => {
  const banks = path.join(folder, '.dateline/practice')
  await mkdir(banks, { recursive: true })
  await writeFile(path.join(banks, 'ours.yaml'), bank)
  const drill = new DrillPage(app)
  await drill.open()
  const without = Number.parseInt((await drill.found.textContent()) ?? '', 10)
  await page.keyboard.press('Escape')
  await app.putFile('plan.md', '# Press release\n\nHarbor Lane launches ShelfSense.\n')
  await start.open('plan.md')
  await editor.text.waitFor()
  await drill.open()
  await expect(drill.found).toHaveText(practiceStrings.drill.matching(without + 1, 0))
  await writeFile(path.join(banks, 'broken.yaml'), bank.replace('side: internal', 'side: both'))
  await page.keyboard.press('Escape')
  await drill.open()
  await expect(page.getByRole('status').filter({ hasText: 'broken.yaml' })).toContainText('line 5')
  await expect(drill.found).toHaveText(practiceStrings.drill.matching(without + 1, 0))
})
