import type { DraftPrompt, PracticeQuestion } from '../../src-core/practice/question-bank.ts'
import { readDraftPrompts, readQuestionBank } from '../../src-core/practice/read-bank.ts'

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

/** The question banks and prompts that come with Dateline. */
export async function shippedBanks(): Promise<Banks> {
  const questions: PracticeQuestion[] = []
  const prompts: DraftPrompt[] = []
  const read = Object.entries(files)
    .sort(([a], [b]) => a.localeCompare(b))
    .map(async ([path, load]) => ({ name: path.split('/').at(-1) ?? path, text: await load() }))
  for (const { name, text } of await Promise.all(read)) {
    if (name === promptsFile) prompts.push(...readDraftPrompts(text, name).prompts)
    else questions.push(...readQuestionBank(text, name).questions)
  }
  return { questions, prompts, problems: [] }
}
