import { execFile, spawn, spawnSync } from 'node:child_process'
import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, it } from 'vitest'
import { findChromium } from '../../../scripts/chromium.mjs'
import { pdfPages, poppler } from '../../readers/libreoffice.ts'
import { hostile } from '../import/hostile-files.ts'
import { spotless } from '../spotless.ts'
import { builtCommand } from './built-command.ts'
import { scratchFolder } from './command.ts'

const { folder, command } = builtCommand('dateline gebaut für')
const harper = path.join(folder, 'dist/renderer/assets/harper_wasm_bg-x.wasm')

beforeAll(() => {
  const root = path.resolve(import.meta.dirname, '../../..')
  mkdirSync(path.dirname(harper), { recursive: true })
  copyFileSync(path.join(root, 'node_modules/harper.js/dist/harper_wasm_bg.wasm'), harper)
})

const exec = promisify(execFile)

describe('the built command', () => {
  it('is a pipe: new into check', async () => {
    const { stdout } = await exec('node', [command, 'new'])
    const checked = spawnSync('node', [command, 'check', '-'], { input: stdout, encoding: 'utf8' })
    expect(checked.status).toBe(1)
    expect(checked.stdout).toContain('-: not ready for review')
    expect(checked.stderr).toBe('')
  })

  it('writes a Word file to a file and to a pipe, the same', async () => {
    const cwd = scratchFolder()
    writeFileSync(path.join(cwd, 'a.md'), '# Press release\n\n## Headline\n\nPlumb hears leaks\n')
    await exec('node', [command, 'export', 'a.md', '--to', 'docx', '--out', 'a.docx'], { cwd })
    const piped = spawnSync('node', [command, 'export', 'a.md', '--to', 'docx'], { cwd })
    expect(piped.status).toBe(0)
    expect(piped.stdout.equals(readFileSync(path.join(cwd, 'a.docx')))).toBe(true)
  })

  it('imports in a thread of its own', async () => {
    const cwd = scratchFolder()
    writeFileSync(path.join(cwd, 'a.md'), '# FAQ\n\n## Is it loud?\n\nNo, *quiet*.\n')
    await exec('node', [command, 'export', 'a.md', '--to', 'docx', '--out', 'a.docx'], { cwd })
    const { stdout } = await exec('node', [command, 'import', 'a.docx'], { cwd })
    expect(stdout).toContain('## Is it loud?\n\nNo, *quiet*.\n')
    writeFileSync(path.join(cwd, 'b.docx'), 'PK')
    const refused = spawnSync('node', [command, 'import', 'b.docx'], { cwd, encoding: 'utf8' })
    expect(refused.status).toBe(2)
    expect(refused.stderr).toBe(
      'dateline: “b.docx” could not be imported. It is damaged or was not copied to its end.\n',
    )
  })

  it('writes the same Word file in every time zone and language, on the day that SOURCE_DATE_EPOCH names', () => {
    const cwd = scratchFolder()
    writeFileSync(path.join(cwd, 'a.md'), '# Press release\n\n## Headline\n\nPlumb hears leaks\n')
    const made = (env: NodeJS.ProcessEnv) =>
      spawnSync('node', [command, 'export', 'a.md', '--to', 'docx', '--cover', '--contents'], {
        cwd,
        env: { ...process.env, SOURCE_DATE_EPOCH: '1811000000', ...env },
      }).stdout
    const here = made({ TZ: 'UTC' })
    expect(here.length).toBeGreaterThan(5000)
    for (const env of [
      { TZ: 'Pacific/Kiritimati', LANG: 'de_DE.UTF-8' },
      { TZ: 'Pacific/Pago_Pago', LC_ALL: 'tr_TR.UTF-8' },
    ])
      expect(made(env).equals(here)).toBe(true)
    expect(made({ SOURCE_DATE_EPOCH: '1811100000' }).equals(here)).toBe(false)
  })

  describe('asked for a PDF', () => {
    const text = `---\ntitle: Plumb\ndate: 2027-06-03\nconfidentiality: Internal\n---\n\n# Press release\n\n## Headline\n\nPlumb hears leaks\n\n# Customer FAQ\n\n## Is it loud?\n\nNo.\n`
    const asPdf = (env: NodeJS.ProcessEnv, ...more: string[]) => {
      const cwd = scratchFolder()
      writeFileSync(path.join(cwd, 'a.md'), text)
      const ran = spawnSync('node', [command, 'export', 'a.md', '--to', 'pdf', '--out', 'a.pdf', ...more], {
        cwd,
        encoding: 'utf8',
        env: { ...process.env, ...env },
      })
      return { ...ran, file: path.join(cwd, 'a.pdf') }
    }
    const chromium = findChromium()

    it.skipIf(!chromium || !poppler.available)(
      'prints it with a Chromium',
      async () => {
        const { status, stderr, file } = asPdf({ DATELINE_CHROMIUM: chromium ?? '' }, '--page-size', 'a4')
        expect([status, stderr]).toEqual([0, ''])
        const pages = await pdfPages(file)
        expect(pages).toHaveLength(2)
        expect(pages[0]).toMatch(/Plumb[\s\S]*Internal[\s\S]*3 June 2027[\s\S]*Page 1 of 2/)
        expect(pages[1]).toMatch(/1\.\s+Is it loud\?/)
        const numbers = pages.flatMap((page) => [...page.matchAll(/^(\d)(?=\s|$)/gm)].map(([, n]) => Number(n)))
        expect(numbers).toEqual(expect.arrayContaining([1, 2, 3, 4, 5, 6]))
        const info = spawnSync('pdfinfo', [file], { encoding: 'utf8' }).stdout
        expect(info).toMatch(/Title:\s+Plumb[\s\S]*Tagged:\s+yes[\s\S]*\(A4\)/)
        expect(readFileSync(file, 'latin1')).toContain('/Outlines')
      },
      60_000,
    )

    it('says what it needs where there is none, and writes nothing', () => {
      const { status, stderr, file } = asPdf({ DATELINE_CHROMIUM: '/nowhere/chromium' })
      expect(status).toBe(2)
      expect(stderr).toBe(
        'dateline: PDF needs Chromium, Chrome or Edge, and none was found. Install one, name it in DATELINE_CHROMIUM, or export HTML and print that.\n',
      )
      expect(existsSync(file)).toBe(false)
    })

    it.skipIf(process.platform === 'win32')('says so when the program that was named is no browser', () => {
      const { status, stderr, file } = asPdf({ DATELINE_CHROMIUM: '/bin/false' })
      expect(status).toBe(2)
      expect(stderr).toMatch(/^dateline: PDF could not be made: [^\n]+\n$/)
      expect(existsSync(file)).toBe(false)
    })
  })

  describe('asked for grammar', () => {
    const slip = 'A 🎉 first: they **should** of `should of` [listened](https://a.example/should-of).'
    const last = 'Landlords order Plumb at plumb.example for 89 euros a flat.'
    const document = spotless.replace(last, `${last} “They should of,” said a tenant.\n\n${slip}`)
    const line = document.split('\n').indexOf(slip) + 1
    const inFolder = () => {
      const cwd = scratchFolder()
      writeFileSync(path.join(cwd, 'a.md'), document)
      writeFileSync(path.join(cwd, 'off.md'), document.replace('---\n', '---\nchecks: { off: [grammar/modal-of] }\n'))
      writeFileSync(path.join(cwd, 'nl.md'), document.replace('---\n', '---\nlang: nl\n'))
      return (...args: string[]) =>
        spawnSync('node', [command, 'check', ...args], { cwd, input: `\n${document}`, encoding: 'utf8' })
    }

    it('reports what Harper says of files and of standard input, at its place, and ends', () => {
      const run = inFolder()
      const asked = run('a.md', 'off.md', 'nl.md', '-', '--grammar', '--format', 'json')
      expect([asked.status, asked.stderr]).toEqual([0, ''])
      const checked = JSON.parse(asked.stdout)
      expect(checked.map(({ file }: { file: string }) => file)).toEqual(['a.md', 'off.md', 'nl.md', '-'])
      const found = {
        rule: 'grammar/modal-of',
        severity: 'note',
        message: 'Use “have” rather than “of” here.',
        column: slip.indexOf(' of') + 2,
        endColumn: slip.indexOf(' of') + 4,
        section: 'getting-started',
        // The bold type stays.
        fix: { replacement: 'have' },
      }
      const of = ({ findings }: { findings: { rule: string }[] }) =>
        findings.filter(({ rule }) => rule.startsWith('grammar/'))
      expect(of(checked[0])).toEqual([{ ...found, line, endLine: line, ignored: false }])
      expect(of(checked[1])).toEqual([{ ...found, line: line + 1, endLine: line + 1, ignored: true }])
      expect(of(checked[2])).toEqual([])
      expect(of(checked[3])).toEqual([{ ...found, line: line + 1, endLine: line + 1, ignored: false }])
      const without = JSON.parse(run('a.md', '--format', 'json').stdout)
      expect(of(without[0])).toEqual([])
      expect(without[0].score).toBe(checked[0].score)
    })

    it('fails by --fail-on as with any other finding, in SARIF too', () => {
      const { status, stdout } = inFolder()('a.md', '--grammar', '--fail-on', 'note', '--format', 'sarif')
      expect(status).toBe(1)
      expect(JSON.parse(stdout).runs[0].results).toContainEqual(
        expect.objectContaining({ ruleId: 'grammar/modal-of', level: 'note' }),
      )
    })

    it('says so when Harper cannot be loaded, and checks nothing', () => {
      const run = inFolder()
      const whole = readFileSync(harper)
      try {
        for (const [damage, reason] of [
          [() => writeFileSync(harper, whole.subarray(0, 5000)), /WebAssembly/],
          [() => rmSync(harper), /no WebAssembly in “.*assets”/],
        ] as const) {
          damage()
          const { status, stdout, stderr } = run('a.md', '--grammar')
          expect([status, stdout]).toEqual([2, ''])
          expect(stderr).toMatch(
            /^dateline: The grammar checker could not be loaded: [^\n]+ Build or install Dateline again\.\n$/,
          )
          expect(stderr).toMatch(reason)
          expect(run('a.md').status).toBe(0)
        }
      } finally {
        writeFileSync(harper, whole)
      }
    })
  })

  it.each(hostile.map(([name, make, , reason]) => [name, make, reason] as const))(
    'refuses %s with its reason, within 5 s and 500 MB',
    (_name, make, reason) => {
      const cwd = scratchFolder()
      writeFileSync(path.join(cwd, 'foreign.docx'), make())
      // Told by the process itself at its end; the worker that reads is a thread of it.
      writeFileSync(
        path.join(cwd, 'peak.cjs'),
        `if (require('node:worker_threads').isMainThread) process.on('exit', () => require('node:fs').writeFileSync('peak', String(process.resourceUsage().maxRSS)))`,
      )
      const started = performance.now()
      // Through a shell, since Linux counts the memory of who starts a program as the program's own peak.
      const { status, stdout, stderr } = spawnSync(
        'sh',
        [
          '-c',
          'node "$@"; exit $?',
          'sh',
          '--require',
          './peak.cjs',
          command,
          'import',
          'foreign.docx',
          '--out',
          'out.md',
        ],
        { cwd, encoding: 'utf8' },
      )
      expect(performance.now() - started).toBeLessThan(5000)
      expect(Number(readFileSync(path.join(cwd, 'peak'), 'utf8')) / 1000).toBeLessThan(500)
      expect([status, stdout]).toEqual([2, ''])
      expect(stderr).toMatch(/^dateline: “foreign\.docx” could not be imported\. [^\n]+\n$/)
      expect(stderr).toMatch(reason)
      expect(existsSync(path.join(cwd, 'out.md'))).toBe(false)
    },
    30_000,
  )

  it('is not upset when its reader goes away', async () => {
    const child = spawn('sh', ['-c', `node "${command}" outline - --json | head -c 1; exit 0`])
    child.stdin.end(`# FAQ\n\n${'## Is it loud?\n\nNo.\n\n'.repeat(5000)}`)
    let err = ''
    child.stderr.on('data', (chunk) => {
      err += chunk
    })
    await new Promise((resolve) => child.on('close', resolve))
    expect(err).toBe('')
  })

  it.runIf(process.getuid?.() === 0)(
    'says that a file may not be read (as an unprivileged user, since root reads anything)',
    () => {
      const cwd = scratchFolder()
      chmodSync(cwd, 0o755)
      writeFileSync(path.join(cwd, 'secret.md'), '# Press release\n')
      chmodSync(path.join(cwd, 'secret.md'), 0o600)
      const denied = spawnSync(process.execPath, [command, 'check', 'secret.md'], {
        cwd,
        uid: 65534,
        gid: 65534,
        encoding: 'utf8',
      })
      expect([denied.status, denied.stdout]).toEqual([2, ''])
      expect(denied.stderr).toBe('dateline: “secret.md” may not be read: permission denied.\n')
      const unwritable = spawnSync(process.execPath, [command, 'new', '--out', 'x.md'], {
        cwd,
        uid: 65534,
        gid: 65534,
        encoding: 'utf8',
      })
      expect(unwritable.status).toBe(2)
      expect(unwritable.stderr).toBe('dateline: “x.md” could not be written: permission denied.\n')
    },
  )
})
