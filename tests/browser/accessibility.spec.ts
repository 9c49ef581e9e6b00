import axe from 'axe-core'
import { strings } from '../../src-core/strings.ts'
import { expect, test } from '../e2e/fixtures.ts'

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

for (const colorScheme of ['light', 'dark'] as const) {
  test(`every screen can be used with assistive technology, ${colorScheme}`, async ({ app, page, start, editor }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const violations = async (screen: string) => {
      // Through the debugger, which the page's own content security policy does not bind.
      await page.evaluate(axe.source)
      const found = await page.evaluate(async () => {
        const { violations } = await (window as unknown as { axe: typeof axe }).axe.run()
        return violations.flatMap(({ id, impact, nodes }) =>
          impact === 'serious' || impact === 'critical'
            ? nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`)
            : [],
        )
      })
      expect(found, screen).toEqual([])
    }

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
