import type { Page } from '@playwright/test'
import axe from 'axe-core'
import { expect } from './fixtures.ts'

/** Fails with what assistive technology would stumble over on the screen that is shown. */
export async function expectAccessible(page: Page, screen: string): Promise<void> {
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
