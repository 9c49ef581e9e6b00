import type { Page } from '@playwright/test'
import { strings } from '../../src-core/strings.ts'
import { expect, test } from './fixtures.ts'

/** The clipboard as another program fills it, by MIME type. */
type Clipboard = Readonly<Record<string, string>>

const googleDocs = `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-5f0c"><h2 dir="ltr" style="line-height:1.38;"><span style="font-size:16pt;font-weight:400;color:#000">Why now</span></h2><p dir="ltr" style="line-height:1.38;"><span style="font-weight:400;">Shops </span><span style="font-weight:700;">lose money</span><span style="font-weight:400;"> on </span><span style="font-style:italic;font-weight:400;">every</span><span style="font-weight:400;"> sunny Saturday.</span></p><ul style="margin-top:0;"><li dir="ltr" style="list-style-type:disc;" aria-level="1"><p dir="ltr"><span style="font-weight:400;">Bread</span></p></li><ul><li dir="ltr" style="list-style-type:circle;" aria-level="2"><p dir="ltr"><span>Rye</span></p></li></ul></ul><div dir="ltr" align="left"><table style="border:none;"><colgroup><col width="100" /></colgroup><tbody><tr><td style="border:solid #000 1pt;"><p><span style="font-weight:700;">Measure</span></p></td><td><p><span>Target</span></p></td></tr><tr><td><p><span>Waste</span></p></td><td><p><span>7 %</span></p></td></tr></tbody></table></div><p><img src="https://lh3.example.com/picture.png" width="10" height="10"></p><script>window.pasted = true</script></b>`

