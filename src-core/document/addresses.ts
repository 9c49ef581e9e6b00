import type { TextRange } from './placeholder.ts'

const chunk = /\S+/g
const domain = /^(?:[a-z\d-]+\.)+(?:com|org|net|io|dev|app|co|ai|edu|gov|de|uk|eu|example|invalid)(?:[/?#:]\S*)?$/i
/** `src/checks/rule.ts`, `./run.sh`, `--fix`, `@handle`, `#channel`, `name_of_thing`, `call()`: what belongs to a machine. */
const machine = /^(?:[.~]{0,2}\/\S|--?\p{L}|[@#]\p{L})|\w_\w|\w\/.{0,80}\w\.\w{2,4}$|\w\(\)$/u
/** What every address has somewhere: most paragraphs have none of it, and need not be taken to pieces. */
const hint = /[/@#_]|\.[^\s.]|\(\)|(?:^|[\s("“‘'<[])--?\p{L}/u
/** Sentence marks and brackets around an address are not part of it. */
const opening = /^[("“‘'<[]+/
const closing = /[)"”’'>\].,;:!?]{1,4}$/

/** Web and mail addresses, paths, handles and names of code in a text: no words of anybody's. In order, without overlap. */
export function addressRanges(text: string): TextRange[] {
  if (!hint.test(text)) return []
  const found: TextRange[] = []
  for (const match of text.matchAll(chunk)) {
    if (!/[/@#_.(-]/.test(match[0])) continue
    const lead = opening.exec(match[0])?.[0].length ?? 0
    const whole = match[0].slice(lead)
    const address = whole.endsWith('()') ? whole : whole.replace(closing, '')
    if (address !== '' && isAddress(address))
      found.push({ from: match.index + lead, to: match.index + lead + address.length })
  }
  return found
}

function isAddress(part: string): boolean {
  return part.includes('://') || /^www\./i.test(part) || /\w@\w/.test(part) || domain.test(part) || machine.test(part)
}
