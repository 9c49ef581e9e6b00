import { describe, expect, it } from 'vitest'
import { imported, p, rels, run, type WordParts, wordFile } from './word-files.ts'

const markdown = (parts: WordParts) => imported(parts).markdown
const body = (content: string) => markdown({ body: content })
const style = (id: string, name: string, more = '') =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`
const styled = (id: string, text: string) => p(text, `<w:pStyle w:val="${id}"/>`)
const item = (list: number, level: number, text: string, more = '') =>
  p(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>${more}`)
const level = (at: number, format: string, start = 1, text = `%${at + 1}.`) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:pPr><w:ind w:left="${(at + 1) * 720}" w:hanging="360"/></w:pPr></w:lvl>`
const numbering =
  `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal')}${level(1, 'lowerLetter')}</w:abstractNum>` +
  `<w:abstractNum w:abstractNumId="1">${level(0, 'bullet', 1, '•')}${level(1, 'bullet', 1, '◦')}</w:abstractNum>` +
  `<w:abstractNum w:abstractNumId="2">${level(0, 'bullet', 1, ' ')}</w:abstractNum>` +
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>' +
  '<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>' +
  '<w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num>'

describe('paragraphs', () => {
  it('are headings by the name of their style in any language, by what it is based on, or by their outline level', () => {
    const styles =
      style('berschrift1', 'heading 1') +
      style('Mine', 'My section', '<w:basedOn w:val="berschrift1"/>') +
      style('Loop', 'Loop', '<w:basedOn w:val="Loop"/>') +
      style('T', 'Title') +
      style('Deep', 'heading 8')
    const content =
      styled('T', 'The title') +
      styled('berschrift1', 'One') +
      styled('Mine', 'Two') +
      styled('Loop', 'text') +
      p('Three', '<w:outlineLvl w:val="2"/>') +
      p('body', '<w:outlineLvl w:val="9"/>') +
      styled('Deep', 'Six') +
      styled('None', 'plain')
    expect(markdown({ body: content, styles })).toBe(
      '# The title\n\n# One\n\n# Two\n\ntext\n\n### Three\n\nbody\n\n###### Six\n\nplain\n',
    )
  })

  it('keep emphasis, breaks and code; what Markdown lacks is dropped and said', () => {
    const { markdown, report } = imported({
      body: `<w:p>${run('bold', '<w:b/>')}${run(' and ')}${run('not', '<w:b w:val="0"/>')} ${run('both', '<w:b/><w:i/>')}<w:r><w:br/></w:r>${run('struck', '<w:strike/>')}${run(' lined', '<w:u w:val="single"/>')}${run(' x()', '<w:rFonts w:ascii="Consolas"/>')}${run('2', '<w:vertAlign w:val="superscript"/>')}</w:p>`,
    })
    expect(markdown).toBe('**bold** and no&#x74;**_both_**\\\n~~struck~~ lined` x()`2\n')
    expect(report.lost).toEqual([expect.stringContaining('Formatting that Markdown lacks is dropped in 2 places')])
  })

  it('are code where they have a style of code, a line each or all in one', () => {
    const styles = style('Code', 'HTML Preformatted') + style('Src', 'Source Code')
    const two = `<w:p><w:pPr><w:pStyle w:val="Src"/></w:pPr><w:r><w:t>a</w:t><w:br/><w:tab/><w:t>b</w:t></w:r></w:p>`
    expect(
      markdown({
        body: `${styled('Code', 'one')}${styled('Code', '')}${styled('Code', 'two')}text${p('x')}${two}${two}`,
        styles,
      }),
    ).toBe('```\none\n\ntwo\n```\n\nx\n\n```\na\n\tb\n```\n\n```\na\n\tb\n```\n')
  })

  it('are quotations by style, one for those that follow each other, and rules by an empty one with a line', () => {
    const styles = style('Q', 'Intense Quote')
    const rule = '<w:p><w:pPr><w:pBdr><w:bottom w:val="single"/></w:pBdr></w:pPr></w:p>'
    expect(markdown({ body: styled('Q', 'one') + styled('Q', 'two') + p('text') + rule + p('after'), styles })).toBe(
      '> one\n>\n> two\n\ntext\n\n---\n\nafter\n',
    )
  })

  it('lose nothing at a drop cap, a soft hyphen, a page break or an odd character', () => {
    const cap = `<w:p><w:pPr><w:framePr w:dropCap="drop"/></w:pPr>${run('O')}</w:p>`
    expect(
      body(
        `${cap}${p('nce upon')}<w:p><w:r><w:br w:type="page"/></w:r>${run('a&#xAD;b')}<w:r><w:noBreakHyphen/><w:t>c</w:t></w:r></w:p>`,
      ),
    ).toBe('Once upon\n\nab\u2011c\n')
    expect(body(cap)).toBe('O\n')
  })
})

