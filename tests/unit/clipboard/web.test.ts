import { expect, test } from 'vitest'
import { readClipboardHtml } from '../../../src-core/clipboard/read-html.ts'
import { pasted, schema, structureOf, structureOfSlice, textOfSlice } from './structure.ts'

const code = (text: string) => `\`\`\`\n${text}\n\`\`\``

const shapes: [name: string, html: string, markdown: string][] = [
  [
    'Chrome: computed styles on every element',
    `<meta charset='utf-8'><h2 style="box-sizing: border-box; font-weight: 600; font-style: normal; white-space: normal; text-decoration-style: initial;">How it works</h2><p style="font-weight: 400; white-space: normal;">First<span> </span><strong style="font-weight: 600;">sign up</strong>, then<span class="Apple-converted-space">&nbsp;</span><em>wait</em>.</p>`,
    '## How it works\n\nFirst **sign up**, then *wait*.',
  ],
  [
    'a table with head, body, foot, caption and merged cells',
    `<table><caption>Plans</caption><thead><tr><th>Plan</th><th align="right">Price</th><th>Note</th></tr></thead><tbody><tr><th scope="row">Team</th><td align="right">$7</td><td rowspan="2">both</td></tr><tr><td>Solo</td><td align="right">$3</td></tr></tbody><tfoot><tr><td colspan="3">Taxes extra</td></tr></tfoot></table>`,
    'Plans\n\n| Plan | Price | Note |\n| --- | ---: | --- |\n| Team | $7 | both |\n| Solo | $3 | |\n| Taxes extra | | |',
  ],
  [
    'a table that only lays out the page',
    `<table role="presentation"><tr><td><table><tr><td><h1>News</h1></td></tr></table></td><td><p>Text</p></td></tr></table>`,
    '# News\n\nText',
  ],
  [
    'rows whose table was left behind',
    '<tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr>',
    '| a | b |\n| - | - |\n| c | d |',
  ],
  [
    'a definition list',
    '<dl><dt>PR</dt><dd>Press release</dd><dt>FAQ</dt><dd><p>Questions</p></dd></dl>',
    '**PR**\n\nPress release\n\n**FAQ**\n\nQuestions',
  ],
  [
    'a figure',
    '<figure><img src="https://example.com/a.png" alt="Sales chart"><figcaption>Sales in 2026</figcaption></figure>',
    'Sales chart\n\nSales in 2026',
  ],
  ['details', '<details open><summary>Why?</summary><p>Because.</p></details>', '**Why?**\n\nBecause.'],
  [
    'code with a language',
    '<div class="highlight highlight-source-js"><pre><span class="k">const</span> a = 1\n<span class="c">// b</span>\n</pre></div>',
    '```js\nconst a = 1\n// b\n```',
  ],
  [
    'code with a language on the code',
    '<pre><code class="hljs language-python">def f():\n    return 1\n</code></pre>',
    '```python\ndef f():\n    return 1\n```',
  ],
  ['code line by line', '<pre><code><div>a</div><div><br></div><div>  b</div></code></pre>', code('a\n\n  b')],
  [
    'code from Visual Studio Code',
    `<meta charset='utf-8'><div style="color: #cccccc;background-color: #1f1f1f;font-family: Consolas, 'Courier New', monospace;font-weight: normal;font-size: 14px;line-height: 19px;white-space: pre;"><div><span style="color: #6a9955;"># a comment</span></div><br><div><span style="color: #c586c0;">if</span><span>  x:</span></div></div>`,
    code('# a comment\n\nif  x:'),
  ],
  [
    'Markdown from Visual Studio Code',
    `<meta charset='utf-8'><div style="font-family: Menlo, Monaco, 'Courier New', monospace;white-space: pre;"><div><span style="color: #569cd6;font-weight: bold;"># Plan</span></div><br><div><span>- </span><span style="font-weight: bold;">**Fast**</span></div><div><span>- Safe</span></div></div>`,
    '# Plan\n\n- **Fast**\n- Safe',
  ],
  [
    'a text file as Chrome shows it',
    `<meta charset='utf-8'><pre style="color: rgb(0, 0, 0); font-style: normal; overflow-wrap: break-word; white-space: pre-wrap;"># Plan\n\n* Fast\n* Safe</pre>`,
    '# Plan\n\n- Fast\n- Safe',
  ],
  [
    'lists in lists, in and beside their items',
    '<ol start="3"><li>a<ul><li>b</li></ul></li><ul><li>c</li></ul><li><p>d</p><p>e</p></li></ol>',
    '3. a\n   - b\n\n   * c\n\n4. d\n\n   e',
  ],
  [
    'a list of tasks',
    '<ul class="contains-task-list"><li class="task-list-item"><input type="checkbox" class="task-list-item-checkbox" disabled="" checked=""> done</li><li class="task-list-item"><p><input type="checkbox" disabled=""> open</p></li></ul>',
    '- [x] done\n- [ ] open',
  ],
  ['items without their list', '<li>a</li>\n<li>b</li>', '- a\n- b'],
  ['text beside the items of a list', '<ul>one<li>two</li>three</ul>', '- one\n- two\n- three'],
  ['bold around blocks', '<b><p>a</p><ul><li>b</li></ul></b>', '**a**\n\n- **b**'],
  [
    'a link around a heading and a picture',
    '<a href="https://example.com/x"><h3>Read <i>on</i></h3><img src="p.png"></a>',
    '### [Read *on*](https://example.com/x)\n\n[https://example.com/x](https://example.com/x)',
  ],
  [
    'links that must not be followed',
    '<p><a href="javascript:alert(1)">run</a> <a href="java&#10;script:alert(1)">it</a> <a href="data:text/html,x">data</a> <a href="#top">top</a> <a href="vbscript:x">old</a></p>',
    'run it data top old',
  ],
  [
    'links that may',
    '<p><a href="mailto:a@example.com" title="Write">mail</a> <a href="tel:+123">call</a> <a href="https://example.com">web</a></p>',
    '[mail](mailto:a@example.com "Write") [call](tel:+123) [web](https://example.com)',
  ],
  ['two line breaks make a paragraph', '<div>one<br>two<br><br>three<br></div>', 'one\\\ntwo\n\nthree'],
  [
    'numbers raised and lowered',
    '<p>10<sup>6</sup> H<sub>2</sub>O 1<sup>st</sup> x<sup>-2</sup></p>',
    '10⁶ H₂O 1st x⁻²',
  ],
  ['quotation marks that a browser adds', '<p>She said <q>yes</q>.</p>', 'She said “yes”.'],
  ['a heading with blocks in it', '<h2><div>One</div><div>two</div></h2>', '## One two'],
  ['headings by role', '<div role="heading" aria-level="3">Title</div>text', '### Title\n\ntext'],
  [
    'a button and a field show their text',
    '<p><button>Send</button> <input type="submit" value="Go"> <input type="hidden" value="no"></p>',
    'Send Go',
  ],
  [
    'spaces that only keep a browser from collapsing them',
    '<p>one&nbsp; two &nbsp;three 10&nbsp;kg</p>',
    'one two three 10\u00a0kg',
  ],
  ['a custom element', '<my-card><p>a</p><x-y>b <b>c</b></x-y></my-card>', 'a\n\nb **c**'],
  ['nothing but a rule between', 'a<hr>b', 'a\n\n---\n\nb'],
]

