import type { Node } from '@tiptap/pm/model'
import { Transform } from '@tiptap/pm/transform'
import { describe, expect, test } from 'vitest'
import { documentSchema } from '../../../src-core/document/schema.ts'
import { type OpenOptions, openMarkdown } from '../../../src-core/markdown/open.ts'
import { sameContent, saveMarkdown } from '../../../src-core/markdown/save.ts'
import { h, li, p, task } from './document-builders.ts'

const schema = documentSchema()

/** Opens a text, edits the document, and gives the text that is saved. */
function edited(text: string, edit: (tr: Transform, doc: Node) => void, options: OpenOptions = {}): string {
  const opened = openMarkdown(text, schema, options)
  const tr = new Transform(opened.doc)
  edit(tr, opened.doc)
  tr.doc.check()
  const saved = saveMarkdown(tr.doc, opened)
  expect(sameContent(openMarkdown(saved, schema).doc, openMarkdown(saveMarkdown(tr.doc, opened), schema).doc)).toBe(
    true,
  )
  return saved
}

/** Position of a piece of text in the document. */
function at(doc: Node, text: string): number {
  let found = -1
  doc.descendants((node, pos) => {
    const index = node.isTextblock ? node.textBetween(0, node.content.size, '', '\ufffc').indexOf(text) : -1
    if (index >= 0 && found < 0) found = pos + 1 + index
  })
  expect(found, `“${text}” is in the document`).toBeGreaterThanOrEqual(0)
  return found
}

const replace = (from: string, to: string) => (tr: Transform, doc: Node) => {
  const start = at(doc, from)
  tr.replaceWith(start, start + from.length, schema.text(to, doc.nodeAt(start)?.marks ?? []))
}

describe('untouched', () => {
  for (const text of [
    '',
    '\n',
    '   ',
    'a',
    '# A\n\ntext\n\n\n\n',
    '\ufeff# A\r\n\r\n* x\r\n* y\r\n',
    '---\na: 1\n---\n\n# A\n',
    '---\n',
    '---\r\n---',
    '+++\na = 1\n+++\ntext',
    'a\rb\r\n\nc',
    '```\nunclosed',
    '<!-- unclosed\n\n# A\n',
    'a\0b\n',
  ])
    test(JSON.stringify(text), () => {
      const opened = openMarkdown(text, schema, { typingParagraphs: true })
      expect(saveMarkdown(opened.doc, opened)).toBe(text)
      expect(saveMarkdown(schema.nodeFromJSON(opened.doc.toJSON()), opened)).toBe(text)
      expect(sameContent(opened.doc, schema.nodeFromJSON(opened.doc.toJSON()))).toBe(true)
    })
})