describe('lists', () => {
  it('nest by level, count on after a break, and restart where Word does', () => {
    const content =
      item(1, 0, 'one') +
      item(1, 1, 'a') +
      item(1, 1, 'b') +
      item(1, 0, 'two') +
      p('between') +
      item(1, 0, 'three') +
      item(3, 0, 'again') +
      item(2, 0, 'dot') +
      item(2, 1, 'ring')
    expect(markdown({ body: content, numbering })).toBe(
      '1. one\n   1. a\n   2. b\n2. two\n\nbetween\n\n3. three\n\n1) again\n\n- dot\n  - ring\n',
    )
  })

  it('hold paragraphs that are indented like their text, or have an empty bullet, as pandoc writes them', () => {
    const content =
      item(2, 0, 'item') +
      p('goes on', '<w:ind w:left="720"/>') +
      item(4, 0, 'and on') +
      item(2, 0, 'next') +
      p('not this')
    expect(markdown({ body: content, numbering })).toMatch(
      /^- item\n\n {2}goes on\n\n {2}and on\n\n?- next\n\nnot this\n$/,
    )
  })

  it('may come from the style alone, and be turned off by the paragraph', () => {
    const styles = style('ListBullet', 'List Bullet', '<w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr>')
    const off = p('no item', '<w:pStyle w:val="ListBullet"/><w:numPr><w:numId w:val="0"/></w:numPr>')
    expect(markdown({ body: styled('ListBullet', 'item') + off, styles, numbering })).toBe('- item\n\nno item\n')
  })

  it('are tasks where a box stands in front: a character, a symbol or a control', () => {
    const box =
      '<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="1"/></w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:t>☒</w:t></w:r></w:sdtContent></w:sdt>'
    const symbol = '<w:r><w:sym w:font="Wingdings" w:char="F0A8"/></w:r>'
    const withBox = (inner: string) =>
      `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr></w:pPr>${inner}</w:p>`
    const content =
      withBox(`${box}${run(' done')}`) +
      withBox(`${symbol}${run(' open')}`) +
      item(2, 0, '☐ also open') +
      item(2, 0, 'plain')
    expect(markdown({ body: content, numbering })).toBe('- [x] done\n- [ ] open\n- [ ] also open\n- plain\n')
  })
})