test.each(shapes)('web page: %s', (_, html, markdown) => {
  expect(structureOfSlice(pasted(html))).toEqual(structureOf(markdown))
})

const others: [name: string, html: string, markdown: string][] = [
  [
    'Apple Notes and Pages',
    `<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.01//EN" "http://www.w3.org/TR/html4/strict.dtd"><html><head><meta http-equiv="Content-Type" content="text/html; charset=UTF-8"><title></title><meta name="Generator" content="Cocoa HTML Writer"><style type="text/css">p.p1 {margin: 0.0px; font: 12.0px 'Helvetica Neue'} span.s1 {font-kerning: none}</style></head><body><h1 style="margin: 0.0px"><b>Plan</b></h1><p class="p1"><span class="s1">One <b>two</b></span></p><p class="p2"><span class="s1"></span><br></p><ul class="ul1"><li class="li1"><span class="s2"></span>a</li><ul class="ul1"><li class="li1">b</li></ul></ul><table cellspacing="0" class="t1"><tbody><tr><td valign="top" class="td1"><p class="p1">x</p></td><td class="td1"><p class="p1">y</p></td></tr></tbody></table></body></html>`,
    '# Plan\n\nOne **two**\n\n- a\n  - b\n\n| x | y |\n| - | - |',
  ],
  [
    'LibreOffice Writer',
    `<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.0 Transitional//EN"><html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"/><title></title><meta name="generator" content="LibreOffice 7.4"/><style type="text/css">p { margin-bottom: 0.1in }</style></head><body lang="en-US" dir="ltr"><h1 class="western">Plan</h1><p style="line-height: 100%; margin-bottom: 0in"><font face="Liberation Serif, serif"><font size="3">One <b>two</b> <strike>three</strike></font></font></p><ol><li value="2"><p>a</p></li><ol><li><p>b</p></li></ol></ol><table width="100%" cellpadding="4"><col width="128*"/><col width="128*"/><tr valign="top"><td width="50%"><p>x</p></td><td width="50%"><p align="right">y</p></td></tr><tr><td><p><br/></p></td><td><p align="right">1</p></td></tr></table></body></html>`,
    '# Plan\n\nOne **two** ~~three~~\n\n2. a\n   1. b\n\n| x | y |\n| - | -: |\n| | 1 |',
  ],
  [
    'Gmail',
    `<div dir="ltr">Hi,<div><br></div><div>see <a href="https://example.com" target="_blank" data-saferedirecturl="https://www.google.com/url?q=x">this</a>.</div><blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex"><div>old</div></blockquote></div>`,
    'Hi,\n\nsee [this](https://example.com).\n\n> old',
  ],
  [
    'Notion',
    `<meta charset='utf-8'><h1>Plan</h1>\n<ul>\n<li>a<ul>\n<li>b</li>\n</ul>\n</li>\n</ul>\n<ul>\n<li>c</li>\n</ul>\n<!-- notionvc: 1-2-3 -->`,
    '# Plan\n\n- a\n  - b\n\n* c',
  ],
  [
    'another ProseMirror editor',
    `<meta charset='utf-8'><p data-pm-slice="1 1 []" data-local-id="a">One <img src="https://tracker.example.com/x.png" alt="two"></p><div data-panel-type="info"><p>three</p></div>`,
    'One two\n\nthree',
  ],
]

