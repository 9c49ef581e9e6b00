import { Editor, getSchema, type JSONContent } from '@tiptap/core'
import type { DOMOutputSpec } from '@tiptap/pm/model'
import { describe, expect, test } from 'vitest'
import { isSafeHref } from '../../../src-core/document/marks/link.ts'
import { Image } from '../../../src-core/document/nodes/image.ts'
import { documentExtensions, documentSchema } from '../../../src-core/document/schema.ts'
import { openMarkdown } from '../../../src-core/markdown/open.ts'
import { saveMarkdown } from '../../../src-core/markdown/save.ts'
import { a, image } from './document-builders.ts'

const schema = documentSchema()

/** An editor without a view, which is how TipTap runs outside of a browser. */
function editorOf(markdown: string): Editor {
  const content = openMarkdown(markdown, schema).doc.toJSON() as JSONContent
  return new Editor({ element: null, injectCSS: false, extensions: documentExtensions, content })
}

function markdownOf(editor: Editor): string {
  editor.state.doc.check()
  return saveMarkdown(editor.state.doc, null)
}

describe("TipTap's commands work on the schema", () => {
  test('lists', () => {
    const editor = editorOf('one two\n')
    editor.chain().setTextSelection(5).toggleBulletList().splitListItem('listItem').sinkListItem('listItem').run()
    expect(markdownOf(editor)).toBe('- one\n  - two\n')
    editor.chain().liftListItem('listItem').toggleOrderedList().run()
    expect(markdownOf(editor)).toBe('1. one\n2. two\n')
    editor.commands.toggleOrderedList()
    expect(markdownOf(editor)).toBe('1. one\n\ntwo\n')
  })

  test('tables', () => {
    const editor = editorOf('a\n')
    editor
      .chain()
      .setTextSelection(2)
      .insertTable({ rows: 2, cols: 2, withHeaderRow: true })
      .insertContent({ type: 'text', text: 'x' })
      .run()
    editor.chain().addColumnAfter().addRowAfter().run()
    expect(markdownOf(editor)).toBe('a\n\n| x | | |\n| - | - | - |\n| | | |\n| | | |\n')
    editor.chain().deleteColumn().deleteRow().run()
    editor.state.doc.check()
    editor.commands.deleteTable()
    expect(markdownOf(editor)).toBe('a\n')
  })

  test('headings, quotes, code, rules, marks', () => {
    const editor = editorOf('one\n')
    editor.chain().selectAll().toggleBold().toggleHeading({ level: 6 }).run()
    expect(markdownOf(editor)).toBe('###### **one**\n')
    editor.chain().toggleHeading({ level: 6 }).unsetAllMarks().toggleBlockquote().run()
    expect(markdownOf(editor)).toBe('> one\n')
    editor.chain().setTextSelection(3).toggleBlockquote().toggleCodeBlock({ language: 'js' }).run()
    expect(markdownOf(editor)).toBe('```js\none\n```\n')
    editor.chain().toggleCodeBlock().setTextSelection(4).setHorizontalRule().run()
    expect(markdownOf(editor)).toMatch(/^one\n\n---\n/)
  })

  test('code stands together with bold and a link', () => {
    const editor = editorOf('one\n')
    editor.chain().selectAll().toggleCode().toggleBold().setLink({ href: '/u' }).run()
    expect(markdownOf(editor)).toBe('[**`one`**](/u)\n')
  })

  test('nothing changes a document that is only opened', () => {
    const markdown = '# A\n\n```\ncode\n```\n\n| a |\n| - |\n\n- [x] done\n'
    const editor = editorOf(markdown)
    const before = editor.state.doc
    editor.commands.setTextSelection(1)
    expect(editor.state.doc).toBe(before)
    expect(before.lastChild?.type.name).toBe('bulletList')
  })
})

describe('what is put into the page', () => {
  const link = (href: string) => schema.marks.link?.spec.toDOM?.(a(href, 'x').marks[0] as never, true) as DOMOutputSpec
  test('links with safe addresses only', () => {
    for (const href of [
      'https://x.example',
      'HTTP://x',
      'mailto:a@b.example',
      'tel:1',
      '/u',
      '#a',
      'a/b.md',
      '?q=a:b',
      '',
    ]) {
      expect(isSafeHref(href), href).toBe(true)
      expect(link(href)).toEqual(['a', { href, rel: 'noopener noreferrer' }, 0])
    }
    for (const href of [
      'javascript:alert(1)',
      ' JaVa\tscript:x',
      '\u0001javascript:x',
      'vbscript:x',
      'data:text/html,x',
      'file:///etc',
      'java\nscript:x',
      'app://x',
    ]) {
      expect(isSafeHref(href), href).toBe(false)
      expect(link(href)).toEqual(['a', {}, 0])
    }
  })

  const shown = (src: string, resolveImage?: (src: string) => string | null) => {
    const extensions = documentExtensions.map((it) =>
      it.name === 'image' && resolveImage ? Image.configure({ resolveImage }) : it,
    )
    const own = getSchema(extensions)
    return own.nodes.image?.spec.toDOM?.(own.nodeFromJSON(image(src, 'Alt').toJSON())) as [
      string,
      Record<string, string>,
    ]
  }
  test('no image without a resolver, and never one from elsewhere', () => {
    for (const src of ['https://x.example/a.png', '//x.example/a.png', 'a.png', 'file:///a.png']) {
      for (const resolve of [undefined, (it: string) => it, () => null]) {
        const [tag, attributes, text] = shown(src, resolve) as unknown as [string, Record<string, string>, string]
        expect(tag).toBe('span')
        expect(attributes.src).toBeUndefined()
        expect(text).toBe('Alt')
      }
    }
  })
  test('images that the shell serves', () => {
    for (const address of ['app://dateline/image/1', 'blob:x', 'data:image/png;base64,x']) {
      const [tag, attributes] = shown('a.png', () => address)
      expect(tag).toBe('img')
      expect(attributes).toMatchObject({ src: address, alt: 'Alt', 'data-src': 'a.png' })
    }
  })
})
