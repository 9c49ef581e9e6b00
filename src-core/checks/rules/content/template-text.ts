import { linesOf } from '../../../document/outline/lines.ts'
import { findPlaceholders } from '../../../document/placeholder.ts'
import { sentencesOf } from '../../../document/sentences.ts'
import type { Template } from '../../../templates/template.ts'
import { proseOf, type Word, wordsOf } from '../../prose.ts'
import type { BlockReport, BlockRule } from '../../rule.ts'

export const templateText: BlockRule = {
  id: 'template-text',
  title: 'No template text is left in',
  group: 'content',
  severity: 'error',
  source:
    'Unresolved template text; brackets around an assumption or an open number are legitimate: Calbucci, The PRFAQ Framework.',
  why: 'A placeholder that reaches the reader says that nobody has read the document before them.',
  catalogue: ['S20'],
  examples: {
    flag: [
      '# Press release\n\n## Headline\n\n[Company] launches [Product name] for nurses\n',
      '# Internal FAQ\n\n## Why now?\n\nTODO\n',
      '# Press release\n\n## Summary\n\nLorem ipsum dolor sit amet.\n',
      '# Press release\n\n## Summary\n\nToday <Company Name> launches its product.\n',
      '# Press release\n\n## Leader quote\n\n[Insert a quote that sounds like a person]\n',
      '# Customer FAQ\n\n## What does it cost?\n\nTo be decided.\n',
      '# Internal FAQ\n\n## Which cities?\n\n| City | Price |\n| --- | --- |\n| Ghent | still to be decided |\n',
      '# Press release\n\n## Getting started\n\nPlumb costs 89 euros (colour to be announced). The shop: to be added\n',
      '# Press release\n\n## Summary\n\nGives the whole story to a reader who stops here.\n',
    ],
    pass: [
      '# Press release\n\n## Summary\n\nA swap takes [12 %] of the time [assumption: on wards with 20 nurses].\n',
      '# Press release\n\n## Leader quote\n\n“They [the nurses] kept a to-do list,” said Nora. See [the study](https://example.org).\n',
      '- [ ] call the shelter\n- [x] write it down\n\n`[Product name]` in code is about templates.\n',
      '# Press release\n\n## Summary\n\nThe to-do list, the price (see below) and the XXL size are fine.\n',
      '# Press release\n\n## Solution\n\nPlumb lets new sensors to be added. Nothing needs to be written down, and no fields have to be filled in.\n',
      '# Internal FAQ\n\n## Who wins?\n\nThe winner is to be announced on 3 May 2029.\n\n## What does it cost?\n\nTo be decided by the board on 3 May 2029.\n',
      '# Press release\n\n## Leader quote\n\n“They [the customers] told us, and [the team] listened,” said Nora.\n',
    ],
  },
  scope: 'block',
  check(block, { template }) {
    if (block.type.name === 'codeBlock' || block.type.name === 'rawBlock') return []
    const guidance = guidanceSentences(template)
    const reports: BlockReport[] = []
    const report = (text: string, from: number) => {
      for (const found of findPlaceholders(text)) {
        const range = { from: from + found.from, to: from + found.to }
        if (isCode(block, range.from)) continue
        reports.push({
          ...range,
          message: `Replace the placeholder “${text.slice(found.from, found.to)}” with your own words.`,
        })
      }
    }
    for (const line of linesOf(block).lines)
      if (line.cells) for (const cell of line.cells) report(cell.text, cell.from + 1)
      else report(line.text, line.from)
    for (const { start, sentences } of proseOf(block))
      for (const sentence of sentences) {
        if (!guidance.openings.has(openingOf(sentence.words))) continue
        const [from, to] = [start + sentence.from, start + sentence.to]
        if (!guidance.sentences.has(fold(block.textBetween(from - 1, to - 1, ' ', ' ')))) continue
        reports.push({ from, to, message: 'This sentence is the template’s advice: replace it with your own words.' })
      }
    block.descendants((node, position) => {
      if (node.type.name !== 'rawInline') return
      const source = String(node.attrs.source)
      if (findPlaceholders(source).length === 0) return
      const from = position + 1
      reports.push({
        from,
        to: from + node.nodeSize,
        message: `Replace the placeholder “${source}” with your own words.`,
      })
    })
    return reports
  },
}

function isCode(block: BlockNode, offset: number): boolean {
  const node = block.nodeAt(offset - 1)
  return node?.marks.some((mark) => mark.type.name === 'code') ?? false
}

type BlockNode = Parameters<BlockRule['check']>[0]

interface Guidance {
  readonly sentences: ReadonlySet<string>
  /** Those of the sentences. To fold each sentence of a document to look it up takes ten times as long. */
  readonly openings: ReadonlySet<string>
}

const kept = new WeakMap<Template, Guidance>()

/** The template's advice as folded sentences of five words and more; shorter ones anybody might write. */
function guidanceSentences(template: Template): Guidance {
  const known = kept.get(template)
  if (known) return known
  const texts = template.parts.flatMap((part) => [
    ...[part, ...part.sections, ...part.questions].flatMap(({ guidance, placeholder }) => [
      guidance.purpose ?? '',
      guidance.good ?? '',
      guidance.example ?? '',
      ...guidance.ask,
      placeholder ?? '',
    ]),
  ])
  const sentences = texts.flatMap((text) =>
    sentencesOf(text)
      .map(({ from, to }) => text.slice(from, to))
      .filter((sentence) => sentence.split(/\s+/).length >= 5),
  )
  const guidance = {
    sentences: new Set(sentences.map(fold)),
    openings: new Set(sentences.map((each) => openingOf(wordsOf(each)))),
  }
  kept.set(template, guidance)
  return guidance
}

/** The first two words. */
function openingOf([first, second]: readonly Word[]): string {
  return `${first?.text} ${second?.text}`
}

function fold(sentence: string): string {
  return (sentence.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')
}