test.each(others)('%s', (_, html, markdown) => {
  expect(structureOfSlice(pasted(html))).toEqual(structureOf(markdown))
})

test('scripts, styles, frames, remote pictures and tracking pixels leave nothing behind', () => {
  const slice = pasted(
    `<p onclick="alert(1)">a<script>alert('no')</script><style>p{color:red}</style><iframe src="https://example.com">no</iframe><img src="https://example.com/x.gif" width="1" height="1"><img src="https://example.com/big.png" onerror="alert(1)"><svg><title>no</title><script>no</script></svg><object data="x"><embed src="y"></object><noscript>no</noscript><template>no</template>b</p>`,
  )
  expect(JSON.stringify(slice.toJSON())).not.toMatch(/example|alert|no\b|color/)
  expect(textOfSlice(slice)).toBe('ab')
})

test('pictures that leave nothing are counted, pixels and described ones are not', () => {
  const html = '<p><img src="a.png"><img src="b.png" alt="B"><img src="c" width="1"><video src="d"></video></p>'
  expect(readClipboardHtml(html, schema)?.picturesLeftOut).toBe(2)
})

test('where pasted content flows into the text around it', () => {
  const ends = (html: string) => {
    const { openStart, openEnd } = pasted(html)
    return [openStart, openEnd]
  }
  expect(ends('word')).toEqual([1, 1])
  expect(ends('<h2>word</h2>')).toEqual([1, 1])
  expect(ends('<p>a</p><p>b</p>')).toEqual([1, 1])
  expect(ends('<h2>a</h2><p>b</p>')).toEqual([0, 1])
  expect(ends('<p>a</p><pre>b</pre>')).toEqual([1, 0])
  expect(ends('<ul><li>a</li></ul>')).toEqual([1, 1])
  expect(ends('<pre>a</pre>')).toEqual([0, 0])
  expect(ends('<table><tr><td>a</td><td>b</td></tr></table>')).toEqual([0, 0])
  expect(pasted('').size).toBe(0)
  expect(pasted('<style>a</style><!-- b -->').size).toBe(0)
})

test('malformed HTML gives what a browser would show', () => {
  const malformed: [string, string][] = [
    ['<p>a<p>b', 'a\n\nb'],
    ['<b>a<i>b</b>c</i>', '**a*b***&#x200b;*c*'.replace('&#x200b;', '')],
    ['<ul><li>a<li>b', '- a\n- b'],
    ['<table><tr><td>a<td>b<tr><td>c', '| a | b |\n| - | - |\n| c | |'],
    ['<table>stray<tr><td>a</td><td>b</td></tr></table>', 'stray\n\n| a | b |\n| - | - |'],
    ['a < b & c &amp; d &bogus; e', 'a < b & c & d &bogus; e'],
    ['<p style="font-weight:bold;;:;color">a</p>', '**a**'],
    ['</p></div>a</b>', 'a'],
    ['<!-- open <p>a</p>', ''],
    [
      '<a href="https://example.com/">a<a href="https://example.org/">b</a>',
      '[a](https://example.com/)[b](https://example.org/)',
    ],
  ]
  for (const [html, markdown] of malformed.filter(([html]) => !html.startsWith('<b>a<i>')))
    expect(structureOfSlice(pasted(html)), html).toEqual(structureOf(markdown))
  expect(pasted('<b>a<i>b</b>c</i>').content.toString()).toBe('<paragraph(bold("a"), bold(italic("b")), italic("c"))>')
})
