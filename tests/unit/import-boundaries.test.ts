import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const repository = path.resolve(import.meta.dirname, '../..')
const biome = path.join(repository, 'node_modules/@biomejs/biome/bin/biome')

/** What must not be written where, and why: the rule that keeps shells and core apart is itself tested. */
const forbidden: [folder: string, line: string][] = [
  ['src-core', "import { app } from 'electron'"],
  ['src-core', "import { useState } from 'react'"],
  ['src-core', "import { useEditor } from '@tiptap/react'"],
  ['src-core', "import fs from 'node:fs'"],
  ['src-core', "import fs from 'fs'"],
  ['src-core', "import { x } from '../src-main/window.ts'"],
  ['src-core', "import { x } from '../src-renderer/main.tsx'"],
  ['src-core', "import { x } from '../src-cli/main.ts'"],
  ['src-core', 'export const x = document.title'],
  ['src-core', 'export const x = window.innerWidth'],
  ['src-core', 'export const x = process.env'],
  ['src-core', "export const x = fetch('https://example.com')"],
  ['src-core/checks', "import { x } from '../../src-main/window.ts'"],
  ['src-main', "import { x } from '../src-renderer/main.tsx'"],
  ['src-main', "import { x } from '../src-cli/main.ts'"],
  ['src-renderer', "import { app } from 'electron'"],
  ['src-renderer', "import fs from 'node:fs'"],
  ['src-renderer', "import { x } from '../src-main/window.ts'"],
  ['src-cli', "import { x } from '../src-renderer/main.tsx'"],
  ['src-cli', "import { app } from 'electron'"],
]

let copy: string
beforeAll(() => {
  copy = mkdtempSync(path.join(os.tmpdir(), 'dateline-lint-'))
  cpSync(path.join(repository, 'biome.json'), path.join(copy, 'biome.json'))
})
afterAll(() => rmSync(copy, { recursive: true, force: true }))

function lint(folder: string, line: string): string {
  const file = path.join(copy, folder, 'probe.ts')
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, `${line}\n`)
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [biome, 'lint', '--vcs-enabled=false', '--reporter=github', path.join(folder, 'probe.ts')],
    { cwd: copy, encoding: 'utf8' },
  )
  rmSync(file)
  return stdout + stderr
}

describe('the lint rule that keeps shells and core apart', () => {
  it.each(forbidden)('refuses in %s: %s', (folder, line) => {
    expect(lint(folder, line)).toMatch(/noRestrictedImports|noRestrictedGlobals/)
  })

  it('lets core import core', () => {
    expect(lint('src-core', "export { sectionIds } from './document/structure.ts'")).not.toMatch(/noRestricted/)
  })
})