describe('tables', () => {
  const cell = (content: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`
  const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`

  it('have a header row; merged cells are split, blocks in cells are lines, and both are said', () => {
    const inner = `<w:tbl>${row(cell(p('x')), cell(p('y')))}</w:tbl>`
    const { markdown, report } = imported({
      body: `<w:tbl>${row(cell(p('Plan'), '<w:gridSpan w:val="2"/>'), cell(p('Price', '<w:jc w:val="right"/>')))}${row(cell(p('A'), '<w:vMerge w:val="restart"/>'), cell(p('one') + p('two')), cell(p('5', '<w:jc w:val="right"/>')))}${row(cell('<w:p/>', '<w:vMerge/>'), cell(inner + p('')), cell(p('6', '<w:jc w:val="right"/>')))}</w:tbl>`,
    })
    expect(markdown).toBe('| Plan | | Price |\n| - | - | -: |\n| A | one<br>two | 5 |\n| | x \\| y | 6 |\n')
    expect(report.lost.join('\n')).toMatch(
      /2 merged table cells are split[\s\S]*2 table cells[\s\S]*A table within a table is text/,
    )
  })

  it('lose the bold of a header row, which is bold by itself', () => {
    const header = '<w:trPr><w:tblHeader/></w:trPr>'
    const bold = `<w:p>${run('Head', '<w:b/>')}</w:p>`
    expect(body(`<w:tbl><w:tr>${header}${cell(bold)}</w:tr>${row(cell(bold))}</w:tbl>`)).toBe(
      '| Head |\n| - |\n| **Head** |\n',
    )
  })
})

describe('links and images', () => {
  const external = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="External"/>`
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAQAAAADCAYAAAC09K7GAAAADklEQVR4nGNgQAX/kQkAA/8B/xgXhZ0AAAAASUVORK5CYII=',
    'base64',
  )
  const picture = (blip: string, alt = 'A chart') =>
    `<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="Picture 1" descr="${alt}"/><a:graphic><a:blip ${blip}/></a:graphic></wp:inline></w:drawing></w:r></w:p>`

  it('lead to http, https and mailto only, whether by relationship, field or instruction', () => {
    const field = (address: string, text: string) =>
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK "${address}"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(text)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
    const { markdown, report } = imported({
      body: `<w:p><w:hyperlink r:id="good" w:anchor="here">${run('one')}</w:hyperlink> <w:hyperlink r:id="bad">${run('two')}</w:hyperlink><w:hyperlink w:anchor="inside">${run('three')}</w:hyperlink></w:p><w:p>${field('mailto:jo@x.example', 'four')}${field('javascript:alert(1)', 'five')}<w:fldSimple w:instr=" HYPERLINK &quot;file:///etc/passwd&quot; ">${run('six')}</w:fldSimple><w:fldSimple w:instr="PAGE">${run('7')}</w:fldSimple></w:p>`,
      relationships:
        external('good', 'hyperlink', 'https://x.example/a') + external('bad', 'hyperlink', 'javascript:alert(1)'),
    })
    expect(markdown).toBe('[one](https://x.example/a#here)twothree\n\n[four](mailto:jo@x.example)fivesix7\n')
    expect(report.lost).toEqual([
      expect.stringMatching(/^3 links are plain text.*“two”, “javascript:alert\(1\)”, “six”$/),
    ])
  })

  it('are taken out into files, or stay in the text; what is linked from elsewhere is never looked for', () => {
    const relationships =
      '<Relationship Id="in" Type="http://x/image" Target="media/image7.png"/><Relationship Id="emf" Type="http://x/image" Target="media/a.emf"/>' +
      external('out', 'image', 'file:///etc/hostname')
    const parts = {
      body:
        picture('r:embed="in"') +
        picture('r:embed="in"', '') +
        picture('r:link="out"', 'far') +
        picture('r:embed="emf"', 'vector'),
      relationships,
      files: { 'word/media/image7.png': png, 'word/media/a.emf': new Uint8Array([1, 0, 0, 0]) },
    }
    const { markdown, images, report } = imported(parts)
    expect(markdown).toBe('![A chart](images/image-1.png)\n\n![](images/image-1.png)\n\n[far]\n\n[vector]\n')
    expect(images.map(({ name, bytes }) => [name, Buffer.from(bytes).equals(png)])).toEqual([['image-1.png', true]])
    expect(report.lost).toEqual([expect.stringContaining('2 images are missing')])
    expect(imported(parts, { imageFolder: null }).markdown).toContain(
      `![A chart](data:image/png;base64,${png.toString('base64')})`,
    )
  })

  it('never reach outside the file', () => {
    const relationships = '<Relationship Id="in" Type="http://x/image" Target="../../../../etc/hostname"/>'
    expect(imported({ body: picture('r:embed="in"'), relationships }).images).toEqual([])
  })
})

describe('notes', () => {
  it('become footnotes, end notes with them, in the order of their marks', () => {
    const note = (kind: string, id: number, content: string) => `<w:${kind} w:id="${id}">${content}</w:${kind}>`
    const mark = (kind: string, id: number) => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`
    const text = markdown({
      body: `<w:p>${run('a')}${mark('endnote', 1)}${run('b')}${mark('footnote', 2)}${run('c')}${mark('footnote', 9)}</w:p>`,
      footnotes: `<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>${note('footnote', 2, p('Foot') + p('and more'))}`,
      endnotes: note('endnote', 1, `<w:p><w:r><w:endnoteRef/></w:r>${run(' End ')}${run('here', '<w:b/>')}</w:p>`),
    })
    expect(text).toBe('a[^1]b[^2]c\n\n[^1]: End **here**\n\n[^2]: Foot\n\n    and more\n')
  })
})

describe('tracked changes', () => {
  const changed = {
    body: `<w:p>${run('We ')}<w:del w:author="Ann"><w:r><w:delText>hope</w:delText></w:r></w:del><w:ins w:author="Bo">${run('plan')}</w:ins>${run(' to.')}</w:p><w:p><w:pPr><w:rPr><w:del w:author="Ann"/></w:rPr></w:pPr>${run('One ')}</w:p>${p('line.')}`,
  }

  it('are accepted, and whose they are is said', () => {
    const { markdown, report } = imported(changed)
    expect(markdown).toBe('We plan to.\n\nOne line.\n')
    expect(report.notes).toEqual(['Tracked changes by Ann, Bo (1 insertion, 2 deletions) were accepted.'])
  })

  it('or are shown as they stand', () => {
    const { markdown, report } = imported(changed, { trackedChanges: 'show' })
    expect(markdown).toBe('We ~~hope~~<ins>plan</ins> to.\n\nOne\n\nline.\n')
    expect(report.notes[0]).toContain('are shown: insertions between <ins> tags, deletions struck out')
  })
})

