import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import mammoth from 'mammoth'
import { describe, expect, it } from 'vitest'
import { todayOf } from '../../../src-cli/today.ts'
import { rules } from '../../../src-core/checks/registry.ts'
import { spotless } from '../spotless.ts'
import { dateline, scratchFolder } from './command.ts'

const ready = `---
title: Plumb
stage: validated
---

# Press release

## Headline

Millrace launches Plumb, so that a dripping pipe is found before the ceiling comes down

## Sub-headline

Tenants of old houses learn of a leak the same day

## Dateline

Ghent, 9 March 2028

## Summary

Millrace today launches Plumb, a listening device for tenants in old houses.

## Customer problem

A tenant waits 19 days on average until a leak is noticed.

## Solution

Plumb listens for the sound that water under pressure makes.

## Leader quote

“We began with the pipes,” said Joke Maes, founder of Millrace.

## How it works

The tenant sticks the device under the sink.

## Customer quote

“This time I had a plumber before the stain,” said Bram Aerts, who rents in Ghent.

## Getting started

Landlords order Plumb at plumb.example for 89 euros a flat.

# Customer FAQ

## What does it cost?

89 euros a flat.

# Internal FAQ

## How will we measure success?

2,000 flats within 12 months of launch.
`

function folderWith(files: Record<string, string | Uint8Array>): string {
  const folder = scratchFolder()
  for (const [name, content] of Object.entries(files)) writeFileSync(path.join(folder, name), content)
  return folder
}

describe('templates', () => {
  it('lists them, for people and as JSON', async () => {
    expect(await dateline(['templates'])).toMatchObject({
      code: 0,
      err: '',
      out: expect.stringContaining('press-release-faq\n'),
    })
    const { code, out } = await dateline(['templates', '--json'])
    expect(code).toBe(0)
    expect(JSON.parse(out)).toContainEqual(
      expect.objectContaining({ id: 'press-release-faq', name: 'Press release and FAQ' }),
    )
  })
})

describe('new', () => {
  it('writes a document that check reads from standard input', async () => {
    const made = await dateline(['new', '--template', 'press-release-faq'])
    expect(made).toMatchObject({ code: 0, err: '' })
    expect(made.out).toContain('date: 2028-01-05\n')
    const checked = await dateline(['check', '-', '--format', 'json'], { stdin: made.out })
    expect(checked.code).toBe(1)
    const [file] = JSON.parse(checked.out)
    expect(file).toMatchObject({
      file: '-',
      template: 'press-release-faq',
      stage: 'hypothesis',
      ready: false,
      score: 0,
    })
    const empty = file.findings.filter((finding: { message: string }) => / is empty: /.test(finding.message))
    expect(empty).toHaveLength(11)
  })

  it('does not replace a file, unless told to', async () => {
    const cwd = folderWith({ 'a.md': 'mine' })
    const refused = await dateline(['new', '--out', 'a.md'], { cwd })
    expect(refused.code).toBe(2)
    expect(refused.err).toContain('“a.md” exists already and was not changed')
    expect(readFileSync(path.join(cwd, 'a.md'), 'utf8')).toBe('mine')
    expect(await dateline(['new', '--out', 'a.md', '--force'], { cwd })).toMatchObject({ code: 0, out: '', err: '' })
    expect(readFileSync(path.join(cwd, 'a.md'), 'utf8')).toContain('# Press release')
  })

  it('says which templates there are', async () => {
    const { code, err } = await dateline(['new', '--template', 'memo'])
    expect(code).toBe(2)
    expect(err).toMatch(/there is no template “memo”; expected .*\bpress-release-faq\b.*, or a template file/)
  })

  it('names file, line and field of a template file that does not fit', async () => {
    const cwd = folderWith({ 'ours.md': '---\nid: ours\nname: Ours\nparts: 3\n---\n' })
    const { code, err } = await dateline(['new', '--template', 'ours.md'], { cwd })
    expect(code).toBe(2)
    expect(err).toMatch(/^dateline: (?:ours\.md, line \d+, column \d+, \w+: expected .+\n){4}$/)
  })
})

