import { describe, expect, it } from 'vitest'
import type { Finding } from '../../../src-core/checks/finding.ts'
import { documentSchema } from '../../../src-core/document/schema.ts'
import { openMarkdown } from '../../../src-core/markdown/open.ts'
import { unfinishedSentence, withoutHeldBack } from '../../../src-renderer/document/hold-back.ts'

/** The sentence at `|`. */
function at(text: string): string | null {
  const { doc } = openMarkdown(text.replace('|', ''), documentSchema())
  const sentence = unfinishedSentence(doc, 1 + text.indexOf('|'))
  return sentence && doc.textBetween(sentence.from, sentence.to)
}

describe('the sentence that is being written', () => {
  it('is the one before the cursor, until its full stop', () => {
    expect(at('One is done. Two goes on|')).toBe('Two goes on')
    expect(at('One goes| on. Two is done.')).toBe('One goes on.')
    expect(at('One is done.|')).toBeNull()
    expect(at('She said “done.”| And on.')).toBeNull()
    expect(at('One is done. |Two follows.')).toBeNull()
    expect(at('Version 3.2 of it|')).toBe('Version 3.2 of it')
  })

  it('is none in code', () => {
    const { doc } = openMarkdown('```\nlet a\n```\n', documentSchema())
    expect(unfinishedSentence(doc, 4)).toBeNull()
  })
})

describe('findings', () => {
  const finding = (from: number, to: number, severity: Finding['severity'] = 'warning', rule = 'r'): Finding => ({
    rule,
    severity,
    message: `${rule}!`,
    from,
    to,
    section: null,
    ignored: false,
  })
  const sentence = { from: 10, to: 30 }

  it('that are new in the sentence are held back, others are not', () => {
    const outside = finding(2, 5)
    const across = finding(5, 15)
    const error = finding(12, 14, 'error')
    expect(withoutHeldBack([outside, across, error, finding(20, 24)], [outside], sentence)).toEqual([
      outside,
      across,
      error,
    ])
  })

  it('that were shown before the sentence went on stay', () => {
    expect(withoutHeldBack([finding(12, 14), finding(20, 24)], [finding(12, 14)], sentence)).toEqual([finding(12, 14)])
    expect(withoutHeldBack([finding(2, 4), finding(12, 14)], [finding(2, 4)], sentence)).toEqual([finding(2, 4)])
  })
})
