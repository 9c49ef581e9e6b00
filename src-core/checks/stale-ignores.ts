import type { FrontMatter, IgnoredPlace } from '../document/front-matter.ts'
import type { Finding } from './finding.ts'
import type { Report } from './rule.ts'

/**
 * What is said of entries of `checks: ignore` that stand for no finding any more: they hide nothing now, and would hide a
 * finding that comes back.
 * @param found what each entry stands for; see `findIgnored`
 * @param ran ids of the rules that ran: of the others nobody knows whether an entry is still needed
 */
export function staleIgnores(
  { ignored, lines }: FrontMatter,
  found: readonly (Finding | null)[],
  ran: ReadonlySet<string>,
): Report[] {
  return ignored.flatMap((place, index) => {
    if (found[index] || !ran.has(place.rule)) return []
    const line = lines.ignored[index] ?? 1
    const message = `“checks: ignore” in the front matter (line ${line}) ignores ${named(place)}, which is not found any more; take the entry out.`
    return [{ from: 0, to: 0, frontMatterLine: line, section: null, message }]
  })
}

function named({ rule, section, text }: IgnoredPlace): string {
  if (text !== null) return `“${rule}” at “${text}”`
  return section === null ? `“${rule}”` : `“${rule}” in “${section}”`
}
