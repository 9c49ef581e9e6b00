import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import { editFrontMatter, type FrontMatterChange } from '../../../src-core/document/edit-front-matter.ts'

const set = (path: FrontMatterChange['path'], value: FrontMatterChange['value']) => [{ path, value }]
const edit = (raw: string | null, changes: readonly FrontMatterChange[]) => {
  const edited = editFrontMatter(raw, changes)
  return edited.kind === 'done' ? edited.raw : edited.why
}

const full = `---
# kept by hand
title: "Plumb"   # working title
tags: [ 'a',  b ]

stage: hypothesis
long: >-
  two
  lines
owner:
  name: Jo   # their name
---
`

describe('a key of the front matter', () => {
  it('changes where it stands, and nothing else does', () => {
    expect(edit(full, set(['stage'], 'validated'))).toBe(full.replace('hypothesis', 'validated'))
    expect(edit(full, set(['title'], 'Plumb: the sequel'))).toBe(
      full.replace('"Plumb"   # working', '"Plumb: the sequel"   # working'),
    )
    expect(edit(full, set(['long'], 'short'))).toBe(full.replace('>-\n  two\n  lines', 'short'))
  })

  it('is added behind the others, and makes front matter where there was none', () => {
    expect(edit(full, set(['lang'], 'en-GB'))).toBe(full.replace(/---\n$/, 'lang: en-GB\n---\n'))
    expect(edit(null, set(['title'], 'Plumb'))).toBe('---\ntitle: Plumb\n---\n')
    expect(edit('---\n---\n', set(['title'], 'Plumb'))).toBe('---\ntitle: Plumb\n---\n')
    expect(edit('---\ntitle:\n---\n', set(['title'], 'Plumb'))).toBe('---\ntitle: Plumb\n---\n')
    expect(edit('---\ntitle: # none yet\n---\n', set(['title'], 'Plumb'))).toBe('---\ntitle: Plumb # none yet\n---\n')
  })

  it('goes with its line, and the front matter with its last key', () => {
    expect(edit(full, set(['stage'], null))).toBe(full.replace('stage: hypothesis\n', ''))
    expect(edit('---\ntitle: Plumb\n---\n', set(['title'], null))).toBe(null)
    expect(edit(full, set(['date'], null))).toBe(full)
    expect(edit(null, set(['date'], null))).toBe(null)
  })

  it('may lie within another', () => {
    const off = ['checks', 'off'] as const
    expect(edit(null, set(off, ['weasel-words']))).toBe('---\nchecks:\n  off: [weasel-words]\n---\n')
    const noted = '---\na: 1 # one\nchecks:\n  off: [x]   # for now\n  more: y\nb:   2\n---\n'
    expect(edit(noted, set(off, ['x', 'z']))).toBe(
      '---\na: 1 # one\nchecks:\n  off: [ x, z ] # for now\n  more: y\nb:   2\n---\n',
    )
    expect(edit(noted, set(off, null))).toBe('---\na: 1 # one\nchecks:\n  more: y\nb:   2\n---\n')
    expect(edit('---\nchecks: { off: [x] }\nb:   2\n---\n', set(off, null))).toBe('---\nb:   2\n---\n')
  })

  it('keeps the line ends and the fences of the file', () => {
    expect(edit('---  \r\na: 1\r\n---\r\n', set(['title'], 'x'))).toBe('---  \r\na: 1\r\ntitle: x\r\n---\r\n')
    expect(edit('---\na: 1\n---', set(['a'], '2'))).toBe('---\na: "2"\n---')
  })

  it('is not touched in front matter that is not understood', () => {
    expect(edit('+++\ntitle = "x"\n+++\n', set(['title'], 'y'))).toBe('toml')
    expect(edit('---\na: [\n---\n', set(['title'], 'y'))).toBe('invalid-yaml')
    expect(edit('---\n- a\n---\n', set(['title'], 'y'))).toBe('not-a-mapping')
  })

  it('that others refer to is not taken from under them', () => {
    expect(edit('---\ntitle: &t x\nname: *t\n---\n', set(['title'], null))).toBe('entangled')
    expect(edit('---\ntitle: &t x\nname: *t\n---\n', set(['stage'], 'growth'))).toBe(
      '---\ntitle: &t x\nname: *t\nstage: growth\n---\n',
    )
  })

  it('is the only one that changes, whatever the front matter (property)', () => {
    const word = fc.stringMatching(/^[a-z]{1,8}$/)
    const scalar = fc.oneof(fc.string({ unit: 'grapheme' }), fc.integer(), fc.boolean(), fc.constant(null))
    const values = fc.dictionary(
      word,
      fc.oneof(scalar, fc.array(scalar, { maxLength: 3 }), fc.dictionary(word, scalar)),
    )
    const change = fc.tuple(
      fc.oneof(fc.tuple(word), fc.tuple(fc.constant('checks'), word)),
      fc.oneof(fc.string({ unit: 'grapheme' }), fc.array(word, { maxLength: 3 }), fc.constant(null)),
    )
    fc.assert(
      fc.property(values, change, fc.constantFrom('\n', '\r\n'), (held, [path, value], lineEnd) => {
        const yaml = Object.keys(held).length === 0 ? '' : stringify(held).replace(/\n/g, lineEnd)
        const edited = editFrontMatter(`---${lineEnd}${yaml}---${lineEnd}`, [{ path, value } as FrontMatterChange])
        if (edited.kind !== 'done') return expect(edited.why).toBe('entangled')
        const read = edited.raw === null ? {} : (parse(edited.raw.split(lineEnd).slice(1, -2).join(lineEnd)) ?? {})
        const { [path[0]]: now, ...others } = read
        const { [path[0]]: before, ...kept } = parse(yaml) ?? {}
        expect(others).toEqual(kept)
        if (path.length === 1) expect(now).toEqual(value ?? undefined)
        else expect(now?.[path[1] as string]).toEqual(value ?? undefined)
      }),
    )
  })
})
