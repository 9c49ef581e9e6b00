import type { Node } from '@tiptap/pm/model'
import { type EditedFrontMatter, editFrontMatter, type FrontMatterChange } from '../document/edit-front-matter.ts'
import { type IgnoredPlace, readFrontMatter } from '../document/front-matter.ts'
import type { Finding } from './finding.ts'
import { findIgnored, ignoredPlaceOf } from './ignored-places.ts'

/** The front matter of a document in which a finding is ignored at its place, and only there. */
export function ignoreFinding(doc: Node, finding: Finding): EditedFrontMatter {
  const { ignored } = readFrontMatter(doc.attrs.frontMatter)
  return editFrontMatter(doc.attrs.frontMatter, [ignoreList([...ignored, ignoredPlaceOf(doc, finding)])])
}

/**
 * The front matter of a document in which a finding counts again.
 * @param findings all findings of the document, as they tell which place stands for which
 */
export function heedFinding(doc: Node, findings: readonly Finding[], finding: Finding): EditedFrontMatter {
  const { ignored } = readFrontMatter(doc.attrs.frontMatter)
  const found = findIgnored(doc, findings, ignored)
  return editFrontMatter(doc.attrs.frontMatter, [
    ignoreList(ignored.filter((_place, index) => found[index] !== finding)),
  ])
}

/** The front matter of a document in which a rule is turned off, or on again. */
export function turnRule(rule: string, to: 'on' | 'off', doc: Node): EditedFrontMatter {
  const others = readFrontMatter(doc.attrs.frontMatter).rulesOff.filter((id) => id !== rule)
  const off = to === 'off' ? [...others, rule] : others
  return editFrontMatter(doc.attrs.frontMatter, [{ path: ['checks', 'off'], value: off.length > 0 ? off : null }])
}

function ignoreList(places: readonly IgnoredPlace[]): FrontMatterChange {
  const entries = places.map((place) => {
    const said = Object.entries(place).filter((entry): entry is [string, string] => entry[1] !== null)
    return Object.fromEntries(said)
  })
  return { path: ['checks', 'ignore'], value: entries.length > 0 ? entries : null }
}