describe('outline', () => {
  it('has the agreed shape', async () => {
    const cwd = folderWith({ 'ready.md': ready })
    const { code, out } = await dateline(['outline', 'ready.md', '--json'], { cwd })
    expect(code).toBe(0)
    const outline = JSON.parse(out)
    expect(Object.keys(outline)).toEqual(['file', 'template', 'parts', 'successMetrics'])
    expect(outline.parts.map((part: { id: string }) => part.id)).toEqual([
      'press-release',
      'customer-faq',
      'internal-faq',
      'appendix',
    ])
    expect(outline.parts[0]).toMatchObject({ lines: [6, 46], questions: [] })
    expect(outline.parts[0].sections[0]).toEqual({
      id: 'headline',
      state: 'complete',
      via: 'heading',
      lines: [8, 10],
      words: 15,
    })
    expect(outline.parts[1]).toEqual({
      id: 'customer-faq',
      lines: [48, 52],
      sections: [],
      questions: [{ text: 'What does it cost?', line: 50, answered: true }],
    })
    expect(outline.parts[2].sections).toEqual([
      { id: 'success-metrics', state: 'complete', via: 'heading', lines: [56, 58], words: 7 },
    ])
    expect(outline.parts[3]).toEqual({ id: 'appendix', lines: null, sections: [], questions: [] })
    expect(outline.successMetrics).toEqual([
      {
        line: 58,
        text: '2,000 flats within 12 months of launch.',
        number: '2,000',
        timeframe: 'within 12 months of launch',
      },
    ])
  })

  it('marks an undivided FAQ, and what is missing has no lines', async () => {
    const { out } = await dateline(['outline', '-', '--json'], { stdin: '# FAQ\n\nQ: Is it loud?\nA: TBD\n' })
    const { parts } = JSON.parse(out)
    expect(parts[1]).toMatchObject({
      undivided: true,
      lines: [1, 4],
      questions: [{ text: 'Is it loud?', line: 3, answered: false }],
    })
    expect(parts[2]).toEqual({
      id: 'internal-faq',
      lines: null,
      sections: [{ id: 'success-metrics', state: 'missing', via: null, lines: null, words: 0 }],
      questions: [],
    })
  })

  it('reads well for a person', async () => {
    const { out } = await dateline(['outline', '-'], { stdin: ready })
    expect(out).toContain(
      'press-release  lines 6–46\n  headline           complete  lines 8–10, 15 words, by heading\n',
    )
    expect(out).toContain('  answered   line 50: What does it cost?\n')
    expect(out).toContain('appendix  missing\n')
  })
})

