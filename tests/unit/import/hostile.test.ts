import { describe, expect, it } from 'vitest'
import { ImportProblem } from '../../../src-core/import/import-problem.ts'
import { importLimits } from '../../../src-core/import/limits.ts'
import { cell, hostile, whole } from './hostile-files.ts'
import { imported, run } from './word-files.ts'

/** Why a file is refused, how long that takes in ms, and how much memory it takes in MB, over what was in use before. */
function refused(bytes: Uint8Array): { message: string; code: string; ms: number; mb: number } {
  globalThis.gc?.()
  const before = process.memoryUsage().rss
  const started = performance.now()
  try {
    imported(bytes)
  } catch (error) {
    if (!(error instanceof ImportProblem)) throw error
    const ms = performance.now() - started
    return { message: error.message, code: error.code, ms, mb: (process.memoryUsage().rss - before) / 1e6 }
  }
  throw new Error('It was not refused.')
}

// The limits are those that the product promises: 5 s and 500 MB. They are ten times what these files take, so that a
// busy machine fails nothing.
describe('a file that nobody vouches for', () => {
  it.each(hostile)(
    '%s is refused with its reason, soon and in little memory',
    (_, make, code, reason) => {
      const { message, code: found, ms, mb } = refused(make())
      expect(message).toMatch(reason)
      expect(found).toBe(code)
      expect(ms).toBeLessThan(5000)
      expect(mb).toBeLessThan(500)
    },
    60_000,
  )

  it('ends in a message at whatever byte it is cut off or changed', () => {
    for (let at = 0; at < whole.length; at += 997) {
      const changed = whole.slice()
      changed[at] = (changed[at] ?? 0) ^ 0xff
      for (const bytes of [whole.slice(0, at), changed])
        try {
          imported(bytes)
        } catch (error) {
          expect(error).toBeInstanceOf(ImportProblem)
        }
    }
  }, 60_000)

  it('may refer to notes, comments, styles, lists and links that are not there', () => {
    const body = `<w:p><w:pPr><w:pStyle w:val="None"/><w:numPr><w:ilvl w:val="7"/><w:numId w:val="99"/></w:numPr></w:pPr><w:hyperlink r:id="none">${run('text')}</w:hyperlink><w:r><w:footnoteReference w:id="5"/><w:commentReference w:id="5"/></w:r><w:commentRangeStart w:id="8"/></w:p>`
    expect(imported({ body }).markdown).toBe('text\n')
  })

  it('is taken at the limit of a table', () => {
    const rows = `<w:tr>${cell('a')}</w:tr>`.repeat(importLimits.tableRows)
    expect(imported({ body: `<w:tbl>${rows}</w:tbl>` }).markdown.match(/\n/g)).toHaveLength(importLimits.tableRows + 1)
  }, 60_000)
})