describe('a word changed keeps everything around it', () => {
  const cases: ReadonlyArray<[name: string, before: string, from: string, to: string, after: string]> = [
    ['wrapped lines', 'One two\nthree four\nfive six.\n', 'four', '4', 'One two\nthree 4\nfive six.\n'],
    ['other marks', '__bold__ and _it_ &copy; \\# x\n', ' x', ' y', '__bold__ and _it_ &copy; \\# y\n'],
    ['inside a mark', 'a __bold__ b\n', 'old', 'ig', 'a __big__ b\n'],
    ['link text', 'see [the docs](/u "t") now\n', 'docs', 'page', 'see [the page](/u "t") now\n'],
    ['reference links', 'see [the docs][d] now\n\n[d]: /u\n', 'now', 'soon', 'see [the docs][d] soon\n\n[d]: /u\n'],
    ['a list', '* one\n* two\n    * three\n+ other\n', 'two', '2', '* one\n* 2\n    * three\n+ other\n'],
    ['a loose list', '1.  a\n\n2.  b\n\n    c\n', 'c', 'd', '1.  a\n\n2.  b\n\n    d\n'],
    ['a quote', '> a\n> b\nlazy\n', 'b', 'c', '> a\n> c\nlazy\n'],
    ['a table', '|a|b|\n|:-|-|\n|x  |  y|\n', 'x', 'z', '|a|b|\n|:-|-|\n|z  |  y|\n'],
    ['a bar in a table', '|a|\n|-|\n|x|\n', 'x', 'y|z', '|a|\n|-|\n|y\\|z|\n'],
    ['a heading', 'Title\n=====\n\n## Two ##\n', 'Two', '2', 'Title\n=====\n\n## 2 ##\n'],
    ['code', '~~~js\na\n  b\n~~~\n', 'b', 'c', '~~~js\na\n  c\n~~~\n'],
    ['indented code', 'x\n\n    a\n    b\n', 'b', 'c', 'x\n\n    a\n    c\n'],
    ['CRLF', 'a  \r\nb\r\n\r\nc\r\n', 'b', 'd', 'a  \r\nd\r\n\r\nc\r\n'],
    ['a byte order mark', '\ufeffa\n', 'a', 'b', '\ufeffb\n'],
    ['no line end at the end', 'a\n\nb', 'b', 'c', 'a\n\nc'],
    ['no blank lines', '# A\ntext\n# B\n', 'text', 'words', '# A\nwords\n# B\n'],
    ['text that looks like syntax', 'a b\n', 'a', '# a', '\\# a b\n'],
    ['brackets', 'grow by X %\n', 'X', '[X]', 'grow by [X] %\n'],
    ['a task', '- [x] done\n- [ ] open\n', 'open', 'soon', '- [x] done\n- [ ] soon\n'],
  ]
  for (const [name, before, from, to, after] of cases)
    test(name, () => expect(edited(before, replace(from, to))).toBe(after))
})

describe('marks', () => {
  test('bold on a word', () => {
    const bold = (tr: Transform, doc: Node) => tr.addMark(at(doc, 'two'), at(doc, 'two') + 3, schema.mark('bold'))
    expect(edited('one\ntwo &amp; three\n', bold)).toBe('one\n**two** &amp; three\n')
    expect(edited('__x__\n\none two\n', bold)).toBe('__x__\n\none __two__\n')
    expect(edited('- one\n- a two\n', bold)).toBe('- one\n- a **two**\n')
  })
  test('bold with the space after it', () => {
    const bold = (tr: Transform, doc: Node) => tr.addMark(at(doc, 'two'), at(doc, 'two') + 4, schema.mark('bold'))
    expect(edited('one two three\n', bold)).toBe('one **two** three\n')
  })
  test('bold taken off', () => {
    const plain = (tr: Transform, doc: Node) => tr.removeMark(0, doc.content.size, schema.marks.bold)
    expect(edited('one\n**two** _three_\n', plain)).toBe('one\ntwo _three_\n')
  })
})

