// Adds to package-lock.json what npm leaves out when a registry mirror lacks the packages of other platforms: npm ci refuses a lock
// file in which an optional dependency has no entry. Run after a change of dependencies; tests/unit/lockfile.test.ts tells when.
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const file = path.resolve(import.meta.dirname, '../package-lock.json')
const lock = JSON.parse(readFileSync(file, 'utf8'))

/** Optional packages that no entry of the lock file satisfies, with the version that is asked for. */
export function missingOptional(packages) {
  const missing = new Map()
  for (const [place, { optionalDependencies = {} }] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      const folders = [...ancestors(place)].map((folder) => `${folder}node_modules/${name}`)
      if (!folders.some((folder) => folder in packages)) missing.set(name, version)
    }
  }
  return missing
}

function* ancestors(place) {
  for (let at = place; at !== ''; ) {
    yield `${at}/`
    const up = at.lastIndexOf('node_modules/')
    at = up <= 0 ? '' : at.slice(0, up - 1)
  }
  yield ''
}

if (import.meta.filename === path.resolve(process.argv[1] ?? '')) {
  for (const [name, version] of missingOptional(lock.packages)) {
    const [, os, cpu] = name.match(/-(darwin|linux|win32|android)-(arm64|x64)/) ?? []
    if (!os || !/^\d/.test(version)) {
      process.stderr.write(`complete-lockfile: cannot tell the platform or version of ${name} ${version}\n`)
      process.exit(1)
    }
    lock.packages[`node_modules/${name}`] = { version, cpu: [cpu], dev: true, optional: true, os: [os] }
    process.stdout.write(`added ${name} ${version}\n`)
  }
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)))
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
}
