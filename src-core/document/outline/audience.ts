import { inOrder } from './in-order.ts'

/** Whom an FAQ answers. `colleagues` are the organisation for an FAQ of its own, and users in one of several: “For engineers”. */
export type Audience = 'customer' | 'colleagues' | 'internal'

const internalWords =
  /\b(?:internal|inside|stakeholders?|leadership|leaders?|executives?|exec|management|managers?|board|investors?|finance|legal|deciding|decision makers?|reviewers?|approvers?|sceptics?|skeptics?|trustees|council|councillors?|officers?|committee|shareholders?|publisher|sponsors?|owners? of the budget|pays?|paying for|funds?|approves?|decides?|colleagues|employees|staff|us|our own|ourselves|company|organi[sz]ation|business)\b/
const colleagueWords = /\b(?:builders?|engineering|engineers?|technical|tech|team|teams|operations|implementation)\b/
const externalWords =
  /\b(?:external|outside|customers?|public|users?|consumers?|buyers?|clients?|members?|press|readers?|patients?|developers?|using|use it|subscribers?|shoppers?|visitors?|participants?|end users?|residents?|famil(?:y|ies)|parents?|growers?|general|media|community|citizens?|guests?|players?|students?|everyone|anyone)\b/

/** Whom a folded title addresses; null when it does not say so. */
export function audienceOf(title: string): Audience | null {
  // “Things people ask us” are asked by those people.
  const folded = title.replace(/\bask(?:s|ed|ing)? (?:us|our \w+)\b/g, 'ask')
  if (/\binternal\b/.test(folded)) return 'internal'
  const external = externalWords.exec(folded)
  const internal = internalWords.exec(folded)
  const colleagues = colleagueWords.exec(folded)
  const [first] = [external, internal, colleagues].filter((match) => match !== null).sort((a, b) => a.index - b.index)
  if (!first) return null
  return first === external ? 'customer' : first === internal ? 'internal' : 'colleagues'
}

const peopleAlone =
  /^(?:customers?|end users?|users?|consumers|buyers|clients|patients|parents|residents|citizens|families|members|readers|students|guests|visitors|subscribers|stakeholders?|leadership|executives|board|investors|council|councillors|trustees|shareholders|employees|staff|reviewers|sponsors)$/

/** “For parents”, “From the publisher”, “Questions councillors will ask”, “Customers ask”: a title about who asks, not about what. */
export function namesAskers(folded: string): boolean {
  return (
    /^(?:for|from|to|asked by)\b/.test(folded) ||
    inOrder(folded, /\bquestions?\b/, /\b(?:from|for|of|by|ask|asks|asked|have|has)\b/) ||
    /\bfaqs? (?:for|of)\b/.test(folded) ||
    /(?<!\b(?:frequently|commonly|often) )\bask(?:ed|s)?(?: by)?\b/.test(folded) ||
    // “Residents”: nothing but the people.
    folded.split(/ (?:and|&) /).every((people) => peopleAlone.test(people)) ||
    /^(?:external|internal|stakeholders?|customers?|users?|public|leadership|our)\b(?: (?:facing|questions?|q&a|audience|side|stakeholders?|team|section))?$/.test(
      folded,
    )
  )
}

/** Departments, which are topics of an FAQ alone and audiences beside “Customers”. */
export const departments =
  /^(?:finance|legal|security|engineering|physicians|doctors|nurses|operations|ops|it|marketing|sales|support|hr|people|compliance|procurement|product|design|data protection|works council|unions?)(?: (?:and|&) \w+)?$/

/** “Open questions” are a list of what nobody has answered, and an interview’s questions are put to others. */
export const notAnFaq =
  /\b(?:open|unresolved|outstanding|remaining|unanswered|discussion|interview|guide|research|survey|guiding|key questions? to|next)\b|\b(?:five|5)(?: \w{1,20}){0,4} questions\b/

/** Parts of a proposal in which question-shaped titles are rhetoric. */
export const notQuestions =
  /\b(?:design|architecture|implementation|technical|appendix|appendices|alternatives?|discussion|background|motivation|context|summary|overview|problem|solution|agenda|roadmap|references?|glossary|decision)\b/