describe('items and rows', () => {
  const list = '*   one\n    more\n*   two\n*   three\n'
  test('a new item', () => {
    const add = (tr: Transform, doc: Node) => tr.insert(doc.child(0).child(0).nodeSize + 1, li(p('new')))
    expect(edited(list, add)).toBe('*   one\n    more\n*   new\n*   two\n*   three\n')
  })
  test('a new item at the end', () => {
    expect(edited(list, (tr, doc) => tr.insert(doc.content.size - 1, li(p('new'))))).toBe(`${list}*   new\n`)
  })
  test('an item removed', () => {
    const remove = (tr: Transform, doc: Node) => {
      const from = at(doc, 'two') - 2
      tr.delete(from, from + doc.child(0).child(1).nodeSize)
    }
    expect(edited(list, remove)).toBe('*   one\n    more\n*   three\n')
  })
  test('a numbered list is counted on', () => {
    const add = (tr: Transform, doc: Node) => tr.insert(doc.child(0).child(0).nodeSize + 1, li(p('new')))
    expect(edited('3) a\n4) b\n5) c\n', add)).toBe('3) a\n4) new\n5) b\n6) c\n')
    expect(edited('1. a\n1. b\n1. c\n', add)).toBe('1. a\n1. new\n1. b\n1. c\n')
  })
  test('a new item in a nested list', () => {
    const add = (tr: Transform, doc: Node) => tr.insert(at(doc, 'b') + 3, li(p('new')))
    expect(edited('1. a\n   + b\n   + c\n2. __d__\n', add)).toBe(
      '1. a\n   + b\n   + c\n   + new\n2. __d__\n'.replace('   + c\n   + new\n', '   + new\n   + c\n'),
    )
  })
  test('a task ticked', () => {
    const tick = (tr: Transform, doc: Node) => tr.setNodeMarkup(at(doc, 'open') - 2, null, { checked: true })
    expect(edited('* [x] done\n* [ ] open\n', tick)).toBe('* [x] done\n* [x] open\n')
  })
  test('a new task', () => {
    expect(edited('- [x] a\n', (tr, doc) => tr.insert(doc.content.size - 1, task(false, p('b'))))).toBe(
      '- [x] a\n- [ ] b\n',
    )
  })
  test('a new row', () => {
    const row = (tr: Transform, doc: Node) => {
      const cell = (text: string) => schema.node('tableCell', null, [p(text)])
      tr.insert(doc.content.size - 1, schema.node('tableRow', null, [cell('x'), cell('y|z')]))
    }
    expect(edited('a  | b\n---|:-:\nc  | d\n', row)).toBe('a  | b\n---|:-:\nc  | d\n| x | y\\|z |\n')
  })
  test('a column changes the whole table and nothing else', () => {
    const column = (tr: Transform, doc: Node) => {
      const rows = doc.child(0).children
      let pos = doc.child(0).nodeSize - 1
      for (const row of [...rows].reverse()) {
        const type = row === rows[0] ? 'tableHeader' : 'tableCell'
        tr.insert(pos - 1, schema.node(type, null, [p('n')]))
        pos -= row.nodeSize
      }
    }
    expect(edited('|a|\n|-|\n|b|\n\n__x__\n', column)).toBe('|a|n|\n|-|-|\n|b|n|\n\n__x__\n')
  })
  test('a heading raised', () => {
    expect(edited('##  A _b_\n', (tr) => tr.setNodeMarkup(0, null, { level: 3 }))).toBe('###  A _b_\n')
  })
})