describe('check', () => {
  it('exits 0 when clean, 1 at or above --fail-on, and takes the stage', async () => {
    const cwd = folderWith({
      'ready.md': spotless,
      'warned.md': spotless
        .replace(' 19 days on average', ' long')
        .replace('2,300 euros', 'a lot')
        .replace('three plumbers', 'plumbers')
        .replace('two insurers', 'insurers'),
    })
    expect(await dateline(['check', 'ready.md'], { cwd })).toMatchObject({
      code: 0,
      err: '',
      out: 'ready.md: ready for review: 0 errors, 0 warnings, 0 notes\n',
    })
    expect((await dateline(['check', 'warned.md'], { cwd })).code).toBe(0)
    expect((await dateline(['check', 'warned.md', '--fail-on', 'warning'], { cwd })).code).toBe(1)
    expect((await dateline(['check', 'ready.md', 'warned.md', '--fail-on', 'note'], { cwd })).code).toBe(1)
    const { out } = await dateline(['check', 'ready.md', '--stage', 'growth', '--format', 'json'], { cwd })
    expect(JSON.parse(out)).toEqual([
      { file: 'ready.md', template: 'press-release-faq', stage: 'growth', ready: true, score: 100, findings: [] },
    ])
  })

  it('prints like a linter, coloured only where that is wanted', async () => {
    const stdin = spotless.replace('Landlords order Plumb at plumb.example for 89 euros a flat.', 'TBD')
    const plain = await dateline(['check', '-'], { stdin })
    expect(plain.out.split('\n')).toContain(
      '-:46:1 error Replace the placeholder “TBD” with your own words. (template-text)',
    )
    expect(plain.out).not.toContain('\u001b')
    const coloured = await dateline(['check', '-'], { stdin, colours: true })
    expect(coloured.out).toContain('\u001b[1;31merror\u001b[0m')
  })

  it('leaves out what is turned off in the file, but shows it in the report', async () => {
    const stdin = spotless
      .replace('stage: validated', 'checks:\n  off: [dateline-present]')
      .replace('## Dateline\n\nGhent, 9 March 2029\n', '')
    const text = await dateline(['check', '-', '--fail-on', 'note'], { stdin })
    expect(text).toMatchObject({ code: 0, out: '-: ready for review: 0 errors, 0 warnings, 0 notes, 1 ignored\n' })
    const [file] = JSON.parse((await dateline(['check', '-', '--format', 'json'], { stdin })).out)
    expect(file).toMatchObject({
      ready: true,
      findings: [{ rule: 'dateline-present', ignored: true, section: 'dateline' }],
    })
    expect(Object.keys(file.findings[0])).toEqual([
      'rule',
      'severity',
      'message',
      'line',
      'column',
      'endLine',
      'endColumn',
      'section',
      'ignored',
    ])
  })

  it('writes SARIF with every rule and every result at its place', async () => {
    const cwd = scratchFolder()
    mkdirSync(path.join(cwd, 'über uns'))
    writeFileSync(path.join(cwd, 'über uns/draft.md'), '# FAQ\n\n## Is it loud?\n')
    const { code, out } = await dateline(['check', 'über uns/draft.md', '--format', 'sarif'], { cwd })
    expect(code).toBe(1)
    const log = JSON.parse(out)
    expect(log.version).toBe('2.1.0')
    const [run] = log.runs
    expect(run.tool.driver.rules.map((rule: { id: string }) => rule.id)).toEqual(rules.map((rule) => rule.id))
    expect(run.artifacts).toEqual([{ location: { uri: '%C3%BCber%20uns/draft.md' }, sourceLanguage: 'markdown' }])
    const unanswered = run.results.find((result: { ruleId: string }) => result.ruleId === 'question-answered')
    expect(unanswered).toMatchObject({
      level: 'error',
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: '%C3%BCber%20uns/draft.md', index: 0 },
            region: { startLine: 3, startColumn: 1, endLine: 3, endColumn: 15 },
          },
        },
      ],
    })
    for (const result of run.results) expect(run.tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId)
  })

  it('says what cannot be read, goes on with the others, and exits 2', async () => {
    const cwd = folderWith({
      'ready.md': ready,
      'binary.md': new Uint8Array([0x50, 0x4b, 0, 1]),
      'latin1.md': new Uint8Array([0x61, 0x0a, 0xe9, 0x0a]),
      'huge.md': new Uint8Array(50_000_000).fill(0x61),
    })
    const files = ['missing.md', 'binary.md', 'latin1.md', 'huge.md', '.', 'ready.md']
    const { code, out, err } = await dateline(['check', ...files, '--format', 'json'], { cwd })
    expect(code).toBe(2)
    expect(JSON.parse(out).map((file: { file: string }) => file.file)).toEqual(['ready.md'])
    const messages = err.trim().split('\n')
    expect(messages).toHaveLength(5)
    expect(messages[0]).toContain('“missing.md” does not exist; expected a Markdown file')
    expect(messages[1]).toContain('“binary.md” is not a text file')
    expect(messages[2]).toContain('“latin1.md” is not UTF-8: line 2')
    expect(messages[3]).toContain('“huge.md” has 50 MB')
    expect(messages[4]).toContain('“.” is a folder')
  })

  it('stops reading standard input that is too large', async () => {
    const { code, err } = await dateline(['check', '-'], { stdin: new Uint8Array(11_000_000).fill(0x61) })
    expect(code).toBe(2)
    expect(err).toContain('“standard input” has 11 MB')
  })

  it('takes the template from --template, else from the front matter, else the default', async () => {
    const cwd = folderWith({
      'named.md': spotless.replace('title: Plumb', 'template: memo'),
      'plain.md': spotless,
    })
    const named = await dateline(['check', 'named.md'], { cwd })
    expect(named.code).toBe(0)
    expect(named.out).toMatch(
      /^named\.md:2:1 note The front matter names the template “memo”; the document is read against “press-release-faq”\. \(front-matter\)/m,
    )
    const unknown = await dateline(['check', 'plain.md', '--template', 'memo'], { cwd })
    expect(unknown).toMatchObject({ code: 2 })
    expect(unknown.err).toContain('there is no template “memo”')
    expect((await dateline(['check', 'named.md', '--template', 'press-release-faq'], { cwd })).code).toBe(0)
    expect((await dateline(['check', 'plain.md'], { cwd })).code).toBe(0)
  })
})

