import type { Node } from '@tiptap/pm/model'
import { describe, expect, test } from 'vitest'
import { documentSchema } from '../../../src-core/document/schema.ts'
import { openMarkdown } from '../../../src-core/markdown/open.ts'
import { saveMarkdown } from '../../../src-core/markdown/save.ts'
import {
  a,
  b,
  bc,
  bi,
  br,
  c,
  code,
  doc,
  h,
  hr,
  i,
  image,
  li,
  ol,
  p,
  quote,
  raw,
  rawInline,
  s,
  table,
  task,
  ul,
} from './document-builders.ts'

const schema = documentSchema()

function written(...blocks: Node[]): string {
  return saveMarkdown(doc(...blocks), null)
}

function reopened(text: string): Node {
  return openMarkdown(text, schema).doc
}

describe('text that needs no escape is written bare', () => {
  for (const text of [
    '[assumption]',
    'We expect [X] % of [N] customers.',
    'AT&T',
    'R&D; and more',
    'snake_case and a_b_c',
    '3 * 4 * 5',
    '$5',
    '1.5 million',
    '2 < 3 > 1',
    'a|b',
    'C#',
    '#hashtag',
    '50% - 60%',
    'wait...what?',
    '"quoted" (really)',
    '~5 minutes',
    'x = y',
    '{braces} ^caret',
    'back\\slash',
    'https://example.com/a_b?c=d&e',
    'Version 2. Then more',
    'a! [b]',
  ])
    test(text, () => {
      expect(written(p(text))).toBe(`${text}\n`)
      expect(written(ul(li(p(text))))).toBe(`- ${text}\n`)
    })
})

describe('text that looks like syntax stays text', () => {
  const cases: ReadonlyArray<[text: string, source: string]> = [
    ['# not a heading', '\\# not a heading'],
    ['- not a list', '\\- not a list'],
    ['+ not a list', '\\+ not a list'],
    ['1. not a list', '1\\. not a list'],
    ['2027) not a list', '2027\\) not a list'],
    ['> not a quote', '\\> not a quote'],
    ['--- not a rule', '--- not a rule'],
    ['---', '\\---'],
    ['***', '\\***'],
    ['===', '==='],
    ['```', '\\```'],
    ['~~~', '\\~~~'],
    ['*not italic*', '\\*not italic*'],
    ['_not italic_', '\\_not italic_'],
    ['**not bold**', '\\*\\*not bold**'],
    ['~~not struck~~', '\\~~not struck~~'],
    ['[not](a-link)', '\\[not](a-link)'],
    ['![not](an-image)', '!\\[not](an-image)'],
    ['[not]: /a-definition', '\\[not]: /a-definition'],
    ['[^1]: not a footnote', '\\[^1]: not a footnote'],
    ['`not code`', '\\`not code`'],
    ['<b>not html</b>', '\\<b>not html\\</b>'],
    ['<!-- not a comment -->', '\\<!-- not a comment -->'],
    ['<https://not.a.link>', '\\<https://not.a.link>'],
    ['&copy; is not a sign', '\\&copy; is not a sign'],
    ['C:\\*.md', 'C:\\\\*.md'],
    ['a \\', 'a \\'],
    ['a heading # ', 'a heading #'],
  ]
  for (const [text, source] of cases)
    test(text, () => {
      const saved = written(p(text))
      expect(saved).toBe(`${source}\n`)
      expect(reopened(saved).textContent).toBe(text.trimEnd())
      expect(reopened(saved).firstChild?.type.name).toBe('paragraph')
      for (const wrapped of [ul(li(p(text))), quote(p(text)), h(2, text), table([], [[text]], [[text]])]) {
        const again = reopened(written(wrapped))
        expect(again.childCount).toBe(1)
        expect(again.textContent).toBe(wrapped.textContent.replaceAll(text, text.trimEnd()))
      }
    })

  test('a definition elsewhere turns brackets into a link, so they are escaped', () => {
    expect(written(p('[a] and [b]'), raw('definition', '[a]: /u'))).toBe('\\[a] and [b]\n\n[a]: /u\n')
  })

  test('a table row', () => {
    const saved = written(p('| a | b | |---|---|'))
    expect(reopened(saved).firstChild?.type.name).toBe('paragraph')
  })
})

