import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { missingOptional } from '../../scripts/complete-lockfile.mjs'

const repository = path.resolve(import.meta.dirname, '../..')
const read = (name: string) => JSON.parse(readFileSync(path.join(repository, name), 'utf8'))

it('the lock file has an entry for every platform’s packages, without which npm ci stops', () => {
  expect(Object.fromEntries(missingOptional(read('package-lock.json').packages))).toEqual({})
})

it('finds an optional package that has no entry, and one that stands in a folder above', () => {
  const packages = {
    '': {},
    'node_modules/a': { optionalDependencies: { 'a-linux-x64': '1.0.0', 'a-win32-x64': '1.0.0' } },
    'node_modules/a-linux-x64': {},
    'node_modules/b/node_modules/c': { optionalDependencies: { 'a-linux-x64': '1.0.0', 'c-darwin-arm64': '2.0.0' } },
  }
  expect(Object.fromEntries(missingOptional(packages))).toEqual({ 'a-win32-x64': '1.0.0', 'c-darwin-arm64': '2.0.0' })
})

it('every version is exact, and every TipTap package is the same one', () => {
  const { dependencies, devDependencies, overrides } = read('package.json')
  for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies }))
    expect(version, name).toMatch(/^\d+\.\d+\.\d+(?:-[\w.]+)?$/)
  const tiptap = Object.entries<{ version: string }>(read('package-lock.json').packages).filter(([place]) =>
    place.includes('node_modules/@tiptap/'),
  )
  expect(new Set(tiptap.map(([, { version }]) => version))).toEqual(new Set([dependencies['@tiptap/core']]))
  for (const [place] of tiptap) expect(Object.keys(overrides)).toContain(place.replace(/^.*node_modules\//, ''))
})
