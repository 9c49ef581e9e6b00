import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { breaks, sound } from '../templates/broken-templates.ts'
import { dateline, scratchFolder } from './command.ts'

/** A repository with a folder of documents in it. */
function repository(): { root: string; documents: string; templates: (of: string) => string } {
  const root = scratchFolder()
  const documents = path.join(root, 'products', 'trips')
  mkdirSync(path.join(root, '.git'))
  mkdirSync(documents, { recursive: true })
  const templates = (of: string) => {
    const folder = path.join(of, '.dateline', 'templates')
    mkdirSync(folder, { recursive: true })
    return folder
  }
  return { root, documents, templates }
}

const named = (id: string, name: string) =>
  sound.replace('id: ours', `id: ${id}`).replace('name: Ours', `name: ${name}`)
const document = '---\ntemplate: ours\n---\n\n# Press release\n\n## Big line\n\nTrips can be split\n'

describe('own templates on the command line', () => {
  it('are those beside the documents and at the root of their repository; the nearer one counts', async () => {
    const { root, documents, templates } = repository()
    writeFileSync(path.join(templates(root), 'ours.md'), named('ours', 'At the root'))
    writeFileSync(path.join(templates(root), 'other.md'), named('other', 'Another'))
    const listed = async (cwd: string) => (await dateline(['templates'], { cwd })).out
    expect(await listed(documents)).toContain('other (../../.dateline/templates/other.md)\n  Another.')
    expect(await listed(documents)).toContain('At the root.')
    writeFileSync(path.join(templates(documents), 'mine.md'), named('ours', 'Beside'))
    expect(await listed(documents)).toContain('Beside.')
    expect(await listed(documents)).not.toContain('At the root.')
    expect(await listed(root)).toContain('At the root.')
    expect(await listed(root)).toContain('press-release-faq')
  })

  it('are used for new documents, outline and check, wherever the command runs', async () => {
    const { root, documents, templates } = repository()
    writeFileSync(path.join(templates(root), 'ours.md'), sound)
    writeFileSync(path.join(documents, 'trip.md'), document)
    const made = await dateline(['new', '--template', 'ours'], { cwd: documents })
    expect(made.out).toMatch(/^---\ntemplate: ours\nstage: hypothesis\ndate: 2028-01-05\n---\n\n# Press release\n/)
    const file = path.join(documents, 'trip.md')
    const outlined = JSON.parse((await dateline(['outline', file, '--json'])).out)
    expect(outlined.template).toBe('ours')
    expect(outlined.parts[0].sections[0]).toMatchObject({ id: 'headline', via: 'heading', state: 'complete' })
    const checked = JSON.parse((await dateline(['check', file, '--format', 'json', '--stage', 'validated'])).out)
    expect(checked[0].template).toBe('ours')
    expect(checked[0].findings.map(({ rule }: { rule: string }) => rule)).toContain('summary-present')
    const early = JSON.parse((await dateline(['check', file, '--format', 'json'])).out)
    expect(early[0].findings.map(({ rule }: { rule: string }) => rule)).not.toContain('summary-present')
  })

  it('are those of --templates, too', async () => {
    const own = scratchFolder()
    writeFileSync(path.join(own, 'ours.md'), sound)
    writeFileSync(path.join(own, 'notes.txt'), 'No template.')
    mkdirSync(path.join(own, 'old.md'))
    const { code, out } = await dateline(['templates', '--templates', own])
    expect(code).toBe(0)
    expect(out).toMatch(/^ours \(.*ours\.md\)\n {2}Ours\. What we write\.$/m)
    const missing = await dateline(['templates', '--templates', path.join(own, 'nowhere')])
    expect(missing.code).toBe(2)
    expect(missing.err).toContain('is no folder; expected a folder of templates')
  })

  it('that come with Dateline are in files named after their ids', async () => {
    const folder = new URL('../../../templates/', import.meta.url)
    const ids = JSON.parse((await dateline(['templates', '--json'])).out).map(({ id }: { id: string }) => id)
    const files = readdirSync(folder).filter((name) => name.endsWith('.md'))
    expect(ids.map((id: string) => `${id}.md`).toSorted()).toEqual(files.toSorted())
    const named = path.join(scratchFolder(), 'letter.md')
    writeFileSync(named, document.replace('template: ours', 'template: customer-letter'))
    expect(JSON.parse((await dateline(['outline', named, '--json'])).out).template).toBe('customer-letter')
  })

  it('may replace one that comes with Dateline', async () => {
    const own = scratchFolder()
    writeFileSync(path.join(own, 'ours.md'), named('press-release-faq', 'House style'))
    const { out, err } = await dateline(['templates', '--templates', own])
    expect(out).toContain('House style.')
    expect(out.match(/^press-release-faq/gm)).toHaveLength(1)
    expect(err).toBe('')
  })

  it('that are broken are told with line, column and field, and hide no other', async () => {
    const { documents, templates } = repository()
    const folder = templates(documents)
    writeFileSync(path.join(folder, 'sound.md'), sound)
    breaks.forEach(({ bytes }, at) => {
      writeFileSync(path.join(folder, `break-${String(at).padStart(2, '0')}.md`), bytes)
    })
    const { code, out, err } = await dateline(['templates'], { cwd: documents })
    expect(code).toBe(1)
    expect(out).toContain('ours (.dateline/templates/sound.md)')
    expect(out).toContain('press-release-faq')
    breaks.forEach(({ line, column, field, expected }, at) => {
      const file = path.join('.dateline', 'templates', `break-${String(at).padStart(2, '0')}.md`)
      const place = `${file}, line ${line}, column ${column}${field === '' ? '' : `, ${field}`}: `
      const told = err.split('\n').find((row) => row.includes(place))
      expect(told, place).toContain(expected)
    })
    writeFileSync(path.join(documents, 'trip.md'), document)
    const checked = await dateline(['check', 'trip.md', '--format', 'json'], { cwd: documents })
    expect(JSON.parse(checked.out)[0].template).toBe('ours')
    expect(checked.err).toContain('dateline: template left out: ')
  })

  it('of a repository are no links to files elsewhere', async () => {
    const { root, documents, templates } = repository()
    const elsewhere = path.join(scratchFolder(), 'secret.md')
    writeFileSync(elsewhere, sound)
    writeFileSync(path.join(root, 'shared.md'), named('shared', 'Shared'))
    symlinkSync(elsewhere, path.join(templates(documents), 'linked.md'))
    symlinkSync(path.join(root, 'shared.md'), path.join(templates(documents), 'inside.md'))
    const { out, err } = await dateline(['templates'], { cwd: documents })
    expect(out).toContain('Shared.')
    expect(out).not.toContain('Ours.')
    expect(err).toContain('linked.md, line 1, column 1: expected a file of this folder; it is a link to another place')
  })

  it('with one id in one folder are told apart by file', async () => {
    const { documents, templates } = repository()
    writeFileSync(path.join(templates(documents), 'a.md'), sound)
    writeFileSync(path.join(templates(documents), 'b.md'), sound)
    const { err } = await dateline(['templates'], { cwd: documents })
    expect(err).toContain('b.md, line 2, column 1, id: expected an id that no other file has; “ours” is that of a.md')
  })
})
