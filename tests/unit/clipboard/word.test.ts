import { expect, test } from 'vitest'
import { pasted, structureOf, structureOfSlice } from './structure.ts'

/** What Word for Windows puts around a selection: the whole document's head, and comments where the selection is. */
function word(fragment: string): string {
  return `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head>
<meta http-equiv=Content-Type content="text/html; charset=utf-8">
<meta name=Generator content="Microsoft Word 15">
<link rel=File-List href="file:///C:/Users/ana/AppData/Local/Temp/msohtmlclip1/01/clip_filelist.xml">
<!--[if gte mso 9]><xml>
 <w:WordDocument><w:View>Normal</w:View><w:Zoom>0</w:Zoom></w:WordDocument>
</xml><![endif]-->
<style>
<!--
 /* Font Definitions */
 @font-face {font-family:Wingdings; panose-1:5 0 0 0 0 0 0 0 0 0;}
 p.MsoNormal, li.MsoNormal, div.MsoNormal {mso-style-unhide:no; margin:0in; font-size:11.0pt;}
 @list l0:level1 {mso-level-number-format:bullet; mso-level-text:\\F0B7;}
-->
</style>
<!--[if gte mso 10]><style>table.MsoNormalTable {mso-style-name:"Table Normal";}</style><![endif]-->
</head>
<body lang=EN-US style='tab-interval:.5in;word-wrap:break-word'>
<!--StartFragment-->
${fragment}
<!--EndFragment-->
</body>
</html>`
}

function item(
  level: number,
  marker: string,
  text: string,
  { cls = 'MsoListParagraphCxSpMiddle', list = 'l0' } = {},
): string {
  return `<p class=${cls} style='text-indent:-.25in;mso-list:${list} level${level} lfo1'><![if !supportLists]><span
style='font-family:Symbol;mso-fareast-font-family:Symbol;mso-bidi-font-family:Symbol'><span style='mso-list:Ignore'>${marker}<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;
</span></span></span><![endif]>${text}<o:p></o:p></p>
`
}

