import { describe, expect, it } from 'vitest'
import { documentSchema } from '../../../src-core/document/schema.ts'
import { openMarkdown } from '../../../src-core/markdown/open.ts'
import { newDocumentText } from '../../../src-core/templates/new-document.ts'
import { analyse } from '../../../src-renderer/document/analysis.ts'
import { defaultTemplate } from '../../../src-renderer/templates/built-in.ts'

const words = (markdown: string) =>
  analyse(openMarkdown(markdown, documentSchema()).doc, defaultTemplate, '2027-01-15').words

describe('words of a document', () => {
  it('are none in an untouched template, whose headings and questions nobody wrote', () => {
    expect(words(newDocumentText(defaultTemplate, { today: '2027-01-15' }))).toBe(0)
  })

  it('are those under headings, labels and questions', () => {
    const document =
      '# Press release\n\n## Summary\n\nThree short words.\n\n# Customer FAQ\n\n## What is it?\n\nA thing.\n'
    expect(words(document)).toBe(5)
    expect(words('# FAQ\n\n**What does it cost?**\n\nTen euros.\n')).toBe(2)
  })

  it('are those of a headline that is a heading, too', () => {
    expect(words('# Acme launches Thing\n\nBERLIN, 3 May 2027 – Acme today launched Thing.\n')).toBe(11)
  })
})
