import type { TextRange } from '../document/placeholder.ts'

const chunk = /\S+/g
const domain = /^[("“'<[]*(?:[a-z\d-]+\.)+(?:com|org|net|io|dev|app|co|ai|edu|gov|de|uk|eu|example|invalid)(?:[/?#:]\S*)?[)"”'>\].,;:!?]*$/i
/** `src/checks/rule.ts`, `./run.sh`, `--fix`, `@handle`, `#channel`, `name_of_thing`: what belongs to a machine. */
const machine = /^(?:[.~]{0,2}\/\S|--?\p{L}|[@#]\p{L}|\S*\w_\w)|\w\/\S*\w\.\w{2,4}\W*$|\w\(\)/u

/** Web and mail addresses, paths, handles and names of code in a text: no words of anybody's. */
export function addressRanges(text: string): TextRange[] {
  if (!/[/@#_.-]/.test(text)) return []
  const found: TextRange[] = []
  for (const match of text.matchAll(chunk)) {
    const part = match[0]
    if (!/[/@#_.-]/.test(part)) continue
    if (part.includes('://') || /^\W*www\./i.test(part) || /\w@\w/.test(part) || domain.test(part) || machine.test(part))
      found.push({ from: match.index, to: match.index + part.length })
  }
  return found
}
