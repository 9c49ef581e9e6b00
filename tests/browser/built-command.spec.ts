import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from '../e2e/fixtures.ts'
import { repository } from '../e2e/shells/electron-shell.ts'
import { run } from '../readers/outside-program.ts'
import { spotless } from '../unit/spotless.ts'

// The command reads the WebAssembly of the page's bundle; the command's own tests build no page.
test('the built command finds the grammar checker where the build of the page puts it', async ({ folder }) => {
  const file = path.join(folder, 'draft.md')
  await writeFile(file, spotless.replace('Landlords order', 'They should of ordered. Landlords order'))
  const text = await run('node', [path.join(repository, 'dist/cli/dateline.js'), 'check', file, '--grammar'])
  expect(text).toContain('(grammar/modal-of)')
})
