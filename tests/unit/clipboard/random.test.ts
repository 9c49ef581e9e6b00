import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { sliceForCell } from '../../../src-core/clipboard/one-paragraph.ts'
import { cleanClipboardHtml } from '../../../src-core/clipboard/read-html.ts'
import { readClipboardText } from '../../../src-core/clipboard/read-text.ts'
import { writeClipboard } from '../../../src-core/clipboard/write-clipboard.ts'
import { writeClipboardHtml } from '../../../src-core/clipboard/write-html.ts'
import { pasted, schema, structureOfSlice, textOfSlice } from './structure.ts'

/** Number of runs of each property; `FC_RUNS=5000 npx vitest run tests/unit/clipboard` looks harder. */
const numRuns = Number(process.env.FC_RUNS ?? 300)
vi.setConfig({ testTimeout: 60_000 + 50 * numRuns })

/** A word that no program prints by itself, so that every one found again was pasted. */
const word = fc.integer({ min: 100, max: 999_999 }).map((n) => `w${n.toString(36)}q`)

const containers = [
  ...['p', 'div', 'span', 'b', 'i', 'em', 's', 'code', 'u', 'font', 'a', 'mark', 'small', 'sup', 'label', 'o:p', 'x-y'],
  ...['h1', 'h3', 'ul', 'ol', 'li', 'li', 'dl', 'dt', 'dd', 'blockquote', 'pre', 'section', 'figure', 'figcaption'],
  ...[
    'table',
    'thead',
    'tbody',
    'tr',
    'tr',
    'td',
    'td',
    'th',
    'caption',
    'details',
    'summary',
    'form',
    'fieldset',
    'button',
  ],
]
const attributes = [
  ...[
    '',
    '',
    '',
    ' style="font-weight:bold"',
    ' style="font-style:italic;white-space:pre-wrap"',
    ' style="display:block"',
  ],
  ...[' style="display:inline"', ' style="white-space:pre;font-family:monospace"', ' href="https://example.com/"'],
  ...[
    ' href="javascript:x"',
    ' class=MsoQuote',
    ' class=MsoTitle',
    ' class="MsoListParagraph"',
    ' colspan=3 rowspan=2',
  ],
  ...[" style='mso-list:l0 level1 lfo1'", " style='mso-list:l0 level3 lfo1'", ' role="presentation"', ' align=right'],
  ...[
    ' data-aria-level="2"',
    ' role=checkbox aria-checked=true',
    ' start=4',
    ' value=7',
    ' dir=ltr',
    ' id="docs-internal-guid-1"',
  ],
]

/** HTML in a tree, and the words in it that are to be seen. */
const tree = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    word.map((it) => ` ${it} `),
    fc.constantFrom(
      '<br>',
      '<hr>',
      ' ',
      '\n',
      '&nbsp;',
      '<!-- hidden -->',
      '<script>hidden</script>',
      '<style>hidden</style>',
      '<img src=x>',
      '<wbr>',
    ),
    fc
      .tuple(fc.constantFrom(...containers), fc.constantFrom(...attributes), fc.array(tie('node'), { maxLength: 5 }))
      .map(([tag, attrs, children]) => `<${tag}${attrs}>${children.join('')}</${tag}>`),
  ),
})).node
const html = fc.array(tree, { maxLength: 6 }).map((nodes) => nodes.join(''))

const soupParts = [
  ...containers.flatMap((tag) => [`<${tag}>`, `</${tag}>`, `<${tag} style="font-weight:700"`]),
  ...[
    '<',
    '>',
    '"',
    "'",
    '&',
    '&lt;',
    '&#0;',
    '&#x10ffff;',
    '<!--',
    '-->',
    '<![if !x]>',
    '<![endif]>',
    '<!DOCTYPE html>',
    '</',
    '/>',
    '=',
  ],
  ...[
    '<svg>',
    '</svg>',
    '<math>',
    '<mi>',
    '<select>',
    '<option>',
    '<textarea>',
    '<template>',
    '<frameset>',
    '<plaintext>',
    '<title>',
  ],
  ...[
    ' word ',
    '\0',
    '\ud800',
    '\u00a0',
    '\n',
    '<html>',
    '<body>',
    '<head>',
    '<xml>',
    '<isindex>',
    '<image>',
    '<input type=checkbox>',
  ],
]
const soup = fc.array(fc.constantFrom(...soupParts), { maxLength: 60 }).map((parts) => parts.join(''))