describe('export', () => {
  it('writes Word that another reader reads', async () => {
    const cwd = folderWith({ 'ready.md': ready })
    expect(await dateline(['export', 'ready.md', '--to', 'docx', '--out', 'ready.docx'], { cwd })).toMatchObject({
      code: 0,
      out: '',
      err: '',
    })
    const { value } = await mammoth.extractRawText({ path: path.join(cwd, 'ready.docx') })
    expect(value).toContain('Plumb listens for the sound')
    expect(value).toContain('How will we measure success?')
  })

  it('writes Markdown without the front matter, and with it if asked', async () => {
    const plain = await dateline(['export', '-', '--to', 'md'], { stdin: ready })
    expect(plain).toMatchObject({ code: 0, out: ready.slice(ready.indexOf('# Press')) })
    expect((await dateline(['export', '-', '--to', 'md', '--front-matter'], { stdin: ready })).out).toBe(ready)
  })

  it('writes HTML', async () => {
    const { code, out } = await dateline(['export', '-', '--to', 'html'], { stdin: ready })
    expect(code).toBe(0)
    expect(out).toMatch(/^<!doctype html>/)
    expect(out).toContain('Plumb listens for the sound')
  })

  it('never writes over the file it reads, whatever that is called, nor over another unasked', async () => {
    const cwd = folderWith({ 'ready.md': ready, 'old.html': 'old' })
    symlinkSync(path.join(cwd, 'ready.md'), path.join(cwd, 'link.md'))
    for (const out of ['ready.md', './ready.md', 'link.md']) {
      const refused = await dateline(['export', 'ready.md', '--to', 'md', '--out', out, '--force'], { cwd })
      expect(refused.code).toBe(2)
      expect(refused.err).toContain('is the file being read')
    }
    expect(readFileSync(path.join(cwd, 'ready.md'), 'utf8')).toBe(ready)
    expect((await dateline(['export', 'ready.md', '--to', 'html', '--out', 'old.html'], { cwd })).code).toBe(2)
    expect(readFileSync(path.join(cwd, 'old.html'), 'utf8')).toBe('old')
    const nowhere = await dateline(['export', 'ready.md', '--to', 'html', '--out', 'none/x.html'], { cwd })
    expect(nowhere.err).toContain('“none/x.html” could not be written: its folder does not exist')
    expect(existsSync(path.join(cwd, 'none'))).toBe(false)
  })

  it('does not pour a Word file into a terminal', async () => {
    const { code, err, out } = await dateline(['export', '-', '--to', 'docx'], { stdin: ready, terminal: true })
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('name a file with --out')
  })
})