describe('blocks', () => {
  const text = '# A\ntext\n\n\n***\n\nmore\n'
  test('a new one stands between blank lines', () => {
    expect(edited(text, (tr, doc) => tr.insert(doc.child(0).nodeSize, p('new')))).toBe(
      '# A\n\nnew\n\ntext\n\n\n***\n\nmore\n',
    )
  })
  test('a new one at the end', () => {
    expect(edited('a', (tr, doc) => tr.insert(doc.content.size, p('new')))).toBe('a\n\nnew')
    expect(edited('a\n\n\n', (tr, doc) => tr.insert(doc.content.size, p('new')))).toBe('a\n\nnew\n\n\n')
  })
  test('a new one at the start, after front matter', () => {
    expect(edited('---\na: 1\n---\n\nx\n', (tr) => tr.insert(0, p('new')))).toBe('---\na: 1\n---\n\nnew\n\nx\n')
  })
  test('one removed', () => {
    expect(edited(text, (tr, doc) => tr.delete(0, doc.child(0).nodeSize))).toBe('text\n\n\n***\n\nmore\n')
  })
  test('all removed', () => {
    const clear = (tr: Transform, doc: Node) => tr.replaceWith(0, doc.content.size, p())
    expect(edited('# A\n\nb\n', clear)).toBe('\n')
    expect(edited('---\na: 1\n---\n\n# A\n', clear)).toBe('---\na: 1\n---\n\n\n')
  })
  test('one moved keeps its source', () => {
    const move = (tr: Transform, doc: Node) => {
      const [first] = doc.children
      tr.delete(0, first?.nodeSize ?? 0)
      tr.insert(tr.doc.content.size, first as Node)
    }
    expect(edited('__a__ &copy;\n\n* b\n\nc\n', move)).toBe('* b\n\nc\n\n__a__ &copy;\n')
  })
  test('one split', () => {
    expect(edited('__a__ b\nc\n', (tr, doc) => tr.split(at(doc, 'b')))).toBe('__a__\n\nb\nc\n')
  })
  test('a list made of a paragraph between two lists does not run into them', () => {
    const wrap = (tr: Transform, doc: Node) => {
      const from = doc.child(0).nodeSize
      tr.replaceWith(from, from + doc.child(1).nodeSize, schema.node('bulletList', null, [li(p('x'))]))
    }
    expect(edited('- a\n\nx\n\n* b\n', wrap)).toBe('- a\n\n+ x\n\n* b\n')
  })
  test('two lists that become neighbours stay two', () => {
    const remove = (tr: Transform, doc: Node) =>
      tr.delete(doc.child(0).nodeSize, doc.child(0).nodeSize + doc.child(1).nodeSize)
    expect(edited('- a\n\nx\n\n- b\n', remove)).toBe('* a\n\n- b\n')
  })
  test('indented code that would become part of a new list is fenced', () => {
    const list = (tr: Transform, doc: Node) =>
      tr.replaceWith(0, doc.child(0).nodeSize, schema.node('bulletList', null, [li(p('x'))]))
    expect(edited('x\n\n    code\n', list)).toBe('- x\n\n```\ncode\n```\n')
  })
  test('a lost definition does not lose the link', () => {
    const remove = (tr: Transform, doc: Node) =>
      tr.delete(doc.content.size - (doc.lastChild?.nodeSize ?? 0), doc.content.size)
    expect(edited('see [a] _b_\n\nplain\n\n[a]: /u "t"\n', remove)).toBe('see [a](/u "t") _b_\n\nplain\n')
  })
  test('a rule first is not taken for front matter', () => {
    const first = (tr: Transform) => tr.insert(0, schema.node('horizontalRule'))
    const saved = edited('a\n\n---\n', first)
    expect(openMarkdown(saved, schema).doc.attrs.frontMatter).toBeNull()
    expect(openMarkdown(saved, schema).doc.childCount).toBe(3)
  })
  test('an unclosed comment typed into a raw block does not make the neighbours change', () => {
    const open = (tr: Transform, doc: Node) => tr.delete(at(doc, ' -->'), at(doc, ' -->') + 4)
    expect(edited('__a__\n\n<!-- x -->\n\n__b__\n', open)).toBe('__a__\n\n<!-- x\n\n__b__\n')
  })
})

describe('the habits of the file', () => {
  const habit = (text: string, ...blocks: Node[]) =>
    edited(text, (tr, doc) => tr.insert(doc.content.size, blocks))
      .slice(text.length)
      .trimStart()
  const list = schema.node('bulletList', null, [li(p('x')), li(p('y'))])
  const numbers = schema.node('orderedList', null, [li(p('x')), li(p('y'))])
  test('bullets', () => expect(habit('+ a\n\nb\n', list)).toBe('+ x\n+ y\n'))
  test('item indentation', () => expect(habit('*   a\n\nb\n', list)).toBe('*   x\n*   y\n'))
  test('numbers', () => expect(habit('1) a\n1) b\n\nc\n', numbers)).toBe('1) x\n1) y\n'))
  test('headings', () => {
    expect(habit('A\n===\n', h(2, 'B'))).toBe('B\n-\n')
    expect(habit('# A #\n', h(2, 'B'))).toBe('## B ##\n')
  })
  test('emphasis', () => {
    const text = [schema.text('b', [schema.mark('bold')]), schema.text(' '), schema.text('i', [schema.mark('italic')])]
    expect(habit('__a__ _b_\n', p(...text))).toBe('__b__ _i_\n')
    expect(habit('**a** _b_\n', p(...text))).toBe('**b** _i_\n')
  })
  test('fences', () =>
    expect(habit('~~~\na\n~~~\n', schema.node('codeBlock', null, schema.text('x')))).toBe('~~~\nx\n~~~\n'))
  test('rules', () => expect(habit('a\n\n* * * *\n\nb\n', schema.node('horizontalRule'))).toBe('* * * *\n'))
  test('line breaks', () => {
    const broken = p('x', schema.node('hardBreak'), 'y')
    expect(habit('a  \nb\n', broken)).toBe('x  \ny\n')
    expect(habit('a\\\nb\n', broken)).toBe('x\\\ny\n')
  })
  test('line ends', () => expect(habit('a\r\n\r\nb\r\n', list)).toBe('- x\r\n- y\r\n'))
})