const shapes: [name: string, fragment: string, markdown: string][] = [
  [
    'title, headings and running text',
    `<p class=MsoTitle>Payroll in one click<o:p></o:p></p>
<p class=MsoSubtitle>For small teams<o:p></o:p></p>
<h1>Press release<o:p></o:p></h1>
<h2><b style='mso-bidi-font-weight:normal'>Customer problem<o:p></o:p></b></h2>
<p class=MsoNormal>Today it takes <b>three days</b>, <i>every</i> month, and
<b><i>nobody</i></b><span style='mso-spacerun:yes'>  </span>likes it.<o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoHeading7>A deep heading</p>`,
    `# Payroll in one click

For small teams

# Press release

## Customer problem

Today it takes **three days**, *every* month, and ***nobody*** likes it.

###### A deep heading`,
  ],
  [
    'bullets on three levels',
    item(1, '·', 'Fast', { cls: 'MsoListParagraphCxSpFirst' }) +
      item(2, 'o', 'On <b>any</b> phone') +
      item(3, '§', 'Old ones too') +
      item(2, 'o', 'On the web') +
      item(1, '·', 'Safe', { cls: 'MsoListParagraphCxSpLast' }),
    `- Fast
  - On **any** phone
    - Old ones too
  - On the web
- Safe`,
  ],
  [
    'numbers that go on after a paragraph, letters and roman numbers inside',
    item(1, '1.', 'Sign up') +
      item(2, 'a)', 'By mail') +
      item(2, 'b)', 'By phone') +
      item(3, 'i.', 'At home') +
      item(3, 'ii.', 'At work') +
      item(1, '2.', 'Pay') +
      `<p class=MsoNormal>Then wait a day.<o:p></o:p></p>` +
      item(1, '3.', 'Done'),
    `1. Sign up
   1. By mail
   2. By phone
      1. At home
      2. At work
2. Pay

Then wait a day.

3. Done`,
  ],
  [
    'a list that starts at a letter, and one numbered by chapter',
    item(1, 'c.', 'Third') +
      item(1, 'd.', 'Fourth') +
      `<p class=MsoNormal>And<o:p></o:p></p>` +
      item(1, '2.4.', 'Chapter'),
    `3. Third
4. Fourth

And

4. Chapter`,
  ],
  [
    'a second list right after the first, told by its numbers',
    item(1, '1.', 'One') + item(1, '2.', 'Two') + item(1, '1.', 'Again', { list: 'l1' }),
    `1. One
2. Two

1) Again`,
  ],
  [
    'a list paragraph without marker goes on with its item',
    `${item(1, '·', 'First')}<p class=MsoListParagraphCxSpMiddle>More of it<o:p></o:p></p>${item(1, '·', 'Second')}`,
    `- First

  More of it

- Second`,
  ],
  [
    'markers that no Markdown list has stay in the text',
    item(1, 'Step 1:', 'Open it') + item(1, 'Step 2:', 'Close it'),
    `- Step 1: Open it
- Step 2: Close it`,
  ],
  [
    'built-in list styles that name their level by class',
    `<p class=MsoListBullet><![if !supportLists]><span style='mso-list:Ignore'>·<span style='font:7.0pt'>&nbsp; </span></span><![endif]>Outer</p>
<p class=MsoListBullet2><![if !supportLists]><span style='mso-list:Ignore'>·<span style='font:7.0pt'>&nbsp; </span></span><![endif]>Inner</p>
<p class=MsoListNumber>Numbered</p>`,
    `- Outer
  - Inner

1. Numbered`,
  ],
  [
    'quotes, side by side in one',
    `<p class=MsoQuote>“It just works,” said Ana.<o:p></o:p></p><p class=MsoQuote>“Really.”<o:p></o:p></p>
<p class=MsoIntenseQuote>And more.</p><p class=MsoNormal>After.</p>`,
    `> “It just works,” said Ana.
>
> “Really.”
>
> And more.

After.`,
  ],
  [
    'tracked changes: what was put in, and what was struck out',
    `<p class=MsoNormal>It costs <del cite="mailto:Ana" datetime="2026-01-02T10:00"><span style='mso-bidi-font-size:11.0pt'>$9</span></del><ins
cite="mailto:Ana" datetime="2026-01-02T10:00"><span style='mso-bidi-font-size:11.0pt'>$7</span></ins> a month.<o:p></o:p></p>`,
    'It costs ~~$9~~$7 a month.',
  ],
  [
    'footnotes keep their marks and their text',
    `<p class=MsoNormal>Sales rose 12%<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span
class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]><span
class=MsoFootnoteReference><span style='font-size:11.0pt'>[1]</span></span><![endif]></span></span></a>.<o:p></o:p></p>
<div style='mso-element:footnote-list'><![if !supportFootnotes]><br clear=all>
<hr align=left size=1 width="33%"><![endif]>
<div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1"
name="_ftn1" title=""><span class=MsoFootnoteReference><![if !supportFootnotes]>[1]<![endif]></span></a> Annual report.<o:p></o:p></p></div></div>`,
    `Sales rose 12%\\[1].

---

\\[1] Annual report.`,
  ],
  [
    'smart tags, links and a hidden word',
    `<p class=MsoNormal><st1:City w:st="on"><st1:place w:st="on">Seattle</st1:place></st1:City>, see
<a href="https://example.com/faq">our <b>FAQ</b></a><span style='display:none;mso-hide:all'>secret</span>, <a
href="file:///C:/plan.docx">the plan</a><o:p></o:p></p>`,
    'Seattle, see [our **FAQ**](https://example.com/faq), the plan',
  ],
  [
    'a table, its first row the header, numbers to the right, a list in a cell',
    `<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse'>
 <tr style='mso-yfti-irow:0;mso-yfti-firstrow:yes'>
  <td width=312 valign=top style='width:233.75pt'><p class=MsoNormal><b>Plan<o:p></o:p></b></p></td>
  <td width=312 valign=top style='width:233.75pt'><p class=MsoNormal><b>Price<o:p></o:p></b></p></td>
 </tr>
 <tr style='mso-yfti-irow:1'>
  <td width=312 valign=top><p class=MsoNormal>Team | all<o:p></o:p></p>${item(1, '·', 'Mail')}${item(1, '·', 'Chat')}</td>
  <td width=312 valign=top><p class=MsoNormal align=right style='text-align:right'>$7<o:p></o:p></p></td>
 </tr>
</table>`,
    `| Plan | Price |
| --- | ---: |
| Team \\| all<br>• Mail<br>• Chat | $7 |`,
  ],
  [
    'a picture: the drawing is gone, its alternative text stays',
    `<p class=MsoNormal><!--[if gte vml 1]><v:shape id="Picture_x0020_1" type="#_x0000_t75"><v:imagedata src="file:///C:/clip_image001.png"/></v:shape><![endif]--><![if !vml]><img
width=240 height=120 src="file:///C:/Users/ana/AppData/Local/Temp/msohtmlclip1/01/clip_image001.png" alt="Chart of sales" v:shapes="Picture_x0020_1"><![endif]> below<o:p></o:p></p>`,
    'Chart of sales below',
  ],
]