describe('the command', () => {
  it.each([
    [['import', 'none.docx'], '“none.docx” does not exist'],
    [['import', 'x.docx', '--changes', 'drop'], 'Allowed choices are accept, show'],
    [['practise'], 'unknown command'],
    [['check'], 'missing required argument'],
    [['check', 'x.md', '--format', 'xml'], 'Allowed choices are text, json, sarif'],
    [['check', 'x.md', '--fail-on', 'never'], 'Allowed choices are error, warning, note'],
    [['check', 'x.md', '--stage', 'idea'], 'Allowed choices are hypothesis, validated, growth'],
    [['export', 'x.md'], '--to <format>'],
    [['export', 'x.md', '--to', 'odt'], 'Allowed choices are docx, pdf, html, md'],
    [['check', 'x.md', '--nonsense'], 'unknown option'],
    [[], 'Usage: dateline'],
  ])('%j exits 2 and says why', async (argv, message) => {
    const { code, out, err } = await dateline(argv)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(message)
  })

  it.each([['--help'], ['--version'], ['check', '--help']])('%s exits 0', async (...argv) => {
    const { code, err } = await dateline(argv)
    expect([code, err]).toEqual([0, ''])
  })
})

describe('what an export leaves out', () => {
  it('is said on standard error, and the export is made', async () => {
    const cwd = folderWith({ 'ready.md': `${ready}\n![a](gone.png)\n\n[x](./y.md)\n` })
    const { code, err } = await dateline(
      ['export', 'ready.md', '--to', 'docx', '--no-internal-faq', '--no-headings', '--out', 'a.docx'],
      { cwd },
    )
    expect(code).toBe(0)
    expect(err).toMatch(/^ready\.md: A part is left out: “Internal FAQ”\.$/m)
    expect(err).toMatch(/^ready\.md: \d+ headings of the press release are left out: “Press release”, /m)
    const { value } = await mammoth.extractRawText({ path: path.join(cwd, 'a.docx') })
    expect(value).not.toContain('How will we measure success?')
  })

  it('is no image that lies in the folder of the document; what lies outside is not read', async () => {
    const png = 'iVBORw0KGgoAAAANSUhEUgAAAAQAAAADCAYAAAC09K7GAAAADklEQVR4nGNgQAX/kQkAA/8B/xgXhZ0AAAAASUVORK5CYII='
    const cwd = folderWith({ 'a.md': '![in](pics/a%20b.png) ![out](../secret.png) ![far](https://x.example/a.png)\n' })
    mkdirSync(path.join(cwd, 'pics'))
    writeFileSync(path.join(cwd, 'pics/a b.png'), Buffer.from(png, 'base64'))
    const secret = path.join(path.dirname(cwd), 'secret.png')
    writeFileSync(secret, Buffer.from(png, 'base64'))
    const { out, err } = await dateline(['export', 'a.md', '--to', 'html'], { cwd })
    rmSync(secret)
    expect(out).toContain(`<img src="data:image/png;base64,${png}" alt="in" width="4" height="3">`)
    expect(out).toContain('[Image: out] [Image: far]')
    expect(err).toBe('a.md: 2 images are printed as their description: “../secret.png”, “https://x.example/a.png”.\n')
  })
})

describe('today', () => {
  it('is the day where the person is, or what SOURCE_DATE_EPOCH says in UTC', () => {
    expect(todayOf(new Date(2028, 0, 5, 23, 59), undefined)).toBe('2028-01-05')
    expect(todayOf(new Date(2028, 0, 5), '86399')).toBe('1970-01-01')
    expect(todayOf(new Date(2028, 0, 5), '86400')).toBe('1970-01-02')
    for (const wrong of ['-1', '1.5', 'now', '9999999999999'])
      expect(() => todayOf(new Date(), wrong)).toThrow('expected whole seconds since 1970')
  })
})
