import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { spotless } from '../spotless.ts'
import { dateline, scratchFolder } from './command.ts'

function folderWith(files: Record<string, string>): string {
  const folder = scratchFolder()
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    writeFileSync(path.join(folder, name), content)
  }
  return folder
}

const warned = spotless.replace('Landlords order Plumb at plumb.example for 89 euros a flat.', 'It is here.')
const filesOf = (out: string): string[] => JSON.parse(out).map(({ file }: { file: string }) => file)
const rulesOf = (out: string): string[] =>
  JSON.parse(out).flatMap(({ findings }: { findings: { rule: string }[] }) => findings.map(({ rule }) => rule))

describe('checking many files', () => {
  it('takes patterns, each file once and by name, and sums up', async () => {
    const cwd = folderWith({
      'b.md': spotless,
      'a.md': warned,
      'deep/er/c.md': spotless,
      'deep/notes.txt': 'No document.',
      'node_modules/x/readme.md': 'Not ours.',
      '.git/config.md': 'Not ours.',
    })
    const json = await dateline(['check', '**/*.md', 'b.md', 'deep/**/*.md', '--format', 'json'], { cwd })
    expect(filesOf(json.out)).toEqual(['a.md', 'b.md', 'deep/er/c.md'])
    const text = await dateline(['check', '*.md', '--fail-on', 'warning'], { cwd })
    expect(text.code).toBe(1)
    expect(text.out).toMatch(/^a\.md:46:1 warning .*\(getting-started-concrete\)$/m)
    expect(text.out).toContain('b.md: ready for review: 0 errors, 0 warnings, 0 notes\n')
    expect(text.out).toMatch(/\n2 files: 0 errors, 1 warning, 0 notes\n$/)
  })

  it('does not take a pattern that matches nothing for a clean check', async () => {
    const { code, err } = await dateline(['check', 'drafts/*.md'], { cwd: scratchFolder() })
    expect(code).toBe(2)
    expect(err).toBe('dateline: No file matches “drafts/*.md”; expected Markdown files.\n')
  })

  it('checks the other files all the same when a pattern matches nothing', async () => {
    const cwd = folderWith({ 'a b.md': spotless, 'c.md': spotless })
    const { code, out, err } = await dateline(['check', 'a b.md', 'nomatch/*.md', 'c.md'], { cwd })
    expect([code, err]).toEqual([2, 'dateline: No file matches “nomatch/*.md”; expected Markdown files.\n'])
    expect(out).toContain('a b.md: ready for review')
    expect(out).toContain('c.md: ready for review')
  })

  it('takes a file whose name looks like a pattern by its name', async () => {
    const cwd = folderWith({ 'plan [v2].md': spotless, 'plan v.md': warned })
    const { out } = await dateline(['check', 'plan [v2].md', '--format', 'json'], { cwd })
    expect(filesOf(out)).toEqual(['plan [v2].md'])
  })

  it('reads standard input, and findings are at its lines', async () => {
    const { out } = await dateline(['check', '-'], { stdin: warned })
    expect(out).toMatch(/^-:46:1 warning /)
  })
})

