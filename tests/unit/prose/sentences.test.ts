import retextEnglish from 'retext-english'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { sentencesOf } from '../../../src-core/document/sentences.ts'
import { heldOutSentences, sentenceTruth } from './sentence-truth.ts'

type Truth = readonly (readonly string[])[]

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

/** Ways to cut a text into sentences, ours first. */
const splitters = {
  ours: (text: string) => sentencesOf(text).map(({ from, to }) => text.slice(from, to)),
  segmenter: (text: string) => [...segmenter.segment(text)].map(({ segment }) => segment.trim()).filter(Boolean),
  retext: (text: string) => {
    const found: string[] = []
    for (const child of unified().use(retextEnglish).parse(text).children)
      if (child.type === 'ParagraphNode')
        for (const { type, position } of child.children)
          if (type === 'SentenceNode') found.push(text.slice(position?.start.offset, position?.end.offset))
    return found
  },
}

/** How many texts a splitter cuts exactly as a person did. */
function right(splitter: keyof typeof splitters, truth: Truth): number {
  return truth.filter((sentences) => {
    const found = splitters[splitter](sentences.join(' '))
    return found.length === sentences.length && found.every((sentence, index) => sentence === sentences[index])
  }).length
}

describe('sentencesOf', () => {
  it.each(sentenceTruth.map((sentences) => [sentences.join(' '), sentences] as const))('%s', (text, sentences) => {
    expect(splitters.ours(text)).toEqual(sentences)
  })

  it('is right more often than what there is, also on texts it was not made for', () => {
    expect(right('ours', heldOutSentences)).toBeGreaterThanOrEqual(37)
    for (const truth of [sentenceTruth, heldOutSentences])
      for (const other of ['segmenter', 'retext'] as const)
        expect(right('ours', truth)).toBeGreaterThan(right(other, truth))
  })

  it('ends a sentence with the line', () => {
    expect(splitters.ours('No full stop\nhere\n\n and there ')).toEqual(['No full stop', 'here', 'and there'])
  })

  it('finds none where there is nothing', () => {
    expect(sentencesOf('')).toEqual([])
    expect(sentencesOf(' \n\t ')).toEqual([])
  })
})
