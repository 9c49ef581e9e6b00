import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { spotless } from '../spotless.ts'
import { builtCommand } from './built-command.ts'
import { scratchFolder } from './command.ts'

const root = path.resolve(import.meta.dirname, '../../..')
const { folder, command } = builtCommand('dateline für Leitungen')
const page = readFileSync(path.join(root, 'docs/checks.md'), 'utf8')

/** The one block of code of a language below “In a pipeline”. */
function sample(language: string): string {
  const section = page.slice(page.indexOf('## In a pipeline'))
  const code = section.match(new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``))?.[1]
  if (code === undefined) throw new Error(`docs/checks.md has no sample in ${language} below “In a pipeline”.`)
  return code
}

const good = spotless
const bad = '# Press release\n\nNothing of what is needed.\n'

describe.skipIf(process.platform === 'win32')('the pre-commit hook of docs/checks.md', () => {
  function repository() {
    const cwd = scratchFolder()
    const programs = path.join(cwd, '.git/programs')
    const environment = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' }
    const git = (...args: string[]) =>
      spawnSync('git', ['-c', 'user.name=Ines', '-c', 'user.email=ines@plumb.example', ...args], {
        cwd,
        encoding: 'utf8',
        env: { ...environment, PATH: `${programs}${path.delimiter}${process.env.PATH}` },
      })
    const write = (name: string, content: string) => {
      mkdirSync(path.dirname(path.join(cwd, name)), { recursive: true })
      writeFileSync(path.join(cwd, name), content)
    }
    git('init', '--quiet')
    mkdirSync(programs)
    writeFileSync(path.join(programs, 'dateline'), `#!/bin/sh\nexec node '${command}' "$@"\n`, { mode: 0o755 })
    mkdirSync(path.join(cwd, '.git/hooks'), { recursive: true })
    writeFileSync(path.join(cwd, '.git/hooks/pre-commit'), sample('sh'), { mode: 0o755 })
    const commit = (...args: string[]) => {
      const { status, stdout, stderr } = git('commit', '--quiet', '-m', 'Draft', ...args)
      return { committed: status === 0, said: stdout + stderr }
    }
    return { cwd, git, write, commit }
  }

  it('lets good documents pass, and what is no document of theirs', () => {
    const { git, write, commit } = repository()
    write('docs/prfaq/two words.md', good)
    write('docs/notes.md', bad)
    git('add', '.')
    expect(commit()).toMatchObject({ committed: true })
    write('docs/notes.md', `${bad}\nMore.\n`)
    git('add', '.')
    expect(commit()).toEqual({ committed: true, said: '' })
  })

  it('refuses a bad document, called by its own name', () => {
    const { git, write, commit } = repository()
    write('docs/prfaq/deep er/two words.md', bad)
    git('add', '.')
    const { committed, said } = commit()
    expect(committed).toBe(false)
    expect(said).toMatch(/^docs\/prfaq\/deep er\/two words\.md:\d+:\d+ error /m)
  })

  it('reads what is staged, whatever lies in the folder', () => {
    const { git, write, commit } = repository()
    write('docs/prfaq/a.md', bad)
    git('add', '.')
    write('docs/prfaq/a.md', good)
    expect(commit().committed).toBe(false)
    git('add', '.')
    write('docs/prfaq/a.md', bad)
    expect(commit()).toMatchObject({ committed: true })
  })

  it('reads what was renamed and edited', () => {
    const { cwd, git, write, commit } = repository()
    write('docs/prfaq/a.md', good)
    git('add', '.')
    expect(commit()).toMatchObject({ committed: true })
    renameSync(path.join(cwd, 'docs/prfaq/a.md'), path.join(cwd, 'docs/prfaq/b.md'))
    write('docs/prfaq/b.md', good.replace(/^## Headline\n\n.*\n\n/m, ''))
    git('add', '--all')
    expect(git('status', '--short').stdout).toMatch(/^R /)
    const { committed, said } = commit()
    expect(committed).toBe(false)
    expect(said).toContain('docs/prfaq/b.md:')
  })

  it('takes the checks of the team, as they are staged', () => {
    const { git, write, commit } = repository()
    const warned = good.replace('Landlords order Plumb at plumb.example for 89 euros a flat.', 'It is here.')
    write('.dateline/checks.yaml', 'rules: { getting-started-concrete: error }\n')
    write('docs/prfaq/a.md', warned)
    git('add', '.')
    expect(commit()).toMatchObject({ committed: false, said: expect.stringContaining('(getting-started-concrete)') })
    write('docs/.dateline/checks.yaml', 'rules: { getting-started-concrete: off }\n')
    git('add', '.')
    expect(commit()).toMatchObject({ committed: true })
  })

  it('lets a document be deleted', () => {
    const { git, write, commit } = repository()
    write('docs/prfaq/a.md', bad)
    git('add', '.')
    expect(commit('--no-verify').committed).toBe(true)
    git('rm', '--quiet', 'docs/prfaq/a.md')
    expect(commit()).toEqual({ committed: true, said: '' })
  })
})

describe('the GitHub Action of docs/checks.md', () => {
  interface Step {
    readonly uses?: string
    readonly run?: string
    readonly with?: Readonly<Record<string, unknown>>
    readonly 'working-directory'?: string
  }
  const steps = (parse(sample('yaml')) as { jobs: { check: { steps: Step[] } } }).jobs.check.steps
  const calls = steps.filter(({ run }) => run?.includes('dateline'))

  it('installs and builds Dateline before it calls it, where the call looks for it', () => {
    const checkedOut = steps.findIndex((step) => step.with?.path === 'dateline')
    const built = steps.findIndex(({ run }) => run?.includes('npm ci && npm run build'))
    expect(steps[checkedOut]?.uses).toMatch(/^actions\/checkout@/)
    expect(steps[built]?.['working-directory']).toBe('dateline')
    expect(built).toBeGreaterThan(checkedOut)
    const { bin } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { bin: { dateline: string } }
    expect(calls).toHaveLength(2)
    for (const call of calls) {
      expect(steps.indexOf(call)).toBeGreaterThan(built)
      expect(call.run).toMatch(new RegExp(`^node dateline/${bin.dateline} check `))
    }
  })

  it('uploads the file that it writes, after it is written', () => {
    const upload = steps.findIndex(({ uses }) => uses?.startsWith('github/codeql-action/upload-sarif@'))
    const file = String(steps[upload]?.with?.sarif_file)
    expect(steps.findIndex(({ run }) => run?.includes(`> ${file}`))).toBeLessThan(upload)
  })

  it.skipIf(process.platform === 'win32').each([
    ['good', good, [0, 0]],
    ['bad', bad, [0, 1]],
  ])('runs for a document that is %s', (_, text, codes) => {
    const cwd = scratchFolder()
    mkdirSync(path.join(cwd, 'docs/prfaq'), { recursive: true })
    writeFileSync(path.join(cwd, 'docs/prfaq/a.md'), text)
    symlinkSync(folder, path.join(cwd, 'dateline'))
    // As GitHub runs it.
    const ran = calls.map(({ run = '' }) => spawnSync('bash', ['-e', '-c', run], { cwd, encoding: 'utf8' }))
    expect(ran.map(({ status }) => status)).toEqual(codes)
    expect(JSON.parse(readFileSync(path.join(cwd, 'prfaq.sarif'), 'utf8'))).toMatchObject({ version: '2.1.0' })
  })
})