describe('comments', () => {
  it('are listed with what they are about, as threads, and kept where no export prints them', () => {
    const comment = (id: number, author: string, text: string) =>
      `<w:comment w:id="${id}" w:author="${author}" w:date="2027-06-03T10:00:00Z"><w:p w14:paraId="P${id}">${run(text)}</w:p></w:comment>`
    const { markdown, report } = imported({
      body: `<w:p>${run('It saves ')}<w:commentRangeStart w:id="1"/>${run('four in ')}${run('ten', '<w:b/>')}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r></w:p>`,
      comments: comment(1, 'Mara Voss', 'Source --> ?') + comment(2, 'Jo Lind', 'Added.') + comment(3, '', 'A place'),
      commentsExtended:
        '<w15:commentEx w15:paraId="P1" w15:done="1"/><w15:commentEx w15:paraId="P2" w15:paraIdParent="P1"/><w15:commentEx w15:paraId="P3" w15:paraIdParent="P3"/>',
    })
    expect(report.comments).toEqual([
      { author: 'Mara Voss', date: '2027-06-03', text: 'Source --> ?', quote: 'four in ten', depth: 0, resolved: true },
      { author: 'Jo Lind', date: '2027-06-03', text: 'Added.', quote: '', depth: 1, resolved: false },
      { author: '', date: '2027-06-03', text: 'A place', quote: '', depth: 0, resolved: false },
    ])
    expect(markdown).toBe(
      'It saves four in **ten**\n\n<!-- Comments of reviewers\n- Mara Voss, 2027-06-03, resolved on “four in ten”: Source –> ?\n  - Jo Lind, 2027-06-03: Added.\n- Somebody, 2027-06-03: A place\n-->\n',
    )
  })
})

describe('what a report says', () => {
  it('names everything that has no place in Markdown', () => {
    const shape = '<w:drawing><wp:inline><wp:docPr id="1" name="Chart 4"/><a:graphic/></wp:inline></w:drawing>'
    const box = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wps:wsp><wps:txbx><w:txbxContent>${p('In a box')}</w:txbxContent></wps:txbx></wps:wsp></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${p('In a box')}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent>`
    const toc = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p('Chapter 1 …… 3')}</w:sdtContent></w:sdt>`
    const { markdown, report } = imported({
      body: `${toc}<w:p>${run('text')}<w:r>${shape}</w:r><w:r>${box}</w:r><m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>${run('secret', '<w:vanish/>')}<w:r><w:sym w:char="F0FF"/></w:r></w:p>`,
      header: p('Company confidential'),
      files: { 'word/vbaProject.bin': new Uint8Array([1]) },
    })
    expect(markdown).toBe('textx=1□\n\nIn a box\n')
    const lost = report.lost.join('\n')
    for (const words of [
      'A text box stands',
      'A drawing, chart',
      'An equation',
      'table of contents',
      'hidden text',
      'A symbol',
      'macros',
      'Company confidential',
    ])
      expect(lost).toContain(words)
  })

  it('is empty for a file of which everything is taken', () => {
    expect(imported({ body: p('text') }).report).toEqual({ lost: [], notes: [], comments: [] })
  })
})

describe('the package', () => {
  it('may be strict (ISO 29500-1) and use prefixes of its own', () => {
    const strict = wordFile({ body: '' })
    expect(imported(strict).markdown.trim()).toBe('')
    const ns = 'http://purl.oclc.org/ooxml/wordprocessingml/main'
    const files = {
      'word/document.xml': Buffer.from(
        `<x:document xmlns:x="${ns}"><x:body><x:p><x:pPr><x:outlineLvl x:val="0"/></x:pPr><x:r><x:t>Strict</x:t></x:r></x:p></x:body></x:document>`,
      ),
      '_rels/.rels': rels(
        '<Relationship Id="rId1" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/word/document.xml"/>',
      ),
    }
    expect(markdown({ body: '', files })).toBe('# Strict\n')
  })
})
