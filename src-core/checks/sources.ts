import { keptByPassage, type Passage } from './passages.ts'

const cue =
  /\b(?:according to|sources?|survey(?:s|ed)?|stud(?:y|ies)|reports?|reported|research|census|statistics|audit(?:s|ed)?|interview(?:s|ed)?|respondents?|pilots?|we (?:measured|counted|asked|found|watched|observed|tested|analysed|analyzed)|measured|logs?|records|benchmark|estimates?|estimated|assum\w{2,7}|forecast|trial|diary|yearbook|data (?:from|of|by)|published|et al|doi)\b|,\s(?:says?|said|finds?|found) (?:the|an?|our|their) |https?:\/\/|\bwww\.|\[\^|\([^()]{0,80}\b(?:19|20)\d\d\)/i
const anonymous =
  /\b(?:studies|research|surveys|reports|statistics) (?:(?:also|often|have|has|consistently|clearly|repeatedly) ){0,2}(?:shows?|showed|shown|suggests?|says?|indicates?|proves?|finds?|found|tells?)\b|\baccording to (?:(?:some|many|most|recent|several|various|numerous|new) )?(?:studies|research|experts|surveys|reports|statistics)\b(?! (?:by|from|of|in|at|for|on)\b| ?\()/gi
/** Before “studies show”: a name, a year, or whose they are. */
const whose = /(?:^\p{Lu}.*[\p{L}\p{N}]|\p{N}|['’]s?|^(?:our|own|internal|this|these|the|their|its|customer|user))$/u
const nobodys =
  /^(?:some|many|most|recent|several|various|numerous|new|multiple|countless|independent|industry|market|scientific|academic|and|but|as|because|since|while|yet|so|that|today|now)$/i

/** The text without “studies show” and “according to recent research”: sources that nobody can look up. */
function withoutAnonymous(text: string): string {
  return text.replace(anonymous, (phrase: string, at: number) => {
    const before =
      text
        .slice(Math.max(0, at - 40), at)
        .trimEnd()
        .split(/\s/)
        .at(-1) ?? ''
    return whose.test(before) && !nobodys.test(before) ? phrase : ' '
  })
}

/** True when a text says where what it claims comes from, or that it is an assumption. */
export function citesSource(text: string): boolean {
  return cue.test(text) && cue.test(withoutAnonymous(text))
}

/** What `citesSource` says of a passage. */
export const namesSource: (passage: Passage) => boolean = keptByPassage(citesSource)
