import { existsSync } from 'node:fs'
import { Transform } from '@tiptap/pm/transform'
import { openSync } from 'fontkit'
import { describe, expect, it } from 'vitest'
import { outline } from '../../../src-core/document/outline.ts'
import { looks } from '../../../src-core/layout/looks.ts'
import { advance, lineHeight } from '../../../src-core/layout/pages/advance.ts'
import { breakLines } from '../../../src-core/layout/pages/break-lines.ts'
import { carlitoFaces } from '../../../src-core/layout/pages/carlito-metrics.ts'
import { documentPages } from '../../../src-core/layout/pages/document-pages.ts'
import { plain, type Run } from '../../../src-core/layout/printed.ts'
import { libreOffice, poppler } from '../../readers/libreoffice.ts'
import { distances, mean, pageErrors } from '../../readers/page-error.ts'
import { documentsIn, filledTemplate, filler, templateFiles } from '../../readers/page-samples.ts'
import { opened, template } from '../docx/exported.ts'
import { canonical, rich } from '../docx/sample-documents.ts'

const fonts = '/usr/share/fonts/truetype/crosextra'
const options = { pressReleaseHeadings: true, pageSize: 'letter', today: '2026-11-23' } as const

function text(words: string): Run {
  return { kind: 'text', text: words, style: plain, link: null }
}

/** The lines that a text is broken into, in points of width. */
function linesOf(words: string, width: number): string[] {
  const starts = breakLines([text(words)], looks.body, width, () => null).map(({ start }) => start)
  return starts.map((start, i) => words.slice(start, starts[i + 1] ?? words.length))
}

function pagesOf(markdown: string) {
  const { doc, outline } = opened(markdown)
  const pages = documentPages(doc, outline, options)
  const part = (id: string) => pages.parts.find((each) => each.id === id)?.pages ?? 0
  const breaks = pages.breaks.map(({ page, part, pos }) => ({
    page,
    part,
    after: doc.textBetween(pos, Math.min(doc.content.size, pos + 24), ' '),
    depth: doc.resolve(pos).depth,
  }))
  return { ...pages, part, breaks, doc }
}

describe('widths', () => {
  it.skipIf(!existsSync(fonts))('are those of the font, in all faces', () => {
    const files = { regular: 'Regular', bold: 'Bold', italic: 'Italic', boldItalic: 'BoldItalic' }
    for (const face of carlitoFaces) {
      const font = openSync(`${fonts}/Carlito-${files[face]}.ttf`)
      expect((font.ascent - font.descent + font.lineGap) / font.unitsPerEm).toBe(lineHeight)
      for (const character of 'Aiéßñ–—“”‘’…€£$%&0123456789 fi→≤Жщα') {
        const code = character.codePointAt(0) ?? 0
        expect(advance(code, face), `${character} ${face}`).toBe(
          font.glyphForCodePoint(code).advanceWidth / font.unitsPerEm,
        )
      }
    }
  })

  it('are nothing for marks and joiners, an em for ideographs and pictures, and one for all in code', () => {
    expect(advance(0x301, 'regular')).toBe(0)
    expect(advance(0x200b, 'regular')).toBe(0)
    expect(advance('漢'.codePointAt(0) ?? 0, 'bold')).toBe(1)
    expect(advance('🚲'.codePointAt(0) ?? 0, 'regular')).toBe(1)
    expect(advance(0xa0, 'regular')).toBe(advance(0x20, 'regular'))
    expect(advance(0x69, 'mono')).toBe(advance(0x57, 'mono'))
  })
})