/** The kinds of hard case counted in research/code.md, section 9.4, in own words. */
describe('hard cases', () => {
  const cases: ReadonlyArray<[name: string, blocks: Node[], source: string]> = [
    ['a space at the end of bold', [p(b('bold '), 'x')], '**bold** x\n'],
    ['a space at the start of bold', [p('x', b(' bold'))], 'x **bold**\n'],
    ['spaces around italic', [p('x', i(' it '), 'y')], 'x *it* y\n'],
    ['nothing but a bold space', [p('x', b(' '), 'y')], 'x y\n'],
    ['bold that ends in punctuation before a letter', [p(b('Note:'), 'text')], '**Note:**&#x74;ext\n'],
    ['bold inside a word', [p('un', b('believ'), 'able')], 'un**believ**able\n'],
    ['bold next to italic', [p(b('a'), i('b'))], '**a**_b_\n'],
    ['bold and italic', [p(bi('both'))], '**_both_**\n'],
    ['bold with italic in it', [p(b('a '), bi('b'), b(' c'))], '**a *b* c**\n'],
    ['bold code', [p(bc('x'))], '**`x`**\n'],
    ['struck text', [p('a ', s('b'), ' c')], 'a ~~b~~ c\n'],
    ['code with a backtick', [p(c('a`b'))], '``a`b``\n'],
    ['code with spaces at its edges', [p(c(' a '))], '`  a  `\n'],
    ['code with a backslash', [p(c('a\\*b'))], '`a\\*b`\n'],
    ['a code block with fences in it', [code('```\nx\n```', 'md')], '````md\n```\nx\n```\n````\n'],
    ['an empty code block', [code('')], '```\n```\n'],
    ['a code block that ends with empty lines', [code('x\n\n')], '```\nx\n\n\n```\n'],
    ['two bullet lists', [ul(li(p('a'))), ul(li(p('b')))], '- a\n\n* b\n'],
    ['two numbered lists', [ol(li(p('a'))), ol(li(p('b')))], '1. a\n\n1) b\n'],
    ['three numbered lists', [ol(li(p('a'))), ol(li(p('b'))), ol(li(p('c')))], '1. a\n\n1) b\n\n1. c\n'],
    ['a list after a list in an item', [ul(li(p('a'), ul(li(p('b'))), ul(li(p('c')))))], '- a\n  - b\n  * c\n'],
    ['code after a list', [ul(li(p('a'))), code('b')], '- a\n\n```\nb\n```\n'],
    ['a rule after a paragraph', [p('a'), hr()], 'a\n\n---\n'],
    ['a rule first', [hr(), p('a'), hr()], '\n---\n\na\n\n---\n'],
    ['a paragraph of plus signs first', [p('+++'), p('+++')], '\n+++\n\n+++\n'],
    ['a bar in a table', [table([], [['a|b']], [[c('c|d')]])], '| a\\|b |\n| - |\n| `c\\|d` |\n'],
    ['a line break in a table', [table([], [['a', br(), 'b']])], '| a<br>b |\n| - |\n'],
    [
      'alignment',
      [table(['left', 'center', 'right', null], [['a'], ['b'], ['c'], ['d']])],
      '| a | b | c | d |\n| :- | :-: | -: | - |\n',
    ],
    ['a line break', [p('a', br(), 'b')], 'a\\\nb\n'],
    ['a line break at the end', [p('a', br()), p('b')], 'a\n\nb\n'],
    ['line breaks in a heading', [h(1, 'a', br(), 'b'), h(3, 'c', br(), 'd')], 'a\\\nb\n=\n\n### c d\n'],
    ['a heading that ends in hashes', [h(2, 'C #')], '## C \\#\n'],
    ['an empty heading', [h(2), p('a')], '##\n\na\n'],
    ['empty paragraphs', [p(), p('a'), p(), p(' '), p('b'), p()], 'a\n\nb\n'],
    ['two paragraphs in an item', [ul(li(p('a'), p('b')), li(p('c')))], '- a\n\n  b\n\n- c\n'],
    ['an empty item', [ul(li(p('a')), li(p()), li(p('b')))], '- a\n-\n- b\n'],
    ['a task list', [ul(task(false, p('a')), task(true, p('b')))], '- [ ] a\n- [x] b\n'],
    ['an item that begins with a box', [ul(li(p('[ ] a')))], '- \\[ ] a\n'],
    ['a list in a quote in a list', [ul(li(quote(ul(li(p('a'))))))], '- > - a\n'],
    ['code in an item', [ul(li(code('a\n\nb')))], '- ```\n  a\n\n  b\n  ```\n'],
    ['an empty quote', [quote(p())], '>\n'],
    ['a link whose address has spaces and brackets', [p(a('a b(c', 'x'))], '[x](<a b(c>)\n'],
    ['a link title with quotes', [p(a('/u', 'x', 'say "hi"'))], '[x](/u "say \\"hi\\"")\n'],
    ['a link whose text is its address', [p(a('https://x.example', 'https://x.example'))], 'https://x.example\n'],
    [
      'an address as link text in a word',
      [p('x', a('https://x.example', 'https://x.example'))],
      'x<https://x.example>\n',
    ],
    ['brackets in link text', [p(a('/u', 'a]b'))], '[a\\]b](/u)\n'],
    ['an image', [p(image('a b.png', 'x [y]', 't'))], '![x [y]](<a b.png> "t")\n'],
    ['raw HTML in text', [p('a', rawInline('<br>'), 'b')], 'a<br>b\n'],
    ['raw HTML first in a paragraph', [p(rawInline('<b>'), 'x', rawInline('</b>'))], '<b>x</b>\n'],
    ['a tag alone in a paragraph', [p(rawInline('<b>'))], '&#x20;<b>\n'],
    ['a comment', [p('a'), raw('html', '<!-- dateline: x -->'), p('b')], 'a\n\n<!-- dateline: x -->\n\nb\n'],
    ['a no-break space', [p('\u00a0a\u00a0')], '\u00a0a\u00a0\n'],
  ]
  for (const [name, blocks, source] of cases)
    test(name, () => {
      const saved = written(...blocks)
      expect(saved).toBe(source)
      // Written once more from what was read: the text says the same as the document did.
      expect(saveMarkdown(reopened(saved), null)).toBe(source)
    })
})
