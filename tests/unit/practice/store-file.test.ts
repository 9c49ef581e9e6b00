import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { draftMinutes, draftPhases } from '../../../src-core/practice/draft-phases.ts'
import { rateCard, ratings } from '../../../src-core/practice/schedule.ts'
import { emptyStore, type PracticeStore } from '../../../src-core/practice/store.ts'
import { readStore, writeStore } from '../../../src-core/practice/store-file.ts'
import { askerRoles, principleIds } from '../../../src-core/practice/vocabulary.ts'

const id = fc.stringMatching(/^[a-z]{1,8}$/)
const day = fc.date({ min: new Date('2026-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
const when = day.map((date) => date.toISOString())
const text = fc.string({ unit: 'grapheme' })
const scores = fc.dictionary(fc.constantFrom('structure', 'delivery'), fc.integer({ min: 1, max: 5 }), {
  noNullPrototype: true,
})
const card = fc
  .array(fc.tuple(fc.constantFrom(...ratings), day), { minLength: 1, maxLength: 5 })
  .map((answers) => answers.sort(([, a], [, b]) => a.getTime() - b.getTime()))
  .map((answers) =>
    answers.reduce<ReturnType<typeof rateCard> | null>((held, [rating, at]) => rateCard(held, rating, at), null),
  )

const store: fc.Arbitrary<PracticeStore> = fc.record({
  version: fc.constant(2 as const),
  cards: fc
    .array(fc.tuple(id, card))
    .map((cards) => Object.fromEntries(cards.flatMap(([key, value]) => (value ? [[key, value]] : [])))),
  attempts: fc.array(
    fc.record({
      at: when,
      question: id,
      answer: fc.option(text),
      seconds: fc.nat(600),
      points: fc.array(fc.nat(5), { maxLength: 6 }),
      pointsOf: fc.nat(6),
      rating: fc.constantFrom(...ratings),
    }),
  ),
  drafts: fc.array(
    fc.record({
      id,
      at: when,
      prompt: fc.option(id),
      subject: fc.option(text),
      minutes: fc.constantFrom(...draftMinutes),
      usedMs: fc.nat(),
      words: fc.nat(),
      readiness: fc.option(fc.nat(100)),
      scores,
      notes: text,
    }),
  ),
  running: fc.option(
    fc.record({
      id,
      started: when,
      prompt: fc.option(id),
      subject: text,
      minutes: fc.constantFrom(...draftMinutes),
      problemFirst: fc.boolean(),
      reached: fc.constantFrom(...draftPhases),
      elapsedMs: fc.nat(),
      recovery: id,
      file: fc.option(fc.record({ name: text, location: text })),
    }),
  ),
  stories: fc.array(
    fc.record({
      id,
      changed: when,
      title: text,
      principles: fc.uniqueArray(fc.constantFrom(...principleIds), { maxLength: 3 }),
      situation: text,
      task: text,
      action: text,
      result: text,
      learnt: text,
    }),
  ),
  written: fc.array(
    fc.record({ prompt: fc.constantFrom('inventive' as const, 'judgment' as const), changed: when, text }),
  ),
  interviews: fc.array(
    fc.record({
      id,
      at: when,
      with: fc.option(text),
      role: fc.option(fc.constantFrom(...askerRoles)),
      minutes: fc.nat(90),
      questions: fc.array(id),
      scores,
      feedback: text,
      nextStep: text,
    }),
  ),
  interviewDate: fc.option(when.map((time) => time.slice(0, 10))),
})

describe('practice records', () => {
  it('come back from an export as they were (property)', () => {
    fc.assert(
      fc.property(store, (held) => {
        expect(readStore(writeStore(held))).toEqual({ kind: 'done', store: held })
      }),
    )
  })

  it('are empty when there is no file yet', () => {
    expect(readStore(null)).toEqual({ kind: 'done', store: emptyStore })
  })

  it('of version 1 become those of this version', () => {
    const first = `{"version":1,"cards":{},"attempts":[{"at":"2027-03-01T09:00:00.000Z","question":"q","answer":null,"seconds":41,"points":[0,2],"pointsOf":4,"rating":"good"}],"drafts":[{"id":"d","at":"2027-03-01T09:00:00.000Z","prompt":"night-pharmacist","minutes":30,"usedMs":1500000,"words":412,"readiness":61,"scores":{"structure":3},"notes":"Late."}],"stories":[],"written":[],"interviews":[],"interviewDate":"2027-04-01"}`
    expect(readStore(first)).toMatchObject({
      kind: 'done',
      store: {
        version: 2,
        running: null,
        interviewDate: '2027-04-01',
        attempts: [{ seconds: 41 }],
        drafts: [{ id: 'd', prompt: 'night-pharmacist', subject: null, readiness: 61, notes: 'Late.' }],
      },
    })
  })

  it.each([
    ['{', 'not valid JSON'],
    ['[]', 'do not say which version'],
    ['{"version":2}', '“cards”'],
    ['{"version":1}', '“version”'],
    ['{"version":1,"drafts":[]}', '“cards”'],
    [writeStore(emptyStore).replace('"interviewDate": null', '"interviewDate": "soon"'), '“interviewDate”'],
  ])('that are damaged are told apart from empty ones: %s', (damaged, message) => {
    const read = readStore(damaged)
    expect(read.kind).toBe('damaged')
    expect(read).toHaveProperty('message', expect.stringContaining(message))
  })

  it('of a newer Dateline are left alone', () => {
    expect(readStore(writeStore(emptyStore).replace('"version": 2', '"version": 3'))).toMatchObject({ kind: 'newer' })
  })
})
