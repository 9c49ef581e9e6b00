import type { DraftPrompt, PracticeQuestion } from '../../src-core/practice/question-bank.ts'
import { joinBanks, type ReadBank, readDraftPrompts, readQuestionBank } from '../../src-core/practice/read-bank.ts'
import { practiceStrings } from '../../src-core/practice-strings.ts'
import { problemText, TemplateError } from '../../src-core/templates/template-error.ts'
import type { TemplateFile } from '../../src-core/templates/template-file.ts'

/** What there is to practise with. */
export interface Banks {
  readonly questions: readonly PracticeQuestion[]
  readonly prompts: readonly DraftPrompt[]
  /** Why a file of them cannot be used, for the person. */
  readonly problems: readonly string[]
}

const promptsFile = 'drafting-prompts.yaml'

// Read only once somebody practises: parsing takes longer than the start of a window may.
const files = import.meta.glob<string>('../../templates/practice/*.yaml', { query: '?raw', import: 'default' })

interface Shipped {
  readonly banks: readonly ReadBank[]
  readonly prompts: readonly DraftPrompt[]
}

/**
 * What comes with Dateline, read once, and what a team adds to it, read anew each time.
 * @param teamFiles the banks of the team whose document is open
 */
export function readBanks(teamFiles: () => Promise<readonly TemplateFile[]>): () => Promise<Banks> {
  let shipped: Promise<Shipped> | null = null
  return async () => {
    shipped ??= readShipped()
    const [{ banks, prompts }, team] = await Promise.all([shipped, teamFiles().then(readTeam)])
    // Dateline's come first: a team's question does not take the place of one that was practised already.
    const joined = joinBanks([...banks, ...team.banks])
    return { questions: joined.questions, prompts, problems: [...team.problems, ...joined.errors.map(saidOf)] }
  }
}

async function readShipped(): Promise<Shipped> {
  const texts = await Promise.all(
    Object.entries(files)
      .sort(([a], [b]) => a.localeCompare(b))
      .map(async ([path, load]) => ({ name: path.split('/').at(-1) ?? path, text: await load() })),
  )
  const [prompts, banks] = [
    texts.filter(({ name }) => name === promptsFile),
    texts.filter(({ name }) => name !== promptsFile),
  ]
  return {
    banks: banks.map(({ name, text }) => readQuestionBank(text, name)),
    prompts: prompts.flatMap(({ name, text }) => readDraftPrompts(text, name).prompts),
  }
}

function readTeam(team: readonly TemplateFile[]): {
  readonly banks: readonly ReadBank[]
  readonly problems: readonly string[]
} {
  const banks: ReadBank[] = []
  const problems: string[] = []
  for (const { name, content } of team) {
    if (content.kind === 'unreadable') {
      problems.push(practiceStrings.bankProblem(name, problemText(content.problem)))
      continue
    }
    try {
      banks.push(readQuestionBank(content.text, name))
    } catch (error) {
      if (!(error instanceof TemplateError)) throw error
      problems.push(saidOf(error))
    }
  }
  return { banks, problems }
}

function saidOf({ file, problems: [first] }: TemplateError): string {
  return practiceStrings.bankProblem(file, first ? problemText(first) : '')
}
