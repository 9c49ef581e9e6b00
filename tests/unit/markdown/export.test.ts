import { expect, test } from 'vitest'
import { documentSchema } from '../../../src-core/document/schema.ts'
import { type ExportOptions, exportMarkdown } from '../../../src-core/markdown/export.ts'
import { openMarkdown } from '../../../src-core/markdown/open.ts'

const schema = documentSchema()
const text = `\ufeff---
title: x
---

# A

<!-- dateline:ignore headline-length -->

__text__ <!-- dateline: note --> more<!-- an author's own -->

<!-- kept -->

- a
- <!-- dateline: x -->
- b

> <!-- dateline: y -->
`

function exported(options: ExportOptions): string {
  const opened = openMarkdown(text, schema, { typingParagraphs: true })
  return exportMarkdown(opened.doc, opened, options)
}

test('with everything: the text itself, without the byte order mark', () => {
  expect(exported({ frontMatter: true, comments: true })).toBe(text.slice(1))
})

test('without front matter the body comes first', () => {
  expect(exported({ frontMatter: false, comments: true })).toBe(text.slice(text.indexOf('# A')))
})

test("without comments Dateline's own go and everybody else's stay", () => {
  const clean = exported({ frontMatter: true, comments: false })
  expect(clean).not.toMatch(/dateline/)
  expect(clean).toContain("<!-- an author's own -->")
  expect(clean).toContain('<!-- kept -->')
  expect(clean).toContain('__text__')
  expect(clean.startsWith('---\ntitle: x\n---\n\n# A\n\n__text__')).toBe(true)
})

test('a comment with other HTML around it loses only itself', () => {
  const opened = openMarkdown('<div>\n<!-- dateline: x -->\nkept\n</div>\n', schema)
  expect(exportMarkdown(opened.doc, opened, { frontMatter: true, comments: false })).toBe('<div>\n\nkept\n</div>\n')
})

test('a comment of ours that is never closed stays', () => {
  const opened = openMarkdown('<div>\n<!-- dateline: x -->\nkept\n<!-- dateline: y\n', schema)
  expect(exportMarkdown(opened.doc, opened, { frontMatter: true, comments: false })).toBe(
    '<div>\n\nkept\n<!-- dateline: y\n',
  )
})

test('a document that never had a text', () => {
  const { doc } = openMarkdown('# A\n\nb\n', schema)
  expect(exportMarkdown(doc, null, { frontMatter: true, comments: true })).toBe('# A\n\nb\n')
})
