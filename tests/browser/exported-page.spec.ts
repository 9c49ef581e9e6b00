import path from 'node:path'
import { expectAccessible } from '../e2e/accessible.ts'
import { expect, test } from '../e2e/fixtures.ts'
import { repository } from '../e2e/shells/electron-shell.ts'
import { run } from '../readers/outside-program.ts'

// An exported web page is read by people with assistive technology too: in a browser, without Dateline around it.
for (const [name, options] of [
  ['as it stands', []],
  ['with all that can go along', ['--cover', '--contents', '--draft', '--report', '--appendix', 'apart']],
] as const)
  test(`an exported web page can be used with assistive technology, ${name}`, async ({ page, folder }) => {
    const command = path.join(repository, 'dist/cli/dateline.js')
    const sample = path.join(folder, 'sample.md')
    await run('node', [command, 'new', '--template', 'sample-clearcrust', '--out', sample])
    const html = await run('node', [command, 'export', sample, '--to', 'html', ...options])
    // Not in the application's own page, whose policy is not that of a file.
    const own = await page.context().newPage()
    await own.setContent(html)
    await expect(own.getByRole('heading', { name: /allergen/ })).toBeVisible()
    await expectAccessible(own, 'exported page')
    await own.close()
  })
