import type { PracticeQuestion } from './question-bank.ts'
import type { AskerRole, PrincipleId, Topic } from './vocabulary.ts'

/** A question as a drill asks it: of a bank, or of a document, which knows less about it. */
export interface DrillQuestion {
  readonly id: string
  readonly question: string
  readonly side: PracticeQuestion['side']
  readonly role: AskerRole | null
  readonly topic: Topic | null
  readonly principles: readonly PrincipleId[]
  /** Null when nobody said why it is asked. */
  readonly why: string | null
  /** What a good answer holds; for a document's question what its own answer says. */
  readonly points: readonly string[]
  readonly weak: readonly string[]
  readonly followUps: readonly string[]
  /** True for a question of a document: its points are that document's answer. */
  readonly own: boolean
}

export function fromBank(question: PracticeQuestion): DrillQuestion {
  const { id, question: asked, side, role, topic, principles, why, points, weak, followUps } = question
  return { id, question: asked, side, role, topic, principles, why, points, weak, followUps, own: false }
}
