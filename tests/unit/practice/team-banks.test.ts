import * as fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { documentBankFiles } from '../../../src-core/templates/folders.ts'
import { readBanks } from '../../../src-renderer/practice/banks.ts'

let folder: string
beforeEach(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'dateline-banks-'))
})
afterEach(() => fs.rm(folder, { recursive: true, force: true }))

const question = (id: string) => `  - id: ${id}
    question: Who pays for the vans?
    side: internal
    topic: unit-economics
    role: finance
    principles: [frugality]
    why: Vans were forgotten last year.
    points: [The cost of a stop, Who carries it, From when on it falls]
    weak: [Logistics will see to it.]
    followUps: [And in winter?, And abroad?]
    source: Our last review
`
const bank = (...ids: string[]) => `name: Ours\nquestions:\n${ids.map(question).join('')}`

async function put(place: string, text: string): Promise<void> {
  const file = path.join(folder, place)
  await fs.mkdir(path.dirname(file), { recursive: true })
  await fs.writeFile(file, text)
}

const teamFiles = (from = folder) => documentBankFiles(from, { fs, path, shown: (shown) => shown })

describe('a team’s own question banks', () => {
  it('stand in .dateline/practice beside the document and at the root of its repository', async () => {
    await put('.git/HEAD', 'ref: refs/heads/main\n')
    await put('.dateline/practice/ours.yaml', bank('vans'))
    await put('docs/.dateline/practice/these.yml', bank('more-vans'))
    await put('docs/.dateline/practice/notes.md', 'not a bank')
    await put('.dateline/templates/ours.md', 'not a bank either')
    const found = await teamFiles(path.join(folder, 'docs'))
    expect(found.map(({ name }) => name)).toEqual(['these.yml', 'ours.yaml'])
  })

  it('are asked after those that come with Dateline', async () => {
    await put('.dateline/practice/ours.yaml', bank('vans'))
    const shipped = await readBanks(async () => [])()
    const all = await readBanks(teamFiles)()
    expect(shipped.problems).toEqual([])
    expect(shipped.prompts.length).toBeGreaterThan(30)
    expect(all.questions.length).toBe(shipped.questions.length + 1)
    expect(all.questions.at(-1)).toMatchObject({ id: 'vans', role: 'finance' })
    expect(all.problems).toEqual([])
  })

  it('that cannot be read are told by name and line, and the others still count', async () => {
    await put('.dateline/practice/broken.yaml', bank('vans').replace('topic: unit-economics', 'topic: weather'))
    await put('.dateline/practice/fine.yaml', bank('vans'))
    const { questions, problems } = await readBanks(teamFiles)()
    expect(problems).toEqual([expect.stringMatching(/“broken\.yaml”.*line 6/)])
    expect(questions.at(-1)?.id).toBe('vans')
  })

  it('do not take the place of a question that was practised under the same id', async () => {
    const shipped = await readBanks(async () => [])()
    const taken = shipped.questions[0]?.id ?? ''
    await put('.dateline/practice/ours.yaml', bank(taken, 'vans'))
    const { questions, problems } = await readBanks(teamFiles)()
    expect(problems).toEqual([expect.stringContaining(taken)])
    expect(questions.find(({ id }) => id === taken)?.question).toBe(shipped.questions[0]?.question)
    expect(questions.at(-1)?.id).toBe('vans')
  })

  it('that are links out of the repository are not read', async () => {
    await put('elsewhere.yaml', bank('vans'))
    await fs.mkdir(path.join(folder, 'repository/.dateline/practice'), { recursive: true })
    await fs.mkdir(path.join(folder, 'repository/.git'))
    await fs.symlink(path.join(folder, 'elsewhere.yaml'), path.join(folder, 'repository/.dateline/practice/x.yaml'))
    const [found] = await teamFiles(path.join(folder, 'repository'))
    expect(found?.content.kind).toBe('unreadable')
  })
})
