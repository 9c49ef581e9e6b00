import { readFileSync } from 'node:fs'
import path from 'node:path'
import * as z from 'zod'
import { packageFolder } from './package-folder.ts'

/** The version in Dateline's own package.json. */
export function version(): string {
  const text = readFileSync(path.join(packageFolder(), 'package.json'), 'utf8')
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version
}