test.each(shapes)('Word: %s', (_, fragment, markdown) => {
  expect(structureOfSlice(pasted(word(fragment)))).toEqual(structureOf(markdown))
})

test('Word for the web: one list an item, each naming its level', () => {
  const webItem = (tag: string, level: number, position: number, text: string) =>
    `<div class="ListContainerWrapper SCXW1 BCX0" style="margin:0;padding:0;position:relative"><${tag} class="BulletListStyle1 SCXW1" role="list"${tag === 'ol' ? ` start="${position}"` : ''}><li data-leveltext="" data-font="Symbol" data-listid="3" role="listitem" data-aria-posinset="${position}" data-aria-level="${level}" class="OutlineElement Ltr"><p class="Paragraph SCXW1" style="text-align:left"><span data-contrast="auto" class="TextRun SCXW1" style="font-weight:normal"><span class="NormalTextRun">${text}</span></span><span class="EOP SCXW1" data-ccp-props="{}">&nbsp;</span></p></li></${tag}></div>`
  const html =
    '<meta charset="utf-8"><div class="OutlineElement Ltr SCXW1"><p class="Paragraph"><span class="TextRun" style="font-weight:bold"><span>Why</span></span><span class="EOP">&nbsp;</span></p></div>' +
    webItem('ul', 1, 1, 'Fast') +
    webItem('ul', 2, 1, 'On phones') +
    webItem('ul', 1, 2, 'Safe') +
    webItem('ol', 1, 1, 'One') +
    webItem('ol', 1, 2, 'Two')
  expect(structureOfSlice(pasted(html))).toEqual(
    structureOf('**Why**\n\n- Fast\n  - On phones\n- Safe\n\n1. One\n2. Two'),
  )
})

test('Outlook: a quoted head of lines, plain-text paragraphs, a signature', () => {
  const html = word(`<p class=MsoNormal>Hi Ana,<o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<div style='border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0in 0in 0in'><p class=MsoNormal><b>From:</b> Bo &lt;bo@example.com&gt; <br>
<b>Sent:</b> Monday<br>
<b>Subject:</b> Plan<o:p></o:p></p></div>
<p class=MsoPlainText><span style='font-family:"Consolas"'>See <a href="mailto:bo@example.com">bo@example.com</a></span></p>
<img width=1 height=1 src="https://track.example.com/p.gif?id=1" style='display:block'>`)
  const read = pasted(html)
  expect(structureOfSlice(read)).toEqual(
    structureOf(
      'Hi Ana,\n\n**From:** Bo <bo@example.com>\\\n**Sent:** Monday\\\n**Subject:** Plan\n\nSee [bo@example.com](mailto:bo@example.com)'.replace(
        '<bo@example.com>',
        '\\<bo\\@example.com>',
      ),
    ),
  )
})
