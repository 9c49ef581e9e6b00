import { describe, expect, it, vi } from 'vitest'
import type { TeamChecksFile } from '../../../src-core/checks/team-checks.ts'
import type { DocumentHandle } from '../../../src-core/platform.ts'
import { TeamChecks } from '../../../src-renderer/stores/team-checks.ts'

const handle = 'h' as DocumentHandle
const file = (text: string): TeamChecksFile => ({
  location: '~/plans/.dateline/checks.yaml',
  content: { kind: 'text', text },
})

function teamChecks(...found: readonly (TeamChecksFile | null)[]) {
  const left = [...found]
  const told: string[] = []
  const onChange = vi.fn()
  const team = new TeamChecks(
    { teamChecks: async () => left.shift() ?? null },
    { onChange, onProblem: (message) => told.push(message) },
  )
  return { team, told, onChange }
}

describe('a team’s changes to the checks', () => {
  it('hold for its documents, and are the same object until the file says something else', async () => {
    const off = file('rules:\n  weasel-words: off\n')
    const { team, onChange } = teamChecks(off, off, null)
    await team.load(handle)
    const { config } = team
    expect(config.rules['weasel-words']?.off).toBe(true)
    await team.load(handle)
    expect(team.config).toBe(config)
    expect(onChange).toHaveBeenCalledTimes(1)
    await team.load(handle)
    expect(team.config.rules).toEqual({})
    expect(onChange).toHaveBeenCalledTimes(2)
  })

  it('do not hold for a document without a place', async () => {
    const { team } = teamChecks(file('rules:\n  weasel-words: off\n'))
    await team.load(null)
    expect(team.config.rules).toEqual({})
  })

  it('that cannot be used are told once, with file, line and what was expected', async () => {
    const broken = file('rules:\n  weasel-word: off\n')
    const { team, told } = teamChecks(broken, broken, {
      ...broken,
      content: { kind: 'unreadable', problem: { line: 3, column: 1, field: '', expected: 'expected UTF-8' } },
    })
    await team.load(handle)
    await team.load(handle)
    expect(told).toHaveLength(1)
    expect(told[0]).toMatch(/~\/plans\/\.dateline\/checks\.yaml, line 2, .*weasel-word/)
    expect(team.config.rules).toEqual({})
    await team.load(handle)
    expect(told[1]).toContain('line 3, column 1: expected UTF-8')
  })
})