describe('lines', () => {
  it('hold as many words as fit, without the spaces at their end', () => {
    const five = advance(0x6f, 'regular') * 11 * 5
    expect(linesOf('ooooo ooooo ooooo', five)).toEqual(['ooooo ', 'ooooo ', 'ooooo'])
    expect(linesOf('ooooo     ooooo', five)).toEqual(['ooooo     ', 'ooooo'])
    expect(linesOf('oo oo', five + 5)).toEqual(['oo oo'])
  })

  it('end after hyphens and dashes, and between ideographs; not at a no-break space or a minus', () => {
    const narrow = advance(0x6f, 'regular') * 11 * 4
    expect(linesOf('ooo-ooo', narrow)).toEqual(['ooo-', 'ooo'])
    expect(linesOf('ooo—ooo', narrow * 1.2)).toEqual(['ooo—', 'ooo'])
    expect(linesOf('漢字漢字', 25)).toEqual(['漢字', '漢字'])
    expect(linesOf('oo oo\u00a0oo', narrow)).toEqual(['oo ', 'oo\u00a0o', 'o'])
    expect(linesOf('ooo -5', narrow)).toEqual(['ooo ', '-5'])
  })

  it('cut a word that is longer than a line', () => {
    expect(linesOf('o'.repeat(10), advance(0x6f, 'regular') * 11 * 4)).toEqual(['oooo', 'oooo', 'oo'])
  })

  it('end at a break, and there is one in an empty paragraph', () => {
    const runs: Run[] = [text('a'), { kind: 'break' }, text('b')]
    expect(breakLines(runs, looks.body, 400, () => null).map(({ start }) => start)).toEqual([0, 2])
    expect(breakLines([], looks.body, 400, () => null)).toHaveLength(1)
  })

  it('are as tall as the images in them, which are no wider than the text', () => {
    const image: Run = { kind: 'image', src: 'a.png', alt: '', link: null }
    const [line] = breakLines([image], looks.body, 200, () => ({ width: 400, height: 100 }))
    expect(line?.height).toBe(50)
  })
})

