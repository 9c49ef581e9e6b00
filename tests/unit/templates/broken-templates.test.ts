import { describe, expect, it } from 'vitest'
import { templateLibrary } from '../../../src-core/templates/library.ts'
import { decodeTemplate, type TemplateFile } from '../../../src-core/templates/template-file.ts'
import { breaks, sound } from './broken-templates.ts'

const file = (name: string, bytes: Uint8Array): TemplateFile => ({
  origin: 'own',
  location: 'templates',
  name,
  content: decodeTemplate(bytes),
})
const good = file('good.md', new TextEncoder().encode(sound.replace('id: ours', 'id: good')))

describe('a template file with', () => {
  it('nothing wrong is listed', () => {
    expect(templateLibrary([good]).broken).toEqual([])
  })

  it.each(breaks)('$name is refused with line, column, field and what was expected', (each) => {
    const { templates, broken } = templateLibrary([file('ours.md', each.bytes), good])
    expect(templates.map(({ source }) => source.id)).toEqual(['good'])
    expect(broken.map(({ place }) => place.name)).toEqual(['ours.md'])
    const { line, column, field, expected } = each
    expect(broken[0]?.problems).toContainEqual({ line, column, field, expected: expect.stringContaining(expected) })
    for (const problem of broken[0]?.problems ?? []) expect(problem.expected).toMatch(/^expected /)
  })

  it.each([
    ['a byte order mark', `\uFEFF${sound}`],
    ['CRLF', sound.replaceAll('\n', '\r\n')],
    ['a body', `${sound.replace(/ {4}orders:[\s\S]*?headline\]\n/, '')}\n# Press release\n`],
    ['comments', sound.replace('parts:', '# Ours, since 2019\nparts:')],
    ['anchors used once', sound.replace('name: Ours', 'name: &n Ours').replace('audience: Us.', 'audience: *n')],
  ])('%s is fine', (_, text) => {
    const { templates, broken } = templateLibrary([file('ours.md', new TextEncoder().encode(text))])
    expect(broken).toEqual([])
    expect(templates[0]?.source.parts[0]?.sections.map(({ title }) => title)).toEqual(['Headline', 'Summary'])
  })

  it('several things wrong has them told at once, in the order of the file', () => {
    const text = sound.replace('name: Ours', 'nmae: Ours').replace('role: finance', 'role: cfo')
    const { broken } = templateLibrary([file('ours.md', new TextEncoder().encode(text))])
    expect(broken[0]?.problems.map(({ line, field }) => [line, field])).toEqual([
      [1, 'name'],
      [3, 'nmae'],
      [32, 'parts[1].questions[0].role'],
    ])
  })
})