describe('paragraphs supplied for typing', () => {
  const text = '# A\n## B\n\n## C\n\ntext\n\n### D\n# E'
  const options = { typingParagraphs: true }
  test('stand under each heading with nothing under it', () => {
    const { doc } = openMarkdown(text, schema, options)
    expect(doc.toString()).toBe(
      'doc(heading("A"), heading("B"), paragraph, heading("C"), paragraph("text"), heading("D"), paragraph, heading("E"), paragraph)',
    )
    expect(openMarkdown('', schema, options).doc.toString()).toBe('doc(paragraph)')
    expect(openMarkdown('text\n', schema, options).doc.childCount).toBe(1)
  })
  test('are written when something was typed, and only then', () => {
    const type = (word: string) => (tr: Transform, doc: Node) => {
      const pos = doc.child(0).nodeSize + doc.child(1).nodeSize + 1
      tr.insert(pos, schema.text(word))
    }
    expect(edited(text, type('new'), options)).toBe('# A\n## B\n\nnew\n\n## C\n\ntext\n\n### D\n# E')
    expect(edited(text, type(' '), options)).toBe(text)
    expect(edited('', (tr) => tr.insert(1, schema.text('x')), options)).toBe('x\n')
  })
  test('do not make a document differ', () => {
    expect(sameContent(openMarkdown(text, schema, options).doc, openMarkdown(text, schema).doc)).toBe(true)
    expect(sameContent(openMarkdown('# A\n\nx', schema).doc, openMarkdown('# A\n\ny', schema).doc)).toBe(false)
  })
})

describe('front matter', () => {
  const text = '---\r\ntitle:  x # kept\r\n---\r\n\r\n# A\r\n'
  const withFrontMatter = (source: string, frontMatter: string | null) => {
    const opened = openMarkdown(source, schema)
    return saveMarkdown(schema.topNodeType.create({ frontMatter }, opened.doc.content), opened)
  }
  test('is kept raw with its fences', () => {
    expect(openMarkdown(text, schema).doc.attrs.frontMatter).toBe('---\r\ntitle:  x # kept\r\n---\r\n')
    expect(openMarkdown('\ufeff+++\na = 1\n+++\n', schema).doc.attrs.frontMatter).toBe('+++\na = 1\n+++\n')
    expect(openMarkdown('---\n\n- a\n\n---x\n', schema).doc.attrs.frontMatter).toBeNull()
  })
  test('is changed, taken away and added alone', () => {
    expect(withFrontMatter(text, '---\r\ntitle: y\r\n---\r\n')).toBe('---\r\ntitle: y\r\n---\r\n\r\n# A\r\n')
    expect(withFrontMatter(text, null)).toBe('\r\n# A\r\n')
    expect(withFrontMatter('# A\n', '---\na: 1\n---\n')).toBe('---\na: 1\n---\n\n# A\n')
    expect(withFrontMatter('', '---\na: 1\n---\n')).toBe('---\na: 1\n---\n')
  })
  test('a file that begins with a rule and a list keeps both', () => {
    expect(openMarkdown('---\n\n- a\n', schema).doc.toString()).toBe(
      'doc(horizontalRule, bulletList(listItem(paragraph("a"))))',
    )
  })
})