describe('a team’s .dateline/checks.yaml', () => {
  const config = [
    'rules:',
    '  getting-started-concrete: error',
    '  quote-count:',
    '    thresholds: { most: 1 }',
    'words:',
    '  jargon:',
    '    add: [stethoscope]',
    '',
  ].join('\n')

  it('is found beside the document and above it, up to the root of the repository', async () => {
    const cwd = folderWith({
      'repo/.git/HEAD': '',
      'repo/.dateline/checks.yaml': 'rules: { getting-started-concrete: off }\n',
      'repo/docs/a.md': warned,
      'repo/docs/own/.dateline/checks.yaml': config,
      'repo/docs/own/b.md': warned,
      'repo/inner/.git': 'gitdir: elsewhere',
      'repo/inner/c.md': warned,
    })
    const at = async (file: string) => rulesOf((await dateline(['check', file, '--format', 'json'], { cwd })).out)
    expect(await at('repo/docs/a.md')).toEqual([])
    expect(await at('repo/docs/own/b.md')).toEqual(expect.arrayContaining(['getting-started-concrete', 'quote-count']))
    // A repository inside another has rules of its own.
    expect(await at('repo/inner/c.md')).toEqual(['getting-started-concrete'])
    expect((await dateline(['check', 'repo/docs/own/b.md'], { cwd })).code).toBe(1)
  })

  it('holds for standard input from the current folder, and can be named', async () => {
    const cwd = folderWith({
      '.dateline/checks.yaml': config,
      'other.yaml': 'rules: { getting-started-concrete: off }',
    })
    expect((await dateline(['check', '-'], { cwd, stdin: warned })).code).toBe(1)
    expect((await dateline(['check', '-', '--config', 'other.yaml'], { cwd, stdin: warned })).code).toBe(0)
    const missing = await dateline(['check', '-', '--config', 'none.yaml'], { cwd, stdin: warned })
    expect(missing).toMatchObject({
      code: 2,
      err: 'dateline: “none.yaml” does not exist; expected a checks file, such as .dateline/checks.yaml.\n',
    })
    const folder = await dateline(['check', '-', '--config', '.dateline'], { cwd, stdin: warned })
    expect(folder.err).toBe(
      'dateline: “.dateline” is a folder; expected a checks file, such as .dateline/checks.yaml.\n',
    )
  })

  it('says once what is wrong with it, however many files it holds for', async () => {
    const cwd = folderWith({ '.dateline/checks.yaml': 'rulez: {}\n', 'a.md': spotless, 'b.md': spotless })
    const { code, err } = await dateline(['check', 'a.md', 'b.md'], { cwd })
    expect([code, err.match(/rulez/g)?.length]).toEqual([2, 1])
  })

  it('says everything that is wrong in it, and where', async () => {
    const cwd = folderWith({
      '.dateline/checks.yaml': [
        'rules:',
        '  getting-started: off',
        '  headline-length: loud',
        '  quote-count: { thresholds: { least: 1 } }',
        '  spelling: error',
        'words:',
        '  weasels: { add: [x] }',
        '  jargon: [x]',
        '',
      ].join('\n'),
      'a.md': spotless,
    })
    const { code, err, out } = await dateline(['check', 'a.md'], { cwd })
    expect(code).toBe(2)
    expect(out).toBe('')
    const file = path.join('.dateline', 'checks.yaml')
    expect(err.replace(/^dateline: /, '').split('\n')).toEqual([
      expect.stringContaining(
        `${file}, line 2, column 20, rules.getting-started: expected the id of a rule, such as getting-started-`,
      ),
      `${file}, line 3, column 20, rules.headline-length: expected off, one of error, warning, note, or a mapping with severity and thresholds; found "loud"`,
      `${file}, line 4, column 39, rules.quote-count.thresholds.least: expected a threshold of the rule: most; found 1`,
      `${file}, line 5, column 13, rules.spelling: expected off, since its findings are always notes; found "error"`,
      expect.stringContaining(
        `${file}, line 7, column 12, words.weasels: expected the id of a word list, such as weasel-words`,
      ),
      expect.stringContaining(`${file}, line 8, column 11, words.jargon: expected a mapping with add and replace`),
      '',
    ])
    const broken = folderWith({ '.dateline/checks.yaml': 'rules:\n  a: [1\n', 'a.md': spotless })
    expect((await dateline(['check', 'a.md'], { cwd: broken })).err).toContain('expected valid YAML')
    const unknown = folderWith({ '.dateline/checks.yaml': 'rulez: {}\n', 'a.md': spotless })
    expect((await dateline(['check', 'a.md'], { cwd: unknown })).err).toContain(
      'line 1, column 8, rulez: expected only the keys rules and words',
    )
  })

  it.each(['# nothing yet\n', 'rules:\n  # headline-length: off\nwords:\n'])(
    'may be empty, or its keys: %j',
    async (text) => {
      const cwd = folderWith({ '.dateline/checks.yaml': text, 'a.md': spotless })
      expect(await dateline(['check', 'a.md'], { cwd })).toMatchObject({ code: 0, err: '' })
    },
  )
})

