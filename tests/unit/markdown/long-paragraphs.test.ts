import { Node } from '@tiptap/pm/model'
import * as fc from 'fast-check'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { locate } from '../../../src-core/checks/locate.ts'
import { lineEnds } from '../../../src-core/markdown/line-ends.ts'
import { parseMarkdown } from '../../../src-core/markdown/parse.ts'
import { Read } from '../press-release-faq.ts'

const line = 'Almost all shops open at nine and “everyone” sees [what](x) it needs.\n'

describe('a paragraph of many lines', () => {
  afterEach(() => vi.restoreAllMocks())

  it('is read without moving what follows at each line', () => {
    // Counted and not timed: how many places of an array each call of splice moves.
    const movedIn = (lines: number) => {
      let moved = 0
      const { splice } = Array.prototype
      vi.spyOn(Array.prototype, 'splice').mockImplementation(function (this: unknown[], ...args) {
        moved += Math.max(0, this.length - args[0] - args[1])
        return Reflect.apply(splice, this, args)
      })
      parseMarkdown(line.repeat(lines), { frontMatter: false })
      vi.restoreAllMocks()
      return moved
    }
    expect(movedIn(800)).toBeLessThan(3 * movedIn(400))
  })

  it('has its findings located without a walk over its lines for each', () => {
    const read = new Read(`# Press release\n\n${line.repeat(50)}`)
    const finding = { rule: 'x', severity: 'note', message: 'M.', section: null, ignored: false } as const
    const findings = Array.from({ length: 40 }, (_, i) => {
      const from = '# Press release'.length + i * line.replace('[what](x)', 'what').length
      return { ...finding, from: from + 5, to: from + 9 }
    })
    const resolve = vi.spyOn(Node.prototype, 'resolve')
    const located = locate(read.opened, findings)
    expect(located[39]).toMatchObject({ line: 42, endLine: 42 })
    expect(resolve).not.toHaveBeenCalled()
  })

  it('is read as micromark alone reads it', () => {
    const piece = fc.constantFrom(
      'word', ' ', '  ', '\t', '\n', '\n', '\r\n', '\\\n', '*', '**', '_', '~~', '`', '[', '](x)', '![', '](\n<x>)', '[^1]', '<b>',
      'a@b.example', 'www.b.example', 'https://b.example', '&amp;', '> ', '- ', '|', 'é',
    ) // biome-ignore format: a table of pieces
    const extensions = [gfm()]
    const mdastExtensions = gfmFromMarkdown()
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('')
        expect(fromMarkdown(text, { extensions: [...extensions, lineEnds], mdastExtensions })).toEqual(
          fromMarkdown(text, { extensions, mdastExtensions }),
        )
      }),
      { numRuns: 1000 },
    )
  })
})