describe('random HTML', () => {
  test('every word to be seen is in the result, in order, and nothing else is', () => {
    fc.assert(
      fc.property(html, (source) => {
        const words = source.match(/w[0-9a-z]+q/g) ?? []
        const found = textOfSlice(pasted(source)).match(/\bw[0-9a-z]+q\b/g) ?? []
        // HTML moves what stands between a table's rows in front of the table.
        const moves = /<(?:table|thead|tbody|tr|td|th|caption)/.test(source)
        expect(moves ? [...found].sort() : found).toEqual(moves ? [...words].sort() : words)
        expect(textOfSlice(pasted(source))).not.toContain('hidden')
      }),
      { numRuns },
    )
  })

  test('any text at all gives a valid slice, which can be copied again', () => {
    fc.assert(
      fc.property(fc.oneof(soup, fc.string(), fc.string({ unit: 'binary' }), html), (source) => {
        const slice = pasted(source)
        structureOfSlice(slice)
        structureOfSlice(sliceForCell(slice, schema))
        structureOfSlice(readClipboardText(source, schema))
        expect(cleanClipboardHtml(source, schema)).not.toMatch(/<script|javascript:|\son\w+=|<img/)
        writeClipboard(slice, schema)
      }),
      { numRuns },
    )
  })

  test('what is copied and stripped of its origin comes back with the same words', () => {
    fc.assert(
      fc.property(html, (source) => {
        const slice = pasted(source)
        const copied = writeClipboardHtml(slice).replace(/ data-(?:dateline|pm-slice)="[^"]*"/g, '')
        expect(textOfSlice(pasted(copied))).toBe(textOfSlice(slice))
      }),
      { numRuns },
    )
  })
})

test('random plain text keeps every word', () => {
  const part = fc.oneof(
    word,
    fc.constantFrom('\n', '\n\n', ' ', '\t', '- ', '# ', '1. ', '> ', '\r\n', '* ', '•', '. '),
  )
  fc.assert(
    fc.property(fc.array(part, { maxLength: 40 }), fc.constantFrom(true, false, undefined), (parts, asMarkdown) => {
      const text = parts.join(' ')
      const slice = readClipboardText(text, schema, asMarkdown === undefined ? {} : { asMarkdown })
      expect(textOfSlice(slice).match(/w[0-9a-z]+q/g) ?? []).toEqual(text.match(/w[0-9a-z]+q/g) ?? [])
    }),
    { numRuns },
  )
})

describe('large and hostile HTML', () => {
  const megabyte = 1_000_000
  const fill = (unit: string) => unit.repeat(Math.ceil(megabyte / unit.length))

  test('a megabyte of paragraphs keeps all its words', () => {
    const unit = '<p style="margin:0">one <b>two</b> three &amp; four</p>\n'
    const slice = pasted(fill(unit))
    expect(slice.content.childCount).toBe(Math.ceil(megabyte / unit.length))
    expect(slice.content.lastChild?.textContent).toBe('one two three & four')
  })

  // Each of these takes minutes where time grows with the square of the input; the test's own limit is a minute.
  test.each([
    ['open elements', fill('<div>')],
    ['open formatting', fill('<b>')],
    [
      'open formatting that every paragraph repeats',
      Array.from({ length: 40_000 }, (_, i) => `<p><font size=${i}>x`).join(''),
    ],
    ['nested lists', fill('<ul><li>')],
    ['tables in tables', fill('<table><tr><td>')],
    ['wide cells', `<table>${fill('<td colspan=1000 rowspan=1000>x')}</table>`],
    ['rows of cells', `<table>${fill('<tr><td>x</td></tr>')}</table>`],
    ['one row and many', `<table><tr>${'<td>x'.repeat(50_000)}${'<tr><td>x'.repeat(50_000)}</table>`],
    ['unclosed comments', fill('<!--')],
    ['unclosed tags', fill('<a ')],
    ['unclosed scripts', fill('<script>')],
    ['declarations', `<p style="${fill('a:(b;')}">x</p>`],
    ['white space', `<pre style="white-space:pre-wrap" class=moz-x>a${fill(' ')}b${fill('\t')}c${fill('\n')}d</pre>`],
    ['list paragraphs', fill('<p class=MsoListParagraph style="mso-list:l0 level1 lfo1">x</p>')],
    ['siblings that look alike', fill('<li>x</li> ')],
    ['raised numbers', fill('<sup>')],
    ['line breaks', fill('a<br>')],
    ['entities', fill('&amp')],
  ])('%s', (_, source) => {
    structureOfSlice(pasted(source))
  })

  test('deeper nesting than browsers allow keeps the text', () => {
    const slice = pasted(`${'<div>'.repeat(600)}one<p>two</p><script>no</script>three &lt;4${'</div>'.repeat(600)}`)
    expect(slice.content.toString()).toBe('<paragraph("one"), paragraph("two"), paragraph("three <4")>')
  })

  test.each([
    ['brackets', fill('[')],
    ['stars', fill('**a ')],
    ['fences', fill('```\n')],
    ['hyphens', fill('- ')],
    ['links', fill('[a](')],
    ['blank', fill(' ')],
    ['lines', fill('word\n')],
    ['wrapped lines', fill('word word word word word word word word word word word word word\n')],
  ])('text of %s', (_, source) => {
    structureOfSlice(readClipboardText(source, schema, { asMarkdown: false }))
    expect(source.length).toBeGreaterThan(0)
  })
})
