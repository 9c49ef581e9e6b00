import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { locate } from '../../../src-core/checks/locate.ts'
import { Read } from '../press-release-faq.ts'

const folder = path.resolve(import.meta.dirname, '../../fixtures/checks')

/** `some text <!-- ! rule-a rule-b -->`: what is expected at a line stands at its end, and is gone when it is checked. */
const mark = / ?<!-- ! ([a-z -]+) -->$/

function readFixture(text: string): { markdown: string; expected: string[] } {
  const expected: string[] = []
  const lines = text.split('\n').map((line, index) => {
    const found = mark.exec(line)
    for (const rule of found?.[1]?.split(' ') ?? []) expected.push(`${index + 1} ${rule}`)
    return line.replace(mark, '')
  })
  return { markdown: lines.join('\n'), expected: expected.sort() }
}

function foundIn(markdown: string): string[] {
  const read = new Read(markdown)
  const { findings } = read.check({ today: '2027-01-15' })
  return locate(read.opened, findings)
    .filter(({ finding }) => !finding.ignored)
    .map(({ finding, line }) => `${line} ${finding.rule}`)
    .sort()
}

describe('documents with what is wrong marked at its lines', () => {
  const files = readdirSync(folder).filter((file) => file.endsWith('.md'))

  it.each(files)('%s: every finding is expected, and every expected one is found', (file) => {
    const { markdown, expected } = readFixture(readFileSync(path.join(folder, file), 'utf8'))
    expect(foundIn(markdown)).toEqual(expected)
  })

  it('are read with their marks: one too many and one too few would both fail', () => {
    const { markdown, expected } = readFixture('# A <!-- ! one two -->\n\nText.\n')
    expect({ markdown, expected }).toEqual({ markdown: '# A\n\nText.\n', expected: ['1 one', '1 two'] })
    expect(files.length).toBeGreaterThanOrEqual(3)
  })
})