describe('SARIF', () => {
  const schema = JSON.parse(
    readFileSync(
      path.resolve(
        import.meta.dirname,
        '../../../node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json',
      ),
      'utf8',
    ),
  ) as Record<string, unknown>
  // Ajv reads later drafts only; of draft 4 the schema uses nothing that means something else in them.
  delete schema.$schema
  delete schema.id
  const valid = new Ajv({ strict: false, allErrors: true, validateFormats: false, unicodeRegExp: false }).compile(
    schema,
  )

  it.each([
    ['a spotless document', spotless],
    [
      'findings, fixes and ignored ones',
      `---\nchecks:\n  off: [template-text]\nstage: x\n---\n\n# FAQ\n\n[Answer] in order to see  it.\n`,
    ],
    ['an empty file', ''],
  ])('is valid by its schema for %s', async (_, text) => {
    const cwd = folderWith({ 'über uns/a b.md': text, 'c.md': warned })
    const { out } = await dateline(['check', 'über uns/a b.md', 'c.md', '--format', 'sarif'], { cwd })
    expect(valid(JSON.parse(out)), JSON.stringify(valid.errors?.slice(0, 3), null, 1)).toBe(true)
  })

  it('is not valid when it is not', () => {
    expect(valid({ version: '2.1.0', runs: [{ results: [] }] })).toBe(false)
  })
})

describe('report', () => {
  it('is written to a file, with lines, and never over another unasked', async () => {
    const cwd = folderWith({ 'a.md': warned })
    expect(await dateline(['report', 'a.md', '--out', 'report.md'], { cwd })).toMatchObject({
      code: 0,
      out: '',
      err: '',
    })
    const report = readFileSync(path.join(cwd, 'report.md'), 'utf8')
    expect(report).toMatch(/^# Readiness report: Plumb\n\n\*\*Ready for review\.\*\* 0 errors, 1 warning, 0 notes\.\n/)
    expect(report).toContain('- line 46: Getting started names no place')
    expect((await dateline(['report', 'a.md', '--out', 'report.md'], { cwd })).code).toBe(2)
    expect((await dateline(['report', '-'], { cwd, stdin: spotless })).out).toContain('## Score: 100 of 100')
  })
})

describe('check --spelling', () => {
  const misspelt = spotless.replace('Landlords order Plumb', 'Landlords ordr Plumb')

  it('reports misspelt words with what may be meant, only when asked, and leaves score and exit code alone', async () => {
    const found = async (...more: string[]) => {
      const { out, code } = await dateline(['check', '-', '--format', 'json', ...more], { stdin: misspelt })
      expect(code).toBe(0)
      return JSON.parse(out)[0]
    }
    const [without, asked] = [await found(), await found('--spelling')]
    const spelling = asked.findings.filter(({ rule }: { rule: string }) => rule === 'spelling')
    expect(spelling).toHaveLength(1)
    expect(spelling[0]).toMatchObject({ severity: 'note', column: 11, endColumn: 15, section: 'getting-started' })
    expect(spelling[0].message).toMatch(/^“ordr” is not in the dictionary: .*“order”/)
    expect(misspelt.split('\n')[spelling[0].line - 1]).toContain('ordr')
    expect(without.findings.some(({ rule }: { rule: string }) => rule === 'spelling')).toBe(false)
    expect(asked.score).toBe(without.score)
  })

  it('is turned off in a document like a rule, and says nothing of another language', async () => {
    const of = async (text: string) => (await dateline(['check', '-', '--spelling'], { stdin: text })).out
    expect(await of(misspelt)).toContain('(spelling)')
    expect(await of(misspelt.replace('---\n', '---\nchecks: { off: [spelling] }\n'))).not.toMatch(
      /\(spelling\)|front-matter/,
    )
    expect(await of(misspelt.replace('---\n', '---\nlang: nl\n'))).not.toContain('(spelling)')
  })

  it('is turned off for a team in .dateline/checks.yaml, as rules of grammar are', async () => {
    const cwd = folderWith({
      '.dateline/checks.yaml': 'rules: { spelling: off, grammar/modal-of: off }\n',
      'a.md': misspelt,
    })
    const { code, out, err } = await dateline(['check', 'a.md', '--spelling'], { cwd })
    expect([code, err]).toEqual([0, ''])
    expect(out).not.toContain('(spelling)')
  })
})
