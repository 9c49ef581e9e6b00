import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { documentSchema } from '../../../src-core/document/schema.ts'
import { openMarkdown } from '../../../src-core/markdown/open.ts'
import { parseTemplate } from '../../../src-core/templates/parse-template.ts'
import { analyse } from '../../../src-renderer/document/analysis.ts'

const file = path.resolve(import.meta.dirname, '../../../templates/press-release-faq.md')
const template = parseTemplate(readFileSync(file, 'utf8'), file)

function headlineState(headline: string): string | undefined {
  const { doc } = openMarkdown(`# Press release\n\n## Headline\n\n${headline}\n`, documentSchema())
  const { outline } = analyse(doc, template, '2027-01-04')
  return outline.parts.flatMap((part) => part.sections).find(({ id }) => id === 'headline')?.state
}

it('a section is not complete while an error of its own blocks review', () => {
  expect(headlineState('Harbor Lane launches ShelfSense for corner shops')).toBe('complete')
  expect(headlineState('Harbor Lane launches ShelfSense for corner shops. It orders bread.')).toBe('started')
})