const word = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal {margin:0cm;} --></style></head><body lang=EN-GB style='tab-interval:36.0pt'><!--StartFragment--><h1>Launch plan<o:p></o:p></h1><p class=MsoNormal>We will <b>ship</b> in <i>May</i>, <span style='font-weight:bold'>not June</span>.<o:p></o:p></p><p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>Pilot<o:p></o:p></p><p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>2.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>Launch<o:p></o:p></p><table class=MsoTableGrid border=1><tr><td><p class=MsoNormal>Region</p></td><td><p class=MsoNormal>Shops</p></td></tr><tr><td><p class=MsoNormal>North</p></td><td><p class=MsoNormal>200</p></td></tr></table><!--EndFragment--></body></html>`

const markdown = '## Risks\n\n- **Price** of bread\n- Weather, see [the study](https://study.example/)\n'

/** Pastes at the cursor by a real ClipboardEvent, as Chromium sends one. */
async function paste(page: Page, content: Clipboard): Promise<void> {
  await page.evaluate((types) => {
    const data = new DataTransfer()
    for (const [type, value] of Object.entries(types)) data.setData(type, value)
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    )
  }, content)
}

/** What copying the selection puts on the clipboard. */
function copied(page: Page): Promise<{ html: string; text: string }> {
  return page.evaluate(() => {
    const data = new DataTransfer()
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true }),
    )
    return { html: data.getData('text/html'), text: data.getData('text/plain') }
  })
}

test.beforeEach(async ({ app, start, editor, page }) => {
  await app.putFile('draft.md', 'First.\n\nEnd.\n')
  await start.open('draft.md')
  await editor.text.getByText('First.').click()
  await page.keyboard.press('End')
  // The editor hears of a moved cursor a moment later, of typed text at once: now it knows where Enter belongs.
  await page.keyboard.type('!')
  await expect(editor.text).toContainText('First.!')
  await page.keyboard.press('Backspace')
  await page.keyboard.press('Enter')
  await expect(editor.text.locator('p')).toHaveText(['First.', '', 'End.'])
})

/** The document as it is saved. */
async function savedText(editor: { save(): Promise<void> }, app: { readFile(name: string): Promise<Uint8Array> }) {
  await editor.save()
  return Buffer.from(await app.readFile('draft.md')).toString()
}

test('Google Docs: headings, bold, italic, lists and tables survive; pictures are spoken of, nothing is run', async ({
  app,
  editor,
  page,
}) => {
  await paste(page, { 'text/html': googleDocs, 'text/plain': 'Why now\nShops lose money' })
  await expect(editor.text.locator('strong').filter({ hasText: 'lose money' })).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: strings.ui.paste.picturesLeftOut(1) })).toBeVisible()
  expect(await page.evaluate(() => 'pasted' in window)).toBe(false)
  expect(await savedText(editor, app)).toBe(
    'First.\n\n## Why now\n\nShops **lose money** on *every* sunny Saturday.\n\n- Bread\n  - Rye\n\n| Measure | Target |\n| - | - |\n| Waste | 7 % |\n\nEnd.\n',
  )
})

test('Word: headings, bold, italic, numbered lists and tables survive', async ({ app, editor, page }) => {
  await paste(page, { 'text/html': word, 'text/plain': 'Launch plan' })
  await expect(editor.heading('Launch plan')).toBeVisible()
  expect(await savedText(editor, app)).toBe(
    'First.\n\n# Launch plan\n\nWe will **ship** in *May*, **not June**.\n\n1. Pilot\n2. Launch\n\n| Region | Shops |\n| - | - |\n| North | 200 |\n\nEnd.\n',
  )
})

test('Markdown source gives its structure, also as Visual Studio Code copies it', async ({ app, editor, page }) => {
  await paste(page, {
    'text/plain': markdown,
    'text/html':
      '<meta charset="utf-8"><div style="color:#ccc;font-family:Consolas, monospace;white-space:pre;"><div><span style="color:#569cd6;">## Risks</span></div><br><div><span>- **Price** of bread</span></div><div><span>- Weather, see [the study](https://study.example/)</span></div></div>',
    'vscode-editor-data': JSON.stringify({ version: 1, isFromEmptySelection: false, mode: 'markdown' }),
  })
  await expect(editor.heading('Risks')).toBeVisible()
  await expect(editor.text.getByRole('link', { name: 'the study' })).toBeVisible()
  expect(await savedText(editor, app)).toBe(`First.\n\n${markdown}\nEnd.\n`)
})

test('Markdown as plain text gives its structure', async ({ app, editor, page }) => {
  await paste(page, { 'text/plain': markdown })
  await expect(editor.heading('Risks')).toBeVisible()
  expect(await savedText(editor, app)).toBe(`First.\n\n${markdown}\nEnd.\n`)
})

test('pasted with Shift, Markdown and HTML are plain text', async ({ app, editor, page }) => {
  await page.keyboard.down('Shift')
  await paste(page, { 'text/plain': '**not bold**', 'text/html': '<b>not bold</b>' })
  await page.keyboard.up('Shift')
  await expect(editor.text).toContainText('**not bold**')
  await expect(editor.text.locator('strong')).toHaveCount(0)
  expect(await savedText(editor, app)).toBe('First.\n\n\\*\\*not bold**\n\nEnd.\n')
})

test('copying gives HTML for other programs and Markdown as text, and pastes back the same', async ({
  app,
  editor,
  page,
}) => {
  await paste(page, { 'text/html': googleDocs })
  await page.keyboard.press('ControlOrMeta+a')
  const { html, text } = await copied(page)
  expect(text).toBe(
    'First.\n\n## Why now\n\nShops **lose money** on *every* sunny Saturday.\n\n- Bread\n  - Rye\n\n| Measure | Target |\n| - | - |\n| Waste | 7 % |\n\nEnd.',
  )
  expect(html).toContain('<strong>lose money</strong>')
  expect(html).toContain('<h2')
  expect(html).not.toContain('style=')
  await page.keyboard.press('Delete')
  await paste(page, { 'text/html': html, 'text/plain': text })
  expect(await savedText(editor, app)).toBe(`${text}\n`)
})
