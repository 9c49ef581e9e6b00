import { expect, test } from 'vitest'
import { pasted, structureOf, structureOfSlice } from './structure.ts'

const base =
  'font-size:11pt;font-family:Arial,sans-serif;color:#000000;background-color:transparent;font-variant:normal;vertical-align:baseline;white-space:pre;white-space:pre-wrap;'

function span(text: string, { weight = 400, style = 'normal', decoration = 'none' } = {}): string {
  return `<span style="${base}font-weight:${weight};font-style:${style};text-decoration:${decoration};">${text}</span>`
}

function paragraph(inner: string): string {
  return `<p dir="ltr" style="line-height:1.38;margin-top:0pt;margin-bottom:0pt;">${inner}</p>`
}

/** Google Docs wraps all it copies in a `<b>` that is not bold. */
function googleDocs(inner: string): string {
  return `<meta charset='utf-8'><meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-0c2a3c1e-7fff-9d3e-1111-222233334444">${inner}</b><br class="Apple-interchange-newline">`
}

function listItem(level: number, inner: string): string {
  return `<li dir="ltr" style="list-style-type:disc;${base}" aria-level="${level}"><p dir="ltr" style="line-height:1.38;" role="presentation">${inner}</p></li>`
}

const shapes: [name: string, html: string, markdown: string][] = [
  [
    'the wrapper is not bold, spans are what they say',
    googleDocs(
      paragraph(
        span('Plain ') +
          span('bold', { weight: 700 }) +
          span(' and ') +
          span('italic', { style: 'italic' }) +
          span(' and ') +
          span('gone', { decoration: 'line-through' }) +
          span(' and ') +
          span('both', { weight: 700, style: 'italic' }) +
          span(', ') +
          span('underlined', { decoration: 'underline' }) +
          span('.'),
      ),
    ),
    'Plain **bold** and *italic* and ~~gone~~ and ***both***, underlined.',
  ],
  [
    'headings, an empty line between, a rule, a line break',
    googleDocs(
      `<h1 dir="ltr" style="line-height:1.38;">${span('Press release')}</h1><br />${paragraph(`${span('One')}<br>${span('Two')}`)}<br /><br /><hr /><h2 dir="ltr">${span('Summary', { weight: 700 })}</h2>`,
    ),
    '# Press release\n\nOne\\\nTwo\n\n---\n\n## Summary',
  ],
  [
    'nested lists stand beside their item',
    googleDocs(
      `<ul style="margin-top:0;margin-bottom:0;padding-inline-start:48px;">${listItem(1, span('Fast'))}<ul style="margin-top:0;">${listItem(2, span('On phones'))}<ul>${listItem(3, span('Old ones'))}</ul>${listItem(2, span('On the web', { weight: 700 }))}</ul>${listItem(1, span('Safe'))}</ul>${paragraph(span('Then'))}<ol start="4">${listItem(1, span('Four'))}${listItem(1, span('Five'))}</ol>`,
    ),
    `- Fast
  - On phones
    - Old ones
  - **On the web**
- Safe

Then

4. Four
5. Five`,
  ],
  [
    'a checklist',
    googleDocs(
      `<ul><li dir="ltr" role="checkbox" aria-checked="true" style="list-style-type:none;" aria-level="1"><img src="data:image/png;base64,iVBORw0KGgo=" width="18.4px" height="18.4px" alt="checked" aria-roledescription="checkbox" style="margin-right:3px;" /><p dir="ltr" style="display:inline-block;width:calc(100% - 21px);" role="presentation">${span('Write it')}</p></li><li dir="ltr" role="checkbox" aria-checked="false" aria-level="1"><img src="data:image/png;base64,iVBORw0KGgo=" alt="unchecked" aria-roledescription="checkbox" /><p style="display:inline-block;" role="presentation">${span('Send it')}</p></li></ul>`,
    ),
    '- [x] Write it\n- [ ] Send it',
  ],
  [
    'a table with a merged cell and a link in it',
    googleDocs(
      `<div dir="ltr" style="margin-left:0pt;" align="left"><table style="border:none;border-collapse:collapse;"><colgroup><col width="100" /><col width="100" /></colgroup><tbody><tr style="height:0pt"><td style="border-left:solid #000 1pt;">${paragraph(span('Metric', { weight: 700 }))}</td><td>${paragraph(span('Goal', { weight: 700 }))}</td></tr><tr><td colspan="2">${paragraph(`<a href="https://example.com/a?b=1&amp;c=2" style="text-decoration:none;">${span('Retention', { decoration: 'underline' })}</a>`)}</td></tr><tr><td rowspan="2">${paragraph(span('NPS'))}</td><td>${paragraph(span('50'))}${paragraph(span('by May'))}</td></tr><tr><td><br /></td></tr></tbody></table></div>`,
    ),
    `| Metric | Goal |
| --- | --- |
| [Retention](https://example.com/a?b=1&c=2) | |
| NPS | 50<br>by May |
| | |`,
  ],
  [
    'a footnote, a picture without words, a suggested chip',
    googleDocs(
      paragraph(
        `${span('Grew')}<span style="${base}"><span style="font-size:0.6em;vertical-align:super;"><a href="#ftnt1">[1]</a></span></span>${span(' fast ')}<span style="border:none;display:inline-block;width:624px;height:300px;"><img src="https://lh7-rt.googleusercontent.com/docsz/AD_4nX" width="624" height="300" style="margin-left:0px;" /></span><span contenteditable="false">@Ana</span>`,
      ),
    ),
    'Grew\\[1] fast @Ana',
  ],
]

test.each(shapes)('Google Docs: %s', (_, html, markdown) => {
  expect(structureOfSlice(pasted(html))).toEqual(structureOf(markdown))
})

test('a few words of a paragraph flow into the line they are pasted into', () => {
  const slice = pasted(
    `<meta charset='utf-8'><span style="${base}font-weight:700;" id="docs-internal-guid-1">two words</span>`,
  )
  expect([slice.openStart, slice.openEnd]).toEqual([1, 1])
  expect(structureOfSlice(slice)).toEqual(structureOf('**two words**'))
})

test('Google Sheets: cells with styles of their own', () => {
  const html = `<meta charset='utf-8'><google-sheets-html-origin><style type="text/css"><!--td {border: 1px solid #cccccc;}br {mso-data-placement:same-cell;}--></style><table xmlns="http://www.w3.org/1999/xhtml" cellspacing="0" dir="ltr" border="1" data-sheets-root="1"><colgroup><col width="100"/><col width="100"/></colgroup><tbody><tr style="height:21px;"><td style="font-weight:bold;">Quarter</td><td style="font-weight:bold;">Revenue</td></tr><tr style="height:21px;"><td style="text-align:left;">Q1</td><td style="text-align:right;" data-sheets-value="{&quot;1&quot;:3,&quot;3&quot;:12}">12</td></tr></tbody></table></google-sheets-html-origin>`
  expect(structureOfSlice(pasted(html))).toEqual(structureOf('| Quarter | Revenue |\n| --- | ---: |\n| Q1 | 12 |'))
})