describe('pages', () => {
  const line = 11 * lineHeight
  const paragraph = (n: number) => filler(9, n)

  it('of a part are counted to its last line', () => {
    const { part } = pagesOf(`# Internal FAQ\n\n## Why?\n\n${paragraph(2)}\n`)
    const heading = 12 * lineHeight + 3.5
    expect(part('internal-faq') * 648).toBeCloseTo(heading + 9 + line + 2 + line, 5)
  })

  it('begin anew with each part', () => {
    const { sheets, breaks } = pagesOf(
      '# Press release\n\nA.\n\n# Customer FAQ\n\n## Who?\n\nYou.\n\n# Internal FAQ\n\n## Why?\n\nSo.\n',
    )
    expect(sheets).toBe(3)
    expect(breaks.map(({ page, after }) => [page, after.split(' ')[0]])).toEqual([
      [1, 'Customer'],
      [2, 'Internal'],
    ])
  })

  it('have at least two lines of a paragraph at either end', () => {
    // A page holds 33 one-line paragraphs and part of the next.
    for (const lines of [30, 31, 32, 33]) {
      const head = Array.from({ length: lines }, (_, i) => paragraph(i)).join('\n\n')
      const { doc, breaks } = pagesOf(`# Press release\n\n${head}\n\n${filler(75, 9)}\n\n${paragraph(3)}\n`)
      const [first] = breaks
      const longest = doc.child(lines + 1).textContent
      const rest = longest.indexOf(first?.after ?? '')
      if (rest <= 0) continue
      const starts = breakLines([text(longest)], looks.body, 468, () => null).map(({ start }) => start)
      expect(starts.indexOf(rest)).toBeGreaterThanOrEqual(2)
      expect(starts.indexOf(rest)).toBeLessThanOrEqual(starts.length - 2)
    }
  })

  it('never end with a heading or a question', () => {
    for (let lines = 26; lines <= 34; lines++) {
      const head = Array.from({ length: lines }, (_, i) => paragraph(i)).join('\n\n')
      const { breaks } = pagesOf(
        `# Internal FAQ\n\n## Who?\n\n${head}\n\n## What does it cost?\n\n### Per month\n\n${paragraph(1)}\n`,
      )
      expect(breaks.map(({ after }) => after).filter((after) => after.startsWith('Per month'))).toEqual([])
      const answer = breaks.find(({ after }) => after.startsWith(paragraph(1).slice(0, 20)))
      expect(answer, `${lines} paragraphs`).toBeUndefined()
    }
  })

  it('begin where the document has the same words, in the middle of a paragraph too', () => {
    const long = `${filler(700, 1)} **${filler(100, 2)}** ${filler(400, 3)}`
    const { doc, breaks } = pagesOf(`# Press release\n\n${long}\n`)
    const [first] = breaks
    expect(breaks).toHaveLength(1)
    expect(first?.part).toBe('press-release')
    const paragraphText = doc.child(1).textContent
    const at = paragraphText.indexOf(first?.after ?? '?')
    const starts = breakLines([text(filler(700, 1))], looks.body, 468, () => null).map(({ start }) => start)
    // 8 lines more or less: what follows is set in another weight.
    expect(at).toBeGreaterThan((starts[40] ?? 0) - 1)
    expect(at === 0 || paragraphText[at - 1] === ' ').toBe(true)
  })

  it('begin in lists, tables, quotations and code of the document', () => {
    const row = `| ${paragraph(1)} | ${paragraph(2)} |\n`
    for (const [name, block] of Object.entries({
      list: Array.from({ length: 60 }, (_, i) => `- ${paragraph(i)}`).join('\n'),
      table: `| a | b |\n|---|---|\n${row.repeat(24)}`,
      quote: `> ${Array.from({ length: 40 }, (_, i) => paragraph(i)).join('\n>\n> ')}`,
      code: `\`\`\`\n${'line of code\n'.repeat(80)}\`\`\``,
    })) {
      const { breaks, sheets } = pagesOf(`# Press release\n\n${block}\n`)
      expect(sheets, name).toBe(2)
      expect(breaks[0]?.depth, name).toBeGreaterThanOrEqual(1)
    }
  })

  it('keep a note with the line that points to it', () => {
    const body = Array.from({ length: 32 }, (_, i) => paragraph(i)).join('\n\n')
    const without = pagesOf(`# Press release\n\n${body}\n`)
    const noted = pagesOf(`# Press release\n\n${body}[^1]\n\n[^1]: ${filler(60, 1)}\n`)
    expect(without.sheets).toBe(1)
    expect(noted.sheets).toBe(2)
  })

  it('are the same whether or not the document was counted before a key press', () => {
    const { doc, outline: before } = opened(canonical)
    documentPages(doc, before, options)
    let at = 0
    doc.descendants((node, pos) => {
      if (node.textContent.startsWith('Brightwell today')) at = pos + 4
    })
    const typed = new Transform(doc).insert(at, doc.type.schema.text(`${filler(90, 1)} `)).doc
    const fresh = doc.type.schema.nodeFromJSON(typed.toJSON())
    const counted = documentPages(typed, outline(typed, template), options)
    expect(counted).toEqual(documentPages(fresh, outline(fresh, template), options))
    expect(counted.parts).not.toEqual(documentPages(doc, before, options).parts)
  })

  it('of an empty document are one empty sheet', () => {
    expect(pagesOf('')).toMatchObject({ sheets: 1, breaks: [] })
  })
})

describe.skipIf(!libreOffice.available || !poppler.available)('against LibreOffice', () => {
  const samples = [
    { name: 'canonical', text: canonical },
    ...templateFiles().flatMap((file) => [40, 150].map((words) => filledTemplate(file, words))),
    ...documentsIn('tests/corpus/development').filter((_, i) => i % 4 === 1),
    ...documentsIn('../shared/corpus').filter((_, i) => i % 3 === 0),
  ]

  it.each(['letter', 'a4'] as const)('the mean error of a part is at most 0.15 page on %s', async (pageSize) => {
    const all = distances(await pageErrors(samples, pageSize))
    console.info(
      `${pageSize}: ${all.length} parts, mean error ${mean(all).toFixed(4)}, worst ${Math.max(...all).toFixed(3)}`,
    )
    expect(all.length).toBeGreaterThan(20)
    expect(mean(all)).toBeLessThanOrEqual(0.15)
  })

  it('everything that Markdown can hold is near too', async () => {
    const [error] = await pageErrors([{ name: 'rich', text: rich }], 'letter')
    expect(mean(distances(error ? [error] : []))).toBeLessThanOrEqual(0.15)
  })
})
